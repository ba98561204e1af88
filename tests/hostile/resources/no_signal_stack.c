/* attack: no stack for handlers, then an overflow
 * allowed: runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

static int deep(int x)
{
    volatile int room[64];
    room[x & 63] = x;
    return deep(x + 1) + room[x & 63];
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    *return_size = deep(nums_size);
    return NULL;
}
