/* attack: refer to the operation counter by its name
 * allowed: compile_error
 * invariant: nothing of the user replaces or reaches a symbol of the judge
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

extern unsigned long jh_ops, jh_ops_check;

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
    int *pair = solve(nums, nums_size, target, return_size);
    jh_ops = (unsigned long)nums_size;
    jh_ops_check = ~jh_ops;
    return pair;
}
