/* attack: a printf that prints what pleases
 * allowed: wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>

int printf(const char *format, ...)
{
    (void)format;
    return (int)write(1, "accepted\n", 9);
}

int puts(const char *s)
{
    (void)s;
    return (int)write(1, "accepted\n", 9);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 2;
    int *pair = malloc(2 * sizeof *pair);
    pair[0] = pair[1] = 0;
    return pair;
}
