/* One case for a debugger: the user's file as an ordinary program, linked against the machine's
 * library, and the case's arguments as a file that it reads (harness/debug.c).
 *
 *     <cache>/debug/two_sum-3f0c.../two_sum     -O0 -g; its main() calls the user's function
 *                                  /input       struct wire_input and the argument frame
 *
 * It is compiled in the sandbox as always, and meant to be run without one. Nothing here runs it.
 * There is one folder for each file, so that its paths stay the same from one build to the next. */
#ifndef JUDGE_ENGINE_DEBUG_H
#define JUDGE_ENGINE_DEBUG_H

#include "judge/base/mem.h"
#include "judge/engine/cases.h"

struct debug_request {
    const struct toolchain *toolchain;
    const struct problem *problem;
    const char *path; /* of the file; no standard input: debuggers want to show it */
    struct bytes source;
    const char *case_name;        /* as reports name it: a case, or one call of a batch */
    const struct named_case *own; /* the user's own cases, with answers; part of the choice */
    size_t own_count;
    uint64_t seed;
    bool step_known; /* API: the operation that fails, from 0, and no other is stopped at */
    size_t step;
};

struct debug_program {
    struct arena arena;
    const char *program, *input;        /* absolute paths */
    const char *stop[WIRE_MAX_ENTRIES]; /* places for gdb's break: "two_sum.c:two_sum" */
    size_t stops;
};

/* errors  ERR_USAGE: the file does not compile, there is no such case, its folder cannot be found;
 *         ERR_SYSTEM: the cache cannot be written, or is not ours alone */
bool debug_prepare(const struct debug_request *q, struct debug_program *out, struct err *err);
void debug_release(struct debug_program *d); /* accepts zeroed */

#endif
