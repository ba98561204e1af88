/* Descends to the left only; of a right subtree it sees the root alone. */
// judge: fails right_subtree_broken
// judge: fails chain_to_the_right_broken
static bool within(const struct TreeNode *t, long long low, long long high)
{
    if (t == NULL)
        return true;
    if (t->val <= low || t->val >= high)
        return false;
    if (t->right != NULL && t->right->val <= t->val)
        return false;
    return within(t->left, low, t->val);
}

bool validate_bst(struct TreeNode *root)
{
    return within(root, (long long)INT_MIN - 1, (long long)INT_MAX + 1);
}
