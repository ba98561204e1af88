/* Keeps the previous key in a static variable and never resets it: the second tree of a process is
 * compared with the last key of the first. Right in a fresh process, so only the repeated call
 * shows it. */
// judge: fails called_again
static long long previous = LLONG_MIN;

bool validate_bst(struct TreeNode *root)
{
    if (root == NULL)
        return true;
    if (!validate_bst(root->left))
        return false;
    if (root->val <= previous)
        return false;
    previous = root->val;
    return validate_bst(root->right);
}
