/* What a crash was, from the address, the registers and what the harness knows of its memory: first
 * what is no crash at all (the stack wants to grow, the harness tried an address), then a message for
 * people, then the death that the signal asked for.
 *
 * SA_NODEFER leaves the signal unblocked, so that a handler may be left by longjmp without a system
 * call, and so that raising it again kills. */
#include "harness/fault.h"

#include "harness/arena.h"
#include "harness/checked.h"
#include "harness/image.h"
#include "harness/machine.h"
#include "harness/meter.h"
#include "harness/stack.h"
#include "harness/state.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static const int caught[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
enum { CAUGHT = sizeof(caught) / sizeof(caught[0]) };

bool jh_fault_replaced;
static void *try_failed[5]; /* of gcc's own setjmp, see stack.c */
static volatile bool trying;
static unsigned char own_stack[64 << 10] __attribute__((aligned(16)));

bool jh_try_read(void *out, const void *from, size_t len)
{
    if (__builtin_setjmp(try_failed) != 0) {
        trying = false;
        return false;
    }
    trying = true;
    memcpy(out, from, len);
    /* the copy is done before the flag falls */
    __asm__ volatile("" ::: "memory");
    trying = false;
    return true;
}

size_t jh_readable(const void *p, size_t n)
{
    enum { PAGE = 4096 };
    const char *at = p;
    size_t good = 0;
    char byte;
    while (good < n && jh_try_read(&byte, at + good, 1))
        good += PAGE - ((uintptr_t)(at + good) & (PAGE - 1));
    return good < n ? good : n;
}

/* Inside the library, the line of the solution is that of the nearest return address that points into
 * the image. A guess by scanning; the judge treats it as one. */
uintptr_t jh_image_caller(uintptr_t from)
{
    const uintptr_t *sp = (const uintptr_t *)(from & ~(uintptr_t)7);
    for (int i = 0; i < 512; i++) {
        uintptr_t word;
        if (!jh_try_read(&word, sp + i, sizeof(word)))
            break;
        if (word > jh.text && word <= jh.text_end)
            return word - 1;
    }
    return 0;
}

uintptr_t jh_call_site(uintptr_t from, uintptr_t frame)
{
    return from > jh.text && from <= jh.text_end ? from - 1 : jh_image_caller(frame);
}

static uintptr_t image_pc(const ucontext_t *c)
{
    uintptr_t pc = jh_context_pc(c);
    return pc >= jh.text && pc < jh.text_end ? pc : jh_image_caller(jh_context_sp(c));
}

/* An address made of poison never was anyone's: say which memory it was read from. */
const char *jh_poisoned(uint64_t word)
{
    /* without the top byte: some processors ignore it and some kernels clear it */
    uint32_t high = (uint32_t)(word >> 32) & 0xffffffu;
    if (high == 0xa5a5a5u)
        return "poison=malloc|used a pointer that was read from memory of malloc before anything "
               "was "
               "stored there";
    if (high == 0xfefefeu && jh.setup.checked)
        return "poison=local|used a pointer from a local variable that was never set";
    if (high == 0xd5d5d5u)
        return "poison=free|used a pointer that was read from memory after free()";
    if (high == 0xb5b5b5u)
        return "poison=argument|used a pointer that was read from an argument of an earlier call";
    return NULL;
}

/* A non-canonical address raises SIGSEGV without an address: look for it in the registers. */
static const char *poisoned_registers(const ucontext_t *c)
{
    for (int i = 0; i < JH_REGISTERS; i++) {
        const char *why = jh_poisoned(jh_context_register(c, i));
        if (why != NULL)
            return why;
    }
    return NULL;
}

static void describe_memory(char *out, size_t size, const siginfo_t *info, const ucontext_t *c)
{
    uintptr_t at = (uintptr_t)info->si_addr;
    int write = jh_context_write(c);
    bool no_address = info->si_code == SI_KERNEL;
    const char *what = write == 1 ? "wrote" : write == 0 ? "read" : "used";
    const char *why = no_address ? poisoned_registers(c) : jh_poisoned((uint64_t)at);
    struct jh_place place;

    if (why != NULL)
        snprintf(out, size, "%s", why);
    else if (no_address)
        snprintf(out, size, "|used an address that no memory can have");
    else if (at < 65536)
        snprintf(out, size, "null=1 offset=%zu write=%d|%s through a NULL pointer", (size_t)at,
                 write, what);
    else if (jh_arena_find(at, &place))
        snprintf(
            out, size, "arg=%d row=%ld offset=%ld size=%zu item=%zu write=%d|%s %s the %s of %s",
            place.arg, place.row, place.offset, place.size, place.item, write, what,
            place.offset < 0 ? "before" : "past", place.offset < 0 ? "start" : "end", place.words);
    else if (write == 1 && jh_image_constant(at))
        snprintf(out, size, "address=0x%zx write=1|wrote to constant data", (size_t)at);
    else
        snprintf(out, size, "address=0x%zx write=%d|%s memory that is not its own", (size_t)at,
                 write, what);
}

static void describe(char *out, size_t size, int sig, const siginfo_t *info, const ucontext_t *c,
                     enum jh_stack_fault stack)
{
    if (stack == JH_STACK_OVERFLOW)
        snprintf(out, size, "stack=%llu|stack overflow: more than %llu MiB",
                 (unsigned long long)jh.setup.stack_bytes,
                 (unsigned long long)(jh.setup.stack_bytes >> 20));
    else if (info->si_code <= 0)
        snprintf(out, size, "|%s",
                 sig == SIGABRT ? "abort() was called" : "raised the signal itself");
    else if (sig == SIGSEGV || sig == SIGBUS)
        describe_memory(out, size, info, c);
    else if (sig == SIGFPE && info->si_code == FPE_INTDIV)
        snprintf(out, size, "|integer division by zero, or INT_MIN / -1");
    else if (sig == SIGFPE)
        snprintf(out, size, "|arithmetic fault");
    else
        snprintf(out, size, "|reached code that no correct program reaches (illegal instruction)");
}

static void restore_default(void)
{
    for (int i = 0; i < CAUGHT; i++)
        signal(caught[i], SIG_DFL);
}

static void handle(int sig, siginfo_t *info, void *context)
{
    const ucontext_t *c = context;
    enum jh_stack_fault stack = JH_STACK_ELSEWHERE;
    bool memory = (sig == SIGSEGV || sig == SIGBUS) && info->si_code > 0;

    if (memory && trying)
        __builtin_longjmp(try_failed, 1);
    if (memory && info->si_code != SI_KERNEL)
        stack = jh_stack_fault(jh_shadow_origin((uintptr_t)info->si_addr), jh_context_sp(c));
    if (stack == JH_STACK_GROWN)
        return;
    restore_default();
    if (!jh.in_case) {
        raise(sig);
        return;
    }

    /* restored for the scan of the stack alone */
    struct sigaction own = {.sa_sigaction = handle,
                            .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK};
    sigaction(SIGSEGV, &own, NULL);
    uintptr_t pc = image_pc(c);
    signal(SIGSEGV, SIG_DFL);

    struct wire_output *out = jh.output;
    char text[400];
    describe(text, sizeof(text), sig, info, c, stack);
    snprintf(out->message, sizeof(out->message), "pc=0x%zx%s%s", (size_t)pc,
             text[0] == '|' ? "" : " ", text);
    out->signal = (uint32_t)sig;
    jh_meter_write(&out->meter);
    out->stage = WIRE_STAGE_FAULT;
    fflush(stdout); /* what was printed so far helps to find the bug; if it crashes, so be it */
    raise(sig);
}

void jh_fault_install(void)
{
    stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof(own_stack)};
    if (sigaltstack(&stack, NULL) != 0)
        jh_broken("no stack for signals");
    jh_fault_reinstall();
}

void jh_fault_reinstall(void)
{
    struct sigaction own = {.sa_sigaction = handle,
                            .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK};
    for (int i = 0; i < CAUGHT; i++)
        sigaction(caught[i], &own, NULL);
    jh_fault_replaced = false;
}
