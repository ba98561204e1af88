/* attack: standard error for ever
 * allowed: output_limit_exceeded
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;)
        fputs("more and more and more\n", stderr);
}
