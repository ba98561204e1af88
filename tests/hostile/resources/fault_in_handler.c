/* attack: a handler that faults in itself
 * allowed: runtime_error time_limit_exceeded memory_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

static void again(int s)
{
    *(volatile int *)16 = s;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    struct sigaction a = {.sa_handler = again, .sa_flags = SA_NODEFER};
    sigaction(SIGSEGV, &a, NULL);
    *(volatile int *)8 = 1;
    *return_size = 0;
    return NULL;
}
