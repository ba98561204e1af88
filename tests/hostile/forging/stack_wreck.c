/* attack: overwrite everything above the frame
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    unsigned char *sp = __builtin_frame_address(0);
    for (int k = 0; k < 100000; k++)
        ((volatile unsigned char *)sp)[k] = 0x41;
    *return_size = 0;
    return NULL;
}
