/* attack: sleep for ever
 * allowed: time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * slow: yes
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        sleep(1000);
}
