/* Is a tree balanced? Heights come up from the leaves, each node is asked once.
 *
 * shape: tree
 * input: complete
 * time: n
 * space: log n
 * sizes: 16..16384
 */
/* The height, or -1 if unbalanced below. */
static int height(const struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    int left = height(node->left);
    int right = left < 0 ? -1 : height(node->right);
    if (left < 0 || right < 0 || abs(left - right) > 1)
        return -1;
    return 1 + (left > right ? left : right);
}

long long f(struct TreeNode *root)
{
    return height(root);
}
