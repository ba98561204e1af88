/* attack: the stack by alloca
 * allowed: runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <alloca.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        *(volatile char *)alloca(1 << 20) = 1;
}
