/* attack: a fault, and a jump out of the handler
 * allowed: wrong_answer
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <setjmp.h>

static sigjmp_buf back;

static void leave(int s)
{
    (void)s;
    siglongjmp(back, 1);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    if (sigsetjmp(back, 1) == 0) {
        signal(SIGSEGV, leave);
        *(volatile int *)8 = 1;
    }
    static int pair[2];
    *return_size = 2;
    return pair;
}
