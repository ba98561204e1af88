/* attack: ignore the signals of time limits
 * allowed: time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * slow: yes
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int s = 1; s < 65; s++)
        signal(s, SIG_IGN);
    for (volatile int i = 0;; i++)
        continue;
}
