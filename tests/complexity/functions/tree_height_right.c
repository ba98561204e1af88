/* The height of a tree that leans to the right.
 *
 * shape: tree
 * input: right
 * time: n
 * space: n
 * sizes: 16..16384
 */
static int height(const struct TreeNode *node)
{
    if (node == NULL)
        return 0;
    int left = height(node->left);
    int right = height(node->right);
    return 1 + (left > right ? left : right);
}

long long f(struct TreeNode *root)
{
    return height(root);
}
