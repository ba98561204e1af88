/* attack: a syscall() of its own
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>
#include <unistd.h>

long syscall(long number, ...)
{
    (void)number;
    return 0;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
