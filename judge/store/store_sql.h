/* SQL for the files of this module: prepare, bind, step, with struct err.
 *
 *     own_sql struct sql q = {0};
 *     if (!sql_prepare(s, "SELECT id FROM attempt WHERE problem = ?", &q, err))
 *         return false;
 *     sql_bind_text(&q, 1, problem);
 *     bool row = false;
 *     while (sql_step(&q, &row, err) && row)
 *         ... sql_int(&q, 0) ...
 *     return !row;          sql_step() leaves row true where it failed
 *
 * Values are bound, never pasted. A broken statement is a bug: it is reported like any other
 * failure, and a test meets it. */
#ifndef JUDGE_STORE_STORE_SQL_H
#define JUDGE_STORE_STORE_SQL_H

#include "judge/store/store.h"

#include <sqlite3.h>

struct store {
    sqlite3 *db;
    char *path;
};

struct sql {
    struct store *store;
    sqlite3_stmt *statement;
};

void sql_release(struct sql *q); /* accepts zeroed */
#define own_sql __attribute__((cleanup(sql_release)))

bool sql_prepare(struct store *s, const char *text, struct sql *out, struct err *err);

/* Parameters count from 1. Texts and blobs are borrowed until the statement is released. */
void sql_bind_int(struct sql *q, int i, int64_t value);
void sql_bind_text(struct sql *q, int i, const char *value); /* NULL is NULL */
void sql_bind_blob(struct sql *q, int i, struct bytes value);

/* The next row. *row false: there is none. returns false on failure, and *row is true then */
bool sql_step(struct sql *q, bool *row, struct err *err);
/* Run a statement that gives no rows, and make it ready to be bound again. */
bool sql_run(struct sql *q, struct err *err);

/* Columns count from 0. Text is copied into the arena; NULL stays NULL. */
int64_t sql_int(const struct sql *q, int column);
const char *sql_text(const struct sql *q, int column, struct arena *arena);

/* One or more statements without parameters. */
bool sql_exec(struct store *s, const char *text, struct err *err);

/* A transaction that takes the write lock at once, so that it never fails half-way for another
 * writer. sql_end() commits if good, else rolls back; returns whether all is committed. */
bool sql_begin(struct store *s, struct err *err);
bool sql_end(struct store *s, bool good, struct err *err);

/* Pieces of what the public functions do; those that write stand inside of a transaction. */

/* Keep a text under its hash; one that is there stays. */
bool store_keep_source(struct store *s, const char *hash, struct bytes text, struct err *err);
/* *added false: one with this uid is there. Fills in the id. */
bool store_put_attempt(struct store *s, struct attempt *a, bool *added, struct err *err);
bool store_put_event(struct store *s, struct event *e, bool *added, struct err *err);
bool store_put_session_event(struct store *s, int64_t id, const struct session_event *e,
                             struct err *err);
/* It is active no longer. */
bool store_end_session(struct store *s, int64_t id, struct err *err);
/* Add the sessions and ratings of a problem, or all of them where it is NULL, to a history. */
bool store_read_practice(struct store *s, const char *problem, struct history *h, struct err *err);

/* The one value of a query whose parameter, if it has one, is id; 0 where there is no row, or NULL.
 */
bool store_number(struct store *s, const char *query, int64_t id, int64_t *out, struct err *err);

/* What SQLite says about the last failure, with the remedy; false. */
bool sql_failed(const struct store *s, struct err *err);

#endif
