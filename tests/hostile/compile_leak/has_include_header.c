/* attack: asks which headers the machine has
 * allowed: complexity_missed
 * invariant: the text cannot find out what is installed
 * control: falls
 * run: complexity
 */
#define PASTE(a, b) a##b
#if __has_include(<stdio.h>) || PASTE(__has_, include_next)(<stdlib.h>)
#error PROBE-SUCCEEDED
#endif

#include <stdlib.h>

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
    return solve(nums, nums_size, target, return_size);
}
