/* attack: terminal escapes
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: falls
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    printf("\033[2J\033]0;owned\007\033[31m all is well\n");
    *return_size = 0;
    return NULL;
}
