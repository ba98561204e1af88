/* What a problem hands out, the judge supplies and counts. */
#include "tests/unit/harness/image_entries.h"
#include "tests/unit/harness/keeper.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

static struct keeper *with(int entry, const char *text)
{
    struct keeper *k = keeper_start(entry, false);
    signature(k, 0, text);
    return k;
}

#define INTS(...)                                                                                  \
    (int)(sizeof((int[]){__VA_ARGS__}) / sizeof(int)), (const int[])                               \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }

static void a_threshold_is_found_and_its_queries_counted(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_probe, "i32 = i32 fn");
    CALL(k, "44[", 1000, WIRE_CB_THRESHOLD, INTS(617));
    expect_answer(k, "4", 617);
    assert_in_range(k->out->meter.queries, 9, 10);
    keeper_stop(k);
}

static void a_table_answers_zero_outside(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_probe, "i32 = i32 fn");
    CALL(k, "44[", 9, WIRE_CB_TABLE, INTS(0, 0, 1));
    expect_answer(k, "4", 9); /* 4 and 6 and 7 and 8 are outside: 0 */
    keeper_stop(k);
}

static void keys_compare_and_guard_their_range(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_settle, "i32[] = i32 fn");
    CALL(k, "44[", 4, WIRE_CB_KEYS, INTS(30, 10, 40, 20));
    expect_answer(k, "[", INTS(1, 3, 0, 2));
    CALL(k, "44[", 5, WIRE_CB_KEYS, INTS(30, 10, 40, 20));
    expect_refused(k, "asked the callback about index 4, outside 0..3");
    keeper_stop(k);
}

/* Queries of quicksort on n items, and that the order it found is that of the keys settled on. */
static uint64_t adversary(struct keeper *k, int n)
{
    CALL(k, "44[", n, WIRE_CB_ADVERSARY, INTS(n));
    expect_done(k);
    const int *answer = (const int *)k->answer; /* n, order, kind, n, keys */
    assert_int_equal(k->out->answer_len, (3 + 2 * (size_t)n) * 4);
    assert_int_equal(answer[0], n);
    assert_int_equal(answer[n + 1], WIRE_CB_ADVERSARY);
    assert_int_equal(answer[n + 2], n);
    const int *order = answer + 1, *key = answer + n + 3;
    for (int i = 0; i < n; i++)
        assert_int_equal(key[order[i]], i);
    return k->out->meter.queries;
}

static void the_adversary_makes_quicksort_quadratic_and_stays_consistent(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_settle, "i32[] = i32 mut fn");
    assert_true(adversary(k, 100) > 100 * 99 / 4);
    assert_true(adversary(k, 400) > 400 * 399 / 4);
    assert_int_equal(adversary(k, 1), 0);
    keeper_stop(k);
}

static void load_and_store_share_a_counted_cache(void **state)
{
    (void)state;
    enum { N = 64, LINE = 4, CAPACITY = 16 };
    int data[3 + N] = {N, LINE, CAPACITY};
    for (int i = 0; i < N; i++)
        data[3 + i] = i * 10;
    struct keeper *k = with(ENTRY_copy_cells, "void = i32 i32 mut fn fn");
    frame_clear(k);
    add(k, "4444[44", 1, N, 1, WIRE_CB_LOAD, 3 + N, data, WIRE_CB_STORE, 0);
    run(k);
    expect_answer(k, "4[", WIRE_CB_LOAD, 3 + N, data); /* every cell onto itself */
    assert_int_equal(k->out->meter.queries, 2 * N);
    assert_int_equal(k->out->meter.misses, N / LINE);
    frame_clear(k);
    add(k, "4444[44", 1, N, LINE + 1, WIRE_CB_LOAD, 3 + N, data, WIRE_CB_STORE, 0);
    run(k);
    expect_done(k);
    assert_true(k->out->meter.misses > N);
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_threshold_is_found_and_its_queries_counted),
        cmocka_unit_test(a_table_answers_zero_outside),
        cmocka_unit_test(keys_compare_and_guard_their_range),
        cmocka_unit_test(the_adversary_makes_quicksort_quadratic_and_stays_consistent),
        cmocka_unit_test(load_and_store_share_a_counted_cache),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
