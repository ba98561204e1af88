/* attack: an array of variable length beyond the stack
 * allowed: runtime_error memory_limit_exceeded wrong_answer time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    volatile char room[(size_t)nums_size << 40];
    room[0] = 1;
    room[((size_t)nums_size << 40) - 1] = 1;
    *return_size = 0;
    return NULL;
}
