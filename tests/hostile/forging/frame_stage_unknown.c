/* attack: a stage that does not exist
 * allowed: wrong_answer runtime_error memory_limit_exceeded
 * invariant: a wrong answer is never accepted
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
#include <sys/syscall.h>
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

struct head { /* struct wire_output of harness/wire.h */
    unsigned magic, stage, signal, call, operation, heat_count;
    unsigned long answer_len, meter[12];
    char message[512];
};

static struct head *find_head(void)
{
    unsigned long around = (unsigned long)&stdin & -4096ul;
    for (unsigned long at = around - (1 << 18); at < around + (1 << 18); at += 8) {
        if (!page_readable(at))
            continue;
        unsigned long p = *(unsigned long *)at;
        if (p > 4096 && p < 0x800000000000 && p % 4096 == 0 && page_readable(p)) {
            struct head *h = (struct head *)p;
            if (h->magic == 0x4a55 && h->stage == 2)
                return h;
        }
    }
    return NULL;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    struct head *h = find_head();
    if (h != NULL) {
        memset(h, 0xff, sizeof *h);
        h->magic = 0x4a55;
    }
    syscall(SYS_exit_group, 0);
    return NULL;
}
