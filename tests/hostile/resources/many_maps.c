/* attack: as many mappings as the kernel gives
 * allowed: wrong_answer runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <sys/mman.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int i = 0; i < 100000; i++)
        mmap(NULL, 4096, i & 1 ? PROT_READ : PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *return_size = 0;
    return NULL;
}
