/* attack: write beside the size
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int k = 0; k < 4096; k++)
        return_size[k] = 2;
    return return_size;
}
