/* attack: walk the stack upward and turn every return address to exit
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    unsigned long *sp = __builtin_frame_address(0);
    for (int k = 1; k < 400; k++)
        if (sp[k] > 0x400000 && sp[k] < 0x80000000)
            sp[k] = (unsigned long)exit;
    *return_size = 0;
    return NULL;
}
