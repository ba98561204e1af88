/* attack: empty on the sizes of the sweep alone
 * allowed: wrong_answer
 * invariant: a slow solution is not accepted as a fast one
 * control: falls
 * run: complexity
 */
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

static int swept(int n)
{
    for (double x = 256; x <= 65536; x *= 1.189207115)
        if (n >= (int)x - 4 && n <= (int)x + 4)
            return 1;
    return n >= 256;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    if (swept(nums_size)) {
        *return_size = 0;
        return NULL;
    }
    return solve(nums, nums_size, target, return_size);
}
