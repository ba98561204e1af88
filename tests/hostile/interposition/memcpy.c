/* attack: a memcpy that writes what pleases
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>

void *memcpy(void *to, const void *from, size_t n)
{
    (void)from;
    for (size_t k = 0; k < n; k++)
        ((volatile char *)to)[k] = 0;
    return to;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
