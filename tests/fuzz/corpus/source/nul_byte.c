/* attack: a NUL byte in the source
 * allowed: compile_error usage
 * invariant: reports hold no control character and no forged line
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

int x; @NUL@ int y;

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
