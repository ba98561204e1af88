/* attack: an answer that depends on the clock and the process
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2];
    pair[0] = (int)time(NULL) & 1;
    pair[1] = (int)getpid() & 1;
    *return_size = 2;
    return pair;
}
