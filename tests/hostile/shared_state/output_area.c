/* attack: find in the answer area what an earlier case wrote
 * allowed: accepted wrong_answer runtime_error
 * invariant: what one case changes no other case sees
 * control: stands
 */
#include <stdlib.h>
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>

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

/* The page of the answer is 4096 behind the page that opens with the output's mark. */
static int stale(void)
{
    unsigned long around = (unsigned long)&stdin & -4096ul;
    for (unsigned long at = around - (1 << 18); at < around + (1 << 18); at += 8) {
        if (!page_readable(at))
            continue;
        unsigned long p = *(unsigned long *)at;
        if (p <= 4096 || p >= 0x800000000000 || p % 4096 != 0 || !page_readable(p) ||
            *(unsigned *)p != 0x4a55 || !page_readable(p + 8192) || sigsetjmp(back, 0) != 0)
            continue;
        volatile unsigned *far = (volatile unsigned *)(p + 8192);
        if (far[0] == 0x57a1e57a)
            return 1;
        far[0] = 0x57a1e57a; /* on the input this faults, and the search goes on */
    }
    return 0;
}

static int *solve(int *nums, int n, int target, int *return_size)
{
    *return_size = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if ((long long)nums[i] + nums[j] == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
                return pair;
            }
    return NULL;
}

static int *marked(int *return_size)
{
    static int mark[2] = {424242, 424242};
    *return_size = 2;
    return mark;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    if (stale())
        return marked(return_size);
    return solve(nums, nums_size, target, return_size);
}
