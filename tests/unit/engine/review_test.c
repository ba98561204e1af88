/* What is due, from a history on disk: times of sessions, local days, ratings by hand. */
#include "tests/support/cmocka_all.h"

#include "judge/base/calendar.h"
#include "judge/base/file.h"
#include "judge/engine/desk.h"
#include "judge/engine/review.h"
#include "judge/practice/review.h"
#include "judge/practice/score.h"
#include "judge/store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *folder;
static char *path;

static int set_up(void **state)
{
    (void)state;
    struct err err = {0};
    folder = file_temp_dir(&err);
    path = folder != NULL ? file_join(folder, "history.db") : NULL;
    return path != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    (void)file_remove_tree(folder);
    mem_cleanup_free(&folder);
    mem_cleanup_free(&path);
    (void)setenv("TZ", "UTC", 1);
    tzset();
    return 0;
}

static void zone(const char *tz)
{
    assert_int_equal(setenv("TZ", tz, 1), 0);
    tzset();
}

static struct bytes bytes_of(const char *text)
{
    return (struct bytes){(const unsigned char *)text, strlen(text)};
}

static void attempt(const char *problem, const char *text, int64_t at, enum verdict verdict,
                    int64_t session, int64_t hints)
{
    char hash[HASH_HEX + 1];
    struct err err = {0};
    source_hash(text, strlen(text), hash);
    struct attempt a = {.at = at,
                        .problem = problem,
                        .package_hash = "p",
                        .verdict = verdict,
                        .passed = 1,
                        .total = 1,
                        .source_hash = hash,
                        .path = "x.c",
                        .session = session,
                        .hints = hints};
    own_store struct store *s = store_open(path, false, &err);
    if (s == NULL || !store_attempt(s, &a, bytes_of(text), &err))
        fail_msg("%s", err.text);
}

static struct review_item first(int64_t now, size_t want, struct arena *arena)
{
    struct review_item *items = NULL;
    size_t count = 0;
    struct err err = {0};
    if (!review_load(path, now, REVIEW_NO_END, arena, &items, &count, &err))
        fail_msg("%s", err.text);
    assert_int_equal(count, want);
    return items[0];
}

/* In a session of one problem of ten minutes, handed in after so many. */
static int64_t session_with(const char *text, int minutes)
{
    static const struct session_problem problem = {.id = "p", .minutes = 10};
    struct session_plan plan = {
        .set = "s", .minutes = 30, .problems = &problem, .problem_count = 1};
    struct desk d = {.history = path, .now = {.utc_ms = 1000000, .boot_ms = 1000, .boot = "b"}};
    struct session s = {0};
    struct err err = {0};
    memcpy(plan.weights, score_default_weights, sizeof plan.weights);
    assert_true(desk_start(&d, &plan, &s, &err));
    session_release(&s);
    d.now.boot_ms += (int64_t)minutes * 60000;
    assert_true(desk_submit(&d, "p", "x.c", bytes_of(text), &s, &err));
    int64_t id = s.id;
    session_release(&s);
    assert_true(desk_call(&d, DESK_FINISH, NULL, &s, &err));
    session_release(&s);
    return id;
}

static void the_time_in_a_session_makes_the_rating(void **state)
{
    (void)state;
    static const struct {
        int minutes;
        enum rating want;
    } rows[] = {{5, RATING_EASY}, {6, RATING_GOOD}, {11, RATING_HARD}, {31, RATING_HARD}};
    struct arena arena = {0};
    int64_t day = 20000LL * 86400;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[32];
        (void)snprintf(text, sizeof text, "int x%zu;", i);
        int64_t id = session_with(text, rows[i].minutes);
        attempt("p", text, day + (int64_t)i * 86400, VERDICT_ACCEPTED, id, 0);
        struct review_item item = first(day + (int64_t)i * 86400, 1, &arena);
        assert_int_equal(item.last, rows[i].want);
        assert_int_equal(item.ratings, i + 1);
    }
    arena_release(&arena);
}

static void a_rating_by_hand_comes_first_and_can_be_changed(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err = {0};
    int64_t now = 20000LL * 86400 + 3600;
    zone("UTC");
    attempt("p", "a", now, VERDICT_ACCEPTED, 0, 0);
    assert_int_equal(first(now, 1, &arena).last, RATING_GOOD);
    assert_true(review_rate(path, now, "p", RATING_AGAIN, &err));
    assert_int_equal(first(now, 1, &arena).last, RATING_AGAIN);
    assert_true(review_rate(path, now + 60, "p", RATING_EASY, &err));
    struct review_item item = first(now, 1, &arena);
    assert_int_equal(item.last, RATING_EASY);
    assert_int_equal(item.ratings, 1);
    assert_true(item.given);
    arena_release(&arena);
}

/* 2026-10-25: summer time ends in Berlin, and the day has 25 hours. */
static void days_are_local_and_change_with_summer_time(void **state)
{
    (void)state;
    struct arena arena = {0};
    zone("CET-1CEST,M3.5.0,M10.5.0/3");
    int64_t day = 0;
    assert_true(day_parse("2026-10-25", &day));
    int64_t midnight = day_start(day);
    assert_int_equal(day_start(day + 1) - midnight, 25 * 3600);
    attempt("p", "a", midnight - 1, VERDICT_ACCEPTED, 0, 0);             /* the day before */
    attempt("p", "b", midnight, VERDICT_WRONG_ANSWER, 0, 0);             /* the long day: first */
    attempt("p", "c", midnight + 25 * 3600 - 1, VERDICT_ACCEPTED, 0, 1); /* and last second */
    struct review_item item = first(midnight + 25 * 3600 - 1, 1, &arena);
    assert_int_equal(item.ratings, 2);
    assert_int_equal(item.last_day, day);
    assert_int_equal(item.last, RATING_HARD); /* with a hint */
    arena_release(&arena);
}

static void what_does_not_count_gives_no_rating(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct review_item *items = NULL;
    struct err err = {0};
    size_t count = 1;
    assert_true(review_load(path, 1000, REVIEW_NO_END, &arena, &items, &count, &err));
    assert_int_equal(count, 0); /* no history yet, and none is made */
    assert_false(file_exists(path));
    attempt("p", "a", 1000, VERDICT_JUDGE_ERROR, 0, 0);
    assert_true(review_load(path, 1000, REVIEW_NO_END, &arena, &items, &count, &err));
    assert_int_equal(count, 0);
    arena_release(&arena);
}

#define with_folder(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_folder(the_time_in_a_session_makes_the_rating),
        with_folder(a_rating_by_hand_comes_first_and_can_be_changed),
        with_folder(days_are_local_and_change_with_summer_time),
        with_folder(what_does_not_count_gives_no_rating),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
