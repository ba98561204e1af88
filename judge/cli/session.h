/* What the commands of timed practice share. */
#ifndef JUDGE_CLI_SESSION_H
#define JUDGE_CLI_SESSION_H

#include "judge/cli/context.h"
#include "judge/cli/submission.h"
#include "judge/engine/desk.h"
#include "judge/model/attempt.h"

/* Sessions go by the real clocks, never by $JUDGE_NOW: a session is not to be stretched by a
 * variable. The path is the caller's to free. errors  ERR_USAGE with --no-history */
bool session_desk(const struct context *c, struct desk *d, char **path, struct err *err);

/* A session, to standard output: a document of judge.practice/1 or text. */
bool session_show(const struct context *c, const struct session *s, struct err *err);

/* What an attempt in it is recorded as. */
enum attempt_mode session_attempt_mode(enum session_mode m);

/* The statement of the problem in focus, as `judge show` gives it at first look. Without --json. */
bool session_statement(const struct context *c, const struct session *s, struct err *err);

/* Judge what was handed in and is not judged yet, so that no verdict is missing: the texts as they
 * were then. */
bool session_judge_pending(const struct context *c, const struct desk *d, struct session *s,
                           struct err *err);

/* The active session, if there is one and it can be read. Rules and notices are no reason to fail.
 */
bool session_active_now(const struct context *c, struct session *s);

/* A remark on standard error where a notice is due; called after each command. */
void session_notice(const struct context *c);

#endif
