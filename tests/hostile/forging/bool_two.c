/* attack: return a bool that is neither true nor false
 * allowed: wrong_answer runtime_error
 * invariant: a wrong answer is never accepted
 * problem: validate_bst
 * control: stands
 */
#include <stdbool.h>
#include <string.h>

bool validate_bst(struct TreeNode *root)
{
    (void)root;
    unsigned char odd = 0x42;
    bool b;
    memcpy(&b, &odd, 1);
    return b;
}
