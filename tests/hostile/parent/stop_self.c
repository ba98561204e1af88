/* attack: stop itself, so that no CPU time passes
 * allowed: time_limit_exceeded runtime_error security_violation
 * invariant: the real-time limit ends it
 * slow: yes
 * control: stands
 */
#include <signal.h>
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    raise(SIGSTOP);
    *return_size = 0;
    return NULL;
}
