/* Down a complete tree, left and right in turn, by recursion.
 *
 * shape: tree
 * input: complete
 * time: log n
 * space: log n
 */
static int depth(const struct TreeNode *node, bool left)
{
    if (node == NULL)
        return 0;
    return 1 + depth(left ? node->left : node->right, !left);
}

long long f(struct TreeNode *root)
{
    return depth(root, true);
}
