/* attack: an answer that costs nothing to make: untouched memory
 * allowed: memory_limit_exceeded wrong_answer runtime_error time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int n = 10000000;
    int *p = calloc((size_t)n, sizeof *p);
    *return_size = p != NULL ? n : 0;
    return p;
}
