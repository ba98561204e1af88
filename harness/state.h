/* The state that the zygote prepares and that every case inherits by fork, and the ways a case ends.
 *
 *   main.c    reads the setup, fills struct jh, forks cases
 *   image.c   maps the solution                    seal.c    takes rights away
 *   stack.c   the solution's own stack             fault.c   crashes, told in words
 *   case.c    one case: decode, call, encode       heap.c    the solution's malloc
 *   decode.c, encode.c, nodes.c, arena.c           between frames and C values
 *   callback*.c                                    functions that a problem hands out
 *   meter.c, counted*.c                            what it costs
 *   libc_*.c, exports.txt                          the library that a solution is linked against
 *   checked*.c                                     the checked build: every access is looked at
 */
#ifndef HARNESS_STATE_H
#define HARNESS_STATE_H

#include "harness/slot.h"
#include "harness/wire.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct sock_filter;

enum { JH_MAX_FILTER = 4096 };

struct jh {
    struct wire_setup setup;
    const struct wire_input *input;
    struct wire_output *output;
    unsigned char *answer; /* output + WIRE_ANSWER_OFFSET */
    struct sock_filter *filter;
    FILE *out,
        *err; /* standard output and error as they were: a solution may point its own elsewhere */
    const unsigned char *image_file; /* the image as it was, for jh_image_changed() */
    size_t image_len;
    void (*const *entry)(union jh_slot *);
    uintptr_t text, text_end; /* the executable segments, lowest to highest address */
    uint64_t queries, misses; /* callbacks */
    unsigned method;          /* of an API: the entry whose arguments are in hand */
    bool in_case;             /* the output belongs to us */
    bool sealed;              /* the filter is in force */
};
extern struct jh jh;

/* Ends of a case. The formats are printf's; a message of a fault opens with a machine-readable
 * prefix, see wire.h. */
_Noreturn void jh_done(void);
_Noreturn void jh_too_many_ops(void);
_Noreturn void jh_refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void jh_broken(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The solution's fault, found by us and not by the processor: dies by SIGABRT. */
_Noreturn void jh_abort_with(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same with the place in the image, an address inside of the instruction; 0 unknown. */
_Noreturn void jh_abort_at(uintptr_t pc, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
