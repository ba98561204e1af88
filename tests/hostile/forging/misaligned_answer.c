/* attack: an odd address
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static char room[64];
    *return_size = 2;
    return (int *)(room + 1);
}
