/* Timed sessions and ratings in the history; schema_2.c says how they lie there. */
#ifndef JUDGE_STORE_SESSION_H
#define JUDGE_STORE_SESSION_H

#include "judge/store/store.h"

/* Begin a session with its first event (seq 1, SESSION_STARTED), in one transaction.
 * errors  ERR_USAGE if one is active already */
bool store_session_start(struct store *s, const struct session_event *first, int64_t *id,
                         struct err *err);

/* Append an event and, where it has one, keep its source; one transaction. SESSION_FINISHED and
 * SESSION_ABANDONED end the session in the same one.
 *
 * source  the text of e->source; data NULL without one
 * errors  ERR_USAGE if an event of that number is there: another judge was quicker; or the session
 * is over */
bool store_session_append(struct store *s, int64_t id, const struct session_event *e,
                          struct bytes source, struct err *err);

/* The active session; *id 0: none. */
bool store_session_active(struct store *s, int64_t *id, struct err *err);
/* The active one, else the one that began last (sessions may have been imported from elsewhere);
 * *id 0: none. */
bool store_session_latest(struct store *s, int64_t *id, struct err *err);

/* Its events in order. errors  ERR_SYSTEM naming a row that no judge writes */
bool store_session_log(struct store *s, int64_t id, struct session_log *out, struct err *err);

/* Keep a rating; a second one for the same problem and day replaces the first. */
bool store_rating(struct store *s, const struct given_rating *r, struct err *err);

#endif
