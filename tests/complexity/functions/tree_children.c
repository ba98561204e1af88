/* The root's value and those of its children.
 *
 * shape: tree
 * input: complete
 * time: 1
 * space: 1
 */
static int value(const struct TreeNode *node)
{
    return node != NULL ? node->val : 0;
}

long long f(struct TreeNode *root)
{
    if (root == NULL)
        return 0;
    return root->val + value(root->left) + value(root->right);
}
