/* attack: print for ever
 * allowed: output_limit_exceeded
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        puts("what a flood of words this is, and there is no end to it");
}
