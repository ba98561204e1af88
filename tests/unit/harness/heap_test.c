/* The heap counts what is asked for and knows its own blocks. */
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

static void requested_bytes_are_counted(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_heap, "i32 = i32");
    CALL(k, "4", 0);
    expect_answer(k, "4", 1);
    assert_int_equal(k->out->meter.peak_heap_bytes, 140);
    assert_int_equal(k->out->meter.live_heap_bytes, 40);
    assert_int_equal(k->out->meter.allocations, 2);
    assert_int_equal(k->out->meter.failed_allocations, 0);
    CALL(k, "4", 7);
    expect_answer(k, "4", 1);
    assert_int_equal(k->out->meter.failed_allocations, 1);
    keeper_stop(k);
}

static void input_nodes_are_not_the_solutions_memory(void **state)
{
    (void)state;
    const int values[] = {1, 2, 3};
    struct keeper *k = with(ENTRY_freed_list, "i32 = list");
    CALL(k, "[4", 3, values, -1);
    expect_done(k);
    assert_int_equal(k->out->meter.peak_heap_bytes, 0);
    assert_int_equal(k->out->meter.live_heap_bytes, 0);
    keeper_stop(k);
}

static const struct {
    int how;
    const char *said;
} misuse[] = {
    {1, "heap=double_free|free() of a block that was freed before (double free)"},
    {2, "heap=foreign|free() of a pointer that malloc did not return"},
    {3, "heap=foreign|free() of a pointer that malloc did not return"},
    {4, "heap=overflow|wrote past the end of a heap block of 40 bytes"},
};

static void misuse_of_free_aborts_in_words(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_heap, "i32 = i32");
    for (size_t i = 0; i < sizeof(misuse) / sizeof(misuse[0]); i++) {
        CALL(k, "4", misuse[i].how);
        expect_fault(k, SIGABRT, misuse[i].said);
    }
    keeper_stop(k);
}

static void the_allocation_family_keeps_its_promises(void **state)
{
    (void)state;
    static const int fine[] = {5, 6, 8, 10, 11};
    for (int counting = 0; counting < 2; counting++) {
        struct keeper *k = keeper_start(ENTRY_heap, counting);
        signature(k, 0, "i32 = i32");
        for (size_t i = 0; i < sizeof(fine) / sizeof(fine[0]); i++) {
            CALL(k, "4", fine[i]);
            expect_answer(k, "4", 1);
        }
        keeper_stop(k);
    }
}

static void untouched_memory_stays_untouched(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_heap, "i32 = i32");
    CALL(k, "4", 9);
    expect_answer(k, "4", 1);
    assert_int_equal(k->out->meter.peak_heap_bytes, 40 + (1 << 30));
    assert_in_range(k->usage.ru_maxrss, 1, 16384); /* KiB */
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(requested_bytes_are_counted),
        cmocka_unit_test(input_nodes_are_not_the_solutions_memory),
        cmocka_unit_test(misuse_of_free_aborts_in_words),
        cmocka_unit_test(the_allocation_family_keeps_its_promises),
        cmocka_unit_test(untouched_memory_stays_untouched),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
