/* attack: a malloc that hands out the same block
 * allowed: wrong_answer runtime_error
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: stands
 */
#include <stdlib.h>

static long block[64];

void *malloc(size_t n)
{
    (void)n;
    return block;
}

void free(void *p)
{
    (void)p;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
