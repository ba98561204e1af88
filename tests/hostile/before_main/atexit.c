/* attack: a function that runs when the process ends
 * allowed: compile_error
 * invariant: nothing of a solution runs after its call
 * control: falls
 */
#include <stdio.h>
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

static void last(void)
{
    FILE *f = fopen("@MARKER@", "w");
    if (f != NULL)
        fclose(f);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    atexit(last);
    return solve(nums, nums_size, target, return_size);
}
