/* attack: compute for ever
 * allowed: time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * slow: yes
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (volatile unsigned long i = 0;; i++)
        continue;
}
