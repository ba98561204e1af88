/* attack: ignore the signal of the file size limit
 * allowed: output_limit_exceeded wrong_answer
 * invariant: output is cut, escaped and kept apart from the verdict
 * control: stands
 */
#include <stdlib.h>
#include <stdio.h>
#include <signal.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    signal(SIGXFSZ, SIG_IGN);
    for (int i = 0; i < 1 << 20; i++)
        puts("what a flood of words this is, and there is no end to it");
    *return_size = 0;
    return NULL;
}
