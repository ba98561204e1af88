/* attack: return the input array
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = nums_size;
    return nums;
}
