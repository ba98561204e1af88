/* attack: bytes that are no UTF-8
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int c = 128; c < 256; c++)
        putchar(c);
    *return_size = 0;
    return NULL;
}
