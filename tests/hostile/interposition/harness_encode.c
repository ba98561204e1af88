/* attack: a function called jh_encode, as one of the harness
 * allowed: wrong_answer compile_error
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>

void jh_encode(void *call, void *out)
{
    (void)call;
    (void)out;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
