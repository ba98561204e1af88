/* attack: divide by zero
 * allowed: runtime_error wrong_answer
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = nums_size / (nums_size - nums_size);
    return NULL;
}
