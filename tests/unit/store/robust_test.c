/* The history under adverse conditions: every older version, several writers at once, another judge
 * at any read, a kill -9 between any two writes and in the middle of one, a disk that is full from
 * some write on.
 *
 * SQLite's system calls can be replaced (sqlite3_vfs.xSetSystemCall), so the k-th read or
 * write is met exactly, for every k, and no timing is involved. */
#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/store/schema.h"
#include "judge/store/store_sql.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *dir;
static char *path;

static int set_up(void **state)
{
    (void)state;
    struct err err = {0};
    dir = file_temp_dir(&err);
    if (dir == NULL || setenv("XDG_STATE_HOME", dir, 1) != 0)
        return -1;
    path = store_path();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    (void)file_remove_tree(dir);
    mem_cleanup_free(&path);
    mem_cleanup_free(&dir);
    return 0;
}

/* -- one attempt with all that belongs to it -------------------------------------------------- */

static const char *const names[] = {"empty", "two"};

static bool write_one(struct store *s, int number, struct err *err)
{
    char hash[HASH_HEX + 1];
    own_mem char *text = mem_printf("int x%d;\n", number);
    source_hash(text, strlen(text), hash);
    struct attempt a = {.at = 1800000000 + number,
                        .problem = "p",
                        .package_hash = "k",
                        .verdict = VERDICT_WRONG_ANSWER,
                        .failed = names,
                        .failed_count = 2,
                        .source_hash = hash,
                        .path = "p.c"};
    a.cost[METRIC_TIME] = (struct attempt_cost){.measured = true, .target = "n"};
    a.cost[METRIC_SPACE] = (struct attempt_cost){.measured = true, .target = "1"};
    return store_attempt(s, &a, (struct bytes){(unsigned char *)text, strlen(text)}, err);
}

/* All attempts are whole, and so are their texts. Returns how many there are. */
static size_t check_whole(void)
{
    struct err err = {0};
    own_history struct history h = {0};
    own_store struct store *s = store_open(path, false, &err);
    assert_string_equal(err.text, "");
    assert_true(store_history(s, &h, &err));
    for (size_t i = 0; i < h.attempt_count; i++) {
        const struct attempt *a = &h.attempts[i];
        own_buf struct buf text = {0};
        char full[HASH_HEX + 1];
        assert_int_equal(a->failed_count, 2);
        assert_true(a->cost[METRIC_TIME].measured && a->cost[METRIC_SPACE].measured);
        assert_true(store_source(s, a->source_hash, full, &text, &err));
        source_hash(buf_str(&text), text.len, full);
        assert_string_equal(full, a->source_hash);
    }
    return h.attempt_count;
}

/* -- older versions --------------------------------------------------------------------------- */

static void every_older_version_comes_to_the_present(void **state)
{
    (void)state;
    for (size_t version = 1; version == 1 || version < schema_version; version++) {
        struct err err = {0};
        own_buf struct buf sql = {0};
        own_mem char *file = mem_printf("%s/tests/data/store/%zu.sql", TEST_SOURCE_DIR, version);
        sqlite3 *db = NULL;
        if (!file_read(file, 1 << 20, &sql, &err))
            fail_msg("%s: a dump of each older version belongs there", err.text);
        (void)unlink(path);
        own_mem char *folder = mem_strndup(path, strlen(path) - strlen("/history.db"));
        assert_true(file_make_dirs(folder, &err));
        assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
        assert_int_equal(sqlite3_exec(db, buf_str(&sql), NULL, NULL, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_close(db), SQLITE_OK);

        own_history struct history h = {0};
        own_store struct store *s = store_open(path, false, &err);
        assert_string_equal(err.text, "");
        assert_true(store_history(s, &h, &err));
        assert_int_equal(h.attempt_count, 2);
        assert_int_equal(h.event_count, 1);
        assert_string_equal(h.attempts[0].problem, "two_sum");
        assert_int_equal(h.attempts[0].failed_count, 1);
        assert_string_equal(h.attempts[1].cost[METRIC_TIME].fitted, "n");
        own_sql struct sql q = {0};
        bool row = false;
        assert_true(sql_prepare(s, "PRAGMA user_version", &q, &err) && sql_step(&q, &row, &err));
        assert_int_equal(sql_int(&q, 0), schema_version);
    }
}

/* -- several writers -------------------------------------------------------------------------- */

enum { WRITERS = 4, EACH = 6 };

static void writers_at_once_lose_and_double_nothing(void **state)
{
    (void)state;
    pid_t pids[WRITERS];
    for (int w = 0; w < WRITERS; w++) {
        pids[w] = fork();
        if (pids[w] != 0)
            continue;
        struct err err = {0};
        bool good = true;
        for (int i = 0; good && i < EACH; i++) { /* the first ones also race for the schema */
            own_store struct store *s = store_open(path, false, &err);
            good = s != NULL && write_one(s, w * EACH + i, &err);
        }
        if (!good)
            (void)fprintf(stderr, "writer %d: %s\n", w, err.text);
        _exit(good ? 0 : 1);
    }
    int failed = 0; /* counted when all have ended: the next test takes the file away */
    for (int w = 0; w < WRITERS; w++) {
        int status = -1;
        failed += waitpid(pids[w], &status, 0) != pids[w] || status != 0;
    }
    assert_int_equal(failed, 0);
    assert_int_equal(check_whole(), WRITERS * EACH);
}

/* -- the k-th write --------------------------------------------------------------------------- */

static struct {
    int left;  /* writes until it happens */
    bool torn; /* half of the last write is done */
    bool full; /* instead of dying: no space from then on */
} fate;

static bool strikes(void)
{
    return --fate.left <= 0;
}

static ssize_t pwrite_hook(int fd, const void *data, size_t len, off_t at)
{
    if (!strikes())
        return pwrite(fd, data, len, at);
    if (fate.torn && len > 1)
        (void)!pwrite(fd, data, len / 2, at);
    if (!fate.full)
        (void)kill(getpid(), SIGKILL);
    errno = ENOSPC;
    return -1;
}

static ssize_t write_hook(int fd, const void *data, size_t len)
{
    if (!strikes())
        return write(fd, data, len);
    if (!fate.full)
        (void)kill(getpid(), SIGKILL);
    errno = ENOSPC;
    return -1;
}

static int unlink_hook(const char *name)
{
    if (strikes() && !fate.full)
        (void)kill(getpid(), SIGKILL);
    return unlink(name);
}

static int truncate_hook(int fd, off_t len)
{
    if (strikes() && !fate.full)
        (void)kill(getpid(), SIGKILL);
    return ftruncate(fd, len);
}

/* A reader takes this byte first, while it holds no other lock. source: sqlite3's os.h, "Locking". */
static const off_t PENDING_BYTE = 0x40000000;

/* The other judge, one process at its start, since SQLite holds a mutex where it locks: it begins
 * when our end of the line is closed, and ends when it has stored an attempt. */
static struct {
    pid_t pid;
    int line;
} other;

static void start_other(void)
{
    int ends[2];
    must(pipe(ends) == 0);
    other.pid = fork();
    if (other.pid == 0) {
        char never = 0;
        (void)close(ends[1]);
        (void)!read(ends[0], &never, 1);
        struct err err = {0};
        own_store struct store *s = store_open(path, false, &err);
        _exit(s != NULL && write_one(s, 1, &err) ? 0 : 1);
    }
    (void)close(ends[0]);
    other.line = ends[1];
}

/* Before the k-th lock for reading the other judge is let through. */
static int fcntl_hook(int fd, int command, void *arg)
{
    const struct flock *lock = arg;
    if (command == F_SETLK && lock->l_type == F_RDLCK && lock->l_start == PENDING_BYTE &&
        --fate.left == 0) {
        int status = -1;
        must(close(other.line) == 0);
        must(waitpid(other.pid, &status, 0) == other.pid && status == 0);
    }
    return fcntl(fd, command, arg);
}

struct call {
    const char *name;
    sqlite3_syscall_ptr call;
};

static bool hook_calls(const struct call *calls, size_t count)
{
    size_t set = 0;
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    for (size_t i = 0; vfs != NULL && i < count; i++)
        set += vfs->xSetSystemCall(vfs, calls[i].name, calls[i].call) == SQLITE_OK;
    return set == count;
}

static bool hook_writes(void)
{
    static const struct call calls[] = {
        {"pwrite", (sqlite3_syscall_ptr)pwrite_hook},
        {"pwrite64", (sqlite3_syscall_ptr)pwrite_hook},
        {"write", (sqlite3_syscall_ptr)write_hook},
        {"unlink", (sqlite3_syscall_ptr)unlink_hook},
        {"ftruncate", (sqlite3_syscall_ptr)truncate_hook},
    };
    return hook_calls(calls, array_len(calls));
}

/* A child opens the history, writes one attempt and meets its fate at the k-th write.
 * Returns its wait status. */
static int child_meets(int k, bool torn, bool full, int number)
{
    pid_t pid = fork();
    if (pid == 0) {
        struct err err = {0};
        fate.left = k;
        fate.torn = torn;
        fate.full = full;
        if (!hook_writes())
            _exit(9);
        own_store struct store *s = store_open(path, false, &err);
        _exit(s != NULL && write_one(s, number, &err) ? 0 : 1);
    }
    int status = -1;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return status;
}

/* For every k until the child gets through. before: attempts that are there before each child. */
static void at_every_write(bool torn, bool full, size_t before, int least)
{
    for (int k = 1;; k++) {
        (void)unlink(path);
        for (size_t i = 0; i < before; i++) {
            struct err err = {0};
            own_store struct store *s = store_open(path, false, &err);
            assert_true(s != NULL && write_one(s, (int)i, &err));
        }
        int status = child_meets(k, torn, full, 1000);
        size_t now = check_whole();
        if (status == 0) {
            assert_int_equal(now, before + 1);
            assert_true(k > least); /* there were writes to meet */
            return;
        }
        if (!full)
            assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        else
            assert_int_equal(WEXITSTATUS(status), 1);
        assert_true(now == before || (!full && now == before + 1));
        assert_true(k < 500);
    }
}

static void another_judge_may_make_the_history_at_any_read(void **state)
{
    (void)state;
    static const struct call calls[] = {{"fcntl", (sqlite3_syscall_ptr)fcntl_hook}};
    for (int k = 1; k < 100; k++) {
        (void)unlink(path);
        pid_t pid = fork();
        if (pid == 0) {
            struct err err = {0};
            start_other();
            fate.left = k;
            if (!hook_calls(calls, array_len(calls)))
                _exit(9);
            own_store struct store *s = store_open(path, false, &err);
            bool good = s != NULL && write_one(s, 0, &err);
            if (!good)
                (void)fprintf(stderr, "lock %d: %s\n", k, err.text);
            if (fate.left > 0)
                (void)kill(other.pid, SIGKILL); /* there was no such lock */
            _exit(!good ? 1 : fate.left > 0 ? 2 : 0);
        }
        int status = -1;
        assert_int_equal(waitpid(pid, &status, 0), pid);
        assert_true(WIFEXITED(status));
        size_t now = check_whole();
        if (WEXITSTATUS(status) == 2) {
            assert_int_equal(now, 1);
            assert_true(k > 3); /* there were reads to meet */
            return;
        }
        assert_int_equal(WEXITSTATUS(status), 0);
        assert_int_equal(now, 2);
    }
    fail_msg("a hundred locks and no end");
}

static void a_kill_at_any_write_leaves_all_or_nothing(void **state)
{
    (void)state;
    at_every_write(false, false, 1, 6);
}

static void a_kill_in_the_middle_of_any_write_does_too(void **state)
{
    (void)state;
    at_every_write(true, false, 1, 6);
}

static void a_kill_while_the_history_is_made_leaves_a_usable_one(void **state)
{
    (void)state;
    at_every_write(true, false, 0, 10);
}

static void a_disk_that_is_full_at_any_write_is_an_error_and_no_harm(void **state)
{
    (void)state;
    at_every_write(false, true, 1, 4);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(every_older_version_comes_to_the_present),
        TEST(writers_at_once_lose_and_double_nothing),
        TEST(another_judge_may_make_the_history_at_any_read),
        TEST(a_kill_at_any_write_leaves_all_or_nothing),
        TEST(a_kill_in_the_middle_of_any_write_does_too),
        TEST(a_kill_while_the_history_is_made_leaves_a_usable_one),
        TEST(a_disk_that_is_full_at_any_write_is_an_error_and_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
