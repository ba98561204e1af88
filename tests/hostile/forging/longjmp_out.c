/* attack: jump out of the call through a frame that is gone
 * allowed: runtime_error time_limit_exceeded
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <setjmp.h>
#include <string.h>

static jmp_buf room;

static void fill(void)
{
}

static void wreck(void)
{
    memset(room, 0x41, sizeof room);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    if (setjmp(room) == 0)
        fill();
    wreck();
    longjmp(room, 1);
}
