/* The best whole attempt decides where one stands. */
#include "judge/practice/standing.h"
#include "tests/support/cmocka_all.h"

static struct attempt attempt(const char *problem, enum verdict v, bool partial)
{
    return (struct attempt){.problem = problem, .verdict = v, .partial = partial};
}

static void nothing_is_new(void **state)
{
    (void)state;
    struct history h = {0};
    assert_int_equal(standing_of(&h, "two_sum"), STANDING_NEW);
}

static void the_best_attempt_counts(void **state)
{
    (void)state;
    struct attempt a[] = {
        attempt("two_sum", VERDICT_WRONG_ANSWER, false),
        attempt("two_sum", VERDICT_COMPLEXITY_MISSED, false),
        attempt("two_sum", VERDICT_COMPILE_ERROR, false),
        attempt("lru_cache", VERDICT_ACCEPTED, false),
    };
    struct history h = {.attempts = a, .attempt_count = 1};
    assert_int_equal(standing_of(&h, "two_sum"), STANDING_TRIED);
    h.attempt_count = 4;
    assert_int_equal(standing_of(&h, "two_sum"), STANDING_CORRECT);
    assert_int_equal(standing_of(&h, "lru_cache"), STANDING_SOLVED);
    assert_int_equal(standing_of(&h, "two"), STANDING_NEW);
}

static void what_is_not_whole_proves_nothing(void **state)
{
    (void)state;
    struct attempt a[] = {
        attempt("two_sum", VERDICT_ACCEPTED, true),
        attempt("two_sum", VERDICT_JUDGE_ERROR, false),
    };
    struct history h = {.attempts = a, .attempt_count = 2};
    assert_int_equal(standing_of(&h, "two_sum"), STANDING_NEW);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_new),
        cmocka_unit_test(the_best_attempt_counts),
        cmocka_unit_test(what_is_not_whole_proves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
