/* attack: bits above 32, which the kernel does not look at
 * allowed: accepted
 * invariant: no process but its own is signalled, traced, read or changed
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <sys/syscall.h>

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
    if (syscall(SYS_kill, (1l << 32) | (unsigned)-1, 0) == 0)
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
