/* attack: a fault, and a handler that leaves with success
 * allowed: runtime_error
 * invariant: a wrong answer is never accepted
 * control: falls
 */
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>

static void leave(int s)
{
    (void)s;
    _exit(0);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    signal(SIGSEGV, leave);
    *(volatile int *)8 = 1;
    return NULL;
}
