#include "tests/support/cmocka_all.h"

#include "judge/practice/rate.h"
#include "judge/practice/score.h"

#include <math.h>
#include <string.h>

enum { MINUTE = 60000 };

static struct session_verdict right(int met, int missed)
{
    return (struct session_verdict){
        .known = true, .passed = 20, .total = 20, .met = met, .missed = missed};
}

static double total(struct session_verdict v, int64_t spent_ms)
{
    return score_problem(score_default_weights, &v, spent_ms, 10 * MINUTE).total;
}

static void near(double have, double want)
{
    if (fabs(have - want) > 1e-9)
        fail_msg("%.12g is not %.12g", have, want);
}

static void all_met_in_time_is_a_hundred(void **state)
{
    (void)state;
    near(total(right(2, 0), 10 * MINUTE), 100);
    near(total(right(0, 0), 1), 100); /* no target could be decided: nothing was missed */
}

static void each_part_costs_what_it_weighs(void **state)
{
    (void)state;
    near(total(right(1, 1), 0), 100 - 12.5);
    near(total(right(0, 2), 0), 75);
    near(total(right(2, 0), 15 * MINUTE), 95);
    near(total(right(2, 0), 20 * MINUTE), 90);
    near(total(right(2, 0), 90 * MINUTE), 90);
    struct session_verdict crash = {.known = true, .passed = 10, .total = 20, .memory_fault = true};
    near(total(crash, 0), 30);
    struct session_verdict wrong = {.known = true, .passed = 10, .total = 20, .met = 2};
    near(total(wrong, 0), 35); /* neither complexity nor time before all cases pass */
    struct session_verdict nothing = {.known = true, .passed = 0, .total = 20};
    near(total(nothing, 0), 0);
}

static void no_submission_and_no_cases_score_nothing(void **state)
{
    (void)state;
    struct session_verdict unbuilt = {.known = true};
    near(score_problem(score_default_weights, NULL, 0, MINUTE).total, 0);
    near(total(unbuilt, 0), 0);
    near(total((struct session_verdict){.passed = 1, .total = 1}, 0), 0); /* not judged */
}

static void weights_are_shares_of_a_hundred(void **state)
{
    (void)state;
    double w[SCORE_PARTS];
    struct err err = {0};
    assert_true(score_parse_weights("1/1/0/0", w, &err));
    struct session_verdict v = right(0, 1);
    near(score_problem(w, &v, 0, MINUTE).total, 50);
    static const char *const bad[] = {"",
                                      "60",
                                      "60/25/5",
                                      "60/25/5/10/",
                                      "60/25/5/-1",
                                      "60/25/5/x",
                                      "60/25/5/1001",
                                      "0/0/0/0",
                                      " 60/25/5/1",
                                      "60/25/5/1 ",
                                      "60//25/5/1",
                                      "6e1/2/3/4",
                                      "99999999999999999999/1/1/1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        double kept[SCORE_PARTS] = {1, 2, 3, 4};
        if (score_parse_weights(bad[i], kept, &err))
            fail_msg("taken: '%s'", bad[i]);
        assert_int_equal(err.kind, ERR_USAGE);
        assert_non_null(strstr(err.text, bad[i]));
        near(kept[3], 4);
    }
}

static void a_set_weighs_its_problems_by_their_minutes(void **state)
{
    (void)state;
    struct session_problem p[2] = {{.minutes = 30}, {.minutes = 10}};
    struct session_verdict v = right(2, 0);
    p[0].score = score_problem(score_default_weights, &v, 0, MINUTE);
    struct score s = score_set(score_default_weights, p, 2);
    near(s.total, 75);
    near(s.points[SCORE_CORRECTNESS], 45);
    double sum = 0;
    for (int i = 0; i < SCORE_PARTS; i++)
        sum += s.points[i];
    near(sum, s.total);
}

static void ratings_follow_the_measured_result(void **state)
{
    (void)state;
    static const struct {
        struct rate_input in;
        enum rating want;
    } rows[] = {
        {{.verdict = VERDICT_WRONG_ANSWER}, RATING_AGAIN},
        {{.verdict = VERDICT_COMPILE_ERROR}, RATING_AGAIN},
        {{.verdict = VERDICT_ACCEPTED, .gave_up = true}, RATING_AGAIN},
        {{.verdict = VERDICT_COMPLEXITY_MISSED, .spent_ms = 1, .budget_ms = 10}, RATING_HARD},
        {{.verdict = VERDICT_ACCEPTED, .helped = true, .spent_ms = 1, .budget_ms = 10},
         RATING_HARD},
        {{.verdict = VERDICT_ACCEPTED, .overtime = true}, RATING_HARD},
        {{.verdict = VERDICT_ACCEPTED, .spent_ms = 11, .budget_ms = 10}, RATING_HARD},
        {{.verdict = VERDICT_ACCEPTED, .spent_ms = 10, .budget_ms = 10}, RATING_GOOD},
        {{.verdict = VERDICT_ACCEPTED, .spent_ms = 6, .budget_ms = 10}, RATING_GOOD},
        {{.verdict = VERDICT_ACCEPTED, .spent_ms = 5, .budget_ms = 10}, RATING_EASY},
        {{.verdict = VERDICT_ACCEPTED}, RATING_GOOD},
        {{.verdict = VERDICT_ACCEPTED, .spent_ms = 5}, RATING_GOOD},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rate_suggest(&rows[i].in) != rows[i].want)
            fail_msg("row %zu: %s", i, rating_name(rate_suggest(&rows[i].in)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_met_in_time_is_a_hundred),
        cmocka_unit_test(each_part_costs_what_it_weighs),
        cmocka_unit_test(no_submission_and_no_cases_score_nothing),
        cmocka_unit_test(weights_are_shares_of_a_hundred),
        cmocka_unit_test(a_set_weighs_its_problems_by_their_minutes),
        cmocka_unit_test(ratings_follow_the_measured_result),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
