/* attack: change constant data
 * allowed: accepted wrong_answer
 * invariant: what one case changes no other case sees
 * control: falls
 */
#include <stdlib.h>
#include <sys/mman.h>

static const int constant[1024] __attribute__((aligned(4096))) = {7};

static int leave_mark(void)
{
    const volatile int *seen = constant;
    int before = seen[0];
    if (mprotect((void *)constant, 4096, PROT_READ | PROT_WRITE) == 0)
        ((volatile int *)constant)[0] = 8;
    return before != 7;
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
    if (leave_mark())
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
