/* attack: a failing assert prints __FILE__
 * allowed: runtime_error
 * invariant: no path of the machine is in the output
 * control: stands
 */
#include <assert.h>
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    assert(nums_size < 0);
    return NULL;
}
