/* attack: shared anonymous memory, which other accounts count
 * allowed: memory_limit_exceeded wrong_answer runtime_error time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <sys/mman.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (;;) {
        volatile char *p = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED)
            break;
        for (int i = 0; i < 1 << 20; i += 4096)
            p[i] = 1;
    }
    *return_size = 0;
    return NULL;
}
