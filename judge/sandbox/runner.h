/* Running one image: keeper, stub, zygote, and one fork for each case.
 *
 *   judge ─ fork ─ keeper     own user and pid namespace for its children; holds no foreign code;
 *                  │          forwards "run", reaps the case by wait4, answers with its usage
 *                  ├ stub     pid 1 of the new namespaces; its death kills all in them
 *                  ├ zygote   execveat of judge-harness; maps the image; executes none of it
 *                  └ case     forked by the zygote with CLONE_PARENT, so that the keeper reaps it
 *
 * When the judge dies, PR_SET_PDEATHSIG ends the keeper, and with it the rest. Without user
 * namespaces the same tree runs without a stub; the report names what is missing.
 *
 * Layers: namespaces (user, pid, mount with an empty root, net, ipc, uts), Landlock (deny all),
 * seccomp (judge/sandbox/filter.h), rlimits, no_new_privs, no capabilities. Seccomp is required.
 */
#ifndef JUDGE_SANDBOX_RUNNER_H
#define JUDGE_SANDBOX_RUNNER_H

#include "harness/wire.h"
#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* A linked image, audited by judge/build: the file and how to map it. */
struct image {
    int fd; /* the ELF file; owned by whoever holds the struct, borrowed by the sandbox */
    struct wire_segment segment[WIRE_MAX_SEGMENTS];
    size_t segments;
    uint64_t entries; /* address of the entry table */
};

struct runner_options {
    const char *harness; /* path of judge-harness */
    const struct image *image;
    bool counting, checked; /* which build the image is; neither: the fast one */
    size_t input_cap;       /* bytes for struct wire_input and the argument frame */
    size_t output_cap;      /* bytes for struct wire_output, answer frame, heat table */
    size_t stack_bytes;
    unsigned without; /* layers to leave off, for tests only: bits of enum layer */
};

struct runner; /* one zygote */

/* A runner belongs to the thread that started it: it ends with that thread.
 *
 * Start keeper, stub and zygote. ERR_SYSTEM if no seccomp filter can be had; the message says what
 * `judge doctor` explains. */
bool runner_start(const struct runner_options *options, struct runner **out, struct err *err);
void runner_stop(struct runner *r); /* accepts NULL; no process is left when it returns */
unsigned runner_layers(const struct runner *r); /* in force, bits of enum layer */

/* The shared areas. They are sparse: a large cap costs address space, and memory only where used.
 * Fill the input before runner_case(). The output is hostile, and valid until the next runner_case(),
 * which empties it: no case sees what another one left. */
unsigned char *runner_input(struct runner *r);              /* input_cap bytes */
const unsigned char *runner_output(const struct runner *r); /* output_cap bytes */

enum case_end {
    CASE_EXITED,       /* status in `code` */
    CASE_SIGNALLED,    /* signal in `code` */
    CASE_CPU_LIMIT,    /* measured CPU time reached the limit, however the case ended */
    CASE_WALL_LIMIT,   /* killed by the real-time limit while using less CPU: it slept */
    CASE_OUTPUT_LIMIT, /* wrote more than allowed */
    CASE_VIOLATION,    /* killed by seccomp (SIGSYS) */
};

struct case_usage {
    enum case_end end;
    int code;
    int64_t cpu_ns;  /* user + system from wait4: the sum is exact, the split is not */
    int64_t wall_ns; /* monotonic, fork to reap */
    int64_t
        peak_bytes;    /* ru_maxrss in bytes, less what the zygote already had resident and less the
                           argument frame, which the harness reads in shared memory */
    size_t output_len; /* bytes that the case printed */
};

/* Run one case. struct wire_input stands ready in the input area; its limits are obeyed by the
 * harness and checked here again. False only if the judge failed; the solution's fate is in usage.
 * A signal that interrupts the wait (a handler without SA_RESTART) kills the case: ERR_INTERRUPTED.
 * A case that reaches the real-time limit without ever having slept was kept from the processor: it runs
 * again with more time, and where even that is too little the machine is too busy (ERR_SYSTEM).
 * After a failure the next call starts a new tree of processes.
 * source: wait4(2), prctl(2) PR_SET_PDEATHSIG, clone(2) CLONE_PARENT */
bool runner_case(struct runner *r, struct case_usage *usage, struct err *err);

/* What the last case printed, at most cap bytes. */
void runner_printed(struct runner *r, size_t cap, struct buf *out);

#endif
