/* What a signal handler can learn from the processor's registers: the only place that knows the
 * architecture. */
#ifndef HARNESS_MACHINE_H
#define HARNESS_MACHINE_H

#include <stdint.h>
#include <ucontext.h>

#if defined(__x86_64__)

static inline uintptr_t jh_context_sp(const ucontext_t *c)
{
    return (uintptr_t)c->uc_mcontext.gregs[REG_RSP];
}
static inline uintptr_t jh_context_pc(const ucontext_t *c)
{
    return (uintptr_t)c->uc_mcontext.gregs[REG_RIP];
}
/* 1 write, 0 read, -1 unknown: bit 1 of the page fault's error code. */
static inline int jh_context_write(const ucontext_t *c)
{
    return (int)(c->uc_mcontext.gregs[REG_ERR] >> 1) & 1;
}
enum { JH_REGISTERS = REG_RSP }; /* general registers stand first */
static inline uint64_t jh_context_register(const ucontext_t *c, int i)
{
    return (uint64_t)c->uc_mcontext.gregs[i];
}

#elif defined(__aarch64__)

#include <asm/sigcontext.h>

static inline uintptr_t jh_context_sp(const ucontext_t *c)
{
    return (uintptr_t)c->uc_mcontext.sp;
}
static inline uintptr_t jh_context_pc(const ucontext_t *c)
{
    return (uintptr_t)c->uc_mcontext.pc;
}
/* Bit 6 (WnR) of the syndrome register, which the kernel puts in a record behind the registers. */
static inline int jh_context_write(const ucontext_t *c)
{
    const struct _aarch64_ctx *record = (const void *)c->uc_mcontext.__reserved;
    for (int i = 0; i < 8 && record->magic != 0 && record->size != 0; i++) {
        if (record->magic == ESR_MAGIC)
            return (int)(((const struct esr_context *)record)->esr >> 6) & 1;
        record = (const void *)((const char *)record + record->size);
    }
    return -1;
}
enum { JH_REGISTERS = 31 };
static inline uint64_t jh_context_register(const ucontext_t *c, int i)
{
    return c->uc_mcontext.regs[i];
}

#else
#error "harness/machine.h does not know this processor"
#endif

#endif
