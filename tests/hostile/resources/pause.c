/* attack: wait for a signal
 * allowed: security_violation
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    pause();
    return NULL;
}
