/* attack: make the harness stop each measurement at once, so that there are too few sizes for a class
 * allowed: security_violation complexity_missed runtime_error
 * invariant: a slow solution is not accepted as a fast one
 * control: stands
 * run: complexity
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* The bound stands among the small variables of the harness and is the only word there with this value. */
static void lower_bound(void)
{
    uintptr_t page = (uintptr_t)&stdin & ~(uintptr_t)4095;
    for (uint64_t *at = (uint64_t *)page; at < (uint64_t *)(page + 4096); at++)
        if (*at >= 100000000 && *at <= 4000000000 && *at % 1000000 == 0)
            *at = 1;
}

int *two_sum(int *nums, int n, int target, int *return_size)
{
    lower_bound();
    *return_size = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if ((long long)nums[i] + nums[j] == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
                return pair;
            }
    return NULL;
}
