/* attack: a failing assert whose text holds escapes
 * allowed: runtime_error
 * invariant: the message is escaped
 * control: falls
 */
#include <assert.h>
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    assert(!"@ESC@[2J@ESC@]0;owned@BEL@ @RLO@");
    return NULL;
}
