/* Verdict and layer names, the contract of docs/cli.md; the sizes of axes by rule. */
#include "judge/model/problem.h"
#include "judge/model/result.h"
#include "judge/model/verdict.h"

#include "judge/base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void verdicts_have_names_letters_and_statuses(void **state)
{
    (void)state;
    static const struct {
        const char *name, *letters;
        int status;
    } contract[] = {
        {"accepted", "AC", 0},
        {"complexity_missed", "CX", 3},
        {"wrong_answer", "WA", 1},
        {"runtime_error", "RE", 1},
        {"time_limit_exceeded", "TLE", 1},
        {"memory_limit_exceeded", "MLE", 1},
        {"output_limit_exceeded", "OLE", 1},
        {"security_violation", "SV", 1},
        {"compile_error", "CE", 1},
        {"judge_error", "JE", 5},
    };
    assert_int_equal(array_len(contract), VERDICTS);
    for (size_t i = 0; i < array_len(contract); i++) {
        enum verdict v = VERDICTS;
        assert_true(verdict_parse(contract[i].name, &v));
        assert_string_equal(verdict_row(v)->letters, contract[i].letters);
        assert_int_equal(verdict_row(v)->exit_status, contract[i].status);
    }
    enum verdict v = VERDICT_ACCEPTED;
    assert_false(verdict_parse("fine", &v));
}

static void layers_and_target_verdicts_have_names(void **state)
{
    (void)state;
    assert_string_equal(layer_name(LAYER_NAMESPACES), "namespaces");
    assert_string_equal(layer_name(LAYER_LANDLOCK), "landlock");
    assert_string_equal(layer_name(LAYER_SECCOMP), "seccomp");
    assert_string_equal(layer_name(LAYER_RLIMITS), "rlimits");
    assert_string_equal(target_verdict_name(TARGET_INCONCLUSIVE), "inconclusive");
}

static void axis_rule_knows_numbers_and_multiples(void **state)
{
    (void)state;
    int64_t k = 0;
    char axis[GROWTH_AXIS_LEN] = "";
    assert_true(axis_rule_parse("512", &k, axis));
    assert_int_equal(k, 512);
    assert_string_equal(axis, "");
    assert_true(axis_rule_parse("4*V", &k, axis));
    assert_int_equal(k, 4);
    assert_string_equal(axis, "V");
    assert_true(axis_rule_parse("n", &k, axis));
    assert_int_equal(k, 1);
    static const char *const bad[] = {
        "", "4*", "*V", "4V", "V*4", "-1", "4*V+1", "99999999999999999999", "4*abcdefghijklmnop"};
    for (size_t i = 0; i < array_len(bad); i++)
        assert_false(axis_rule_parse(bad[i], &k, axis));
}

static void axis_value_follows_with_then_of_then_fixed(void **state)
{
    (void)state;
    struct axis_with with[] = {{"W", "1000"}, {"E", "2*V"}};
    struct axis axes[] = {
        {.name = "V", .fixed = 64, .with = with, .with_count = 2},
        {.name = "E", .fixed = 7, .of = "8*V"},
        {.name = "W", .fixed = 5, .min = 10},
        {.name = "X", .fixed = 3, .of = "Y"},
        {.name = "Y", .fixed = 4, .of = "X"},
    };
    struct problem p = {.axis = axes, .axes = array_len(axes)};
    assert_int_equal(axis_value(&p, &axes[0], &axes[0], 100), 100);
    assert_int_equal(axis_value(&p, &axes[1], &axes[0], 100), 200); /* with */
    assert_int_equal(axis_value(&p, &axes[2], &axes[0], 100), 1000);
    assert_int_equal(axis_value(&p, &axes[1], &axes[2], 100), 512); /* of, V at its fixed value */
    assert_int_equal(axis_value(&p, &axes[2], &axes[1], 100), 10);  /* never below min */
    assert_int_equal(axis_value(&p, &axes[0], &axes[1], 100), 64);
    int64_t circle = axis_value(&p, &axes[3], &axes[0], 100); /* a circle ends */
    assert_true(circle == 3 || circle == 4);
}

static void release_accepts_zeroed(void **state)
{
    (void)state;
    struct problem p = {0};
    problem_release(&p);
    struct result r = {0};
    (void)arena_alloc(&r.arena, 10);
    result_release(&r);
    result_release(&r);
    assert_null(r.arena.blocks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verdicts_have_names_letters_and_statuses),
        cmocka_unit_test(layers_and_target_verdicts_have_names),
        cmocka_unit_test(axis_rule_knows_numbers_and_multiples),
        cmocka_unit_test(axis_value_follows_with_then_of_then_fixed),
        cmocka_unit_test(release_accepts_zeroed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
