/* Every type goes in and comes out as it should. */
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
#define NONE                                                                                       \
    0, (const int[])                                                                               \
    {                                                                                              \
        0                                                                                          \
    }

static void scalars_arrive_by_value(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_scalars, "i64 = i32 i64 f64 bool char");
    CALL(k, "48f11", -7, (int64_t)5000000000, 0.5, 1, 'x');
    expect_answer(k, "8", (int64_t)(-7 + 50000000000 + 500 + 100000 + 1000000));
    keeper_stop(k);
}

static void arrays_arrive_with_their_size(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_sum, "i32 = i32[]");
    CALL(k, "[", INTS(1, 2, 3, -10));
    expect_answer(k, "4", -4);
    CALL(k, "[", NONE);
    expect_answer(k, "4", 0);
    keeper_stop(k);
}

static void mut_arrays_are_the_answer(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_bools, "void = mut bool[]");
    CALL(k, "4111", 3, 0, 1, 0);
    expect_answer(k, "4111", 3, 1, 0, 1); /* 7 is true, and 1 on the wire */
    keeper_stop(k);
    k = with(ENTRY_longs, "void = mut i64[]");
    CALL(k, "488", 2, (int64_t)1, (int64_t)-3);
    expect_answer(k, "488", 2, (int64_t)1000000007, (int64_t)-3000000021);
    keeper_stop(k);
}

static void returned_arrays_are_read_by_return_size(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_doubles, "f64[] = f64[]");
    CALL(k, "4ff", 2, 3.0, -1.0);
    expect_answer(k, "4ff", 2, 1.5, -0.5);
    assert_int_equal(k->out->meter.returned_bytes, 16);
    keeper_stop(k);
}

static void strings_end_with_nul(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_text, "string = string");
    CALL(k, "s", "hello");
    expect_answer(k, "s", "hello");
    CALL(k, "s", "");
    expect_answer(k, "s", "");
    keeper_stop(k);
    k = with(ENTRY_upper, "void = mut string");
    CALL(k, "s", "shout");
    expect_answer(k, "s", "SHOUT");
    keeper_stop(k);
}

static void arrays_of_strings_go_both_ways(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_texts, "i32 = string[]");
    CALL(k, "4sss", 3, "a", "", "four");
    expect_answer(k, "4", 5);
    frame_clear(k);
    add(k, "44", 1, 100); /* more than get a page of their own */
    for (int i = 0; i < 100; i++)
        add(k, "s", i % 2 ? "odd" : "even");
    run(k);
    expect_answer(k, "4", 350);
    keeper_stop(k);
    k = with(ENTRY_give_texts, "string[] =");
    frame_clear(k);
    add(k, "4", 1);
    run(k);
    expect_answer(k, "4ss", 2, "from the heap", "literal");
    keeper_stop(k);
}

static void rows_may_be_ragged(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_grid, "i32 = i32[][]");
    CALL(k, "4[[[", 3, INTS(1), NONE, INTS(5, 6, 7));
    expect_answer(k, "4", 19);
    frame_clear(k);
    add(k, "44", 1, 100);
    for (int i = 0; i < 100; i++)
        add(k, "[", INTS(i, 1));
    run(k);
    expect_answer(k, "4", 4950 + 100);
    keeper_stop(k);
    k = with(ENTRY_give_rows, "i32[][] = i32");
    CALL(k, "4", 3);
    expect_answer(k, "4[[[", 3, NONE, INTS(1), INTS(2, 2));
    keeper_stop(k);
    k = with(ENTRY_chars, "i32 = char[][]");
    CALL(k, "4ss", 2, "0110", "1");
    expect_answer(k, "4", 3);
    keeper_stop(k);
}

static void rows_may_change_places(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_swap_rows, "void = mut i32[][]");
    CALL(k, "4[[", 2, INTS(1, 2), INTS(3, 4));
    expect_answer(k, "4[[", 2, INTS(3, 4), INTS(1, 2));
    keeper_stop(k);
}

static void lists_tell_where_nodes_come_from(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_reverse, "list+ = list");
    CALL(k, "[4", INTS(5, 6, 7), -1);
    expect_answer(k, "[4444", INTS(7, 6, 5), -1, 2, 1, 0);
    CALL(k, "[4", NONE, -1);
    expect_answer(k, "44", 0, -1);
    keeper_stop(k);
    k = with(ENTRY_lists, "list+ = list[]");
    CALL(k, "4[4[4", 2, INTS(1, 2), -1, INTS(3), -1);
    expect_answer(k, "[44444", INTS(-7, 1, 2, 3), -1, -1, 0, 1, 2);
    keeper_stop(k);
}

static void nodes_are_positions(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_middle, "node = list node");
    CALL(k, "[44", INTS(5, 6, 7), -1, 0);
    expect_answer(k, "4", 1);
    CALL(k, "[44", INTS(5, 6, 7), 1, 2); /* a cycle back to the second */
    expect_answer(k, "4", 1);
    CALL(k, "[44", INTS(5, 6, 7), -1, 2);
    expect_answer(k, "4", -1);
    CALL(k, "[44", INTS(5, 6, 7), -1, -1);
    expect_answer(k, "4", -1);
    keeper_stop(k);
}

static void trees_are_in_level_order_without_trailing_absences(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_invert, "tree = tree");
    /*      5                     5
     *    1   7    becomes      7   1
     *     2                       2     */
    CALL(k, "4141414114", 5, 1, 5, 1, 1, 1, 7, 0, 1, 2);
    expect_answer(k, "41414141114", 6, 1, 5, 1, 7, 1, 1, 0, 0, 1, 2);
    CALL(k, "4", 0);
    expect_answer(k, "4", 0);
    keeper_stop(k);
}

static void calls_of_one_frame_run_one_after_another(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_sum, "i32 = i32[]");
    frame_clear(k);
    add(k, "4[[[", 3, INTS(1, 2), INTS(40, 2), NONE);
    run(k);
    expect_answer(k, "444", 3, 42, 0);
    keeper_stop(k);
}

static void the_selected_entry_is_called(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_sum, "i32 = i32[]");
    signature(k, ENTRY_text - ENTRY_sum, "string = string");
    k->next.entries = 3;
    k->next.selected = ENTRY_text - ENTRY_sum;
    CALL(k, "s", "second");
    expect_answer(k, "s", "second");
    keeper_stop(k);
}

static void every_case_starts_from_fresh_statics(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_state, "i32 =");
    for (int i = 0; i < 3; i++) {
        frame_clear(k);
        add(k, "44", 2, 0);
        k->frame_len = 4; /* two calls without parameters */
        run(k);
        expect_answer(k, "44", 42, 43);
    }
    keeper_stop(k);
}

static void a_generator_makes_its_family(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_gen, "void =");
    k->next.mode = WIRE_MODE_GENERATE;
    frame_clear(k);
    add(k, "s4s8884", "some", 1, "n", (int64_t)3, (int64_t)1, (int64_t)0, 2);
    run(k);
    expect_answer(k, "44[4[", 2, 16, INTS(1, 2, 3), 16, INTS(1, 2, 3));
    frame_clear(k);
    add(k, "s4s8884", "none", 1, "n", (int64_t)3, (int64_t)1, (int64_t)0, 2);
    run(k);
    expect_refused(k, "none");
    keeper_stop(k);
}

static void output_is_captured_and_input_is_at_its_end(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_print, "i32 =");
    frame_clear(k);
    add(k, "4", 1);
    run(k);
    expect_answer(k, "4", 1);
    assert_non_null(strstr(k->printed, "to stdout\n"));
    assert_non_null(strstr(k->printed, "to stderr\n"));
    keeper_stop(k);
}

static void the_library_works(void **state)
{
    (void)state;
    for (int counting = 0; counting < 2; counting++) {
        struct keeper *k = keeper_start(ENTRY_library, counting);
        signature(k, 0, "i32 =");
        frame_clear(k);
        add(k, "4", 1);
        run(k);
        expect_answer(k, "4", 12);
        keeper_stop(k);
    }
}

static void a_malformed_frame_is_the_judges_error(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_sum, "i32 = i32[]");
    CALL(k, "44", 1000, 1); /* a thousand items, one there */
    assert_int_equal(k->out->stage, WIRE_STAGE_HARNESS);
    CALL(k, "[4", INTS(1), 9); /* bytes left over */
    assert_int_equal(k->out->stage, WIRE_STAGE_HARNESS);
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scalars_arrive_by_value),
        cmocka_unit_test(arrays_arrive_with_their_size),
        cmocka_unit_test(mut_arrays_are_the_answer),
        cmocka_unit_test(returned_arrays_are_read_by_return_size),
        cmocka_unit_test(strings_end_with_nul),
        cmocka_unit_test(arrays_of_strings_go_both_ways),
        cmocka_unit_test(rows_may_be_ragged),
        cmocka_unit_test(rows_may_change_places),
        cmocka_unit_test(lists_tell_where_nodes_come_from),
        cmocka_unit_test(nodes_are_positions),
        cmocka_unit_test(trees_are_in_level_order_without_trailing_absences),
        cmocka_unit_test(calls_of_one_frame_run_one_after_another),
        cmocka_unit_test(the_selected_entry_is_called),
        cmocka_unit_test(every_case_starts_from_fresh_statics),
        cmocka_unit_test(a_generator_makes_its_family),
        cmocka_unit_test(output_is_captured_and_input_is_at_its_end),
        cmocka_unit_test(the_library_works),
        cmocka_unit_test(a_malformed_frame_is_the_judges_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
