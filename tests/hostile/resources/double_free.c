/* attack: free twice
 * allowed: runtime_error
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    void *volatile p = malloc(64);
    free(p);
    free(p);
    *return_size = 0;
    return NULL;
}
