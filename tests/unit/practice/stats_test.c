/* Figures of progress over small histories that are written here. */
#include "tests/support/cmocka_all.h"

#include "judge/base/calendar.h"
#include "judge/practice/session.h"
#include "judge/practice/stats.h"

#include <stdlib.h>
#include <string.h>

enum { NOW = 1800000000, DAY = 86400 };

static struct catalogue_entry entries[] = {
    {.id = "a", .topic = "array", .difficulty = "easy", .minutes = 5, .week = 1, .place = 1},
    {.id = "b", .topic = "array", .difficulty = "hard", .minutes = 30},
    {.id = "c", .topic = "tree", .difficulty = "medium", .minutes = 20, .week = 1, .place = 2},
};
static const struct catalogue catalogue = {.entries = entries, .count = 3};

static struct attempt at(int64_t when, const char *problem, enum verdict v)
{
    return (struct attempt){
        .at = when, .problem = problem, .verdict = v, .source_hash = "s", .package_hash = "p"};
}

static struct stats of(const struct history *h)
{
    struct stats s = {0};
    struct err err = {0};
    if (!stats_of(h, &catalogue, NOW, &s, &err))
        fail_msg("%s", err.text);
    return s;
}

static void nothing_done_is_all_zero_and_names_what_is_next(void **state)
{
    (void)state;
    struct history h = {0};
    own_stats struct stats s = of(&h);
    assert_int_equal(s.problems, 3);
    assert_int_equal(s.recorded + s.attempts + s.tried + s.solved + s.slow + s.days_30, 0);
    assert_null(s.last);
    assert_int_equal(s.week_count, 1);
    assert_string_equal(s.weeks[0].next, "a");
    assert_int_equal(s.weak_count, 2);
    assert_string_equal(s.weak[0].problem, "a"); /* of the plan, two to do; the easiest */
}

static void solved_slow_and_partial_are_told_apart(void **state)
{
    (void)state;
    struct attempt a[] = {
        at(NOW - 9000, "a", VERDICT_COMPLEXITY_MISSED), at(NOW - 8000, "a", VERDICT_ACCEPTED),
        at(NOW - 7000, "b", VERDICT_COMPLEXITY_MISSED), at(NOW - 6000, "c", VERDICT_ACCEPTED),
        at(NOW - 5000, "elsewhere", VERDICT_ACCEPTED)};
    a[3].partial = true;
    struct history h = {.attempts = a, .attempt_count = 5};
    own_stats struct stats s = of(&h);
    assert_int_equal(s.recorded, 5);
    assert_int_equal(s.attempts, 4);
    assert_int_equal(s.tried, 3); /* what is not installed has no entry */
    assert_int_equal(s.solved, 1);
    assert_int_equal(s.slow, 1);
    assert_ptr_equal(s.list[0].best, &a[1]);
    assert_false(s.list[2].solved);
    assert_string_equal(s.weeks[0].next, "c");
    assert_string_equal(s.weak[0].topic, "tree");
}

static void days_are_counted_once_and_the_future_never(void **state)
{
    (void)state;
    struct attempt a[] = {
        at(NOW - 83 * DAY, "a", VERDICT_WRONG_ANSWER),
        at(NOW - 20 * DAY, "a", VERDICT_WRONG_ANSWER), at(NOW - 60, "a", VERDICT_WRONG_ANSWER),
        at(NOW, "a", VERDICT_WRONG_ANSWER), at(NOW + 2 * DAY, "a", VERDICT_WRONG_ANSWER)};
    struct history h = {.attempts = a, .attempt_count = 5};
    own_stats struct stats s = of(&h);
    assert_int_equal(s.heat[0], 1);
    assert_int_equal(s.heat[STATS_DAYS - 1], 2);
    assert_int_equal(s.heat[STATS_DAYS - 21], 1);
    assert_int_equal(s.days_14, 1);
    assert_int_equal(s.days_30, 2);
}

static void gaps_at_work_add_up_and_breaks_do_not(void **state)
{
    (void)state;
    struct event e[] = {{.at = 1000, .kind = EVENT_SHOWN, .problem = "a"},
                        {.at = 1100, .kind = EVENT_HINT, .problem = "a"},
                        {.at = 1150, .kind = EVENT_RESTORED, .problem = "a"},
                        {.at = 1160, .kind = EVENT_SHOWN, .problem = "b"}};
    struct attempt a[] = {at(1100 + ACTIVE_GAP_S, "a", VERDICT_WRONG_ANSWER),
                          at(1101 + 2 * ACTIVE_GAP_S, "a", VERDICT_WRONG_ANSWER),
                          at(1111 + 2 * ACTIVE_GAP_S, "a", VERDICT_ACCEPTED),
                          at(1131 + 2 * ACTIVE_GAP_S, "a", VERDICT_ACCEPTED)};
    struct history h = {.attempts = a, .attempt_count = 4, .events = e, .event_count = 4};
    /* 100 to the hint, 1800 to the first attempt; 1801 is a break; 10 to the success; then nothing
     */
    assert_int_equal(stats_active_seconds(&h, "a"), 100 + ACTIVE_GAP_S + 10);
    assert_int_equal(stats_active_seconds(&h, "b"), 0);
    a[2].partial = a[3].partial = true; /* never solved: all counts */
    assert_int_equal(stats_active_seconds(&h, "a"), 100 + ACTIVE_GAP_S + 10 + 20);
}

/* A set of one problem that was handed in after ten minutes and finished. */
static struct session_event session_events[3];

static struct session_log one_session(char *plan)
{
    session_events[0] = (struct session_event){.seq = 1,
                                               .kind = SESSION_STARTED,
                                               .text = plan,
                                               .at = {(NOW - DAY) * INT64_C(1000), 1000, "b"}};
    session_events[1] = session_events[2] = session_events[0];
    session_events[1].seq = 2;
    session_events[1].kind = SESSION_SUBMITTED;
    session_events[1].problem = "a";
    session_events[1].source = "s";
    session_events[1].at.boot_ms += 600000;
    session_events[2].seq = 3;
    session_events[2].kind = SESSION_FINISHED;
    session_events[2].text = NULL;
    session_events[2].at.boot_ms += 660000;
    return (struct session_log){.id = 7, .events = session_events, .count = 3};
}

static char *plan_text(void)
{
    const struct session_problem problem = {.id = "a", .minutes = 10};
    struct session_plan p = {.set = "set",
                             .minutes = 20,
                             .weights = {60, 25, 5, 10},
                             .problems = &problem,
                             .problem_count = 1};
    return session_plan_text(&p);
}

static void a_finished_session_has_the_score_of_its_attempts(void **state)
{
    (void)state;
    own_mem char *plan = plan_text();
    struct session_log log = one_session(plan);
    struct attempt a[] = {at(NOW - DAY + 601, "a", VERDICT_ACCEPTED)};
    a[0].session = 7;
    a[0].passed = a[0].total = 4;
    struct history h = {.attempts = a, .attempt_count = 1, .sessions = &log, .session_count = 1};
    own_stats struct stats s = of(&h);
    assert_int_equal(s.session_count, 1);
    assert_int_equal(s.finished, 1);
    assert_int_equal(s.sessions[0].solved, 1);
    assert_int_equal(s.sessions[0].elapsed_ms, 660000);
    assert_int_equal(s.sessions[0].day, day_of(NOW - DAY));
    assert_true(s.sessions[0].score > 99.9);
    a[0].session = 8; /* of another session: then nothing was judged in this one */
    stats_release(&s);
    s = of(&h);
    assert_int_equal(s.sessions[0].solved, 0);
    assert_true(s.sessions[0].score < 0.1);
}

static void events_that_make_no_session_are_an_error(void **state)
{
    (void)state;
    own_mem char *plan = plan_text();
    struct session_log log = one_session(plan);
    struct history h = {.sessions = &log, .session_count = 1};
    struct stats s = {0};
    struct err err = {0};
    session_events[1].seq = 5;
    assert_false(stats_of(&h, &catalogue, NOW, &s, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    assert_non_null(strstr(err.text, "session 7: event 2"));
}

int main(void)
{
    (void)setenv("TZ", "UTC", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_done_is_all_zero_and_names_what_is_next),
        cmocka_unit_test(solved_slow_and_partial_are_told_apart),
        cmocka_unit_test(days_are_counted_once_and_the_future_never),
        cmocka_unit_test(gaps_at_work_add_up_and_breaks_do_not),
        cmocka_unit_test(a_finished_session_has_the_score_of_its_attempts),
        cmocka_unit_test(events_that_make_no_session_are_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
