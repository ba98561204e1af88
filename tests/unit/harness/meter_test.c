/* Figures: operations, heat, stack, static data. */
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

static struct keeper *costing(bool counting)
{
    struct keeper *k = keeper_start(ENTRY_cost, counting);
    signature(k, 0, "i32 = i32 i32");
    return k;
}

static void blocks_are_counted_alike_in_every_run(void **state)
{
    (void)state;
    struct keeper *k = costing(true);
    CALL(k, "44", 0, 1000);
    expect_done(k);
    uint64_t ops = k->out->meter.ops;
    assert_in_range(ops, 2000, 4000);
    assert_int_equal(k->out->meter.ops_check, ~ops ^ WIRE_OPS_KEY);
    for (int i = 0; i < 5; i++) {
        CALL(k, "44", 0, 1000);
        assert_int_equal(k->out->meter.ops, ops);
    }
    CALL(k, "44", 0, 2000);
    uint64_t twice = k->out->meter.ops;
    CALL(k, "44", 0, 3000);
    assert_int_equal(k->out->meter.ops - twice, twice - ops);
    keeper_stop(k);
}

static void the_fast_build_counts_nothing(void **state)
{
    (void)state;
    struct keeper *k = costing(false);
    CALL(k, "44", 0, 1000);
    expect_done(k);
    assert_int_equal(k->out->meter.ops, 0);
    keeper_stop(k);
}

static void a_bound_on_operations_ends_the_case(void **state)
{
    (void)state;
    struct keeper *k = costing(true);
    k->next.ops_limit = 500;
    CALL(k, "44", 0, 1000);
    assert_int_equal(k->out->stage, WIRE_STAGE_OPS);
    assert_int_equal(k->out->meter.ops, 501);
    k->next.ops_limit = 100000;
    CALL(k, "44", 0, 1000);
    expect_done(k);
    keeper_stop(k);
}

static void heat_adds_up_to_the_operations(void **state)
{
    (void)state;
    struct keeper *k = costing(true);
    k->next.flags = WIRE_HEAT;
    CALL(k, "44", 0, 1000);
    expect_done(k);
    const struct wire_heat *heat = (const struct wire_heat *)(k->answer + ANSWER_MAX);
    uint64_t total = 0, hottest = 0;
    assert_in_range(k->out->heat_count, 3, 100);
    for (uint32_t i = 0; i < k->out->heat_count; i++) {
        assert_in_range(heat[i].pc, WIRE_IMAGE_BASE, WIRE_IMAGE_END);
        assert_true(i == 0 || heat[i].pc > heat[i - 1].pc);
        total += heat[i].count;
        hottest = heat[i].count > hottest ? heat[i].count : hottest;
    }
    assert_int_equal(total, k->out->meter.ops);
    assert_in_range(hottest, 1000, 1001);
    k->next.flags = 0;
    CALL(k, "44", 0, 1000);
    assert_int_equal(k->out->heat_count, 0);
    keeper_stop(k);
}

static void heat_keeps_the_hottest_when_room_is_short(void **state)
{
    (void)state;
    struct keeper *k = costing(true);
    k->next.flags = WIRE_HEAT;
    k->next.heat_cap = 2;
    CALL(k, "44", 0, 1000);
    const struct wire_heat *heat = (const struct wire_heat *)(k->answer + ANSWER_MAX);
    assert_in_range(k->out->heat_count, 1, 2);
    assert_in_range(heat[0].count, 1000, 1001);
    keeper_stop(k);
}

static void stack_depth_is_measured_in_both_builds(void **state)
{
    (void)state;
    for (int counting = 0; counting < 2; counting++) {
        struct keeper *k = costing(counting);
        CALL(k, "44", 1, 0);
        uint64_t none = k->out->meter.peak_stack_bytes;
        CALL(k, "44", 1, 10000);
        uint64_t deep = k->out->meter.peak_stack_bytes;
        CALL(k, "44", 1, 20000);
        uint64_t deeper = k->out->meter.peak_stack_bytes;
        assert_in_range(none, 16, 4096);
        assert_in_range(deep - none, 10000 * 1000, 10000 * 1200);
        /* the fast build sees bytes that are not zero, not frames */
        assert_in_range(deeper - deep + 64, deep - none, deep - none + 128);
        CALL(k, "44", 3, 1);
        assert_in_range(k->out->meter.peak_stack_bytes, 250000, 260000);
        keeper_stop(k);
    }
}

static void changed_static_bytes_are_counted(void **state)
{
    (void)state;
    for (int counting = 0; counting < 2; counting++) {
        struct keeper *k = costing(counting);
        CALL(k, "44", 0, 10);
        assert_int_equal(k->out->meter.static_bytes, 0);
        CALL(k, "44", 2, 50000);
        expect_done(k);
        assert_int_equal(k->out->meter.static_bytes, 50000);
        keeper_stop(k);
    }
}

static void library_calls_are_charged(void **state)
{
    (void)state;
    struct keeper *k = costing(true);
    CALL(k, "44", 2, 0);
    uint64_t none = k->out->meter.ops;
    CALL(k, "44", 2, 80000);
    assert_int_equal(k->out->meter.ops - none, 10000);
    keeper_stop(k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_counted_alike_in_every_run),
        cmocka_unit_test(the_fast_build_counts_nothing),
        cmocka_unit_test(a_bound_on_operations_ends_the_case),
        cmocka_unit_test(heat_adds_up_to_the_operations),
        cmocka_unit_test(heat_keeps_the_hottest_when_room_is_short),
        cmocka_unit_test(stack_depth_is_measured_in_both_builds),
        cmocka_unit_test(changed_static_bytes_are_counted),
        cmocka_unit_test(library_calls_are_charged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
