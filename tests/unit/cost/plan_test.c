/* Which sizes are measured, and which count. */
#include "tests/unit/cost/cost_support.h"

static void assert_plan(struct axis a, const int64_t *want, size_t want_count)
{
    int64_t got[MAX];
    size_t count = cost_plan_sizes(&a, got, MAX);
    assert_int_equal(count, want_count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(got[i], want[i]);
}

static void sizes_are_multiples_of_four_at_ratio_sqrt_two(void **state)
{
    (void)state;
    static const int64_t from_16[] = {16, 24, 32, 44, 64, 92, 128, 180, 256};
    assert_plan((struct axis){.from = 16, .to = 256}, from_16, 9);
    static const int64_t from_8[] = {8, 12, 16, 24, 32, 44, 64};
    assert_plan((struct axis){.from = 2, .to = 64}, from_8, 7);
}

static void short_ranges_and_declared_steps_are_additive(void **state)
{
    (void)state;
    static const int64_t stepped[] = {10, 18, 26, 34, 42, 50, 58, 66, 74, 82, 90};
    assert_plan((struct axis){.from = 10, .to = 90, .step = 8}, stepped, 11);
    static const int64_t small[] = {4, 5, 6, 7, 8, 9, 10};
    assert_plan((struct axis){.from = 4, .to = 10}, small, 7);
    static const int64_t middle[] = {20, 23, 26, 29, 32, 35, 38, 41, 44, 47, 50, 53, 56};
    assert_plan((struct axis){.from = 20, .to = 56}, middle, 13);
}

static void sizes_stay_within_from_to_and_max(void **state)
{
    (void)state;
    for (int64_t from = 0; from < 70; from++) {
        for (int64_t to = from; to < 5000; to = to * 2 + 1) {
            struct axis a = {.from = from, .to = to};
            int64_t n[8];
            size_t count = cost_plan_sizes(&a, n, 8);
            assert_true(count <= 8);
            for (size_t i = 0; i < count; i++)
                assert_true(n[i] >= from && n[i] <= to && n[i] > 0 && (i == 0 || n[i] > n[i - 1]));
        }
    }
    struct axis backwards = {.from = 9, .to = 3};
    int64_t n[1];
    assert_int_equal(cost_plan_sizes(&backwards, n, 1), 0);
}

static void small_sizes_are_skipped_while_enough_remain(void **state)
{
    (void)state;
    double n[MAX];
    size_t count = sizes_of(16, 4096, n);
    assert_int_equal(cost_plan_skip(n, count), 2); /* 16 and 24 */
    count = sizes_of(16, 256, n);
    assert_int_equal(cost_plan_skip(n, count), 1); /* eight points remain */
    count = sizes_of(16, 128, n);
    assert_int_equal(cost_plan_skip(n, count), 0);
}

static void running_maximum_hides_easy_inputs(void **state)
{
    (void)state;
    double cost[] = {3, 9, 4, 9, 12};
    static const double want[] = {3, 9, 9, 9, 12};
    cost_running_max(cost, 5);
    assert_memory_equal(cost, want, sizeof want);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_are_multiples_of_four_at_ratio_sqrt_two),
        cmocka_unit_test(short_ranges_and_declared_steps_are_additive),
        cmocka_unit_test(sizes_stay_within_from_to_and_max),
        cmocka_unit_test(small_sizes_are_skipped_while_enough_remain),
        cmocka_unit_test(running_maximum_hides_easy_inputs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
