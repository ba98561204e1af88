/* attack: close the standard streams
 * allowed: wrong_answer runtime_error
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    fclose(stdout);
    fclose(stderr);
    puts("after");
    *return_size = 0;
    return NULL;
}
