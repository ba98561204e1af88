/* Where C bites, the harness bites first, and says so. */
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

static void poke(struct keeper *k, int at, int write)
{
    CALL(k, "[41", INTS(1, 2, 3, 4), at, write);
}

static void an_array_ends_at_an_unmapped_page(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_poke, "i32 = i32[] i32 bool");
    poke(k, 3, 0);
    expect_answer(k, "4", 4);
    poke(k, 4, 0);
    expect_fault(k, SIGSEGV, "arg=0 row=-1 offset=16 size=16 item=4 write=0|");
    assert_string_equal(words(k), "read past the end of argument 1");
    poke(k, 4, 1);
    expect_fault(k, SIGSEGV, "write=1|wrote past the end of argument 1");
    keeper_stop(k);
}

static void bytes_before_an_array_can_be_read_but_not_changed(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_poke, "i32 = i32[] i32 bool");
    poke(k, -4, 0);
    expect_done(k);
    poke(k, -1, 1);
    expect_refused(
        k, "arg=0 row=-1 offset=-1 size=16 item=4 write=1|wrote before the start of argument 1");
    keeper_stop(k);
}

static void a_string_ends_at_an_unmapped_page(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_poke_text, "char = string i32");
    CALL(k, "s4", "abc", 3);
    expect_answer(k, "1", 0);
    CALL(k, "s4", "abc", 4);
    expect_fault(k, SIGSEGV, "arg=0 row=-1 offset=4 size=4");
    keeper_stop(k);
}

static void every_row_ends_at_an_unmapped_page(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_peek_row, "i32 = i32[][] i32 i32");
    CALL(k, "4[[44", 2, INTS(1, 2), INTS(3), 0, 2);
    expect_fault(k, SIGSEGV, "arg=0 row=0 offset=8 size=8");
    assert_string_equal(words(k), "read past the end of row 0 of argument 1");
    CALL(k, "4[[44", 2, INTS(1, 2), INTS(3), 2, 0);
    expect_fault(k, SIGSEGV, "arg=0 row=-1 offset=16 size=16 item=8");
    keeper_stop(k);
}

static void the_last_of_many_rows_ends_at_an_unmapped_page(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_peek_row, "i32 = i32[][] i32 i32");
    for (int column = 0; column < 2; column++) {
        frame_clear(k);
        add(k, "44", 1, 100);
        for (int i = 0; i < 100; i++)
            add(k, "[", INTS(i));
        add(k, "44", 99, column);
        run(k);
        if (column == 0)
            expect_answer(k, "4", 99);
        else
            expect_fault(k, SIGSEGV, "past the end of argument 1");
    }
    keeper_stop(k);
}

/* What make() of the test image does by number, and what is said of it; NULL: fine. */
static const struct {
    int how;
    const char *said;
} made[] = {
    {0, NULL},
    {1, "|returned an array, but *return_size was never set"},
    {2, "|*return_size is negative: -3"},
    {3, "|the returned array cannot be read: its address is 0x10"},
    {4, "|returned NULL, but *return_size is 2"},
    {5, NULL},
    {6, "has size 3, but its block from malloc holds only 2"},
    {7, "the returned array is shorter than its size says: 8 of 12 bytes can be read"},
    {8, "the returned array was freed before it was returned"},
    {9, "the answer is larger than any right answer could be"},
    {10, NULL},
    {11, "|returned NULL, but *return_size was never set"},
    {13, "the returned array cannot be read: its address is 0xa5a5a5a5a5a5a5a5"},
    {14, "wrote before the start of argument 1"},
};

static void a_returned_array_is_doubted(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_make, "i32[] = i32[] i32");
    for (size_t i = 0; i < sizeof(made) / sizeof(made[0]); i++) {
        CALL(k, "[4", INTS(4, 5), made[i].how);
        if (made[i].said != NULL)
            expect_refused(k, made[i].said);
        else
            expect_done(k);
    }
    CALL(k, "[4", INTS(4, 5), 10);
    expect_answer(k, "[", INTS(7, 8, 9));
    CALL(k, "[4", INTS(4, 5), 5);
    expect_answer(k, "4", 0);
    keeper_stop(k);
}

static void return_size_is_one_int(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_make, "i32[] = i32[] i32");
    CALL(k, "[4", INTS(4, 5), 12);
    expect_fault(k, SIGSEGV, "arg=-1");
    assert_string_equal(words(k), "wrote past the end of *return_size");
    keeper_stop(k);
}

static void an_overrun_result_block_is_noticed(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_make, "i32[] = i32[] i32");
    CALL(k, "[4", INTS(4, 5), 15);
    expect_fault(k, SIGABRT, "heap=overflow|wrote past the end of a heap block of 8 bytes");
    keeper_stop(k);
}

static void returned_rows_are_doubted(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_make_rows, "i32[][] = i32");
    CALL(k, "4", 0);
    expect_refused(k, "returned 2 rows, but *return_column_sizes was never set");
    CALL(k, "4", 1);
    expect_refused(k, "returned 2 rows, but *return_column_sizes is NULL");
    CALL(k, "4", 2);
    expect_refused(k, "row 0 of the result is NULL, but its size is 1");
    CALL(k, "4", 3);
    expect_refused(k, "row 1 of the result has the negative size -1");
    CALL(k, "4", 4);
    expect_answer(k, "4", 0);
    keeper_stop(k);
}

static void a_returned_string_is_doubted(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_make_text, "string = i32");
    CALL(k, "4", 0);
    expect_refused(k, "the returned string is NULL");
    CALL(k, "4", 1);
    expect_refused(k, "the returned string cannot be read: its address is 0x10");
    CALL(k, "4", 2);
    expect_refused(k, "the returned string does not end: no NUL in its block of 4 bytes");
    CALL(k, "4", 3);
    expect_answer(k, "s", "literal");
    assert_int_equal(k->out->meter.returned_bytes, 0);
    CALL(k, "4", 4);
    expect_answer(k, "s", "mine");
    assert_int_equal(k->out->meter.returned_bytes, 5);
    keeper_stop(k);
}

static void a_list_that_never_ends_is_refused(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_tie, "list = list");
    CALL(k, "[4", INTS(1, 2, 3), -1);
    expect_refused(k, "the returned list never ends: node 3 links back to node 2");
    keeper_stop(k);
}

static void a_cycle_is_an_answer_where_the_input_had_one(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_text, "list = list"); /* returns its argument */
    CALL(k, "[4", INTS(1, 2, 3, 4, 5), 2);
    expect_answer(k, "[4", INTS(1, 2, 3, 4, 5), 2);
    CALL(k, "[4", INTS(1), 0);
    expect_answer(k, "[4", INTS(1), 0);
    keeper_stop(k);
}

static void nodes_that_cannot_be_read_are_refused(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_freed_list, "list = list");
    CALL(k, "[4", INTS(1, 2, 3), -1);
    expect_refused(k, "node 2 of the returned list was freed");
    keeper_stop(k);
    k = with(ENTRY_long_list, "list =");
    frame_clear(k);
    add(k, "4", 1);
    run(k);
    expect_refused(k, "node 2 of the returned list cannot be read (0xa5a5a5a5a5a5a5a5)");
    keeper_stop(k);
    k = with(ENTRY_state, "node = list");
    CALL(k, "[4", INTS(1), -1);
    expect_refused(k, "returned a node that is not part of the input list");
    keeper_stop(k);
}

static void what_is_no_tree_is_refused(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_dag, "tree = tree");
    CALL(k, "41414", 2, 1, 5, 1, 6);
    expect_refused(k, "the returned tree is no tree: the node with value 6 appears in two places");
    keeper_stop(k);
    k = with(ENTRY_give_tree, "tree = i32");
    CALL(k, "4", 0);
    expect_answer(k, "414", 1, 1, 3);
    CALL(k, "4", 1);
    expect_refused(k, "the node with value 3 appears in two places");
    CALL(k, "4", 2);
    expect_refused(k, "a node of the returned tree cannot be read (0x20)");
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_array_ends_at_an_unmapped_page),
        cmocka_unit_test(bytes_before_an_array_can_be_read_but_not_changed),
        cmocka_unit_test(a_string_ends_at_an_unmapped_page),
        cmocka_unit_test(every_row_ends_at_an_unmapped_page),
        cmocka_unit_test(the_last_of_many_rows_ends_at_an_unmapped_page),
        cmocka_unit_test(a_returned_array_is_doubted),
        cmocka_unit_test(return_size_is_one_int),
        cmocka_unit_test(an_overrun_result_block_is_noticed),
        cmocka_unit_test(returned_rows_are_doubted),
        cmocka_unit_test(a_returned_string_is_doubted),
        cmocka_unit_test(a_list_that_never_ends_is_refused),
        cmocka_unit_test(a_cycle_is_an_answer_where_the_input_had_one),
        cmocka_unit_test(nodes_that_cannot_be_read_are_refused),
        cmocka_unit_test(what_is_no_tree_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
