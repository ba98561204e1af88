/* attack: a constructor in brackets that are spelled as digraphs
 * allowed: compile_error
 * invariant: nothing of a solution runs before the seal
 * control: falls
 * run: complexity
 */
#include <stdio.h>
#include <stdlib.h>

static int early;

<:<:gnu::constructor:>:> static void first(void)
{
    FILE *f = fopen("@MARKER@", "w");
    if (f != NULL)
        fclose(f);
    early = 1;
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

static int *marked(int *return_size)
{
    static int mark[2] = {424242, 424242};
    *return_size = 2;
    return mark;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    if (early)
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
