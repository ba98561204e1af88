/* Interfaces: a constructor, operations, a destructor that need not be there. */
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

#define INTS(...)                                                                                  \
    (int)(sizeof((int[]){__VA_ARGS__}) / sizeof(int)), (const int[])                               \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }

enum { PUT = 1, GET, NAME };

static struct keeper *interface(bool counting)
{
    struct keeper *k = keeper_start(ENTRY_api_create, counting);
    signature(k, 0, "void = i32[]");
    signature(k, PUT, "void = i32 i32");
    signature(k, GET, "i32 = i32");
    signature(k, NAME, "bool = string");
    signature(k, 4, "void =");
    k->next.entries = 5;
    k->next.mode = WIRE_MODE_API;
    return k;
}

static void operations_run_in_order_on_one_object(void **state)
{
    (void)state;
    struct keeper *k = interface(false);
    CALL(k,
         "[4"
         "24"
         "244"
         "24",
         INTS(7, 8), 3, GET, 1, PUT, 1, 5, GET, 1);
    expect_answer(k, "44", 8, 5); /* the first from the array that the constructor kept */
    assert_int_equal(k->out->operation, 3);
    keeper_stop(k);
}

static void a_crash_names_its_operation(void **state)
{
    (void)state;
    struct keeper *k = interface(false);
    CALL(k,
         "[4"
         "24"
         "24",
         INTS(7, 8), 2, GET, 1, GET, 2);
    expect_fault(k, SIGSEGV, "past the end of argument 1");
    assert_int_equal(k->out->operation, 1);
    keeper_stop(k);
}

static void texts_are_overwritten_after_each_operation(void **state)
{
    (void)state;
    struct keeper *k = interface(false);
    CALL(k,
         "[4"
         "2s"
         "2s",
         INTS(7, 8), 2, NAME, "a", NAME, "longer than before");
    expect_answer(k, "11", 0, 0); /* the name that it kept is a word no more */
    keeper_stop(k);
}

static void the_destructor_may_be_absent(void **state)
{
    (void)state;
    struct keeper *k = interface(false);
    CALL(k, "[4", INTS(7, 8), 0);
    expect_done(k);
    assert_int_equal(k->out->meter.live_heap_bytes, 0);
    k->next.entry[4].present = 0;
    CALL(k, "[4", INTS(7, 8), 0);
    expect_done(k);
    assert_true(k->out->meter.live_heap_bytes > 0);
    keeper_stop(k);
}

static void the_dearest_call_is_told(void **state)
{
    (void)state;
    struct keeper *k = interface(true);
    CALL(k,
         "[4"
         "244"
         "244",
         INTS(7, 8), 2, PUT, 0, 10, PUT, 1, 100);
    expect_done(k);
    uint64_t dearest = k->out->meter.max_call_ops;
    assert_in_range(dearest, 200, 320);
    CALL(k,
         "[4"
         "244",
         INTS(7, 8), 1, PUT, 1, 100);
    assert_int_equal(k->out->meter.max_call_ops, dearest);
    keeper_stop(k);
}

static void a_method_of_no_number_is_the_judges_error(void **state)
{
    (void)state;
    struct keeper *k = interface(false);
    CALL(k, "[424", INTS(7, 8), 1, 4, 0);
    assert_int_equal(k->out->stage, WIRE_STAGE_HARNESS);
    CALL(k, "[424", INTS(7, 8), 1, 0, 0);
    assert_int_equal(k->out->stage, WIRE_STAGE_HARNESS);
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operations_run_in_order_on_one_object),
        cmocka_unit_test(a_crash_names_its_operation),
        cmocka_unit_test(texts_are_overwritten_after_each_operation),
        cmocka_unit_test(the_destructor_may_be_absent),
        cmocka_unit_test(the_dearest_call_is_told),
        cmocka_unit_test(a_method_of_no_number_is_the_judges_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
