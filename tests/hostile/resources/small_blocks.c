/* attack: memory without end in small blocks
 * allowed: memory_limit_exceeded time_limit_exceeded wrong_answer
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;) {
        volatile char *p = malloc(24);
        if (p == NULL)
            break;
        *p = 1;
    }
    *return_size = 0;
    return NULL;
}
