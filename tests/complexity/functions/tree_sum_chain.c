/* The same recursion on a tree that is a chain.
 *
 * shape: tree
 * input: left
 * time: n
 * space: n
 * sizes: 16..16384
 */
static long long sum(const struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    return sum(node->left) + node->val + sum(node->right);
}

long long f(struct TreeNode *root)
{
    return sum(root);
}
