/* Undefined behaviour, found by code that the compiler adds: it calls with a description of the
 * place and types, and with the values. Here they become a sentence with the numbers in it.
 *
 * source: gcc/ubsan.cc, and libubsan's ubsan_handlers.h for the layouts */
#include "harness/checked.h"

#include "harness/checked_calls.h"
#include "harness/fault.h"
#include "harness/state.h"

#include <stdio.h>
#include <string.h>

#define PC ((uintptr_t)__builtin_return_address(0) - 1)

struct location {
    const char *file;
    uint32_t line, column;
};
struct type {
    uint16_t kind; /* 0 integer, 1 floating point */
    uint16_t info; /* integer: log2 of the bits << 1 | signed; floating: bits */
    char name[];   /* "'int'" */
};
struct one_type {
    struct location at;
    const struct type *type;
};
struct two_types {
    struct location at;
    const struct type *first, *second;
};
struct mismatch {
    struct location at;
    const struct type *type;
    unsigned char log_alignment, what;
};
struct cast {
    struct location at;
    const struct type *from, *to;
};

static bool is_signed(const struct type *t)
{
    return t->info & 1;
}

static unsigned bits(const struct type *t)
{
    return 1u << (t->info >> 1);
}

/* Numbers of more than 64 bits are passed by address; only their lower half is shown. */
static int64_t number(const struct type *t, uintptr_t value)
{
    unsigned n = bits(t);
    if (n > 64)
        return *(const int64_t *)value;
    if (n == 64)
        return (int64_t)value;
    uint64_t low = value & ((1ull << n) - 1);
    bool negative = is_signed(t) && (low >> (n - 1)) & 1;
    return (int64_t)(negative ? low | ~((1ull << n) - 1) : low);
}

static void spell(const struct type *t, uintptr_t value, char *out, size_t size)
{
    if (t->kind == 0 && !is_signed(t))
        snprintf(out, size, "%llu", (unsigned long long)number(t, value));
    else if (t->kind == 0)
        snprintf(out, size, "%lld", (long long)number(t, value));
    else
        snprintf(out, size, "a number");
}

static _Noreturn void arithmetic(const struct one_type *d, const char *operator, uintptr_t a,
                                 uintptr_t b, uintptr_t pc)
{
    char x[32], y[32];
    spell(d->type, a, x, sizeof(x));
    spell(d->type, b, y, sizeof(y));
    bool brackets = y[0] == '-';
    jh_abort_at(pc, "kind=signed_overflow|signed overflow: %s %s %s%s%s does not fit in %.40s",
                x, operator, brackets ? "(" : "", y, brackets ? ")" : "", d->type->name);
}

void jh_ubsan_add_overflow(const void *data, uintptr_t a, uintptr_t b)
{
    arithmetic(data, "+", a, b, PC);
}

void jh_ubsan_sub_overflow(const void *data, uintptr_t a, uintptr_t b)
{
    arithmetic(data, "-", a, b, PC);
}

void jh_ubsan_mul_overflow(const void *data, uintptr_t a, uintptr_t b)
{
    arithmetic(data, "*", a, b, PC);
}

void jh_ubsan_negate_overflow(const void *data, uintptr_t a)
{
    const struct one_type *d = data;
    char x[32];
    spell(d->type, a, x, sizeof(x));
    jh_abort_at(PC, "kind=signed_overflow|signed overflow: -(%s) does not fit in %.40s", x,
                d->type->name);
}

void jh_ubsan_divrem_overflow(const void *data, uintptr_t a, uintptr_t b)
{
    const struct one_type *d = data;
    char x[32];
    spell(d->type, a, x, sizeof(x));
    if (number(d->type, b) == 0)
        jh_abort_at(PC, "kind=division|division by zero: %s divided by 0", x);
    jh_abort_at(PC, "kind=signed_overflow|signed overflow: %s / -1 does not fit in %.40s", x,
                d->type->name);
}

void jh_ubsan_shift_out_of_bounds(const void *data, uintptr_t a, uintptr_t b)
{
    const struct two_types *d = data;
    char x[32], y[32];
    spell(d->first, a, x, sizeof(x));
    spell(d->second, b, y, sizeof(y));
    int64_t by = number(d->second, b);
    if (is_signed(d->second) && by < 0)
        jh_abort_at(PC, "kind=shift|shift by a negative number of bits: %s", y);
    if ((uint64_t)by >= bits(d->first))
        jh_abort_at(PC, "kind=shift|shift by %s bits, but %.40s has only %u", y, d->first->name,
                    bits(d->first));
    if (x[0] == '-')
        jh_abort_at(PC, "kind=shift|left shift of a negative number: %s << %s", x, y);
    jh_abort_at(PC, "kind=shift|left shift %s << %s does not fit in %.40s", x, y, d->first->name);
}

void jh_ubsan_out_of_bounds(const void *data, uintptr_t index)
{
    const struct two_types *d = data;
    char x[32];
    spell(d->second, index, x, sizeof(x));
    jh_abort_at(PC, "kind=out_of_bounds|index %s is outside of the array, which is %.60s", x,
                d->first->name);
}

static bool is_member(unsigned what)
{
    return what == 3 || what == 4;
}

void jh_ubsan_type_mismatch_v1(const void *data, uintptr_t address)
{
    const struct mismatch *d = data;
    static const char *const verbs[] = {"read", "wrote", "used", "reached into"};
    const char *verb = is_member(d->what) ? "used a member" : verbs[d->what < 3 ? d->what : 2];
    uintptr_t alignment = (uintptr_t)1 << (d->log_alignment & 31);
    if (address == 0)
        jh_abort_at(PC,
                    "kind=null null=1 offset=0 write=%d|%s through a NULL pointer of type %.60s",
                    d->what == 1, verb, d->type->name);
    if (jh_poisoned(address) != NULL)
        jh_abort_at(PC, "%s", jh_poisoned(address));
    if (address % alignment != 0)
        jh_abort_at(
            PC, "kind=misaligned address=0x%zx|%s %.60s at an address that is no multiple of %zu",
            (size_t)address, verb, d->type->name, (size_t)alignment);
}

void jh_ubsan_vla_bound_not_positive(const void *data, uintptr_t bound)
{
    const struct one_type *d = data;
    char x[32];
    spell(d->type, bound, x, sizeof(x));
    jh_abort_at(PC, "kind=vla|an array of variable length needs at least one element, not %s", x);
}

void jh_ubsan_float_cast_overflow(const void *data, uintptr_t value)
{
    const struct cast *d = data;
    (void)value;
    jh_abort_at(PC, "kind=cast|a value of %.40s is outside of what %.40s can hold", d->from->name,
                d->to->name);
}

void jh_ubsan_load_invalid_value(const void *data, uintptr_t value)
{
    const struct one_type *d = data;
    char x[32];
    spell(d->type, value, x, sizeof(x));
    jh_abort_at(
        PC,
        "kind=uninitialised|read %s as %.40s, which can never hold that: perhaps it was never "
        "set",
        x, d->type->name);
}

void jh_ubsan_builtin_unreachable(const void *data)
{
    (void)data;
    jh_abort_at(PC, "kind=unreachable|reached a place that the program says is never reached");
}

void jh_ubsan_invalid_builtin(const void *data)
{
    (void)data;
    jh_abort_at(PC, "kind=builtin|the number of leading or trailing zeros of 0 is undefined");
}
