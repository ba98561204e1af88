/* Subtree heights asked for at every node of a chain.
 *
 * shape: tree
 * input: left
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
static int height(const struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    int left = height(node->left);
    int right = height(node->right);
    return 1 + (left > right ? left : right);
}

static long long path(const struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    return height(node) + path(node->left) + path(node->right);
}

long long f(struct TreeNode *root)
{
    return path(root);
}
