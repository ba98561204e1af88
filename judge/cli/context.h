/* What every command works with: the parsed line, the outputs, where problems and solutions are. */
#ifndef JUDGE_CLI_CONTEXT_H
#define JUDGE_CLI_CONTEXT_H

#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/cli/args.h"
#include "judge/model/problem.h"
#include "judge/problem/load.h"
#include "judge/report/style.h"

struct context {
    struct args args;
    struct style out;  /* of standard output */
    struct style diag; /* of standard error */
    bool json;
    uint64_t seed; /* 0: the package's own */
    uint64_t jobs; /* 0: not said */
    bool no_history;
    int64_t fixed_now; /* of $JUDGE_NOW; 0: not set */
    char *
        workspace; /* nearest folder upward that holds solutions/, as ".", "..", "../.."; or NULL */
    struct problem_path path;
    char *path_dirs[6]; /* what path.dirs points to */
};

/* Fills all but args. errors  ERR_USAGE: a bad --seed or JUDGE_NOW, --problems is no folder */
bool context_init(struct context *c, struct err *err);
void context_release(struct context *c);

/* Now, in seconds of UTC: the clock, or $JUDGE_NOW where that is set. */
int64_t context_now(const struct context *c);

/* A result to standard output, all of it. errors  ERR_SYSTEM: a full disk, a closed pipe */
bool context_write(const struct context *c, const struct buf *text, struct err *err);
bool context_write_json(const struct context *c, json_t *document, struct err *err); /* takes it */

/* A remark to standard error: "judge: TEXT", made safe; wrapped on a terminal. Not when --quiet. */
void context_remark(const struct context *c, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The package that a word names: an id, or a folder where the word holds a slash. */
bool context_problem(const struct context *c, const char *word, struct problem *out,
                     struct err *err);
char *context_problem_dir(const struct context *c, const char *word, struct err *err);

/* The file to judge for a problem: `word` if not NULL, else ./ID.c, else solutions/ID.c of the
 * workspace. Fresh string; "-" stays. errors  ERR_USAGE naming the places looked at */
char *context_solution(const struct context *c, const char *id, const char *word, struct err *err);

/* Where 'judge new' writes: solutions/ of the workspace, or of this folder. Fresh string. */
char *context_solutions_dir(const struct context *c);

/* Its text. "-" is standard input, and *name (borrowed) the name for reports.
 * errors  ERR_USAGE: not readable, no regular file, larger than 1 MiB, holds a NUL byte */
bool context_read_solution(const char *path, struct buf *out, const char **name, struct err *err);

#endif
