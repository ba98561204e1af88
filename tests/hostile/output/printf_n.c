/* attack: write through a format
 * allowed: wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int n = 0;
    printf("%d%n\n", 12345, &n);
    printf("%*d\n", 100000, n);
    *return_size = 0;
    return NULL;
}
