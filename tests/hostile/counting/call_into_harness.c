/* attack: jump into the code of a library function behind its charge
 * allowed: runtime_error complexity_missed time_limit_exceeded security_violation wrong_answer
 * invariant: a slow solution is not accepted as a fast one
 * slow: yes
 * control: stands
 * run: complexity
 */
#include <stdlib.h>
#include <string.h>

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
    void *(*copy)(void *, const void *, size_t) =
        (void *(*)(void *, const void *, size_t))((char *)(void *)memcpy + 64);
    static char a[64], b[64];
    copy(a, b, 64);
    return solve(nums, nums_size, target, return_size);
}
