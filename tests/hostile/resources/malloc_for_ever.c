/* attack: memory without end, touched
 * allowed: memory_limit_exceeded wrong_answer time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;) {
        char *p = malloc(1 << 20);
        if (p == NULL)
            break;
        for (int i = 0; i < 1 << 20; i += 4096)
            ((volatile char *)p)[i] = 1;
    }
    *return_size = 0;
    return NULL;
}
