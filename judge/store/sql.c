/* The thin layer between SQLite's result codes and struct err. */
#include "judge/store/store_sql.h"

#include "judge/base/mem.h"

void sql_release(struct sql *q)
{
    (void)sqlite3_finalize(q->statement);
    *q = (struct sql){0};
}

/* What a person can do, by primary result code. */
static const char *remedy(int code)
{
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "the file is damaged; move it away and a new history is begun, or put a copy back";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program holds it; try again when that has ended";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return "is the folder writable?";
    case SQLITE_FULL:
        return "make room on the disk";
    case SQLITE_IOERR:
        return "the disk or the network failed, or the disk is full";
    default:
        return "this should not happen; please report it";
    }
}

bool sql_failed(const struct store *s, struct err *err)
{
    int code = sqlite3_errcode(s->db) & 0xff;
    return err_judge(err, "history %s: %s: %s", s->path, sqlite3_errmsg(s->db), remedy(code));
}

bool sql_prepare(struct store *s, const char *text, struct sql *out, struct err *err)
{
    struct sql q = {.store = s};
    if (sqlite3_prepare_v2(s->db, text, -1, &q.statement, NULL) != SQLITE_OK)
        return sql_failed(s, err);
    sql_release(out);
    *out = q;
    return true;
}

void sql_bind_int(struct sql *q, int i, int64_t value)
{
    must(sqlite3_bind_int64(q->statement, i, value) == SQLITE_OK);
}

void sql_bind_text(struct sql *q, int i, const char *value)
{
    must(sqlite3_bind_text(q->statement, i, value, -1, SQLITE_STATIC) == SQLITE_OK);
}

void sql_bind_blob(struct sql *q, int i, struct bytes value)
{
    const void *data = value.len > 0 ? (const void *)value.data : "";
    must(sqlite3_bind_blob64(q->statement, i, data, value.len, SQLITE_STATIC) == SQLITE_OK);
}

bool sql_step(struct sql *q, bool *row, struct err *err)
{
    int code = sqlite3_step(q->statement);
    *row = code != SQLITE_DONE;
    return code == SQLITE_DONE || code == SQLITE_ROW || sql_failed(q->store, err);
}

bool sql_run(struct sql *q, struct err *err)
{
    bool row = false;
    bool good = sql_step(q, &row, err);
    (void)sqlite3_reset(q->statement); /* repeats the code of the step */
    (void)sqlite3_clear_bindings(q->statement);
    return good;
}

int64_t sql_int(const struct sql *q, int column)
{
    return sqlite3_column_int64(q->statement, column);
}

const char *sql_text(const struct sql *q, int column, struct arena *arena)
{
    const unsigned char *text = sqlite3_column_text(q->statement, column);
    return text != NULL ? arena_strdup(arena, (const char *)text) : NULL;
}

bool sql_exec(struct store *s, const char *text, struct err *err)
{
    return sqlite3_exec(s->db, text, NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err);
}

bool sql_begin(struct store *s, struct err *err)
{
    return sql_exec(s, "BEGIN IMMEDIATE", err);
}

bool sql_end(struct store *s, bool good, struct err *err)
{
    if (good && sql_exec(s, "COMMIT", err))
        return true;
    if (sqlite3_get_autocommit(s->db) == 0) /* some failures have rolled back already */
        (void)sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
    return false;
}
