/* attack: block every signal
 * allowed: time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * slow: yes
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    for (volatile int i = 0;; i++)
        continue;
}
