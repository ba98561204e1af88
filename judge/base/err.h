/* Errors: bad news about the command, the package or the machine.
 *
 * Never about the solution: what its author can repair by editing it is a
 * verdict and is returned as data (judge/model/result.h).
 *
 * A function that can fail takes `struct err *err`, never NULL, and returns
 * false (or NULL) after filling it. The first cause stays: err_within() puts
 * context before it. Outputs are written on success only. One place, cli,
 * prints errors.
 */
#ifndef JUDGE_BASE_ERR_H
#define JUDGE_BASE_ERR_H

#include <stdbool.h>

enum err_kind {
    ERR_NONE,
    ERR_USAGE,       /* the command line or a named file; exit status 2 */
    ERR_PACKAGE,     /* a problem package is invalid; exit status 4 */
    ERR_SYSTEM,      /* the judge or the machine failed; exit status 5 */
    ERR_INTERRUPTED, /* a signal asked us to stop; exit status 130 */
};

struct err {
    enum err_kind kind;
    char text[1024]; /* one line, no newline, UTF-8 */
};

/* All return false, so that a caller writes `return err_usage(err, ...)`. */
bool err_usage(struct err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
bool err_package(struct err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Adds ": " and strerror(errno) as it was at the call. */
bool err_system(struct err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* ERR_SYSTEM without errno. */
bool err_judge(struct err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

bool err_interrupted(struct err *err);

/* Puts "CONTEXT: " before the text; the kind stays. */
bool err_within(struct err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The documented exit status of an error, see docs/cli.md. */
int err_exit_status(const struct err *err);

/* A broken invariant of the judge itself: prints file and line, aborts. */
#define must(cond) ((cond) ? (void)0 : err_broken(#cond, __FILE__, __LINE__))
_Noreturn void err_broken(const char *what, const char *file, int line);

#endif
