/* Compares each node with all nodes below it. */
// judge: up to n 100
static bool all(const struct TreeNode *node, int key, bool smaller)
{
    if (node == NULL)
        return true;
    if (smaller ? node->val >= key : node->val <= key)
        return false;
    return all(node->left, key, smaller) && all(node->right, key, smaller);
}

bool validate_bst(struct TreeNode *root)
{
    return root == NULL || (all(root->left, root->val, true) && all(root->right, root->val, false) &&
                            validate_bst(root->left) && validate_bst(root->right));
}
