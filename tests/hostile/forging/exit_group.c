/* attack: leave with success by a system call
 * allowed: runtime_error
 * invariant: a wrong answer is never accepted
 * control: falls
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    syscall(SYS_exit_group, 0);
    return NULL;
}
