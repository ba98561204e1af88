/* Running a trusted program on hostile text: gcc, as and ld on a submission.
 *
 * A tool reads and executes only the toolchain's folders, writes only its own work folder, has no
 * network, no other process to see, a cleared environment, empty standard input and limits on CPU,
 * real time, address space, file size and log size. All its descendants die with it.
 */
#ifndef JUDGE_SANDBOX_TOOL_H
#define JUDGE_SANDBOX_TOOL_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct tool_options {
    const char *const *argv; /* argv[0] an absolute path; NULL-ended */
    const char *work;        /* absolute path of a private folder: the current directory */
    const char *const *readable; /* more paths to read, NULL-ended; may be NULL */
    int64_t cpu_ms, wall_ms;
    int64_t memory_mb; /* address space */
    int64_t file_mb;   /* largest file it may write */
    size_t log_cap;    /* bytes of stdout and stderr kept; more is dropped, and said */
};

enum tool_end { TOOL_EXITED, TOOL_SIGNALLED, TOOL_TIMED_OUT };

struct tool_result {
    enum tool_end end;
    int code; /* exit status or signal */
    struct buf log; /* stdout and stderr, as they came: hostile */
    bool log_cut;
    int64_t cpu_ns, wall_ns;
};

struct tool; /* one that is running */

/* Start, so that several can run side by side; then wait. False: the judge failed to start it
 * ("no compiler: /usr/bin/gcc: ..."). */
bool tool_start(const struct tool_options *options, struct tool **out, struct err *err);
bool tool_wait(struct tool *t, struct tool_result *out, struct err *err); /* frees t */
void tool_kill(struct tool *t);                                          /* and frees; accepts NULL */
void tool_result_release(struct tool_result *r);

/* Layers in force for tools on this machine, bits of enum layer. */
unsigned tool_layers(void);

#endif
