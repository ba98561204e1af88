/* The C text that we put around the user's: before it the types that the adapter needs, behind it the
 * adapter and the table of entries (harness/slot.h).
 *
 *     struct ListNode {...};                        unless the user brings it
 *     #line 1 "two_sum.c"
 *     ... the user's text, byte for byte ...
 *     #line 100 "<adapter>"
 *     static void jh_e0(union jh_slot *jh_s) { jh_i32 *jh_r = two_sum((jh_i32 *)*(jh_p *)(jh_s + 1), ...
 *
 * Being in the same unit, the adapter may call static functions, handle types may have any name, and
 * the compiler checks every argument. A user's macros can spoil it: that is a compile error, and no
 * trust stands on it. */
#ifndef JUDGE_BUILD_ADAPTER_H
#define JUDGE_BUILD_ADAPTER_H

#include "judge/base/buf.h"
#include "judge/build/build.h"
#include "judge/build/scan.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Lines of the adapter in diagnostics. */
enum { ADAPTER_NODES = 50, ADAPTER_ENTRY = 100 /* + number of the entry */ };

/* One callable as it will be called. */
struct adapter_entry {
    /* of a checker: with expected and actual; NULL: the destructor */
    const struct callable *callable;
    const char *name;     /* as the user's text spells it */
    const char *expected; /* the prototype, under that name */
    bool present;         /* false for a destructor that is not there */
    bool method, constructor;
    uint64_t
        loose; /* pointers passed without a check of their type: bit 0 the result, bit k argument k */
};

struct adapter {
    enum build_role role;
    const struct signature *signature;
    struct adapter_entry entry[WIRE_MAX_ENTRIES];
    size_t entries;
    const char *impossible; /* the package asks for what cannot be called; NULL if all is well */
    bool own_list_node, own_tree_node;
    bool uses_list, uses_tree;
};

/* Choose names by what the scan found: the canonical name, or an alias that is defined. */
void adapter_init(struct adapter *a, enum build_role role, const struct signature *s,
                  const struct scan *scan, struct arena *arena);

/* What the unit needs before all else: included first, and so precompiled. */
void adapter_header(struct buf *out);

/* The translation unit in two parts: all up to the end of the user's text, which can be compiled alone,
 * and the adapter. */
void adapter_user_part(const struct adapter *a, const char *file, struct bytes source,
                       struct buf *out);
void adapter_own_part(const struct adapter *a, struct buf *out);

#endif
