/* attack: by _Pragma, the name pasted
 * allowed: compile_error complexity_missed
 * invariant: a slow solution is not accepted as a fast one
 * slow: yes
 * control: compile
 * run: complexity
 */
#include <stdlib.h>

#define PASTE(a, b) a##b
#define SAY(x) _Pragma(#x)
#define SAID(x) SAY(x)
SAID(redefine_extname nothing PASTE(__sani, tizer_cov_trace_pc))
void nothing(void)
{
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
    return solve(nums, nums_size, target, return_size);
}
