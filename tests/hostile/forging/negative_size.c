/* attack: an answer of -1 elements
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = -1;
    return malloc(16);
}
