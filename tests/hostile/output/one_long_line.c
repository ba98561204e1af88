/* attack: one line of a megabyte
 * allowed: wrong_answer output_limit_exceeded
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int i = 0; i < 1000000; i++)
        putchar('x');
    *return_size = 0;
    return NULL;
}
