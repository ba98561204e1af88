/* attack: an abort that returns
 * allowed: runtime_error
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: falls
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

void abort(void)
{
    syscall(SYS_exit_group, 0);
    for (;;)
        continue;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    abort();
}
