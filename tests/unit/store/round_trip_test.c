/* What goes into the history comes out again; bad files are refused and left as they are. */
#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/store/store_sql.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *dir;

static int set_up(void **state)
{
    (void)state;
    struct err err = {0};
    dir = file_temp_dir(&err);
    return dir != NULL && setenv("XDG_STATE_HOME", dir, 1) == 0 ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    (void)file_remove_tree(dir);
    mem_cleanup_free(&dir);
    return 0;
}

static struct bytes text_of(const char *s)
{
    return (struct bytes){(const unsigned char *)s, strlen(s)};
}

static struct store *open_good(bool for_reading)
{
    struct err err = {0};
    own_mem char *path = store_path();
    struct store *s = store_open(path, for_reading, &err);
    assert_string_equal(err.text, "");
    assert_non_null(s);
    return s;
}

static struct attempt sample(const char *source, char hash[HASH_HEX + 1])
{
    static const char *const failed[] = {"empty", "two"};
    source_hash(source, strlen(source), hash);
    struct attempt a = {.at = 1800000000,
                        .problem = "two_sum",
                        .package_hash = "abc",
                        .verdict = VERDICT_COMPLEXITY_MISSED,
                        .passed = 40,
                        .total = 42,
                        .failed = failed,
                        .failed_count = 2,
                        .elapsed_ns = 123456789,
                        .source_hash = hash,
                        .path = "solutions/two_sum.c",
                        .mode = ATTEMPT_INTERVIEW,
                        .session = 7,
                        .hints = 2,
                        .gave_up = true,
                        .overtime = true,
                        .sanitizer = true,
                        .partial = true,
                        .cached = true};
    a.cost[METRIC_TIME] = (struct attempt_cost){true, "n", "n^2", TARGET_MISSED, false, true};
    a.cost[METRIC_SPACE] = (struct attempt_cost){true, "1", NULL, TARGET_INCONCLUSIVE, true, false};
    return a;
}

static void an_attempt_comes_back_whole(void **state)
{
    (void)state;
    struct err err = {0};
    char hash[HASH_HEX + 1];
    struct attempt in = sample("int main;", hash);
    own_history struct history h = {0};
    {
        own_store struct store *s = open_good(false);
        assert_true(store_attempt(s, &in, text_of("int main;"), &err));
        assert_int_equal(in.id, 1);
    }
    own_store struct store *s = open_good(true);
    assert_true(store_history(s, &h, &err));
    assert_int_equal(h.attempt_count, 1);
    const struct attempt *out = &h.attempts[0];
    assert_string_equal(out->uid, in.uid);
    assert_int_equal(strlen(out->uid), ATTEMPT_UID);
    assert_int_equal(out->at, in.at);
    assert_string_equal(out->problem, in.problem);
    assert_string_equal(out->package_hash, in.package_hash);
    assert_int_equal(out->verdict, in.verdict);
    assert_int_equal(out->passed, 40);
    assert_int_equal(out->total, 42);
    assert_int_equal(out->failed_count, 2);
    assert_string_equal(out->failed[0], "empty");
    assert_string_equal(out->failed[1], "two");
    assert_int_equal(out->elapsed_ns, 123456789);
    assert_string_equal(out->source_hash, hash);
    assert_string_equal(out->path, in.path);
    assert_int_equal(out->mode, ATTEMPT_INTERVIEW);
    assert_int_equal(out->session, 7);
    assert_int_equal(out->hints, 2);
    assert_true(out->gave_up && out->overtime && out->sanitizer && out->partial && out->cached);
    assert_true(out->cost[METRIC_TIME].measured && out->cost[METRIC_SPACE].measured);
    assert_false(out->cost[METRIC_QUERIES].measured);
    assert_string_equal(out->cost[METRIC_TIME].fitted, "n^2");
    assert_int_equal(out->cost[METRIC_TIME].verdict, TARGET_MISSED);
    assert_true(out->cost[METRIC_TIME].borderline && !out->cost[METRIC_TIME].soft);
    assert_null(out->cost[METRIC_SPACE].fitted);
    assert_true(out->cost[METRIC_SPACE].soft);
}

static void a_text_is_kept_once_and_found_by_prefix(void **state)
{
    (void)state;
    struct err err = {0};
    char hash[HASH_HEX + 1];
    char full[HASH_HEX + 1];
    own_buf struct buf text = {0};
    struct attempt a = sample("int \xff;", hash);
    struct attempt b = sample("int \xff;", hash);
    own_store struct store *s = open_good(false);
    assert_true(store_attempt(s, &a, text_of("int \xff;"), &err));
    assert_true(store_attempt(s, &b, text_of("int \xff;"), &err));
    assert_int_equal(b.id, 2);
    own_sql struct sql q = {0};
    bool row = false;
    assert_true(sql_prepare(s, "SELECT count(*) FROM source", &q, &err));
    assert_true(sql_step(&q, &row, &err) && row);
    assert_int_equal(sql_int(&q, 0), 1);
    char prefix[13] = "";
    memcpy(prefix, hash, 12);
    assert_true(store_source(s, prefix, full, &text, &err));
    assert_string_equal(full, hash);
    assert_string_equal(buf_str(&text), "int \xff;");
    assert_false(store_source(s, "000000000000", full, &text, &err));
    assert_int_equal(err.kind, ERR_USAGE);
}

static void events_come_back_in_order_of_time(void **state)
{
    (void)state;
    struct err err = {0};
    own_history struct history h = {0};
    own_store struct store *s = open_good(false);
    struct event late = {.at = 200, .kind = EVENT_HINT, .problem = "a", .number = 3};
    struct event early = {.at = 100, .kind = EVENT_APPROACHES, .problem = "b", .session = 9};
    assert_true(store_event(s, &late, (struct bytes){0}, &err));
    assert_true(store_event(s, &early, (struct bytes){0}, &err));
    assert_true(store_history(s, &h, &err));
    assert_int_equal(h.event_count, 2);
    assert_int_equal(h.events[0].kind, EVENT_APPROACHES);
    assert_int_equal(h.events[0].session, 9);
    assert_int_equal(h.events[1].number, 3);
    history_release(&h);
    assert_true(store_history_of(s, "a", &h, &err));
    assert_int_equal(h.event_count, 1);
}

static void hints_count_since_the_last_success(void **state)
{
    (void)state;
    struct event e[] = {{.at = 10, .kind = EVENT_HINT, .problem = "p", .number = 1},
                        {.at = 30, .kind = EVENT_HINT, .problem = "p", .number = 1},
                        {.at = 31, .kind = EVENT_HINT, .problem = "p", .number = 1},
                        {.at = 32, .kind = EVENT_APPROACHES, .problem = "p"},
                        {.at = 33, .kind = EVENT_CLARIFY, .problem = "p"},
                        {.at = 34, .kind = EVENT_HINT, .problem = "q", .number = 2}};
    struct attempt a[] = {{.at = 20, .problem = "p", .verdict = VERDICT_ACCEPTED}};
    struct history h = {.attempts = a, .attempt_count = 1, .events = e, .event_count = 6};
    assert_int_equal(history_hints(&h, "p"), 2);
    a[0].verdict = VERDICT_WRONG_ANSWER;
    e[0].number = 4;
    assert_int_equal(history_hints(&h, "p"), 3);
    assert_int_equal(history_hints(&h, "r"), 0);
}

static void merging_twice_adds_once(void **state)
{
    (void)state;
    struct err err = {0};
    char hash[HASH_HEX + 1];
    struct attempt a = sample("x", hash);
    struct event e = {.at = 1, .kind = EVENT_SHOWN, .problem = "p"};
    memset(a.uid, 'a', ATTEMPT_UID);
    memset(e.uid, 'b', ATTEMPT_UID);
    struct history h = {.attempts = &a, .attempt_count = 1, .events = &e, .event_count = 1};
    struct store_text text = {hash, text_of("x")};
    struct store_merged added = {9, 9, 9, 9};
    own_store struct store *s = open_good(false);
    assert_true(store_merge(s, &h, &text, 1, &added, &err));
    assert_int_equal(added.attempts, 1);
    assert_int_equal(added.events, 1);
    assert_true(store_merge(s, &h, &text, 1, &added, &err));
    assert_int_equal(added.attempts, 0);
    assert_int_equal(added.events, 0);
}

static void a_merge_without_its_source_adds_nothing(void **state)
{
    (void)state;
    struct err err = {0};
    char hash[HASH_HEX + 1];
    struct attempt a = sample("x", hash);
    struct event e = {.at = 1, .kind = EVENT_SHOWN, .problem = "p"};
    memset(a.uid, 'a', ATTEMPT_UID);
    memset(e.uid, 'b', ATTEMPT_UID);
    struct history in = {.attempts = &a, .attempt_count = 1, .events = &e, .event_count = 1};
    own_history struct history out = {0};
    struct store_merged added = {9, 9, 9, 9};
    own_store struct store *s = open_good(false);
    assert_false(store_merge(s, &in, NULL, 0, &added, &err));
    assert_non_null(strstr(err.text, "FOREIGN KEY"));
    assert_int_equal(added.attempts, 9);
    assert_true(store_history(s, &out, &err));
    assert_int_equal(out.attempt_count + out.event_count, 0);
}

static void reading_where_nothing_is_creates_nothing(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *path = store_path();
    own_history struct history h = {0};
    own_store struct store *s = open_good(true);
    assert_true(store_history(s, &h, &err));
    assert_int_equal(h.attempt_count, 0);
    assert_false(file_exists(path));
}

static void folder_and_file_are_private(void **state)
{
    (void)state;
    struct stat st;
    mode_t before = umask(0);
    own_mem char *path = store_path();
    store_close(open_good(false));
    (void)umask(before);
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    *strrchr(path, '/') = '\0';
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
}

/* -- files that are not ours to use ----------------------------------------------------------- */

static void refused(const char *why)
{
    struct err err = {0};
    struct err unread = {0};
    own_mem char *path = store_path();
    own_buf struct buf before = {0};
    own_buf struct buf after = {0};
    bool file = file_read(path, 1 << 20, &before, &unread);
    assert_null(store_open(path, false, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    if (strstr(err.text, why) == NULL)
        fail_msg("'%s' does not say '%s'", err.text, why);
    assert_int_equal(file_read(path, 1 << 20, &after, &unread), file);
    assert_int_equal(before.len, after.len);
    assert_memory_equal(buf_str(&before), buf_str(&after), before.len);
}

static void change(const char *sql)
{
    struct err err = {0};
    own_store struct store *s = open_good(false);
    assert_true(sql_exec(s, sql, &err));
}

static void a_newer_history_is_refused_and_not_touched(void **state)
{
    (void)state;
    change("PRAGMA user_version = 1000");
    refused("written by a newer judge (version 1000");
}

static void a_database_of_another_program_is_refused(void **state)
{
    (void)state;
    change("PRAGMA application_id = 5");
    refused("another program");
}

static void a_file_that_is_no_database_is_refused_with_a_remedy(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *path = store_path();
    store_close(open_good(false));
    char junk[4096];
    memset(junk, 'x', sizeof junk);
    assert_true(file_write(path, junk, sizeof junk, false, &err));
    refused("move it away");
}

static void a_folder_in_its_place_is_refused(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *path = store_path();
    assert_true(file_make_dirs(path, &err));
    refused("not a regular file");
}

static void an_edited_value_is_named(void **state)
{
    (void)state;
    struct err err = {0};
    char hash[HASH_HEX + 1];
    struct attempt a = sample("x", hash);
    own_history struct history h = {0};
    own_store struct store *s = open_good(false);
    assert_true(store_attempt(s, &a, text_of("x"), &err));
    assert_true(sql_exec(s, "UPDATE attempt SET verdict = 'splendid'", &err));
    assert_false(store_history(s, &h, &err));
    assert_non_null(strstr(err.text, "attempt 1 holds a value that no judge writes"));
    assert_int_equal(h.attempt_count, 0);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(an_attempt_comes_back_whole),
        TEST(a_text_is_kept_once_and_found_by_prefix),
        TEST(events_come_back_in_order_of_time),
        TEST(hints_count_since_the_last_success),
        TEST(merging_twice_adds_once),
        TEST(a_merge_without_its_source_adds_nothing),
        TEST(reading_where_nothing_is_creates_nothing),
        TEST(folder_and_file_are_private),
        TEST(a_newer_history_is_refused_and_not_touched),
        TEST(a_database_of_another_program_is_refused),
        TEST(a_file_that_is_no_database_is_refused_with_a_remedy),
        TEST(a_folder_in_its_place_is_refused),
        TEST(an_edited_value_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
