/* FSRS-6 against vectors that fsrs_vectors.py computed from the published formulas. */
#include "tests/support/cmocka_all.h"

#include "judge/base/mem.h"
#include "judge/practice/fsrs.h"

#include <math.h>
#include <stdio.h>

static const double *const w = fsrs_default_weights;

static void close_to(double have, double want)
{
    if (fabs(have - want) > 1e-9 * (1 + fabs(want)))
        fail_msg("%.15g is not %.15g", have, want);
}

static void every_step_agrees_with_the_published_formulas(void **state)
{
    (void)state;
    own_file FILE *f = fopen(TEST_SOURCE_DIR "/tests/unit/practice/fsrs_vectors.txt", "re");
    assert_non_null(f);
    char line[512];
    int steps = 0;
    int last = -1;
    struct fsrs_memory m = {0};
    assert_non_null(fgets(line, sizeof line, f)); /* the heading */
    while (fgets(line, sizeof line, f) != NULL) {
        int history, rating, days;
        double stability, difficulty, recall;
        long i90, i80;
        assert_int_equal(sscanf(line, "%d %d %d %lf %lf %lf %ld %ld", &history, &rating, &days,
                                &stability, &difficulty, &recall, &i90, &i80),
                         8);
        if (history != last)
            m = (struct fsrs_memory){0};
        else
            close_to(fsrs_recall(w, &m, days), recall);
        m = fsrs_rate(w, &m, (enum rating)rating, days);
        close_to(m.stability, stability);
        close_to(m.difficulty, difficulty);
        assert_int_equal(fsrs_interval(w, &m, 0.9), i90);
        assert_int_equal(fsrs_interval(w, &m, 0.8), i80);
        last = history;
        steps++;
    }
    assert_true(steps > 50);
}

static void recall_is_nine_tenths_when_the_stability_has_passed(void **state)
{
    (void)state;
    for (double s = 0.01; s < 40000; s *= 3) {
        struct fsrs_memory m = {s, 5};
        close_to(fsrs_recall(w, &m, 0), 1);
        close_to(fsrs_recall(w, &m, s), 0.9);
    }
}

static void better_ratings_never_come_back_sooner(void **state)
{
    (void)state;
    for (double s = 0.5; s < 5000; s *= 2) {
        for (double d = 1; d <= 10; d += 1.5) {
            struct fsrs_memory m = {s, d};
            double before = 0;
            for (int g = RATING_AGAIN; g <= RATING_EASY; g++) {
                struct fsrs_memory next = fsrs_rate(w, &m, (enum rating)g, s);
                assert_true(next.stability >= before);
                assert_true(next.difficulty >= 1 && next.difficulty <= 10);
                before = next.stability;
            }
        }
    }
}

static void intervals_stay_between_a_day_and_a_century(void **state)
{
    (void)state;
    struct fsrs_memory low = {0.001, 10};
    struct fsrs_memory high = {1e9, 1};
    assert_int_equal(fsrs_interval(w, &low, FSRS_RETENTION), 1);
    assert_int_equal(fsrs_interval(w, &high, FSRS_RETENTION), FSRS_INTERVAL_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_step_agrees_with_the_published_formulas),
        cmocka_unit_test(recall_is_nine_tenths_when_the_stability_has_passed),
        cmocka_unit_test(better_ratings_never_come_back_sooner),
        cmocka_unit_test(intervals_stay_between_a_day_and_a_century),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
