/* attack: wreck the tree that it was given
 * allowed: wrong_answer runtime_error
 * invariant: a wrong answer is never accepted
 * problem: validate_bst
 * control: stands
 */
#include <stdlib.h>

bool validate_bst(struct TreeNode *root)
{
    if (root != NULL) {
        root->left = root;
        root->right = root;
        root->val = 0;
    }
    return true;
}
