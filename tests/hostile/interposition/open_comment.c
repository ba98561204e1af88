/* attack: a comment that swallows what the judge puts behind the file
 * allowed: compile_error wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>

#define NOTHING

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2];
    *return_size = 2;
    return pair;
    }
    int after(int x)
    {
        return x;
    }
    /* what follows is swallowed
