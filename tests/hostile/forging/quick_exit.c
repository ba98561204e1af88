/* attack: leave with success, quickly
 * allowed: runtime_error
 * invariant: a wrong answer is never accepted
 * control: falls
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    quick_exit(0);
}
