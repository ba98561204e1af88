/* attack: an answer for the judge's name of the file
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2];
    pair[0] = (int)sizeof __FILE__;
    *return_size = 2;
    return pair;
}
