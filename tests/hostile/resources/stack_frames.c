/* attack: frames larger than any guard
 * allowed: runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

static int deep(int x)
{
    volatile char room[8 << 20];
    room[0] = (char)x;
    return deep(x + 1) + room[0];
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = deep(nums_size);
    return NULL;
}
