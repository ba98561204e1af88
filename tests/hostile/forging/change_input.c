/* attack: change the input until the wrong answer is right
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: falls
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2] = {0, 1};
    if (nums_size >= 2) {
        nums[0] = target;
        nums[1] = 0;
        *return_size = 2;
        return pair;
    }
    *return_size = 0;
    return NULL;
}
