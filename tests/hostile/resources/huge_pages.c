/* attack: huge pages by advice
 * allowed: memory_limit_exceeded wrong_answer runtime_error time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    char *p = malloc(512 << 20);
    if (p != NULL) {
        syscall(SYS_madvise, ((long)p + 4095) & -4096l, 511l << 20, 14);
        syscall(SYS_madvise, ((long)p + 4095) & -4096l, 511l << 20, 23);
    }
    *return_size = 0;
    return NULL;
}
