/* attack: a product that overflows
 * allowed: runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    volatile char *p = calloc((size_t)1 << 33, (size_t)1 << 33);
    *p = 1;
    *return_size = 0;
    return NULL;
}
