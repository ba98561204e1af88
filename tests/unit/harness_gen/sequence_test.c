/* Sequences: each test states the property that an author relies on. */
#include "tests/unit/harness_gen/gen_support.h"

static int ascending(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static void check_distinct(struct gen *g)
{
    int n = gen_size(g, "n");
    const int ranges[][2] = {{0, n - 1}, {-n, n}, {0, 100 * n}, {INT_MIN, INT_MAX}};
    for (size_t r = 0; r < 4; r++) {
        int *a = gen_distinct(g, n, ranges[r][0], ranges[r][1]);
        qsort(a, (size_t)n, sizeof *a, ascending);
        for (int i = 0; i < n; i++) {
            assert_true(a[i] >= ranges[r][0] && a[i] <= ranges[r][1]);
            assert_true(i == 0 || a[i] > a[i - 1]);
        }
    }
}

static void distinct_values_are_different_and_in_range(void **state)
{
    (void)state;
    with_gen(check_distinct, 1000, 1);
    with_gen(check_distinct, 1, 2);
}

static void too_many(struct gen *g)
{
    gen_put_i32s(g, gen_distinct(g, 5, 0, 3), 5);
}

static void distinct_refuses_a_range_that_is_too_small(void **state)
{
    (void)state;
    struct gen_family family = {"f", too_many};
    struct gen_answer a =
        gen_ask(&family, 1, &(struct gen_ask){.family = "f", .m = -1, .count = 1});
    assert_true(a.len == SIZE_MAX);
    assert_string_equal(a.message, "family f: 5 different values do not fit in a range of 4");
    gen_answer_release(&a);
}

static void check_shapes(struct gen *g)
{
    static const int pipe[] = {0, 1, 2, 3, 2, 1, 0}, saw[] = {0, 1, 2, 0, 1, 2, 0};
    assert_memory_equal(gen_organ_pipe(g, 7), pipe, sizeof pipe);
    assert_memory_equal(gen_sawtooth(g, 7, 3), saw, sizeof saw);
    int *geo = gen_geometric(g, 40, 1, 2);
    assert_int_equal(geo[30], 1 << 30);
    assert_int_equal(geo[31], INT_MAX);
    assert_int_equal(geo[39], INT_MAX);
    assert_int_equal(gen_geometric(g, 40, -1, 2)[39], INT_MIN);
    int *iota = gen_iota(g, 3, INT_MAX, 1);
    assert_int_equal(iota[1], INT_MIN);
    int *turned = gen_iota(g, 5, 0, 1);
    gen_rotate(turned, 5, 2);
    static const int left2[] = {2, 3, 4, 0, 1};
    assert_memory_equal(turned, left2, sizeof left2);
    gen_rotate(turned, 5, -2);
    for (int i = 0; i < 5; i++)
        assert_int_equal(turned[i], i);
    gen_rotate(turned, 0, 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(gen_const(g, 3, -8)[i], -8);
    assert_non_null(gen_uniform(g, 0, 0, 0));
}

static void shapes_are_as_described(void **state)
{
    (void)state;
    with_gen(check_shapes, 1, 1);
}

static void check_zipf(struct gen *g)
{
    int n = 100000, count[10] = {0};
    int *a = gen_zipf(g, n, 10, 1);
    for (int i = 0; i < n; i++)
        count[a[i]]++;
    /* harmonic number of 10 is 2.929: value 0 has 34.1 %, value 4 a fifth of that */
    assert_in_range(count[0], 33400, 34900);
    assert_in_range(count[4], 6500, 7150);
    int *flat = gen_zipf(g, n, 10, 0), zero = 0;
    for (int i = 0; i < n; i++)
        zero += flat[i] == 0;
    assert_in_range(zero, 9500, 10500);
}

static void zipf_frequency_falls_with_rank(void **state)
{
    (void)state;
    with_gen(check_zipf, 1, 3);
}

static void check_orders(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_uniform(g, n, -50, 50), *b = gen_alloc(g, (size_t)n * sizeof *b);
    memcpy(b, a, (size_t)n * sizeof *b);
    qsort(b, (size_t)n, sizeof *b, ascending);
    gen_sort(a, n);
    assert_memory_equal(a, b, (size_t)n * sizeof *b);
    gen_reverse(a, n);
    assert_int_equal(a[0], b[n - 1]);
    gen_shuffle(g, a, n);
    assert_memory_not_equal(a, b, (size_t)n * sizeof *b);
    gen_nearly_sort(g, a, n, 3);
    int wrong = 0;
    for (int i = 0; i < n; i++)
        wrong += a[i] != b[i];
    assert_true(wrong <= 6);
    qsort(a, (size_t)n, sizeof *a, ascending);
    assert_memory_equal(a, b, (size_t)n * sizeof *b);
}

static void orders_permute_and_nothing_else(void **state)
{
    (void)state;
    with_gen(check_orders, 500, 4);
    with_gen(check_orders, 501, 5);
}

/* -- quicksorts, counting comparisons ---------------------------------------------------- */

static long comparisons;

static bool less(int a, int b)
{
    comparisons++;
    return a < b;
}

static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static int median(int x, int y, int z)
{
    return x < y ? (y < z ? y : x < z ? z : x) : (x < z ? x : y < z ? z : y);
}

static int pivot_first(const int *a, int l, int r)
{
    (void)r;
    return a[l];
}

static int pivot_middle(const int *a, int l, int r)
{
    return a[l + (r - l) / 2];
}

static int pivot_last(const int *a, int l, int r)
{
    (void)l;
    return a[r];
}

static int pivot_median3(const int *a, int l, int r)
{
    return median(a[l], a[l + (r - l) / 2], a[r]);
}

typedef int pivot_fn(const int *, int, int);

/* Smaller part by recursion: the depth stays logarithmic even when the work is quadratic. */
static void hoare(int *a, int l, int r, pivot_fn *pivot)
{
    while (l < r) {
        int p = pivot(a, l, r), i = l, j = r;
        while (i <= j) {
            while (less(a[i], p))
                i++;
            while (less(p, a[j]))
                j--;
            if (i <= j)
                swap(a, i++, j--);
        }
        if (j - l < r - i) {
            hoare(a, l, j, pivot);
            l = i;
        } else {
            hoare(a, i, r, pivot);
            r = j;
        }
    }
}

static void lomuto(int *a, int l, int r, pivot_fn *pivot)
{
    while (l < r) {
        int p = pivot(a, l, r), at = a[r] == p ? r : a[l + (r - l) / 2] == p ? l + (r - l) / 2 : l;
        swap(a, at, r);
        int i = l;
        for (int j = l; j < r; j++) {
            if (less(a[j], p))
                swap(a, i++, j);
        }
        swap(a, i, r);
        if (i - l < r - i) {
            lomuto(a, l, i - 1, pivot);
            l = i + 1;
        } else {
            lomuto(a, i + 1, r, pivot);
            r = i - 1;
        }
    }
}

typedef void sort_fn(int *, int, int, pivot_fn *);

static struct {
    sort_fn *sort;
    pivot_fn *pivot;
    const char *killer;
    long cost[2]; /* on the killer, on a shuffle of the same values */
} scheme;

static void check_scheme(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_ord(g, scheme.killer, n), *copy = gen_alloc(g, (size_t)n * sizeof *copy);
    memcpy(copy, a, (size_t)n * sizeof *copy);
    for (int k = 0; k < 2; k++) {
        comparisons = 0;
        scheme.sort(a, 0, n - 1, scheme.pivot);
        scheme.cost[k] = comparisons;
        for (int i = 0; i < n; i++)
            assert_int_equal(a[i], i); /* the killer is a permutation of 0..n-1 */
        memcpy(a, copy, (size_t)n * sizeof *a);
        gen_shuffle(g, a, n);
    }
}

static void killers_make_their_scheme_quadratic_and_a_shuffle_does_not(void **state)
{
    (void)state;
    static const struct {
        sort_fn *sort;
        pivot_fn *pivot;
        const char *killer;
    } rows[] = {
        {hoare, pivot_first, "killer_first"},     {lomuto, pivot_first, "killer_first"},
        {hoare, pivot_middle, "killer_middle"},   {lomuto, pivot_middle, "killer_middle"},
        {hoare, pivot_last, "killer_last"},       {lomuto, pivot_last, "killer_last"},
        {hoare, pivot_median3, "killer_median3"}, {lomuto, pivot_median3, "killer_median3_lomuto"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (int n = 1024; n <= 4096; n = n * 2 - 1) { /* odd sizes, too */
            scheme.sort = rows[i].sort;
            scheme.pivot = rows[i].pivot;
            scheme.killer = rows[i].killer;
            with_gen(check_scheme, n, 6);
            if (scheme.cost[0] < (long)n * n / 5)
                fail_msg("row %zu, n %d: only %ld comparisons", i, n, scheme.cost[0]);
            assert_true(scheme.cost[1] < 40L * n);
        }
    }
}

/* -- bundles --------------------------------------------------------------------------------- */

static void check_collisions(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_hash_keys(g, "collide_2_18", n);
    uint32_t mask = n <= 1 << 14 ? (1u << 18) - 1 : (1u << 12) - 1;
    for (int i = 0; i < n; i++)
        assert_int_equal((uint32_t)a[i] & mask, 0);
    qsort(a, (size_t)n, sizeof *a, ascending);
    for (int i = 1; i < n; i++)
        assert_true(a[i] != a[i - 1]);
}

static void colliding_keys_collide_and_are_different(void **state)
{
    (void)state;
    with_gen(check_collisions, 1 << 14, 7);
    with_gen(check_collisions, 1 << 18, 7);
}

static void check_bundles(struct gen *g)
{
    static const char *const ord[] = {"uniform",        "sorted",
                                      "reversed",       "equal",
                                      "two_values",     "organ_pipe",
                                      "sawtooth",       "nearly_sorted",
                                      "extremes",       "killer_first",
                                      "killer_middle",  "killer_last",
                                      "killer_median3", "killer_median3_lomuto"};
    static const char *const hash[] = {"uniform",       "iota",           "strided_256",
                                       "strided_65536", "strided_1000",   "negatives",
                                       "extremes",      "zero_minus_one", "collide_2_18"};
    int n = gen_size(g, "n");
    for (size_t i = 0; i < sizeof ord / sizeof *ord; i++)
        gen_put_i32s(g, gen_ord(g, ord[i], n), n);
    for (size_t i = 0; i < sizeof hash / sizeof *hash; i++)
        gen_put_i32s(g, gen_hash_keys(g, hash[i], n), n);
    int *a = gen_ord(g, "reversed", n), *e = gen_ord(g, "extremes", n), *m = NULL;
    for (int i = 1; i < n; i++)
        assert_true(a[i] <= a[i - 1]);
    bool low = n < 100, high = n < 100;
    for (int i = 0; i < n; i++) {
        low = low || e[i] == INT_MIN;
        high = high || e[i] == INT_MAX;
    }
    assert_true(low && high);
    m = gen_hash_keys(g, "negatives", n);
    for (int i = 0; i < n; i++)
        assert_true(m[i] < 0);
}

static void bundles_make_every_size(void **state)
{
    (void)state;
    for (int n = 0; n < 6; n++)
        with_gen(check_bundles, n, 8);
    with_gen(check_bundles, 1000, 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distinct_values_are_different_and_in_range),
        cmocka_unit_test(distinct_refuses_a_range_that_is_too_small),
        cmocka_unit_test(shapes_are_as_described),
        cmocka_unit_test(zipf_frequency_falls_with_rank),
        cmocka_unit_test(orders_permute_and_nothing_else),
        cmocka_unit_test(killers_make_their_scheme_quadratic_and_a_shuffle_does_not),
        cmocka_unit_test(colliding_keys_collide_and_are_different),
        cmocka_unit_test(bundles_make_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
