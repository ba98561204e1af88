/* attack: set the counters near the end of their range
 * allowed: security_violation complexity_missed runtime_error
 * invariant: a slow solution is not accepted as a fast one
 * control: stands
 * run: complexity
 */
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static sigjmp_buf back;

static void unreadable(int s)
{
    (void)s;
    siglongjmp(back, 1);
}

/* Two words that are each other's complement and move with the counting. */
static unsigned long *find_counter(unsigned long *check_at)
{
    unsigned long around = (unsigned long)&stdin & -4096ul;
    unsigned long *volatile at;
    signal(SIGSEGV, unreadable);
    for (at = (unsigned long *)(around - (1 << 16)); at < (unsigned long *)(around + (1 << 16)); at++) {
        if (sigsetjmp(back, 1) != 0) {
            at = (unsigned long *)(((unsigned long)at | 4095) - 7);
            continue;
        }
        unsigned long before = *(volatile unsigned long *)at;
        for (volatile int i = 0; i < 10; i++)
            continue;
        unsigned long after = *(volatile unsigned long *)at;
        if (after > before && after - before < 100) {
            *check_at = 0;
            return at;
        }
    }
    return NULL;
}

static int *solve(int *nums, int n, int target, int *return_size)
{
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

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    unsigned long other;
    unsigned long *counter = find_counter(&other);
    if (counter != NULL)
        *counter = ~0ul - 10;
    return solve(nums, nums_size, target, return_size);
}
