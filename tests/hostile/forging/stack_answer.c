/* attack: memory of the stack that is gone
 * allowed: wrong_answer runtime_error
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int pair[2] = {0, 0};
    int *volatile p = pair;
    *return_size = 2;
    return p;
}
