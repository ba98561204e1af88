/* A session as the sum of its events.
 *
 * Time. The session has a clock of its own, which starts at 0 with the first event and is read from
 * the moments of the events (struct moment of judge/base/clock.h). Between two moments of the same
 * boot the time since boot counts, so a wall clock that is set, or jumps, neither gives nor takes
 * time. Between moments of different boots the wall clock has to be trusted; where it went back, or
 * tells less than the new boot has already lasted, the time since that boot counts instead, which
 * is the least that can have passed. Where /proc names no boot, the wall clock is all there is.
 *
 * The deadline stands at `minutes` on that clock. Killing the judge or the machine stops nothing,
 * because nothing runs: the clock is two numbers and a subtraction. Only a pause holds it. */
#ifndef JUDGE_PRACTICE_SESSION_H
#define JUDGE_PRACTICE_SESSION_H

#include "judge/base/err.h"
#include "judge/model/attempt.h"

/* What is chosen at the start. Strings borrowed. */
struct session_plan {
    const char *set;
    enum session_mode mode;
    int64_t minutes; /* 1 to 1440 */
    double weights[SCORE_PARTS];
    const struct session_problem *problems; /* id and minutes are read */
    size_t problem_count;                   /* at least 1 */
    size_t questions;                       /* see struct session */
};

/* The text of a SESSION_STARTED event: JSON. Fresh string. */
char *session_plan_text(const struct session_plan *p);

/* Milliseconds between two moments, by the rules above; never negative. */
int64_t session_between(const struct moment *from, const struct moment *to);

/* Compute the state at `now`. Verdicts of submissions are left unknown and scores zero: see
 * session_score().
 *
 * log     borrowed; what is needed of it is copied
 * errors  ERR_SYSTEM naming session and event, where the events make no session: the database was
 *         changed by something else */
bool session_fold(const struct session_log *log, const struct moment *now, struct session *out,
                  struct err *err);

/* What the attempts of this session say about its submissions; copied. */
void session_fill_verdicts(struct session *s, const struct history *h);

/* Once the verdicts of the submissions are filled in: the scores. */
void session_score(struct session *s);

/* The problem to go to from the one in focus: the next one in order that is not solved and was not
 * skipped, else the next skipped one; SIZE_MAX when all are solved. `solved` is the latest
 * submission's verdict. A problem never goes to itself unless it is the last. */
size_t session_next(const struct session *s);

bool session_solved(const struct session *s, size_t problem);
size_t session_find(const struct session *s, const char *problem); /* index, or SIZE_MAX */
bool session_active(const struct session *s);                      /* running or paused */

/* Bits of enum session_notice that are due now and were not given. Of several only the most urgent
 * is worth words; all are to be recorded. None while paused or over. */
unsigned session_notices_due(const struct session *s);

#endif
