/* attack: NUL bytes
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    fwrite("a\0b\0c\n", 1, 6, stdout);
    *return_size = 0;
    return NULL;
}
