/* attack: optimise by a pragma pasted from parts
 * allowed: complexity_missed compile_error
 * invariant: costs are counted as the code is written
 * slow: yes
 * control: stands
 * run: complexity
 */
#include <stdlib.h>

#define SAY(x) _Pragma(#x)
#define SAID(x) SAY(x)
#define PASTE(a, b) a##b
SAID(GCC PASTE(opti, mize)("O3"))


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


static unsigned busy(unsigned n)
{
    unsigned c = 0;
    for (unsigned i = 0; i < n; i++)
        for (unsigned j = 0; j < n; j++)
            c += 3;
    return c;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    volatile unsigned c = busy((unsigned)nums_size);
    (void)c;
    return solve(nums, nums_size, target, return_size);
}
