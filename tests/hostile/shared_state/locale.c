/* attack: leave another locale
 * allowed: accepted wrong_answer
 * invariant: what one case changes no other case sees
 * control: falls
 */
#include <stdlib.h>
#include <locale.h>

static int decimal(void)
{
    int now = localeconv()->decimal_point[0];
    static int calls;
    if (calls++ > 0)
        return ',';
    setlocale(LC_ALL, "de_DE.UTF-8");
    return now;
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
    if (decimal() != '.')
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
