/* What the compiler's instrumentation calls: before each access, at each comparison, around arrays
 * of variable length, and once for the globals. */
#include "harness/checked.h"

#include "harness/checked_calls.h"
#include "harness/fault.h"
#include "harness/meter.h"
#include "harness/stack.h"
#include "harness/state.h"

#include <string.h>

enum { GLOBALS = 4096, REDZONE = 32, GRANULE = 8 };

static uint64_t accesses, accesses_most;
static struct wire_heat *trace;
static uint32_t traced, trace_cap;
static uint64_t events;
static const struct jh_global *globals[64];
static size_t global_counts[64], global_groups;

void jh_checked_begin(void)
{
    const struct wire_input *in = jh.input;
    uint64_t at = (in->answer_cap + 15) & ~(uint64_t)15;
    accesses_most = in->ops_limit > 0 ? in->ops_limit : UINT64_MAX;
    trace = (struct wire_heat *)(jh.answer + at);
    trace_cap = in->flags & WIRE_TRACE ? (uint32_t)in->heat_cap : 0;
}

static void count(void)
{
    if (__builtin_expect(++accesses > accesses_most, 0))
        jh_too_many_ops();
}

void jh_check(const char *who, uintptr_t address, size_t len, bool write, uintptr_t pc)
{
    uintptr_t first = address;
    count();
    if (len == 0)
        return;
    if (__builtin_expect(address < 65536 || jh_shadow_bad(address, len, &first), 0))
        jh_place_tell(who, address, len, first, write, pc);
}

static _Noreturn void never_set(uintptr_t pc, uintptr_t address)
{
    char words[200], keys[96];
    bool known = address != 0 && jh_place_name(address, words, sizeof(words), keys, sizeof(keys));
    if (known && pc == 0)
        jh_abort_at(0, "kind=uninitialised%s|a part of the answer was never set, in %s", keys,
                    words);
    if (known)
        jh_abort_at(pc,
                    "kind=uninitialised%s|the answer depends on memory that was never set, in %s",
                    keys, words);
    jh_abort_at(pc, "kind=uninitialised|the answer depends on a variable that was never set");
}

void jh_trace(uintptr_t pc, uintptr_t address, uint64_t value)
{
    events++;
    if (traced < trace_cap) {
        trace[traced++] = (struct wire_heat){pc, value};
        jh.output->heat_count = traced;
    }
    if (__builtin_expect(events == jh.input->trace_stop, 0))
        never_set(pc, address);
}

static uint64_t hash_of(const void *p, size_t len)
{
    const unsigned char *byte = p;
    uint64_t h = 0xcbf29ce484222325u; /* FNV-1a */
    for (size_t i = 0; i < len; i++)
        h = (h ^ byte[i]) * 0x100000001b3u;
    return h;
}

void jh_trace_answer(uintptr_t address, size_t len)
{
    if ((trace_cap > 0 || jh.input->trace_stop > 0) && jh_block_owns(address))
        jh_trace(0, address, hash_of((const void *)address, len));
}

static void loaded(uintptr_t address, size_t len, uintptr_t pc)
{
    bool wanted = trace_cap > 0 || jh.input->trace_stop > 0;
    jh_check(NULL, address, len, false, pc);
    /* what is not the solution's own may be unreadable: then the access itself tells */
    if (wanted && (jh_stack_owns(address) || jh_block_owns(address)))
        jh_trace(pc, address, hash_of((const void *)address, len < 64 ? len : 64));
}

#define PC ((uintptr_t)__builtin_return_address(0) - 1)

#define ACCESS(n)                                                                                  \
    void jh_asan_load##n(uintptr_t address)                                                        \
    {                                                                                              \
        loaded(address, n, PC);                                                                    \
    }                                                                                              \
    void jh_asan_store##n(uintptr_t address)                                                       \
    {                                                                                              \
        jh_check(NULL, address, n, true, PC);                                                      \
    }
ACCESS(1)
/* clang-format off */
ACCESS(2) ACCESS(4) ACCESS(8) ACCESS(16)
    /* clang-format on */

    void jh_asan_loadN(uintptr_t address, size_t len)
{
    loaded(address, len, PC);
}

void jh_asan_storeN(uintptr_t address, size_t len)
{
    jh_check(NULL, address, len, true, PC);
}

static void compared(uintptr_t pc, uint64_t a, uint64_t b)
{
    count();
    if (trace_cap > 0 || jh.input->trace_stop > 0)
        jh_trace(pc, 0, a * 0x9e3779b97f4a7c15u ^ b);
}

#define COMPARE(n, type)                                                                           \
    void jh_trace_cmp##n(type a, type b)                                                           \
    {                                                                                              \
        compared(PC, (uint64_t)a, (uint64_t)b);                                                    \
    }
COMPARE(1, uint8_t)
/* clang-format off */
COMPARE(2, uint16_t) COMPARE(4, uint32_t) COMPARE(8, uint64_t)
    /* clang-format on */

    void jh_trace_cmpf(float a, float b)
{
    compared(PC, hash_of(&a, sizeof(a)), hash_of(&b, sizeof(b)));
}

void jh_trace_cmpd(double a, double b)
{
    compared(PC, hash_of(&a, sizeof(a)), hash_of(&b, sizeof(b)));
}

void jh_trace_switch(uint64_t value, const uint64_t *cases)
{
    (void)cases;
    compared(PC, value, 0);
}

/* Arrays of variable length stand between two redzones of 32 bytes that the compiler leaves. */
void jh_asan_alloca_poison(uintptr_t address, size_t size)
{
    uintptr_t end = (address + size + REDZONE - 1) & ~(uintptr_t)(REDZONE - 1);
    jh_shadow_close(address - REDZONE, REDZONE, JH_SHADOW_ALLOCA);
    jh_shadow_close(address, end + REDZONE - address, JH_SHADOW_ALLOCA);
    jh_shadow_open(address, size);
}

void jh_asan_allocas_unpoison(uintptr_t top, uintptr_t bottom)
{
    if (top != 0 && top < bottom)
        jh_shadow_open(top, bottom - top);
}

void jh_asan_poison_stack_memory(uintptr_t address, size_t size)
{
    jh_shadow_close(address, size, JH_SHADOW_SCOPE);
}

void jh_asan_unpoison_stack_memory(uintptr_t address, size_t size)
{
    jh_shadow_open(address, size);
}

/* Before a call that does not return: frames may be left without their own tidying up. */
void jh_asan_handle_no_return(void)
{
    uintptr_t from = (uintptr_t)__builtin_frame_address(0) & ~(uintptr_t)(GRANULE - 1);
    if (jh_stack_owns(from))
        jh_shadow_open(from, jh_stack_top() - from);
}

void jh_asan_register_globals(const struct jh_global *list, size_t count)
{
    if (global_groups == sizeof(globals) / sizeof(globals[0]))
        return;
    globals[global_groups] = list;
    global_counts[global_groups++] = count;
    for (size_t i = 0; i < count; i++) {
        jh_shadow_close(list[i].address, list[i].size_with_redzone, JH_SHADOW_GLOBAL);
        jh_shadow_open(list[i].address, list[i].size);
    }
}

void jh_asan_unregister_globals(const struct jh_global *list, size_t count)
{
    (void)list;
    (void)count;
}

/* The last one that begins at or before the address, or the one that begins right behind it:
 * redzones stand behind each. */
const struct jh_global *jh_global_at(uintptr_t address)
{
    const struct jh_global *best = NULL;
    for (size_t g = 0; g < global_groups; g++)
        for (size_t i = 0; i < global_counts[g]; i++) {
            const struct jh_global *at = &globals[g][i];
            if (address >= at->address && address < at->address + at->size_with_redzone)
                best = at;
        }
    return best;
}

void jh_checked_start(void (**from)(void), void (**to)(void))
{
    static bool done;
    if (done)
        return;
    done = true;
    for (void (**f)(void) = from; f < to; f++)
        (*f)();
}
