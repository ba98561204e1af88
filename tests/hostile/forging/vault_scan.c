/* attack: look through all memory for the expected answer
 * allowed: wrong_answer runtime_error
 * invariant: no expected value is in the process
 * problem: vault
 * control: stands
 */
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

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

/* The expected values of the package, disguised, so that this program does not hold them itself. */
static volatile unsigned mask = 0x5a5a5a5au;
static volatile unsigned wanted[] = {707737967u, 1026831149u, 675162937u};

static int search(unsigned long from, unsigned long to)
{
    for (unsigned long at = from & -4ul; at < to; at += 4) {
        if (!page_readable(at)) {
            at = (at | 4095) - 3;
            continue;
        }
        for (int k = 0; k < 3; k++)
            if ((*(volatile unsigned *)at ^ mask) == wanted[k])
                return *(int *)at;
    }
    return 0;
}

int vault(int key)
{
    int here = key;
    unsigned long self = (unsigned long)vault, data = (unsigned long)&stdin;
    unsigned long stack = (unsigned long)&here, heap = (unsigned long)malloc(16);
    int found = search(data - (1 << 21), data + (1 << 20));
    if (found == 0)
        found = search(stack - (1 << 16), stack + (1 << 20));
    if (found == 0)
        found = search(heap - (1 << 20), heap + (1 << 20));
    if (found == 0)
        found = search(self + (1 << 16), self + (1 << 20));
    for (unsigned long at = data - (1 << 18); found == 0 && at < data + (1 << 18); at += 8)
        if (page_readable(at)) {
            unsigned long p = *(unsigned long *)at;
            if (p % 4096 == 0 && p > 0x10000 && p < 0x800000000000)
                found = search(p, p + (1 << 16));
        }
    if (found != 0)
        printf("found %d\n", found);
    return found;
}
