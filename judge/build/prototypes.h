/* A signature in C: what each parameter becomes, and the prototype that people see.
 * The table of types: problems/FORMAT.md. */
#ifndef JUDGE_BUILD_PROTOTYPES_H
#define JUDGE_BUILD_PROTOTYPES_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/model/problem.h"

#include <stddef.h>

/* One C argument of a call. */
struct c_argument {
    const char *declaration; /* "int *nums", "int (*cost)(int, int)" */
    const char *pass;        /* type that the adapter passes, "jh_i32 *"; NULL for a plain scalar */
    const char *slot;        /* type of the slot's content: "jh_i32", "jh_p", "jh_fn" */
};

enum { C_MAX_ARGUMENTS = WIRE_MAX_PARAMS * 3 + 3 };

/* The arguments in order: the object of a method, each parameter with its sizes, the sizes of the
 * result. Returns their number, at most C_MAX_ARGUMENTS. All texts live in the arena. */
size_t c_arguments(const struct callable *f, const char *handle, struct arena *arena,
                   struct c_argument out[C_MAX_ARGUMENTS]);

/* "int *", "void", "struct ListNode *"; and with the adapter's own names: "jh_i32 *". */
const char *c_result(const struct callable *f, struct arena *arena);
const char *c_result_pass(const struct callable *f, struct arena *arena);

/* "int *two_sum(int *nums, int nums_size, int target, int *return_size)". handle: "lru_cache *", the
 * type of the object, for a method; NULL for a function. returns: of a constructor, the handle; else NULL. */
const char *c_prototype(const struct callable *f, const char *name, const char *handle,
                        const char *returns, struct arena *arena);

/* The C name of callable e: canonical ("lru_cache_get"). e == callables: the destructor's. */
const char *c_name(const struct signature *s, size_t e, struct arena *arena);

/* The check of one callable as a callable: parameters, expected parts, actual parts, result string.
 * NULL if they are more than WIRE_MAX_PARAMS. */
const struct callable *c_checker(const struct callable *f, struct arena *arena);

#endif
