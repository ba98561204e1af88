/* What commands keep to themselves while a session in interview mode is active. The rules go by the
 * problem: what is no part of the session is shown as always. */
#ifndef JUDGE_CLI_INTERVIEW_H
#define JUDGE_CLI_INTERVIEW_H

#include "judge/cli/context.h"
#include "judge/model/result.h"

struct history;

/* If a session in interview mode holds this problem, take from the result what it keeps to itself.
 */
void interview_veil(const struct context *c, struct result *r);
/* The same where input and answer of the only case are the user's own. */
void interview_veil_own(const struct context *c, struct result *r);
/* The same for the names of failing cases in the history. */
void interview_veil_history(const struct context *c, struct history *h);

/* Is this problem part of a session in interview mode? */
bool interview_holds(const struct context *c, const char *problem);

/* Does a session in interview mode forbid `what`, a command that tells about hidden cases? Then
 * false and the reason. problems: ids or paths of packages; count 0: it tells about all. */
bool interview_allows(const struct context *c, const char *what, const char *const *problems,
                      size_t count, struct err *err);

/* Is help for this problem refused by a session in interview mode? Then false and the reason. */
bool interview_allows_help(const struct context *c, const char *problem, struct err *err);

#endif
