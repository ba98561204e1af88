/* Running a trusted program on hostile text: gcc, as and ld on a submission.
 *
 * A tool reads and executes only the toolchain's folders (/usr, /lib*, /bin, /etc/alternatives), writes
 * only its own work folder, has no network, no other process to see, a cleared environment, empty
 * standard input and limits on CPU, real time, address space, file size and log size. All its
 * descendants die with it, and with the thread that started it.
 *
 *   with namespaces     judge ─ clone ─ tool (pid 1 of its own namespace, small root)
 *   without             judge ─ fork ─ supervisor ─ fork ─ tool (own process group)
 *
 * Layers: namespaces, Landlock, seccomp (a list of what tools need), rlimits, no capabilities. When
 * the judge is root the tool runs as nobody, who then owns the work folder and what is in it; if
 * nobody cannot reach the paths, as root without capabilities.
 */
#ifndef JUDGE_SANDBOX_TOOL_H
#define JUDGE_SANDBOX_TOOL_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct tool_options {
    const char *const *argv;     /* argv[0] an absolute path; NULL-ended */
    const char *work;            /* absolute path of a private folder: the current directory */
    const char *const *readable; /* more paths to read, NULL-ended; may be NULL */
    int64_t cpu_ms;
    /* Real time from when it is waited for: before that nobody reads what it says, and it may stand
     * still for that reason alone. */
    int64_t wall_ms;
    int64_t memory_mb; /* address space */
    int64_t file_mb;   /* largest file it may write */
    size_t log_cap;    /* bytes of stdout and stderr kept; more is dropped, and said */
    unsigned without;  /* layers to leave off, for tests only: bits of enum layer */
};

enum tool_end {
    TOOL_EXITED,
    TOOL_SIGNALLED,
    TOOL_TIMED_OUT, /* real time; or CPU time, and it did not succeed */
};

struct tool_result {
    enum tool_end end;
    int code;       /* exit status or signal */
    struct buf log; /* stdout and stderr, as they came: hostile */
    bool log_cut;
    int64_t cpu_ns;
    int64_t wall_ns; /* of the wait */
};

struct tool; /* one that is running */

/* Start, so that several can run side by side; then wait. False: the judge failed to start it
 * ("no compiler: /usr/bin/gcc: ..."). */
bool tool_start(const struct tool_options *options, struct tool **out, struct err *err);
/* Frees t, whatever it returns. A signal that interrupts the wait (a handler without SA_RESTART) kills
 * the tool: ERR_INTERRUPTED. */
bool tool_wait(struct tool *t, struct tool_result *out, struct err *err);
void tool_kill(struct tool *t); /* and frees; accepts NULL */
void tool_result_release(struct tool_result *r);

/* Layers in force for tools on this machine, bits of enum layer; certain once a tool was started. */
unsigned tool_layers(void);

#endif
