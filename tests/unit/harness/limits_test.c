/* Limits bind, and the zygote survives what its cases do. */
#include "tests/unit/harness/image_entries.h"
#include "tests/unit/harness/keeper.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct keeper *with(int entry, const char *text)
{
    struct keeper *k = keeper_start(entry, false);
    signature(k, 0, text);
    return k;
}

static void processor_time_is_limited(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    k->next.cpu_ns = 50000000;
    CALL(k, "4", 14);
    assert_true(WIFSIGNALED(k->status) && WTERMSIG(k->status) == SIGKILL);
    assert_int_equal(k->out->stage, WIRE_STAGE_CALLED);
    assert_true(k->usage.ru_utime.tv_usec + k->usage.ru_stime.tv_usec >= 50000);
    keeper_stop(k);
}

static void real_time_is_limited(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    k->next.wall_ns = 50000000;
    CALL(k, "4", 15);
    assert_true(WIFSIGNALED(k->status) && WTERMSIG(k->status) == SIGKILL);
    keeper_stop(k);
}

static void the_keeper_can_have_a_case_killed(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_crash, "i32 = i32");
    frame_clear(k);
    add(k, "44", 1, 15);
    run_begin(k);
    assert_int_equal(write(k->control, "k", 1), 1);
    run_end(k);
    assert_true(WIFSIGNALED(k->status) && WTERMSIG(k->status) == SIGKILL);
    CALL(k, "4", 18); /* and the zygote goes on */
    expect_answer(k, "4", 5);
    keeper_stop(k);
}

static void address_space_is_limited(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_heap, "i32 = i32");
    k->next.address_space = 256 << 20;
    CALL(k, "4", 9); /* half a gigabyte: calloc gives NULL, which it does not check */
    expect_fault(k, SIGSEGV, "|");
    assert_int_equal(k->out->meter.failed_allocations, 1);
    keeper_stop(k);
}

static void printed_bytes_are_limited(void **state)
{
    (void)state;
    struct keeper *k = with(ENTRY_print, "i32 =");
    k->next.output_bytes = 4;
    frame_clear(k);
    add(k, "4", 1);
    run(k);
    assert_true(WIFSIGNALED(k->status) && WTERMSIG(k->status) == SIGXFSZ);
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(processor_time_is_limited),
        cmocka_unit_test(real_time_is_limited),
        cmocka_unit_test(the_keeper_can_have_a_case_killed),
        cmocka_unit_test(address_space_is_limited),
        cmocka_unit_test(printed_bytes_are_limited),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
