/* The history: one SQLite file, $XDG_STATE_HOME/judge/history.db.
 *
 * Theory of operation. A connection is opened, used and closed within one command, after everything
 * that forks has ended: SQLite's locks do not survive a fork. Everything that belongs together is
 * written in one IMMEDIATE transaction, so that several judges at once take turns (for BUSY_MS at
 * most) and a kill -9 between any two writes leaves all of it or nothing.
 *
 * The journal is SQLite's rollback journal, always. A write-ahead log needs memory shared between
 * all readers, which no network file system gives; it would also leave two more files beside the
 * one that people copy. What WAL is good for, readers beside a steady writer, does not occur here:
 * a judge writes a few hundred bytes per run. So there is one way for all file systems, and none
 * that depends on recognising them.
 *
 * The format has a version, PRAGMA user_version; schema.h says how it goes on. A newer history than
 * this program knows is refused and not touched.
 *
 * source: https://sqlite.org/lockingv3.html, https://sqlite.org/wal.html,
 * https://sqlite.org/howtocorrupt.html
 */
#ifndef JUDGE_STORE_STORE_H
#define JUDGE_STORE_STORE_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/model/attempt.h"

#include <stdbool.h>
#include <stdint.h>

struct store; /* an open history; store_sql.h for those who add tables */

char *store_path(void); /* the caller frees */

/* Open the history, creating its folder (0700) and file (0600) and bringing it to the present
 * version. for_reading: nothing is created; where there is no history, an empty one in memory is
 * opened, so that readers need no special case.
 *
 * returns  NULL on failure: all errors are ERR_SYSTEM and name the file and the remedy
 */
struct store *store_open(const char *path, bool for_reading, struct err *err);
void store_close(struct store *s); /* accepts NULL */
void store_cleanup_close(struct store **s);
#define own_store __attribute__((cleanup(store_cleanup_close)))

/* Write an attempt and the text that was judged, in one transaction.
 *
 * a        id and, where it is empty, uid are filled in
 * source   the text whose hash is a->source_hash; kept once, however often it is judged
 */
bool store_attempt(struct store *s, struct attempt *a, struct bytes source, struct err *err);

/* Write an event; source: the text of e->source, data NULL if there is none. */
bool store_event(struct store *s, struct event *e, struct bytes source, struct err *err);

/* Write what is not there yet, all of it or nothing; merge.c says what counts as there.
 *
 * h      each session has an event; those that attempts and events name are among its sessions
 * texts  of the sources, in any order; those that are there already are skipped
 * added  out: how many of each are new; a session that went on counts as one
 */
struct store_text {
    const char *hash;
    struct bytes text;
};
struct store_merged {
    size_t attempts, events, sessions, ratings;
};
bool store_merge(struct store *s, const struct history *h, const struct store_text *texts,
                 size_t text_count, struct store_merged *added, struct err *err);

/* Everything; attempts and events oldest first (by time, then id). out is filled on success. */
bool store_history(struct store *s, struct history *out, struct err *err);
/* What is of one problem: sessions are those in which it was worked on. */
bool store_history_of(struct store *s, const char *problem, struct history *out, struct err *err);

/* The hashes of all texts, sorted; array and strings in the arena. */
bool store_sources(struct store *s, struct arena *arena, char ***hashes, size_t *count,
                   struct err *err);

/* The text of a source. prefix: of its hash, 12 digits at least; full: out, the whole hash.
 * errors  ERR_USAGE: none, or several begin so */
bool store_source(struct store *s, const char *prefix, char full[HASH_HEX + 1], struct buf *out,
                  struct err *err);

#endif
