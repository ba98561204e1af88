/* Sequences made of others: each test states the property that an author relies on. */
#include "tests/unit/harness_gen/gen_support.h"

static void assert_ints(const int *a, const int *expected, size_t n)
{
    for (size_t i = 0; i < n; i++)
        assert_int_equal(a[i], expected[i]);
}

static void check_parts(struct gen *g)
{
    static const int three[] = {5, -1, 7};
    static const int two[] = {8, 9};
    int *copy = gen_literal(g, 3, three);
    copy[0] = 6;
    assert_int_equal(three[0], 5);
    assert_ints(gen_concat(g, three, 3, two, 2), (const int[]){5, -1, 7, 8, 9}, 5);
    assert_ints(gen_concat(g, three, 0, two, 2), two, 2);
    assert_ints(gen_cycle_ints(g, 5, two, 2), (const int[]){8, 9, 8, 9, 8}, 5);
    assert_ints(gen_interleave(g, three, 3, two, 2), (const int[]){5, 8, -1, 9, 7}, 5);
    assert_ints(gen_interleave(g, two, 1, three, 3), (const int[]){8, 5, -1, 7}, 4);
    assert_non_null(gen_literal(g, 0, NULL));
    assert_non_null(gen_interleave(g, three, 0, two, 0));
}

static void parts_stand_where_they_should(void **state)
{
    (void)state;
    with_gen(check_parts, 1, 1);
}

static void check_planted(struct gen *g)
{
    static const int pattern[] = {1, 2, 3};
    for (int at = 0; at <= 7; at++) {
        int *a = gen_const(g, 10, 0);
        gen_plant(g, a, 10, at, pattern, 3);
        for (int i = 0; i < 10; i++)
            assert_int_equal(a[i], i >= at && i < at + 3 ? i - at + 1 : 0);
    }
    char *s = gen_fill(g, 5, '.');
    gen_plant_text(g, s, 3, "ab");
    assert_string_equal(s, "...ab");
    gen_plant_text(g, s, 5, "");
    assert_string_equal(s, "...ab");
    assert_string_equal(gen_join(g, s, "!"), "...ab!");
    assert_string_equal(gen_join(g, "", ""), "");
}

static void a_planted_pattern_is_there_and_nothing_else_changes(void **state)
{
    (void)state;
    with_gen(check_planted, 1, 1);
}

static void too_far(struct gen *g)
{
    gen_plant(g, gen_const(g, 4, 0), 4, 3, (const int[]){1, 2}, 2);
}

static void before_it(struct gen *g)
{
    gen_plant_text(g, gen_fill(g, 4, 'a'), -1, "b");
}

static void of_nothing(struct gen *g)
{
    gen_cycle_ints(g, 4, (const int[]){1}, 0);
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    const struct gen_family family[] = {
        {"too_far", too_far}, {"before_it", before_it}, {"of_nothing", of_nothing}};
    static const char *const message[] = {"family too_far: 2 planted at 3 do not fit into 4",
                                          "family before_it: 1 planted at -1 do not fit into 4",
                                          "family of_nothing: gen_cycle_ints of nothing"};
    for (size_t i = 0; i < 3; i++) {
        struct gen_ask ask = {.family = family[i].name, .m = -1, .count = 1};
        struct gen_answer a = gen_ask(family, 3, &ask);
        assert_true(a.len == SIZE_MAX);
        assert_string_equal(a.message, message[i]);
        gen_answer_release(&a);
    }
}

/* Once each of 0..n-1. */
static void assert_permutation(struct gen *g, const int *a, int n)
{
    bool *seen = gen_alloc(g, (size_t)n * sizeof *seen);
    for (int i = 0; i < n; i++) {
        assert_in_range(a[i], 0, n - 1);
        assert_false(seen[a[i]]);
        seen[a[i]] = true;
    }
}

/* Levels of the plain search tree that the keys make. */
static int height(struct gen *g, const int *keys, int n)
{
    int *left = gen_const(g, n, -1);
    int *right = gen_const(g, n, -1);
    int most = n > 0;
    for (int i = 1; i < n; i++) {
        int at = 0;
        int level = 2;
        for (;; level++) {
            int *next = keys[i] < keys[at] ? &left[at] : &right[at];
            if (*next < 0) {
                *next = i;
                break;
            }
            at = *next;
        }
        most = level > most ? level : most;
    }
    return most;
}

static void check_zigzag(struct gen *g)
{
    for (int n = 0; n < 40; n++) {
        const int *a = gen_zigzag(g, n);
        assert_permutation(g, a, n);
        assert_int_equal(height(g, a, n), n); /* a path */
        for (int i = 2; i < n; i++)           /* that turns at each node */
            assert_true((a[i] > a[i - 1]) != (a[i - 1] > a[i - 2]));
    }
}

static void zigzag_makes_a_search_tree_a_path_that_turns(void **state)
{
    (void)state;
    with_gen(check_zigzag, 1, 1);
}

static void check_bit_reversed(struct gen *g)
{
    for (int n = 0; n < 200; n++) {
        const int *a = gen_bit_reversed(g, n);
        int levels = 0;
        while (1 << levels <= n)
            levels++;
        assert_permutation(g, a, n);
        assert_in_range(height(g, a, n), levels, levels + 1);
    }
    assert_ints(gen_bit_reversed(g, 8), (const int[]){0, 4, 2, 6, 1, 5, 3, 7}, 8);
}

static void bit_reversed_keys_make_a_flat_search_tree(void **state)
{
    (void)state;
    with_gen(check_bit_reversed, 1, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_stand_where_they_should),
        cmocka_unit_test(a_planted_pattern_is_there_and_nothing_else_changes),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(zigzag_makes_a_search_tree_a_path_that_turns),
        cmocka_unit_test(bit_reversed_keys_make_a_flat_search_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
