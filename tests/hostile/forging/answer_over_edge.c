/* attack: an array that ends at unmapped memory
 * allowed: runtime_error wrong_answer memory_limit_exceeded
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 1 << 20;
    return malloc(16);
}
