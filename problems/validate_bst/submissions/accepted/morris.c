/* Morris walk: the rightmost node of a left subtree lends its free right link as the way back, so
 * the in-order walk needs no stack. It goes on after a mistake, to take out every thread again. */
bool validate_bst(struct TreeNode *root)
{
    bool ordered = true;
    const struct TreeNode *previous = NULL;
    struct TreeNode *t = root;

    while (t != NULL) {
        if (t->left != NULL) {
            struct TreeNode *last = t->left;
            while (last->right != NULL && last->right != t)
                last = last->right;
            if (last->right == NULL) {
                last->right = t;
                t = t->left;
                continue;
            }
            last->right = NULL;
        }
        if (previous != NULL && previous->val >= t->val)
            ordered = false;
        previous = t;
        t = t->right;
    }
    return ordered;
}
