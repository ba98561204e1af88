/* attack: an exit that always says success
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: falls
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

void exit(int status)
{
    (void)status;
    syscall(SYS_exit_group, 0);
    for (;;)
        continue;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
