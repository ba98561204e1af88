/* Opening the history: where it is, whose it may be, which version it has. */
#include "judge/store/schema.h"
#include "judge/store/store_sql.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long one judge waits for another. A transaction takes milliseconds, on a slow disk with many
 * writers a second; more than this means that something hangs. */
enum { BUSY_MS = 10000 };

char *store_path(void)
{
    own_mem char *dir = file_xdg_dir("STATE");
    return file_join(dir, "history.db");
}

/* Everything that a database file could do besides holding data is switched off: it may come from
 * anywhere. source: https://sqlite.org/security.html */
static bool configure(struct store *s, struct err *err)
{
    (void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    (void)sqlite3_busy_timeout(s->db, BUSY_MS);
    return sql_exec(s,
                    "PRAGMA foreign_keys = ON;"
                    "PRAGMA cell_size_check = ON;"
                    "PRAGMA synchronous = FULL;",
                    err);
}

/* -- the version ------------------------------------------------------------------------------ */

/* The version of the file; 0 for an empty one. Somebody else's database is refused. One statement,
 * so one state of the file: another judge may be making the schema at this moment, and the old
 * mark beside the new tables would be somebody else's. */
static bool read_version(struct store *s, int64_t *version, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    if (!sql_prepare(s,
                     "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)"
                     " FROM pragma_user_version, pragma_application_id",
                     &q, err) ||
        !sql_step(&q, &row, err))
        return false;
    must(row);
    *version = sql_int(&q, 0);
    if (sql_int(&q, 2) > 0 && sql_int(&q, 1) != SCHEMA_APPLICATION)
        return err_judge(err, "history %s: a database of another program; move it away", s->path);
    if (*version < 0 || *version > (int64_t)schema_version)
        return err_judge(err,
                         "history %s: written by a newer judge (version %lld, this one knows %zu): "
                         "use that judge; nothing was changed",
                         s->path, (long long)*version, schema_version);
    return true;
}

/* One step. Another judge may have made it since we looked, so we look again under the lock. */
static bool step(struct store *s, int64_t from, struct err *err)
{
    int64_t version = 0;
    if (!sql_begin(s, err))
        return false;
    bool good = read_version(s, &version, err);
    if (good && version == from) {
        own_mem char *number = mem_printf("PRAGMA application_id = %d; PRAGMA user_version = %lld;",
                                          SCHEMA_APPLICATION, (long long)from + 1);
        good = sql_exec(s, schema_steps[from], err) && sql_exec(s, number, err);
    }
    return sql_end(s, good, err);
}

static bool migrate(struct store *s, struct err *err)
{
    int64_t version = 0;
    if (!read_version(s, &version, err))
        return false;
    for (; version < (int64_t)schema_version; version++) {
        if (!step(s, version, err))
            return false;
    }
    return true;
}

/* -- the file --------------------------------------------------------------------------------- */

/* The folder and the file, ours and nobody else's to read. SQLite gives its journal the mode of the
 * file. In a shared place like /tmp a stranger may have made the folder before us. */
static bool create(const char *path, struct err *err)
{
    struct stat st;
    own_mem char *copy = mem_strdup(path);
    const char *dir = dirname(copy);
    if (!file_make_dirs(dir, err))
        return err_within(err, "history");
    if (stat(dir, &st) != 0)
        return err_system(err, "history: %s", dir);
    if (st.st_uid != geteuid() && geteuid() != 0)
        return err_judge(err, "history: the folder %s belongs to another user", dir);
    own_fd int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno != EEXIST)
        return err_system(err, "history: create %s", path);
    return true;
}

static bool check_kind(const char *path, struct err *err)
{
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return err_judge(err, "history %s: not a regular file; move it away", path);
    return true;
}

struct store *store_open(const char *path, bool for_reading, struct err *err)
{
    struct stat st;
    bool absent = stat(path, &st) != 0 && errno == ENOENT;
    if (!check_kind(path, err) || (absent && !for_reading && !create(path, err)))
        return NULL;
    own_store struct store *s = mem_alloc(sizeof *s);
    s->path = mem_strdup(path);
    const char *name = absent && for_reading ? ":memory:" : path;
    /* a file that we may only read is opened for reading */
    if (sqlite3_open_v2(name, &s->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) {
        must(s->db != NULL);
        (void)sql_failed(s, err);
        return NULL;
    }
    if (!configure(s, err) || !migrate(s, err))
        return NULL;
    return mem_take(&s);
}

void store_close(struct store *s)
{
    if (s == NULL)
        return;
    (void)sqlite3_close_v2(s->db);
    mem_cleanup_free(&s->path);
    mem_cleanup_free(&s);
}

void store_cleanup_close(struct store **s)
{
    store_close(*s);
}
