/* judge verify --mutants. */
#ifndef JUDGE_CLI_CMD_MUTANTS_H
#define JUDGE_CLI_CMD_MUTANTS_H

#include "judge/build/build.h"
#include "judge/cli/context.h"

/* Judge the mutants of these packages' references, c->jobs at a time; write the text of the report
 * unless c->json.
 * *good      every package scores 99 % or more, and its equivalent.txt is right
 * *document  judge.mutants/1; the caller's, also after a failure */
bool verify_mutants(const struct context *c, const struct toolchain *t, const char *const *ids,
                    size_t count, bool *good, json_t **document, struct err *err);

#endif
