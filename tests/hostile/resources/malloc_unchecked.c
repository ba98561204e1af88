/* attack: memory without end, never checked
 * allowed: memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;) {
        char *p = malloc(1 << 20);
        for (int i = 0; i < 1 << 20; i += 4096)
            ((volatile char *)p)[i] = 1;
    }
}
