/* Judging for a command: from the words of the command line to a result. */
#ifndef JUDGE_CLI_SUBMISSION_H
#define JUDGE_CLI_SUBMISSION_H

#include "judge/cli/context.h"
#include "judge/engine/judge.h"
#include "judge/problem/own.h"

struct submission {
    struct problem problem;
    struct toolchain toolchain;
    char *path; /* of the file, "-" for standard input */
    struct buf source;
    struct own_cases own; /* of the file PROBLEM.cases.json beside it */
    struct result result; /* points into the above */
};

/* Load the problem, find and read the file, find the toolchain, judge. file may be NULL. Seed and
 * progress are filled in here; and the user's own cases, unless options bring some or say
 * package_only.
 *
 * errors  as those of the parts; where a glob is given and matches no case, ERR_USAGE */
bool submission_judge(const struct context *c, const char *problem, const char *file,
                      struct judge_options options, struct submission *out, struct err *err);
/* The same for a text that is in out->source already (kept, whatever happens), as the file `path`;
 * with the package's cases only. */
bool submission_judge_text(const struct context *c, const char *problem, const char *path,
                           struct judge_options options, struct submission *out, struct err *err);
void submission_release(struct submission *s); /* accepts zeroed */

#endif
