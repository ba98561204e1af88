/* attack: write far past a block, then free
 * allowed: runtime_error wrong_answer
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <string.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    char *p = malloc(64);
    memset(p, 0x41, 4096);
    free(p);
    *return_size = 0;
    return NULL;
}
