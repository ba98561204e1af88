/* Two stacks, two buffers of gcc's own setjmp, which unlike the library's touches nothing else: a coroutine on
 * the solution's stack waits for work and jumps back when it is done. Only its start goes through makecontext(3), once, in the zygote: every case inherits the
 * waiting coroutine. A switch costs no system call. */
#include "harness/stack.h"

#include "harness/state.h"

#include <sys/mman.h>
#include <ucontext.h>

#define GUARD ((size_t)1 << 20)
#define FIRST ((size_t)8 << 10) /* usable from the start; the fast build's peak reads all of it */
enum { PAGE = 4096 };

/* A fixed place keeps addresses, and what a solution may compute from them, the same in every run. */
#define PLACE ((void *)0x2000000000)

static char *guard, *bottom, *top;
static char *usable;
static void *outside[5], *inside[5];
static ucontext_t first_outside, first_inside;
static void (*work)(union jh_slot *);
static union jh_slot *work_slots;
static uintptr_t base; /* frame that makes the calls */

uintptr_t jh_stack_lowest = UINTPTR_MAX;

/* Not in the function that has a setjmp of its own: gcc forbids the two in one. */
static __attribute__((noinline)) _Noreturn void jump(void **to)
{
    __builtin_longjmp(to, 1);
}

static void wait_for_work(void)
{
    base = (uintptr_t)__builtin_frame_address(0);
    for (;;) {
        if (__builtin_setjmp(inside) == 0)
            jump(outside);
        work(work_slots);
    }
}

static bool start(void)
{
    if (getcontext(&first_inside) != 0)
        return false;
    first_inside.uc_stack.ss_sp = bottom;
    first_inside.uc_stack.ss_size = (size_t)(top - bottom);
    first_inside.uc_link = NULL;
    makecontext(&first_inside, wait_for_work, 0);
    if (__builtin_setjmp(outside) == 0)
        swapcontext(&first_outside, &first_inside);
    return true;
}

bool jh_stack_reserve(size_t bytes)
{
    bytes = (bytes + PAGE - 1) & ~(size_t)(PAGE - 1);
    if (bytes < FIRST)
        bytes = FIRST;
    if (bytes > (size_t)1 << 36)
        return false;
    char *at =
        mmap(PLACE, GUARD + bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED)
        return false;
    guard = at;
    bottom = at + GUARD;
    top = bottom + bytes;
    usable = top - FIRST;
    return mprotect(usable, FIRST, PROT_READ | PROT_WRITE) == 0 && start();
}

bool jh_stack_owns(uintptr_t address)
{
    return address >= (uintptr_t)bottom && address < (uintptr_t)top;
}

uintptr_t jh_stack_top(void)
{
    return (uintptr_t)top;
}

void jh_stack_call(void (*entry)(union jh_slot *), union jh_slot *slots)
{
    work = entry;
    work_slots = slots;
    if (__builtin_setjmp(outside) == 0)
        jump(inside);
}

enum jh_stack_fault jh_stack_fault(uintptr_t address, uintptr_t sp)
{
    uintptr_t low = (uintptr_t)bottom, now = (uintptr_t)usable, high = (uintptr_t)top;
    bool on_it = sp >= (uintptr_t)guard && sp <= high;
    if (address >= (uintptr_t)guard && address < low)
        return JH_STACK_OVERFLOW;
    /* a frame larger than the guard: the pointer has left the reservation by at most a gigabyte */
    if (!on_it && sp < (uintptr_t)guard && sp > (uintptr_t)guard - ((uintptr_t)1 << 30) &&
        address + PAGE >= sp)
        return JH_STACK_OVERFLOW;
    if (address < low || address >= now)
        return JH_STACK_ELSEWHERE;
    uintptr_t goal = address & ~(uintptr_t)(PAGE - 1);
    uintptr_t doubled = high - now < now - low ? now - (high - now) : low;
    if (doubled < goal)
        goal = doubled;
    if (mprotect((char *)goal, now - goal, PROT_READ | PROT_WRITE) != 0)
        return JH_STACK_ELSEWHERE;
    usable = (char *)goal;
    return JH_STACK_GROWN;
}

static uintptr_t first_used(void)
{
    const uint64_t *p = (const uint64_t *)usable;
    while ((const char *)p < top && *p == 0)
        p++;
    return (uintptr_t)p;
}

uint64_t jh_stack_peak(void)
{
    uintptr_t lowest = jh.setup.counting ? jh_stack_lowest : first_used();
    return lowest < base ? base - lowest : 0;
}
