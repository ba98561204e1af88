/* Judging for a command: from the words of the command line to a result. */
#ifndef JUDGE_CLI_SUBMISSION_H
#define JUDGE_CLI_SUBMISSION_H

#include "judge/cli/context.h"
#include "judge/engine/judge.h"
#include "judge/problem/own.h"

/* The option of run and test, and what it says; without it SANITIZE_AUTO. */
#define SANITIZE_OPTION                                                                            \
    {                                                                                              \
        .name = "sanitize", .arg = "WHEN", .choices = "auto|on|off",                               \
        .help = "look for memory errors and undefined behaviour: auto (what failed; else samples " \
                "and edge "                                                                        \
                "cases), on (all cases) or off"                                                    \
    }
enum sanitize submission_sanitize(const struct args *a);

struct submission {
    struct problem problem;
    struct toolchain toolchain;
    char *path; /* of the file, "-" for standard input */
    struct buf source;
    struct own_cases own; /* of the file PROBLEM.cases.json beside it */
    struct result result; /* points into the above */
};

/* Load the problem, find and read the file, find the toolchain, judge. file may be NULL. Seed,
 * progress and the bound on cases that run out of time are filled in here; and the user's own cases, unless options bring some or say
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
