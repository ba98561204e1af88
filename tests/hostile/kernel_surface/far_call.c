/* attack: change to code of 32 bits
 * allowed: runtime_error security_violation compile_error
 * invariant: the call is not made
 * control: stands
 * run: cases
 */
#include <stdlib.h>

#define PASTE(a, b) a##b

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
    long result = -1;
    PASTE(as, m) volatile("push $0x23; lea 1f(%%rip), %%rax; push %%rax; lretq; 1:" : : : "rax", "memory");
    if (result >= 0)
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
