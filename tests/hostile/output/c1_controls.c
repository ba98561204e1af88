/* attack: control characters of ISO 8859-1 and of Unicode
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: falls
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    printf("\x9b" "2J \xc2\x9b" "2J \xe2\x80\xae detpecca\n");
    *return_size = 0;
    return NULL;
}
