/* attack: a handler that goes on after each fault
 * allowed: time_limit_exceeded
 * invariant: a wrong answer is never accepted
 * slow: yes
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

static void again(int s)
{
    signal(s, again);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    signal(SIGSEGV, again);
    signal(SIGILL, again);
    signal(SIGFPE, again);
    *(volatile int *)8 = 1;
    *return_size = 0;
    return NULL;
}
