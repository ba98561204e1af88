/* attack: zero the harness's data
 * allowed: runtime_error wrong_answer time_limit_exceeded memory_limit_exceeded output_limit_exceeded security_violation
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
#include <unistd.h>
#include <string.h>

/* The harness keeps its state near the symbols that it exports. A handler makes reading safe. */
static sigjmp_buf back;

static void unreadable(int s)
{
    (void)s;
    siglongjmp(back, 1);
}

static int readable(const volatile unsigned char *p)
{
    static int ready;
    struct sigaction on = {.sa_handler = unreadable, .sa_flags = SA_NODEFER};
    volatile int yes = 0;
    if (!ready++) {
        sigaction(SIGSEGV, &on, NULL);
        sigaction(SIGBUS, &on, NULL);
    }
    if (sigsetjmp(back, 0) == 0) {
        (void)*p;
        yes = 1;
    }
    return yes;
}

static int page_readable(unsigned long at)
{
    static unsigned long known, good;
    if (known != (at & -4096ul)) {
        known = at & -4096ul;
        good = (unsigned long)readable((const volatile unsigned char *)known);
    }
    return (int)good;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    unsigned long around = (unsigned long)&stdin & -4096ul;
    for (unsigned long at = around - (1 << 14); at < around + (1 << 14); at += 8)
        if (page_readable(at) && sigsetjmp(back, 0) == 0)
            *(volatile unsigned long *)at = 0;
    *return_size = 0;
    return NULL;
}
