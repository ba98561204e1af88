/* Compares each node with its children only: a grandchild may lie on the wrong side of its
 * grandparent. */
// judge: fails grandchild_out_of_range
// judge: fails grandparent_left
bool validate_bst(struct TreeNode *root)
{
    if (root == NULL)
        return true;
    if (root->left != NULL && root->left->val >= root->val)
        return false;
    if (root->right != NULL && root->right->val <= root->val)
        return false;
    return validate_bst(root->left) && validate_bst(root->right);
}
