/* attack: recursion without end
 * allowed: runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

static int deep(int x)
{
    volatile int room[64];
    room[x & 63] = x;
    return deep(x + 1) + room[x & 63];
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = deep(nums_size);
    return NULL;
}
