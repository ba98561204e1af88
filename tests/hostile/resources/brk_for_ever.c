/* attack: the program break
 * allowed: memory_limit_exceeded wrong_answer runtime_error time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    char *now = (char *)syscall(SYS_brk, 0);
    for (;;) {
        char *next = (char *)syscall(SYS_brk, now + (1 << 20));
        if (next == now)
            break;
        for (; now < next; now += 4096)
            *(volatile char *)now = 1;
    }
    *return_size = 0;
    return NULL;
}
