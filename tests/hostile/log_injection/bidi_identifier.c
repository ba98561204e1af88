/* attack: an identifier with direction marks
 * allowed: compile_error complexity_missed
 * invariant: reports hold no control character and no forged line
 * control: falls
 * run: complexity
 */
#include <stdlib.h>

int a@RLO@b;

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
