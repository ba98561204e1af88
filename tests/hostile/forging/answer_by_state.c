/* attack: right at the first call, wrong later, or the other way round
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int calls;
    static int pair[2];
    *return_size = calls++ % 2 == 0 ? 2 : 0;
    return pair;
}
