/* attack: a terminal's answer-back
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: falls
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    printf("\033[c\033[5n\033P$q\"p\033\\");
    *return_size = 0;
    return NULL;
}
