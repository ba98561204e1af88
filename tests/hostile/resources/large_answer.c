/* attack: an answer of 400 MB
 * allowed: memory_limit_exceeded wrong_answer runtime_error time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int n = 100000000;
    int *p = malloc((size_t)n * sizeof *p);
    *return_size = n;
    if (p == NULL)
        *return_size = 0;
    return p;
}
