/* attack: system calls for ever
 * allowed: time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * slow: yes
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        syscall(SYS_getpid);
}
