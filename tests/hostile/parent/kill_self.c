/* attack: kill itself
 * allowed: runtime_error
 * invariant: it is a run-time error, and the next case runs
 * control: stands
 */
#include <signal.h>
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    raise(SIGKILL);
    *return_size = 0;
    return NULL;
}
