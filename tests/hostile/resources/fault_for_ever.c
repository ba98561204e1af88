/* attack: a fault whose handler returns to it
 * allowed: time_limit_exceeded runtime_error
 * invariant: the limit holds and is named; the machine does not suffer
 * slow: yes
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

static void nothing(int s)
{
    (void)s;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    struct sigaction a = {.sa_handler = nothing};
    sigaction(SIGSEGV, &a, NULL);
    *(volatile int *)8 = 1;
    *return_size = 0;
    return NULL;
}
