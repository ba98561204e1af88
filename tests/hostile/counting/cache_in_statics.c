/* attack: remember the answer, and be fast when the same input comes again
 * allowed: complexity_missed
 * invariant: a slow solution is not accepted as a fast one
 * slow: yes
 * control: stands
 * run: complexity
 */
#include <stdlib.h>

static int *seen;
static int seen_size, seen_target, seen_found;
static int seen_pair[2];

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
    if (seen == nums && seen_size == nums_size && seen_target == target) {
        *return_size = seen_found;
        return seen_pair;
    }
    int *pair = solve(nums, nums_size, target, return_size);
    seen = nums;
    seen_size = nums_size;
    seen_target = target;
    seen_found = *return_size;
    if (pair != NULL)
        seen_pair[0] = pair[0], seen_pair[1] = pair[1];
    return pair;
}
