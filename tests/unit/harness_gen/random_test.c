/* Random numbers: the algorithm's published vector, ranges, and golden values that must never
 * change, on any machine, because stored seeds name cases. */
#include "tests/unit/harness_gen/gen_support.h"

#include <Random123/philox.h>

/* Random123, tests/kat_vectors: philox4x32 10. */
static void philox_gives_the_published_answers(void **state)
{
    (void)state;
    philox4x32_ctr_t r = philox4x32((philox4x32_ctr_t){{0}}, (philox4x32_key_t){{0}});
    assert_int_equal(r.v[0], 0x6627e8d5);
    assert_int_equal(r.v[1], 0xe169c58d);
    assert_int_equal(r.v[2], 0xbc57ac4c);
    assert_int_equal(r.v[3], 0x9b00dbd8);
}

static uint32_t drawn[4];

static void draw(struct gen *g)
{
    for (int i = 0; i < 4; i++)
        drawn[i] = gen_u32(g);
}

static void seeds_give_streams_of_their_own(void **state)
{
    (void)state;
    uint32_t first[4];
    with_gen(draw, 1, 1);
    memcpy(first, drawn, sizeof first);
    with_gen(draw, 1, 1);
    assert_memory_equal(first, drawn, sizeof first);
    with_gen(draw, 1, 2);
    assert_memory_not_equal(first, drawn, sizeof first);
    with_gen(draw, 2, 1);
    assert_memory_not_equal(first, drawn, sizeof first);
}

static void check_ranges(struct gen *g)
{
    int count[6] = {0}, heads = 0;
    for (int i = 0; i < 6000; i++) {
        int v = gen_int(g, -2, 3);
        assert_in_range(v + 2, 0, 5);
        count[v + 2]++;
        double u = gen_unit(g);
        assert_true(u >= 0 && u < 1);
        heads += gen_chance(g, 1, 4);
        int64_t w = gen_int64(g, INT64_MIN, INT64_MIN + 1);
        assert_true(w <= INT64_MIN + 1);
    }
    for (int i = 0; i < 6; i++)
        assert_in_range(count[i], 850, 1150); /* 1000 expected, 5 deviations are 144 */
    assert_in_range(heads, 1330, 1670);
    assert_int_equal(gen_int(g, 7, 7), 7);
    (void)gen_int(g, INT_MIN, INT_MAX);
    (void)gen_int64(g, INT64_MIN, INT64_MAX);
}

static void numbers_stay_in_their_ranges_and_cover_them(void **state)
{
    (void)state;
    with_gen(check_ranges, 1, 99);
}

static uint64_t golden;

static void digest(struct gen *g)
{
    int n = gen_size(g, "n");
    size_t bytes = (size_t)n * sizeof(int);
    uint64_t h[12] = {
        hash_bytes(gen_uniform(g, n, INT_MIN, INT_MAX), bytes),
        hash_bytes(gen_distinct(g, n, 0, n + 1), bytes),
        hash_bytes(gen_distinct(g, n, INT_MIN, INT_MAX), bytes),
        hash_bytes(gen_zipf(g, n, 100, 1.125), bytes),
        hash_bytes(gen_geometric(g, n, 3, 1.1), bytes),
        hash_bytes(gen_killer(g, n, GEN_KILL_MEDIAN3), bytes),
        hash_bytes(gen_words(g, n, 8, 2), (size_t)n),
        hash_bytes(gen_brackets(g, n, GEN_BRACKETS_RANDOM), (size_t)n),
        hash_bytes(gen_tree_shape(g, n, GEN_TREE_RANDOM).left, bytes),
        hash_bytes(gen_random_graph(g, n, n).edge, (size_t)n * sizeof(struct gen_edge)),
        hash_bytes(gen_grid(g, n, 3, GEN_GRID_RANDOM, '.', '#'), (size_t)n * 3),
        hash_bytes(gen_ord(g, "nearly_sorted", n), bytes),
    };
    golden = hash_bytes(h, sizeof h);
}

static void inputs_never_change(void **state)
{
    (void)state;
    with_gen(digest, 1000, 12345);
    assert_true(golden == 0x83cb5479897041daull);
    with_gen(digest, 37, 0);
    assert_true(golden == 0x8b76268e36fb0d06ull);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(philox_gives_the_published_answers),
        cmocka_unit_test(seeds_give_streams_of_their_own),
        cmocka_unit_test(numbers_stay_in_their_ranges_and_cover_them),
        cmocka_unit_test(inputs_never_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
