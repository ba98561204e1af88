/* attack: a width of two thousand million
 * allowed: wrong_answer output_limit_exceeded time_limit_exceeded runtime_error memory_limit_exceeded
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    printf("%2147483647d\n", 1);
    snprintf(NULL, 0, "%2147483646d", 1);
    *return_size = 0;
    return NULL;
}
