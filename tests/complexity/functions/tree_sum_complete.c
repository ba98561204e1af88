/* The sum of a complete tree by recursion: as deep as the tree.
 *
 * shape: tree
 * input: complete
 * time: n
 * space: log n
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
