/* attack: macros that change the text which the judge puts behind the file
 * allowed: compile_error runtime_error wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>

#define two_sum(...) two_sum(__VA_ARGS__)
#define return if (0) return

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2];
    *return_size = 2;
    return pair;
}
