/* Is a tree balanced? The height is computed afresh at every node: on a complete tree n log n.
 *
 * shape: tree
 * input: complete
 * time: n log n
 * space: log n
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

static bool balanced(const struct TreeNode *node)
{
    if (node == NULL)
        return true;
    if (abs(height(node->left) - height(node->right)) > 1)
        return false;
    return balanced(node->left) && balanced(node->right);
}

long long f(struct TreeNode *root)
{
    return balanced(root);
}
