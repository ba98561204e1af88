/* attack: code as the answer
 * allowed: wrong_answer runtime_error
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 1000;
    return (int *)(void *)two_sum;
}
