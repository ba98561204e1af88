/* attack: never
 * allowed: time_limit_exceeded
 * invariant: a wrong answer is never accepted
 * slow: yes
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        continue;
}
