/* The in-order walk under the name that the platform uses; the previous node is passed along. */
static bool inorder(struct TreeNode* node, struct TreeNode** prev) {
    if (!node) return true;
    if (!inorder(node->left, prev)) return false;
    if (*prev && (*prev)->val >= node->val) return false;
    *prev = node;
    return inorder(node->right, prev);
}

bool isValidBST(struct TreeNode* root) {
    struct TreeNode* prev = NULL;
    return inorder(root, &prev);
}
