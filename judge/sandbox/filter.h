/* The walls: which system calls foreign code, and tools that read foreign text, may make.
 *
 * One table (filter_table.c) names each call with the reason why it is allowed, or which errno
 * answers it. What is not in the table kills the process (a case) or does not exist (ENOSYS, a
 * tool). A foreign architecture (int 0x80, x32) kills always.
 *
 * A filter is compiled once in the life of the judge and kept as BPF: building it costs four times
 * as much as installing it.
 * source: seccomp(2), seccomp_export_bpf(3)
 */
#ifndef JUDGE_SANDBOX_FILTER_H
#define JUDGE_SANDBOX_FILTER_H

#include "judge/base/err.h"

#include <linux/filter.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum filter_kind {
    FILTER_CASE = 1, /* one case of a solution; installed by the harness in each fork */
    FILTER_TOOL = 2, /* compiler, assembler, linker */
};

struct filter {
    const struct sock_filter *code;
    uint32_t count; /* instructions */
};

/* The compiled filter; lives as long as the process. NULL: ERR_SYSTEM. */
const struct filter *filter_get(enum filter_kind kind, struct err *err);

/* Does this kernel know filters that kill the process (Linux 4.14)? */
bool filter_supported(void);

/* Install it for this process and its children, for good. Wants no_new_privs. Safe after fork. */
bool filter_install(const struct filter *f);

enum { FILTER_ALLOW = -1 };
enum { FILTER_CONDITIONS = 2 };

struct filter_condition {
    unsigned argument;
    enum { FILTER_EQ, FILTER_NE, FILTER_MASK_EQ } op; /* MASK_EQ: (argument & mask) == value */
    uint64_t mask, value;
};

struct filter_row {
    unsigned kinds;    /* bits of enum filter_kind */
    const char *calls; /* names, one space between; a name unknown to this machine is passed over */
    int answer;        /* FILTER_ALLOW, or the errno; 0 means: succeeds and does nothing */
    const char *why;
    unsigned conditions; /* all must hold; rows of one call with different conditions add up */
    struct filter_condition condition[FILTER_CONDITIONS];
};
extern const struct filter_row filter_rows[];
extern const size_t filter_row_count;

#endif
