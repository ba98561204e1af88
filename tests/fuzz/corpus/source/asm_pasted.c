/* attack: the keyword is pasted
 * allowed: compile_error
 * invariant: a slow solution is not accepted as a fast one
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

#define PASTE(a, b) a##b
#define PASTE3(a, b, c) a##b##c

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
    PASTE(as, m) volatile("nop");
    return solve(nums, nums_size, target, return_size);
}
