/* attack: the same where only the fast build is made
 * allowed: compile_error
 * invariant: nothing of the user replaces or reaches a symbol of the judge
 * control: compile
 * run: cases
 */
#include <stdlib.h>

#define PASTE(a, b) a##b
static const unsigned char code[] __attribute__((used, PASTE(sec, tion)(".interp"))) = {0xc3};

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
