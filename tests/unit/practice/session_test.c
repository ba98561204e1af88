/* Sessions as the sum of their events, under clocks that behave and clocks that do not. */
#include "tests/support/cmocka_all.h"

#include "judge/practice/score.h"
#include "judge/practice/session.h"

#include <stdio.h>
#include <string.h>

enum { MINUTE = 60000 };
static const int64_t noon = 1700000000000; /* UTC */

/* A moment: minutes after noon on the wall, minutes since the boot of that name. */
static struct moment at(double wall, double up, const char *boot)
{
    struct moment m = {.utc_ms = noon + (int64_t)(wall * MINUTE),
                       .boot_ms = (int64_t)(up * MINUTE)};
    (void)snprintf(m.boot, sizeof m.boot, "%s", boot);
    return m;
}

static struct moment usual(double minutes)
{
    return at(minutes, 100 + minutes, "first");
}

/* A log under construction. */
struct script {
    struct session_event events[32];
    struct session_log log;
    char *plan;
};

static void add(struct script *s, enum session_event_kind kind, struct moment when,
                const char *problem)
{
    struct session_event *e = &s->events[s->log.count++];
    *e = (struct session_event){.seq = (int64_t)s->log.count,
                                .kind = kind,
                                .at = when,
                                .problem = problem,
                                .source = kind == SESSION_SUBMITTED ? "abc" : NULL};
    s->log.events = s->events;
}

static void begin(struct script *s, struct moment when)
{
    static const struct session_problem problems[] = {
        {.id = "a", .minutes = 10}, {.id = "b", .minutes = 20}, {.id = "c", .minutes = 15}};
    struct session_plan plan = {.set = "phone",
                                .mode = SESSION_TRAINING,
                                .minutes = 45,
                                .weights = {60, 25, 5, 10},
                                .problems = problems,
                                .problem_count = 3};
    *s = (struct script){.log.id = 7, .plan = session_plan_text(&plan)};
    add(s, SESSION_STARTED, when, NULL);
    s->events[0].text = s->plan;
}

static struct session fold(const struct script *s, struct moment now)
{
    struct session out = {0};
    struct err err = {0};
    if (!session_fold(&s->log, &now, &out, &err))
        fail_msg("%s", err.text);
    return out;
}

static void end(struct script *s, struct session *out)
{
    session_release(out);
    mem_cleanup_free(&s->plan);
}

static void the_plan_comes_back_as_it_was(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    struct session out = fold(&s, usual(1.5));
    assert_string_equal(out.set, "phone");
    assert_int_equal(out.minutes, 45);
    assert_int_equal(out.problem_count, 3);
    assert_string_equal(out.problems[1].id, "b");
    assert_int_equal(out.problems[1].minutes, 20);
    assert_int_equal(out.elapsed_ms, 1.5 * MINUTE);
    assert_int_equal(out.left_ms, 43.5 * MINUTE);
    assert_int_equal(out.problems[0].spent_ms, 1.5 * MINUTE);
    end(&s, &out);
}

static void a_wall_clock_that_jumps_gives_and_takes_nothing(void **state)
{
    (void)state;
    static const double jumps[] = {-1e6, -600, -1, 0, 1, 60, 600, 1e6}; /* minutes */
    for (size_t i = 0; i < sizeof jumps / sizeof *jumps; i++) {
        struct script s;
        begin(&s, usual(0));
        add(&s, SESSION_SUBMITTED, at(10 + jumps[i], 110, "first"), "a");
        struct session out = fold(&s, at(44 + jumps[i], 144, "first"));
        assert_int_equal(out.elapsed_ms, 44 * MINUTE);
        assert_int_equal(out.left_ms, 1 * MINUTE);
        assert_int_equal(out.wall_moved_ms, (int64_t)(jumps[i] * MINUTE));
        assert_false(out.submissions[0].overtime);
        assert_false(out.rebooted);
        end(&s, &out);
    }
}

static void across_boots_the_wall_clock_is_trusted(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    add(&s, SESSION_FOCUSED, usual(10), "b");
    struct session out = fold(&s, at(30, 2, "second"));
    assert_int_equal(out.elapsed_ms, 30 * MINUTE);
    assert_true(out.rebooted);
    session_release(&out);
    /* it went back, or tells less than the machine has been up: at least that long it was */
    out = fold(&s, at(-500, 3, "second"));
    assert_int_equal(out.elapsed_ms, 13 * MINUTE);
    session_release(&out);
    out = fold(&s, at(11, 30, "second"));
    assert_int_equal(out.elapsed_ms, 40 * MINUTE);
    session_release(&out);
    /* and after the next event the new boot's clock counts */
    add(&s, SESSION_SUBMITTED, at(30, 2, "second"), "b");
    out = fold(&s, at(-999, 4, "second"));
    assert_int_equal(out.elapsed_ms, 32 * MINUTE);
    end(&s, &out);
}

static void without_a_boot_id_the_wall_clock_is_all_there_is(void **state)
{
    (void)state;
    struct script s;
    begin(&s, at(0, 100, ""));
    struct session out = fold(&s, at(20, 1, ""));
    assert_int_equal(out.elapsed_ms, 20 * MINUTE);
    assert_false(out.rebooted);
    end(&s, &out);
}

static void a_pause_holds_the_clock_whatever_happens_meanwhile(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    add(&s, SESSION_PAUSED, usual(5), NULL);
    struct session out = fold(&s, usual(500));
    assert_int_equal(out.state, SESSION_HALTED);
    assert_int_equal(out.left_ms, 40 * MINUTE);
    session_release(&out);
    add(&s, SESSION_RESUMED, at(900, 1, "second"), NULL);
    out = fold(&s, at(901, 2, "second"));
    assert_int_equal(out.left_ms, 39 * MINUTE);
    assert_int_equal(out.problems[0].spent_ms, 6 * MINUTE);
    end(&s, &out);
}

static void the_last_submission_within_the_time_counts(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    add(&s, SESSION_SUBMITTED, usual(10), "a");
    add(&s, SESSION_SUBMITTED, usual(20), "a");
    add(&s, SESSION_SUBMITTED, usual(45), "a"); /* to the minute is within */
    add(&s, SESSION_SUBMITTED, usual(45.001), "a");
    add(&s, SESSION_SUBMITTED, usual(50), "b");
    add(&s, SESSION_FINISHED, usual(60), NULL);
    struct session out = fold(&s, usual(5000));
    assert_int_equal(out.elapsed_ms, 60 * MINUTE); /* it stands still when it is over */
    assert_int_equal(out.problems[0].counted, 2);
    assert_int_equal(out.problems[0].latest, 3);
    assert_int_equal(out.problems[0].submissions, 4);
    assert_true(out.submissions[3].overtime);
    assert_int_equal(out.problems[1].counted, SIZE_MAX);
    assert_int_equal(out.problems[1].latest, 4);
    end(&s, &out);
}

static void time_goes_to_the_problem_in_focus(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    add(&s, SESSION_SUBMITTED, usual(4), "a");
    add(&s, SESSION_FOCUSED, usual(6), "c");
    add(&s, SESSION_SUBMITTED, usual(9), "b"); /* 3 minutes were c's */
    struct session out = fold(&s, usual(10));
    assert_int_equal(out.problems[0].spent_ms, 6 * MINUTE);
    assert_int_equal(out.submissions[0].spent_ms, 4 * MINUTE);
    assert_int_equal(out.problems[2].spent_ms, 3 * MINUTE);
    assert_int_equal(out.problems[1].spent_ms, 1 * MINUTE);
    assert_int_equal(out.current, 1);
    end(&s, &out);
}

static void solve(struct session *s, size_t submission)
{
    s->submissions[submission].verdict = (struct session_verdict){
        .known = true, .verdict = VERDICT_ACCEPTED, .passed = 5, .total = 5, .met = 1};
}

static void next_passes_over_the_solved_and_returns_to_the_skipped(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    struct session out = fold(&s, usual(1));
    assert_int_equal(session_next(&out), 1);
    session_release(&out);
    add(&s, SESSION_SKIPPED, usual(1), "a");
    add(&s, SESSION_FOCUSED, usual(1), "b");
    add(&s, SESSION_SUBMITTED, usual(2), "b");
    add(&s, SESSION_FOCUSED, usual(3), "c");
    out = fold(&s, usual(3));
    assert_int_equal(session_next(&out), 1); /* b is submitted, not known to be right */
    solve(&out, 0);
    assert_int_equal(session_next(&out), 0); /* the skipped one */
    session_release(&out);
    add(&s, SESSION_SUBMITTED, usual(4), "c");
    add(&s, SESSION_SUBMITTED, usual(5), "a");
    out = fold(&s, usual(5));
    solve(&out, 0);
    solve(&out, 1);
    assert_int_equal(session_next(&out), 0); /* only itself is left */
    solve(&out, 2);
    assert_int_equal(session_next(&out), SIZE_MAX);
    session_score(&out);
    assert_true(out.score.total > 99.999);
    end(&s, &out);
}

static void notices_are_due_once(void **state)
{
    (void)state;
    struct script s;
    begin(&s, usual(0));
    static const struct {
        double minute;
        unsigned due;
    } rows[] = {{0, 0},
                {22.4, 0},
                {22.5, NOTICE_HALF},
                {35, NOTICE_HALF | NOTICE_TEN_MINUTES},
                {44, NOTICE_HALF | NOTICE_TEN_MINUTES | NOTICE_ONE_MINUTE},
                {45, NOTICE_HALF | NOTICE_TEN_MINUTES | NOTICE_ONE_MINUTE},
                {46, NOTICE_HALF | NOTICE_TEN_MINUTES | NOTICE_ONE_MINUTE | NOTICE_OVER}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct session out = fold(&s, usual(rows[i].minute));
        assert_int_equal(session_notices_due(&out), rows[i].due);
        session_release(&out);
    }
    add(&s, SESSION_NOTICED, usual(36), NULL);
    s.events[1].number = NOTICE_HALF | NOTICE_TEN_MINUTES;
    struct session out = fold(&s, usual(37));
    assert_int_equal(session_notices_due(&out), 0);
    end(&s, &out);
}

static void events_that_make_no_session_are_refused(void **state)
{
    (void)state;
    static const struct {
        int spoil;
        const char *message;
    } rows[] = {{0, "session 7: event 2: its number is out of order"},
                {1, "session 7: event 2: a session has one beginning"},
                {2, "session 7: event 2: its problem is not in the set"},
                {3, "session 7: event 3: it comes after the end"},
                {4, "session 7: event 1: plan"},
                {5, "session 7: event 2: a submission without a text"},
                {6, "session 7 has no events"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct script s;
        struct session out = {0};
        struct err err = {0};
        struct moment now = usual(9);
        begin(&s, usual(0));
        add(&s, SESSION_SUBMITTED, usual(1), "a");
        add(&s, SESSION_FOCUSED, usual(1), "b");
        if (rows[i].spoil == 0)
            s.events[1].seq = 3;
        if (rows[i].spoil == 1)
            s.events[1].kind = SESSION_STARTED;
        if (rows[i].spoil == 2)
            s.events[1].problem = "d";
        if (rows[i].spoil == 3)
            s.events[1].kind = SESSION_ABANDONED;
        if (rows[i].spoil == 4)
            s.events[0].text = "{\"set\": 1}";
        if (rows[i].spoil == 5)
            s.events[1].source = NULL;
        if (rows[i].spoil == 6)
            s.log.count = 0;
        assert_false(session_fold(&s.log, &now, &out, &err));
        assert_int_equal(err.kind, ERR_SYSTEM);
        if (strstr(err.text, rows[i].message) != err.text)
            fail_msg("%s", err.text);
        end(&s, &out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_plan_comes_back_as_it_was),
        cmocka_unit_test(a_wall_clock_that_jumps_gives_and_takes_nothing),
        cmocka_unit_test(across_boots_the_wall_clock_is_trusted),
        cmocka_unit_test(without_a_boot_id_the_wall_clock_is_all_there_is),
        cmocka_unit_test(a_pause_holds_the_clock_whatever_happens_meanwhile),
        cmocka_unit_test(the_last_submission_within_the_time_counts),
        cmocka_unit_test(time_goes_to_the_problem_in_focus),
        cmocka_unit_test(next_passes_over_the_solved_and_returns_to_the_skipped),
        cmocka_unit_test(notices_are_due_once),
        cmocka_unit_test(events_that_make_no_session_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
