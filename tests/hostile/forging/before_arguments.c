/* attack: write before the arguments
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int k = 1; k < 4096; k++)
        nums[-k] = 0;
    *return_size = 0;
    return NULL;
}
