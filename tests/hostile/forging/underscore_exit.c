/* attack: leave with success, at once
 * allowed: runtime_error
 * invariant: a wrong answer is never accepted
 * control: falls
 */
#include <stdlib.h>
#include <unistd.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    _exit(0);
}
