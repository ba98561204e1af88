#include "tests/support/cmocka_all.h"

#include "judge/practice/fsrs.h"
#include "judge/practice/review.h"

#include <math.h>

static struct arena arena;

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static void each_day_counts_once_and_in_order(void **state)
{
    (void)state;
    /* out of order; two on day 102, and one of them by hand */
    static const struct review_fact facts[] = {
        {"b", 102, RATING_AGAIN, false}, {"a", 100, RATING_GOOD, false},
        {"b", 102, RATING_EASY, true},   {"b", 100, RATING_GOOD, false},
        {"b", 102, RATING_HARD, false},
    };
    size_t count = 0;
    struct review_item *items = review_schedule(facts, 5, 102, REVIEW_NO_END, &arena, &count);
    assert_int_equal(count, 2);
    assert_string_equal(items[0].problem, "a");
    assert_int_equal(items[0].due_day, 102); /* good at first: two days */
    assert_int_equal(items[0].ratings, 1);
    struct fsrs_memory m = {0};
    m = fsrs_rate(fsrs_default_weights, &m, RATING_GOOD, 0);
    m = fsrs_rate(fsrs_default_weights, &m, RATING_EASY, 2);
    assert_string_equal(items[1].problem, "b");
    assert_int_equal(items[1].ratings, 2);
    assert_true(items[1].given);
    assert_true(fabs(items[1].stability - m.stability) < 1e-12);
    assert_int_equal(items[1].due_day, 102 + fsrs_interval(fsrs_default_weights, &m, 0.9));
    assert_true(fabs(items[1].recall - 1) < 1e-12);
}

static void without_a_hand_the_last_of_the_day_counts(void **state)
{
    (void)state;
    static const struct review_fact facts[] = {{"a", 100, RATING_AGAIN, false},
                                               {"a", 100, RATING_GOOD, false}};
    size_t count = 0;
    struct review_item *items = review_schedule(facts, 2, 100, REVIEW_NO_END, &arena, &count);
    assert_int_equal(count, 1);
    assert_int_equal(items[0].last, RATING_GOOD);
    assert_int_equal(items[0].ratings, 1);
}

static void an_interview_brings_everything_once_more(void **state)
{
    (void)state;
    static const struct review_fact facts[] = {
        {"due_before", 100, RATING_GOOD, false}, /* due on day 102 anyway */
        {"due_after", 100, RATING_EASY, false},  /* due on day 108 */
        {"just_seen", 103, RATING_EASY, false},  /* on the day before */
    };
    size_t count = 0;
    struct review_item *items = review_schedule(facts, 3, 103, 104, &arena, &count);
    assert_int_equal(count, 3);
    assert_string_equal(items[0].problem, "due_before");
    assert_int_equal(items[0].due_day, 102);
    assert_string_equal(items[1].problem, "due_after");
    assert_int_equal(items[1].due_day, 103);
    assert_string_equal(items[2].problem, "just_seen");
    assert_int_equal(items[2].due_day, 111);
}

static void a_day_from_the_future_is_today(void **state)
{
    (void)state;
    static const struct review_fact facts[] = {{"a", 500, RATING_GOOD, false},
                                               {"a", 100, RATING_GOOD, false}};
    size_t count = 0;
    struct review_item *items = review_schedule(facts, 2, 110, REVIEW_NO_END, &arena, &count);
    assert_int_equal(count, 1);
    assert_int_equal(items[0].last_day, 110);
    assert_int_equal(items[0].ratings, 2);
    items = review_schedule(NULL, 0, 110, REVIEW_NO_END, &arena, &count);
    assert_non_null(items);
    assert_int_equal(count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(each_day_counts_once_and_in_order, release),
        cmocka_unit_test_teardown(without_a_hand_the_last_of_the_day_counts, release),
        cmocka_unit_test_teardown(an_interview_brings_everything_once_more, release),
        cmocka_unit_test_teardown(a_day_from_the_future_is_today, release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
