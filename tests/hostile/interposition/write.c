/* attack: a write that changes what is written
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

ssize_t write(int fd, const void *p, size_t n)
{
    (void)p;
    syscall(SYS_write, fd, "accepted\n", 9);
    return (ssize_t)n;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
