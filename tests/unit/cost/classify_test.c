/* The classifier on series of known composition: what it tells right, and its documented edges. */
#include "tests/unit/cost/cost_support.h"

static const char *const classes[] = {
    "1",        "log n", "sqrt n",    "n",   "n log n", "n (log n)^2",
    "n sqrt n", "n^2",   "n^2 log n", "n^3", "n^4",
};
enum { CLASSES = sizeof classes / sizeof *classes };

static double at(const char *class, double n)
{
    struct growth g = class_of(class);
    const char *axis = "n";
    return growth_eval(&g, &axis, &n, 1);
}

/* `share` of the cost at the largest n is the upper class, the rest the lower; whole blocks. */
static void mix(const double *n, size_t count, const char *upper, const char *lower, double share,
                double *cost)
{
    double last = n[count - 1];
    for (size_t i = 0; i < count; i++)
        cost[i] = floor(1e6 * (share * at(upper, n[i]) / at(upper, last) +
                               (1 - share) * at(lower, n[i]) / at(lower, last))) +
                  10;
}

static const int64_t ranges[][2] = {
    {16, 4096}, {64, 2048}, {256, 16384}, {256, 65536}, {1024, 262144}};
enum { RANGES = sizeof ranges / sizeof *ranges };

static void pure_class_is_itself_and_meets_itself(void **state)
{
    (void)state;
    for (size_t r = 0; r < RANGES; r++) {
        double n[MAX], cost[MAX];
        size_t count = sizes_of(ranges[r][0], ranges[r][1], n);
        for (size_t k = 0; k < CLASSES; k++) {
            mix(n, count, classes[k], "1", 1, cost);
            struct fit f = classified(n, cost, count, classes[k]);
            assert_string_equal(f.fitted, classes[k]);
            assert_int_equal(f.verdict, TARGET_MET);
            assert_false(f.borderline);
            for (size_t t = 0; t < k; t++) {
                f = classified(n, cost, count, classes[t]);
                if (f.verdict != TARGET_MISSED)
                    fail_msg("%s is said to meet %s up to %g", classes[k], classes[t],
                             n[count - 1]);
            }
            for (size_t t = k; t < CLASSES; t++)
                assert_int_equal(classified(n, cost, count, classes[t]).verdict, TARGET_MET);
        }
    }
}

/* One logarithm, or log n against sqrt n above: the neighbours that need a larger share. */
static bool hard_to_tell(size_t upper, size_t lower)
{
    return upper == lower + 1 && (upper == 5 || upper == 6);
}

/* Half of the cost, or more, in the leading term: the class is named, whatever the lower one is. */
static void leading_half_names_the_class(void **state)
{
    (void)state;
    static const double shares[] = {0.6, 0.8, 0.95};
    for (size_t r = 0; r < RANGES; r++) {
        double n[MAX], cost[MAX];
        size_t count = sizes_of(ranges[r][0], ranges[r][1], n), wrong = 0, all = 0;
        for (size_t k = 1; k < CLASSES; k++) {
            for (size_t t = 0; t < k; t++) {
                for (size_t s = hard_to_tell(k, t) ? 2 : 0; s < 3; s++, all++) {
                    mix(n, count, classes[k], classes[t], shares[s], cost);
                    struct fit f = classified(n, cost, count, classes[t]);
                    if (f.verdict != TARGET_MISSED)
                        fail_msg("%g %s over %s up to %g: not missed", shares[s], classes[k],
                                 classes[t], n[count - 1]);
                    wrong += strcmp(f.fitted, classes[k]) != 0;
                    assert_int_equal(classified(n, cost, count, classes[k]).verdict, TARGET_MET);
                }
            }
        }
        assert_true(wrong * 20 <= all); /* a name may slip to a neighbour, a verdict never */
    }
}

static void assert_edge(const char *upper, const char *lower, double seen, double unseen)
{
    for (size_t r = 0; r < RANGES; r++) {
        double n[MAX], cost[MAX];
        size_t count = sizes_of(ranges[r][0], ranges[r][1], n);
        mix(n, count, upper, lower, seen, cost);
        if (classified(n, cost, count, lower).verdict != TARGET_MISSED)
            fail_msg("%g of %s in %s is not seen up to %g", seen, upper, lower, n[count - 1]);
        mix(n, count, upper, lower, unseen, cost);
        if (classified(n, cost, count, lower).verdict != TARGET_MET)
            fail_msg("%g of %s in %s is a miss up to %g", unseen, upper, lower, n[count - 1]);
    }
}

static void small_higher_terms_are_seen_from_their_edge_on(void **state)
{
    (void)state;
    assert_edge("n^2", "n", 0.15, 0.05);
    assert_edge("n log n", "n", 0.5, 0.05);
    assert_edge("n^2 log n", "n^2", 0.5, 0.05);
    assert_edge("n", "1", 0.15, 0.05);
    assert_edge("n sqrt n", "n", 0.2, 0.05);
    assert_edge("n^3", "n^2", 0.15, 0.05);
}

/* On a long range a fifth of n log n in n shows. */
static void long_range_sees_a_fifth_of_n_log_n(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(16, 1 << 20, n);
    mix(n, count, "n log n", "n", 0.25, cost);
    assert_int_equal(classified(n, cost, count, "n").verdict, TARGET_MISSED);
}

static void slow_starters_meet_their_class(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(256, 65536, n);
    for (size_t i = 0; i < count; i++) /* a loop over pairs, and set-up */
        cost[i] = n[i] * (n[i] - 1) / 2 * 3 + 40 * n[i] + 900;
    struct fit f = classified(n, cost, count, "n^2");
    assert_string_equal(f.fitted, "n^2");
    for (size_t i = 0; i < count; i++) /* comparisons of merge sort: n log n - 1.25 n */
        cost[i] = 12 * (n[i] * log2(n[i]) - 1.25 * n[i]);
    f = classified(n, cost, count, "n log n");
    assert_string_equal(f.fitted, "n log n");
    assert_int_equal(f.verdict, TARGET_MET);
    for (size_t i = 0; i < count; i++) /* halving: floor(log2 n) + 1 rounds */
        cost[i] = 7 * (floor(log2(n[i])) + 1) + 5;
    f = classified(n, cost, count, "log n");
    assert_string_equal(f.fitted, "log n");
    for (size_t i = 0; i < count; i++) /* n - sqrt n */
        cost[i] = 60 * (n[i] - 3 * sqrt(n[i]));
    assert_int_equal(classified(n, cost, count, "n").verdict, TARGET_MET);
}

static void decay_towards_a_constant_is_constant(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(16, 8192, n);
    for (size_t i = 0; i < count; i++) /* an LRU cache's cost over its capacity */
        cost[i] = 250000 - 300000 / n[i];
    struct fit f = classified(n, cost, count, "1");
    assert_int_equal(f.verdict, TARGET_MET);
    assert_true(f.drift < 1.02);
}

/* Counts differ by seed and family; a few percent must not change the class. */
static void jitter_of_two_percent_changes_no_class(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(256, 65536, n);
    uint32_t random = 1;
    for (size_t k = 3; k < CLASSES; k++) {
        if (strcmp(classes[k], "n (log n)^2") == 0)
            continue; /* between n log n and n sqrt n: 2 % is what tells them apart */
        for (int trial = 0; trial < 20; trial++) {
            for (size_t i = 0; i < count; i++) {
                random = random * 1664525u + 1013904223u;
                cost[i] = 1000 * at(classes[k], n[i]) * (1 + 0.02 * ((random >> 16) / 32768.0 - 1));
            }
            struct fit f = classified(n, cost, count, classes[k]);
            assert_string_equal(f.fitted, classes[k]);
            assert_int_equal(f.verdict, TARGET_MET);
        }
    }
}

static void early_exits_that_jump_are_inconclusive(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(256, 65536, n);
    for (size_t i = 0; i < count; i++)
        cost[i] = i < count / 2 ? 40 : i % 3 == 0 ? 3e9 : 1e5;
    struct fit f = classified(n, cost, count, "n");
    assert_int_equal(f.verdict, TARGET_INCONCLUSIVE);
    assert_string_equal(f.reason, "cost jumps with n");
    assert_string_equal(f.fitted, "");
}

static void few_sizes_are_inconclusive(void **state)
{
    (void)state;
    const double n[] = {100, 200, 300, 400}, cost[] = {1, 2, 3, 4};
    struct fit f = classified(n, cost, 4, "n");
    assert_int_equal(f.verdict, TARGET_INCONCLUSIVE);
    assert_string_equal(f.reason, "too few sizes");
}

/* -- exponential ------------------------------------------------------------------------------- */

static void exponentials_are_told_by_base_and_from_powers(void **state)
{
    (void)state;
    double n[MAX], fib[MAX], two[MAX], subsets[MAX], three[MAX], factorial[MAX];
    size_t count = 0;
    for (double x = 2; x <= 16; x++, count++) {
        n[count] = x;
        fib[count] = floor(pow(1.618, x) * 7) + 12;
        two[count] = 9 * exp2(x) + 4 * x + 20;
        subsets[count] = 5 * x * exp2(x) + 11 * exp2(x) + 30;
        three[count] = 4 * pow(3, x) + x;
        factorial[count] = 3 * tgamma(x + 1) * 1.718 + 10;
    }
    assert_string_equal(classified(n, fib, count, NULL).fitted, "2^n");
    assert_int_equal(classified(n, fib, count, "2^n").verdict, TARGET_MET);
    assert_int_equal(classified(n, fib, count, "n").verdict, TARGET_MISSED);
    assert_int_equal(classified(n, fib, count, "n^4").verdict, TARGET_MISSED);
    assert_string_equal(classified(n, two, count, "2^n").fitted, "2^n");
    assert_int_equal(classified(n, two, count, "2^n").verdict, TARGET_MET);
    assert_string_equal(classified(n, subsets, count, "n*2^n").fitted, "n*2^n");
    assert_int_equal(classified(n, subsets, count, "n*2^n").verdict, TARGET_MET);
    assert_string_equal(classified(n, three, count, NULL).fitted, "3^n");
    assert_int_equal(classified(n, three, count, "2^n").verdict, TARGET_MISSED);
    assert_int_equal(classified(n, three, count, "n*2^n").verdict, TARGET_MISSED);
    count = 9; /* 2..10 */
    assert_string_equal(classified(n, factorial, count, NULL).fitted, "n!");
    assert_int_equal(classified(n, factorial, count, "n!").verdict, TARGET_MET);
    assert_int_equal(classified(n, factorial, count, "2^n").verdict, TARGET_MISSED);
}

static void powers_on_a_short_range_are_not_exponential(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    for (size_t k = 0; k < CLASSES; k++) {
        size_t count = 0;
        for (double x = 10; x <= 90; x += 8, count++) {
            n[count] = x;
            cost[count] = floor(50 * at(classes[k], x)) + 100;
        }
        struct fit f = classified(n, cost, count, "n^4");
        assert_null(strstr(f.fitted, "^n"));
        assert_null(strchr(f.fitted, '!'));
        assert_int_equal(f.verdict, TARGET_MET);
    }
}

static void even_steps_are_linear_on_any_range(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = 0;
    for (double x = 10; x <= 90; x += 8, count++) {
        n[count] = x;
        cost[count] = 8 * x + 3000;
    }
    assert_string_equal(classified(n, cost, count, "n").fitted, "n");
    assert_int_equal(classified(n, cost, count, "n").verdict, TARGET_MET);
    struct fit f;
    struct growth one = class_of("1");
    for (size_t i = 0; i < count; i++)
        cost[i] = 16 * n[i] + 200;
    cost_classify(&(struct series){count, n, cost}, &one, "n", &cost_options_space, &f);
    assert_string_equal(f.fitted, "n");
    assert_int_equal(f.verdict, TARGET_MISSED);
}

/* -- space, reference, targets off the ladder
 * ------------------------------------------------------ */

static void doubling_arrays_are_linear_space(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(256, 65536, n);
    struct growth linear = class_of("n"), one = class_of("1");
    struct fit f;
    for (size_t i = 0; i < count; i++) /* the old block and the new one */
        cost[i] = 6 * exp2(ceil(log2(n[i]))) + 300;
    cost_classify(&(struct series){count, n, cost}, &linear, "n", &cost_options_space, &f);
    assert_int_equal(f.verdict, TARGET_MET);
    cost_classify(&(struct series){count, n, cost}, &one, "n", &cost_options_space, &f);
    assert_int_equal(f.verdict, TARGET_MISSED);
}

static void recursion_of_depth_log_n_is_no_constant_space(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(256, 65536, n);
    struct growth one = class_of("1"), log = class_of("log n");
    struct fit f;
    for (size_t i = 0; i < count; i++)
        cost[i] = 64 * floor(log2(n[i]) + 1) + 112;
    cost_classify(&(struct series){count, n, cost}, &one, "n", &cost_options_space, &f);
    assert_string_equal(f.fitted, "log n");
    assert_int_equal(f.verdict, TARGET_MISSED);
    cost_classify(&(struct series){count, n, cost}, &log, "n", &cost_options_space, &f);
    assert_int_equal(f.verdict, TARGET_MET);
}

static void nothing_at_all_is_constant(void **state)
{
    (void)state;
    double n[MAX], cost[MAX] = {0};
    size_t count = sizes_of(256, 65536, n);
    struct fit f = classified(n, cost, count, "1");
    assert_string_equal(f.fitted, "1");
    assert_int_equal(f.verdict, TARGET_MET);
    assert_float_equal(f.drift, 1, 1e-9);
}

static void miss_needs_growth_against_the_reference(void **state)
{
    (void)state;
    double n[MAX], cost[MAX], reference[MAX];
    size_t count = sizes_of(256, 65536, n);
    struct growth linear = class_of("n");
    struct cost_options o = cost_options_time;
    struct fit f;
    for (size_t i = 0; i < count; i++) {
        cost[i] = 3 * n[i] * log2(n[i]);
        reference[i] = 2 * n[i] * log2(n[i]);
    }
    o.reference = reference;
    cost_classify(&(struct series){count, n, cost}, &linear, "n", &o, &f);
    assert_int_equal(f.verdict, TARGET_MET);
    assert_true(f.borderline);
    for (size_t i = 0; i < count; i++)
        reference[i] = 30 * n[i];
    cost_classify(&(struct series){count, n, cost}, &linear, "n", &o, &f);
    assert_int_equal(f.verdict, TARGET_MISSED);
}

static void target_between_the_rungs_becomes_one(void **state)
{
    (void)state;
    double n[MAX], karatsuba[MAX], school[MAX];
    size_t count = sizes_of(256, 8192, n);
    for (size_t i = 0; i < count; i++) {
        karatsuba[i] = 30 * pow(n[i], 1.585) - 20 * n[i];
        school[i] = 4 * n[i] * n[i];
    }
    struct fit f = classified(n, karatsuba, count, "n^1.585");
    assert_string_equal(f.fitted, "n^1.585");
    assert_int_equal(f.verdict, TARGET_MET);
    assert_int_equal(classified(n, school, count, "n^1.585").verdict, TARGET_MISSED);
    assert_int_equal(classified(n, karatsuba, count, "n log n").verdict, TARGET_MISSED);
}

static void report_shows_neighbours_and_target(void **state)
{
    (void)state;
    double n[MAX], cost[MAX];
    size_t count = sizes_of(256, 65536, n);
    mix(n, count, "n^2", "n", 0.9, cost);
    struct fit f = classified(n, cost, count, "n");
    assert_int_equal(f.neighbours, 4);
    assert_string_equal(f.neighbour[0].class, "n");
    assert_string_equal(f.neighbour[1].class, "n sqrt n");
    assert_string_equal(f.neighbour[2].class, "n^2");
    assert_string_equal(f.neighbour[3].class, "n^2 log n");
    assert_true(f.neighbour[0].error > 10 * f.neighbour[2].error);
    assert_true(f.drift > 2);
    assert_true(f.share > 0.8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pure_class_is_itself_and_meets_itself),
        cmocka_unit_test(leading_half_names_the_class),
        cmocka_unit_test(small_higher_terms_are_seen_from_their_edge_on),
        cmocka_unit_test(long_range_sees_a_fifth_of_n_log_n),
        cmocka_unit_test(slow_starters_meet_their_class),
        cmocka_unit_test(decay_towards_a_constant_is_constant),
        cmocka_unit_test(jitter_of_two_percent_changes_no_class),
        cmocka_unit_test(early_exits_that_jump_are_inconclusive),
        cmocka_unit_test(few_sizes_are_inconclusive),
        cmocka_unit_test(exponentials_are_told_by_base_and_from_powers),
        cmocka_unit_test(powers_on_a_short_range_are_not_exponential),
        cmocka_unit_test(even_steps_are_linear_on_any_range),
        cmocka_unit_test(doubling_arrays_are_linear_space),
        cmocka_unit_test(recursion_of_depth_log_n_is_no_constant_space),
        cmocka_unit_test(nothing_at_all_is_constant),
        cmocka_unit_test(miss_needs_growth_against_the_reference),
        cmocka_unit_test(target_between_the_rungs_becomes_one),
        cmocka_unit_test(report_shows_neighbours_and_target),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
