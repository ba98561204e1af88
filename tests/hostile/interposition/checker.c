/* attack: a function with the name of the checker
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>

const char *check(int *nums, int n, int target, int *e, int es, int *a, int as)
{
    (void)nums, (void)n, (void)target, (void)e, (void)es, (void)a, (void)as;
    return "";
}

const char *reject(const char *format, ...)
{
    (void)format;
    return "";
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
