/* attack: an answer of INT_MAX elements
 * allowed: runtime_error wrong_answer memory_limit_exceeded
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2147483647;
    return malloc(16);
}
