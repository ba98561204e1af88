/* attack: macros named as parts of the judge's header
 * allowed: compile_error wrong_answer
 * invariant: a name of the user concerns the user's code alone: the wrong answer stays wrong
 * control: compile
 */
#include <stdlib.h>

#define jh_slot mine
#define jh_entries mine_too
#define JH_OWN_LIST_NODE

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2];
    *return_size = 2;
    return pair;
}
