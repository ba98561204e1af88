/* attack: a resolver runs at load time
 * allowed: compile_error
 * invariant: nothing of the user replaces or reaches a symbol of the judge
 * control: falls
 * run: complexity
 */
#include <stdio.h>
#include <stdlib.h>

static int real(void)
{
    return 1;
}
static void *resolve(void)
{
    FILE *f = fopen("@MARKER@", "w");
    if (f != NULL)
        fclose(f);
    return real;
}
int chosen(void) __attribute__((ifunc("resolve")));

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
    chosen();
    return solve(nums, nums_size, target, return_size);
}
