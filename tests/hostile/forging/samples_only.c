/* attack: the answers of the statement, and nothing else
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2] = {0, 1};
    *return_size = nums_size == 4 || nums_size == 2 ? 2 : 0;
    return pair;
}
