/* attack: mmap over code, keeping its rights
 * allowed: runtime_error accepted security_violation
 * invariant: no other program and no other process runs
 * control: stands
 */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static int copy_runs(void)
{
    return 0;
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
    void *page = (void *)((unsigned long)copy_runs & -4096ul);
    if (syscall(SYS_mremap, page, 4096, 4096, 3, 0x60000000) == 0x60000000 && copy_runs())
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
