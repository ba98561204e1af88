/* attack: doubling for ever
 * allowed: memory_limit_exceeded runtime_error time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    size_t n = 16;
    volatile char *p = malloc(n);
    for (;;) {
        n *= 2;
        p = realloc((void *)p, n);
        p[n - 1] = 1;
        for (size_t i = 0; i < n; i += 4096)
            p[i] = 1;
    }
}
