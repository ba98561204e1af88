/* The clock of the active session, for `judge watch` and `judge practice status --watch`. Nothing
 * counts here: at each look the history is read, so that what other terminals do shows at once. */
#ifndef JUDGE_CLI_COUNTDOWN_H
#define JUDGE_CLI_COUNTDOWN_H

#include "judge/cli/context.h"
#include "judge/engine/desk.h"

/* One look, at d->now: the session's line without its end. On a terminal it takes the place of the
 * line that the cursor is on, and becomes the title of the window; elsewhere it is plain text.
 *
 * due      out: notices that are due, see session_notices_due()
 * returns  whether there is an active session; without one nothing is appended, on a terminal the
 *          line is emptied and the title is taken back. errors  in *err, then false, too */
bool countdown_line(const struct desk *d, const struct style *style, struct buf *out, unsigned *due,
                    struct err *err);

/* Show it now, and give notices that are due. *going false: there is no session, or none to be
 * found out about with --no-history. */
bool countdown_tick(const struct context *c, bool *going, struct err *err);

/* Leave the terminal as it was: an empty line and no title. Nothing elsewhere. */
bool countdown_end(const struct context *c, struct err *err);

#endif
