/* attack: free what is not its own
 * allowed: runtime_error
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    free(return_size);
    free(nums);
    free((void *)two_sum);
    return NULL;
}
