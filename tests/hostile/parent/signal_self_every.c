/* attack: signal itself with every number, blocked and ignored first
 * allowed: runtime_error time_limit_exceeded wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <signal.h>
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int s = 1; s <= 64; s++)
        signal(s, SIG_IGN);
    for (int s = 64; s >= 1; s--)
        if (s != SIGSTOP && s != SIGKILL)
            raise(s);
    *return_size = 0;
    raise(SIGKILL);
    return NULL;
}
