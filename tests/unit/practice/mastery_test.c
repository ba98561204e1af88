/* Mastery: the results of single attempts, the mean over the last five, and what age does to it. */
#include "tests/support/cmocka_all.h"

#include "judge/practice/mastery.h"

#include <math.h>
#include <string.h>

static const int64_t NOW = 1800000000;
static const int64_t DAY = 86400;

static struct attempt attempt(enum verdict v, int64_t days_ago)
{
    return (struct attempt){.at = NOW - days_ago * DAY,
                            .problem = "p",
                            .verdict = v,
                            .source_hash = "s",
                            .package_hash = "k"};
}

static bool is_p(const void *data, const char *problem)
{
    (void)data;
    return strcmp(problem, "p") == 0;
}

static struct mastery of(struct attempt *attempts, size_t count)
{
    struct history h = {.attempts = attempts, .attempt_count = count};
    return mastery_of(&h, NOW, is_p, NULL);
}

static void near(double have, double want)
{
    assert_true(fabs(have - want) < 1e-12);
}

static void results_are_as_written_down(void **state)
{
    (void)state;
    struct attempt a = attempt(VERDICT_ACCEPTED, 0);
    near(mastery_result(&a), 1);
    a.hints = 1;
    near(mastery_result(&a), 0.6);
    a.hints = 0;
    a.overtime = true;
    near(mastery_result(&a), 0.6);
    a.verdict = VERDICT_COMPLEXITY_MISSED;
    near(mastery_result(&a), 0.3);
    for (int v = VERDICT_WRONG_ANSWER; v < VERDICTS; v++) {
        a.verdict = (enum verdict)v;
        near(mastery_result(&a), 0);
    }
}

static void nothing_seen_is_nothing_known(void **state)
{
    (void)state;
    struct mastery m = of(NULL, 0);
    near(m.value, 0);
    assert_int_equal(m.samples, 0);
}

static void a_fortnight_halves(void **state)
{
    (void)state;
    struct attempt a[] = {attempt(VERDICT_ACCEPTED, 28), attempt(VERDICT_ACCEPTED, 14),
                          attempt(VERDICT_ACCEPTED, 0)};
    struct mastery m = of(a, 3);
    near(m.value, (0.25 + 0.5 + 1) / 3);
    assert_int_equal(m.samples, 3);
}

static void only_the_last_five_matter(void **state)
{
    (void)state;
    struct attempt a[7];
    for (size_t i = 0; i < 7; i++)
        a[i] = attempt(i < 2 ? VERDICT_WRONG_ANSWER : VERDICT_ACCEPTED, 0);
    struct mastery m = of(a, 7);
    near(m.value, 1);
    assert_int_equal(m.samples, 5);
}

static void others_partial_runs_and_repeats_do_not_count(void **state)
{
    (void)state;
    struct attempt a[] = {attempt(VERDICT_ACCEPTED, 0), attempt(VERDICT_WRONG_ANSWER, 0),
                          attempt(VERDICT_WRONG_ANSWER, 0), attempt(VERDICT_ACCEPTED, 0),
                          attempt(VERDICT_JUDGE_ERROR, 0)};
    a[1].problem = "other";
    a[2].partial = true;
    a[3].cached = true;
    struct mastery m = of(a, 5);
    near(m.value, 1);
    assert_int_equal(m.samples, 1);
    a[3].source_hash = "another text"; /* from the cache, but new to this history */
    assert_int_equal(of(a, 5).samples, 2);
}

static void a_clock_that_went_back_makes_nothing_worth_more(void **state)
{
    (void)state;
    struct attempt a[] = {attempt(VERDICT_ACCEPTED, -400)};
    near(of(a, 1).value, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results_are_as_written_down),
        cmocka_unit_test(nothing_seen_is_nothing_known),
        cmocka_unit_test(a_fortnight_halves),
        cmocka_unit_test(only_the_last_five_matter),
        cmocka_unit_test(others_partial_runs_and_repeats_do_not_count),
        cmocka_unit_test(a_clock_that_went_back_makes_nothing_worth_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
