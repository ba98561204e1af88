/* Several axes at once. */
#include "tests/unit/cost/cost_support.h"

/* Vertices 64..1024 and 1..16 edges to each, both doubling. */
enum { POINTS = 25 };
static double sizes[2 * POINTS];

static size_t grid_sizes(void)
{
    size_t count = 0;
    for (double v = 64; v <= 1024; v *= 2) {
        for (double e = v; e <= 16 * v; e *= 2, count++) {
            sizes[2 * count] = v;
            sizes[2 * count + 1] = e;
        }
    }
    return count;
}

static struct fit judged(double (*cost_of)(double v, double e), const char *target)
{
    static const char *const axes[] = {"V", "E"};
    double cost[POINTS];
    size_t count = grid_sizes();
    for (size_t i = 0; i < count; i++)
        cost[i] = floor(cost_of(sizes[2 * i], sizes[2 * i + 1]));
    struct growth g = class_of(target);
    struct fit f;
    cost_classify_grid(&(struct grid){count, 2, axes, sizes, cost}, &g, &cost_options_time, &f);
    return f;
}

static double linear(double v, double e)
{
    return 17 * v + 9 * e + 200;
}

static double with_heap(double v, double e)
{
    return 12 * (v + e) * log2(v) + 30 * v;
}

static double matrix(double v, double e)
{
    return v * v + 9 * e + 20 * v;
}

static double rescans(double v, double e)
{
    return 2 * v * e + 30 * e;
}

static double edges_only(double v, double e)
{
    (void)v;
    return 8 * e + 100;
}

static double mostly_linear(double v, double e)
{
    return 17 * v + 9 * e + 0.0001 * v * v;
}

static void linear_costs_meet_a_sum(void **state)
{
    (void)state;
    assert_int_equal(judged(linear, "V+E").verdict, TARGET_MET);
    assert_int_equal(judged(edges_only, "V+E").verdict, TARGET_MET);
    assert_int_equal(judged(mostly_linear, "V+E").verdict, TARGET_MET);
    assert_int_equal(judged(linear, "(V+E) log V").verdict, TARGET_MET);
    assert_int_equal(judged(with_heap, "(V+E) log V").verdict, TARGET_MET);
    assert_int_equal(judged(linear, "V*E").verdict, TARGET_MET);
    assert_int_equal(judged(rescans, "V*E").verdict, TARGET_MET);
}

static void products_and_squares_miss_a_sum_and_are_named(void **state)
{
    (void)state;
    struct fit f = judged(matrix, "V+E");
    assert_int_equal(f.verdict, TARGET_MISSED);
    assert_string_equal(f.fitted, "V+E+V^2");
    f = judged(rescans, "V+E");
    assert_int_equal(f.verdict, TARGET_MISSED);
    assert_string_equal(f.fitted, "V+E+V*E");
    assert_int_equal(judged(rescans, "(V+E) log V").verdict, TARGET_MISSED);
    assert_int_equal(judged(matrix, "(V+E) log V").verdict, TARGET_MISSED);
    assert_int_equal(judged(with_heap, "V+E").verdict, TARGET_MISSED);
}

static void dependence_on_an_axis_outside_the_target_is_seen(void **state)
{
    (void)state;
    assert_int_equal(judged(linear, "V").verdict, TARGET_MISSED);
    assert_int_equal(judged(edges_only, "E").verdict, TARGET_MET);
}

static double wild(double v, double e)
{
    return (int)(v / 64 + e / 64) % 3 == 0 ? 1e9 : 50;
}

static void jumps_are_inconclusive(void **state)
{
    (void)state;
    struct fit f = judged(wild, "V+E");
    assert_int_equal(f.verdict, TARGET_INCONCLUSIVE);
    assert_string_equal(f.reason, "cost jumps with the sizes");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(linear_costs_meet_a_sum),
        cmocka_unit_test(products_and_squares_miss_a_sum_and_are_named),
        cmocka_unit_test(dependence_on_an_axis_outside_the_target_is_seen),
        cmocka_unit_test(jumps_are_inconclusive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
