/* attack: unmap every page but its own
 * allowed: runtime_error wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <sys/mman.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (unsigned long at = 0x400000; at < 0x2000000; at += 4096)
        munmap((void *)at, 4096);
    *return_size = 0;
    return NULL;
}
