/* Hot lines. */
#include "judge/cost/hot.h"
#include "tests/unit/cost/cost_support.h"

static void lines_are_sorted_by_share_with_their_own_growth(void **state)
{
    (void)state;
    double n[MAX], inner[MAX], outer[MAX], once[MAX];
    size_t count = sizes_of(64, 4096, n);
    for (size_t i = 0; i < count; i++) {
        inner[i] = n[i] * n[i] / 8;
        outer[i] = 20 * n[i];
        once[i] = 3;
    }
    const struct line_series lines[] = {{3, once}, {4, outer}, {5, inner}};
    struct hot hot[3];
    assert_int_equal(cost_hot_lines(n, count, lines, 3, "n", hot, 3), 2);
    assert_int_equal(hot[0].line, 5);
    assert_string_equal(hot[0].growth, "n^2");
    assert_true(hot[0].share > 0.95);
    assert_int_equal(hot[1].line, 4);
    assert_string_equal(hot[1].growth, "n");
    assert_int_equal(cost_hot_lines(n, count, lines, 3, "n", hot, 1), 1);
}

static void two_sizes_give_the_nearest_class(void **state)
{
    (void)state;
    static const double n[] = {1024, 8192};
    static const struct {
        double count[2];
        const char *growth;
    } rows[] = {
        {{5, 5}, "1"},
        {{1000, 1000 * 13 / 10.0}, "log n"},
        {{1024, 8192}, "n"},
        {{1024 * 10, 8192 * 13}, "n log n"},
        {{100 + 1024 * 1024.0, 100 + 8192 * 8192.0}, "n^2"},
        {{0, 77}, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct line_series line = {1, rows[i].count};
        struct hot hot;
        assert_int_equal(cost_hot_lines(n, 2, &line, 1, "n", &hot, 1), 1);
        assert_string_equal(hot.growth, rows[i].growth);
        assert_float_equal(hot.share, 1, 1e-12);
    }
}

static void nothing_counted_gives_no_lines(void **state)
{
    (void)state;
    static const double n[] = {16, 32}, zero[] = {0, 0};
    struct line_series line = {1, zero};
    struct hot hot;
    assert_int_equal(cost_hot_lines(n, 2, &line, 1, "n", &hot, 1), 0);
    assert_int_equal(cost_hot_lines(n, 0, NULL, 0, "n", &hot, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_sorted_by_share_with_their_own_growth),
        cmocka_unit_test(two_sizes_give_the_nearest_class),
        cmocka_unit_test(nothing_counted_gives_no_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
