/* Starts from INT_MIN and INT_MAX as exclusive bounds, so that these two keys seem out of range. */
// judge: fails largest_key_alone
// judge: fails smallest_key_alone
static bool within(const struct TreeNode *t, int low, int high)
{
    if (t == NULL)
        return true;
    if (t->val <= low || t->val >= high)
        return false;
    return within(t->left, low, t->val) && within(t->right, t->val, high);
}

bool validate_bst(struct TreeNode *root)
{
    return within(root, INT_MIN, INT_MAX);
}
