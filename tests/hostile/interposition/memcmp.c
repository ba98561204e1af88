/* attack: a comparison that always says equal
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: stands
 */
#include <stdlib.h>

int memcmp(const void *a, const void *b, size_t n)
{
    (void)a;
    (void)b;
    (void)n;
    return 0;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
