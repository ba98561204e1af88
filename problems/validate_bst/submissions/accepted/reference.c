/* Each node must lie in the open interval that its ancestors leave. The bounds are wider than int,
 * so that INT_MIN and INT_MAX are ordinary keys. */
static bool within(const struct TreeNode *t, long long low, long long high)
{
    if (t == NULL)
        return true;
    if (t->val <= low || t->val >= high)
        return false;
    return within(t->left, low, t->val) && within(t->right, t->val, high);
}

bool validate_bst(struct TreeNode *root)
{
    return within(root, (long long)INT_MIN - 1, (long long)INT_MAX + 1);
}
