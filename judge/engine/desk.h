/* The calls of a timed session: each reads the history, decides, and writes at most one event.
 *
 * A desk is where the history lies and what the clocks say; both are handed in, so that tests sit
 * at a desk whose clock they set. Nothing is kept between two calls but the history itself: killing
 * the judge anywhere loses nothing that was acknowledged. */
#ifndef JUDGE_ENGINE_DESK_H
#define JUDGE_ENGINE_DESK_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/model/session.h"
#include "judge/practice/session.h"

struct desk {
    const char *history; /* path, see store_path() */
    struct moment now;   /* one moment for all that a command does */
};

/* The active session with its verdicts and scores; *found false: there is none, or no history. */
bool desk_active(const struct desk *d, struct session *out, bool *found, struct err *err);

/* The same for the latest session, active or over. */
bool desk_latest(const struct desk *d, struct session *out, bool *found, struct err *err);

/* Start. errors  ERR_USAGE if a session is active */
bool desk_start(const struct desk *d, const struct session_plan *plan, struct session *out,
                struct err *err);

/* What one can do to the active session besides submitting. */
enum desk_call {
    DESK_NEXT,  /* to `problem`, or where that is NULL to session_next() */
    DESK_SKIP,  /* leave the one in focus, then as DESK_NEXT */
    DESK_PAUSE, /* training only */
    DESK_RESUME,
    DESK_FINISH,
    DESK_ABANDON,
};

/* errors  ERR_USAGE: no session is active; paused or not; a problem that is not in the set; no
 * problem is left to go to */
bool desk_call(const struct desk *d, enum desk_call call, const char *problem, struct session *out,
               struct err *err);

/* Hand in a text for `problem`, or for the one in focus where that is NULL. It counts from now on,
 * whether or not the judge lives to see its verdict.
 *
 * path  as it was named; source  kept in the history */
bool desk_submit(const struct desk *d, const char *problem, const char *path, struct bytes source,
                 struct session *out, struct err *err);

/* Record that notices were given. Best effort: they are given again rather than not at all. */
void desk_noticed(const struct desk *d, const struct session *s, unsigned notices);

/* Add any event to a session; `e` without number and moment. */
bool desk_add(const struct desk *d, const struct session *s, struct session_event e,
              struct bytes source, struct session *out, struct err *err);

/* The first submission that decides something and is not judged yet: the latest or the counted one
 * of a problem. NULL: none. */
const struct session_submission *desk_pending(const struct session *s);

#endif
