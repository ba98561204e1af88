/* attack: make code writable, change it, make it executable again
 * allowed: security_violation runtime_error
 * invariant: no other program and no other process runs
 * control: falls
 */
#include <stdlib.h>
#include <sys/mman.h>
#include <string.h>

static int rewrite(void)
{
    unsigned char *page = (unsigned char *)((unsigned long)rewrite & -4096ul);
    if (mprotect(page, 4096, PROT_READ | PROT_WRITE | PROT_EXEC) == 0)
        return 1;
    /* without this, the next instruction is gone: a crash is fine */
    return mprotect(page, 4096, PROT_READ | PROT_WRITE) == 0 &&
           mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
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
    if (rewrite())
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
