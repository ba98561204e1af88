/* What interview mode keeps to itself. */
#include "tests/support/cmocka_all.h"

#include "judge/engine/veil.h"

static struct case_result sample = {
    .name = "typical", .group = "sample", .verdict = VERDICT_RUNTIME_ERROR, .message = "line 7"};

static struct result two_cases(enum verdict hidden)
{
    struct result r = {.verdict = VERDICT_RUNTIME_ERROR, .case_total = 3, .message = "line 7"};
    r.cases = arena_array(&r.arena, 3, sizeof *r.cases);
    r.cases[0] = sample;
    r.cases[1] = (struct case_result){.name = "secret", .group = "hidden", .verdict = hidden};
    r.cases[2] = (struct case_result){.name = "corner", .group = "edge"};
    r.case_count = 3;
    return r;
}

static void hidden_cases_become_a_count(void **state)
{
    (void)state;
    struct result r = two_cases(VERDICT_WRONG_ANSWER);
    veil_result(&r);
    assert_int_equal(r.case_count, 1);
    assert_int_equal(r.case_hidden, 2);
    assert_string_equal(r.cases[0].name, "typical");
    assert_string_equal(r.message, "1 of 2 hidden cases fail");
    assert_int_equal(r.verdict, VERDICT_RUNTIME_ERROR);
    assert_int_equal(r.case_total, 3);
    result_release(&r);
}

static void a_crash_is_told_without_its_place(void **state)
{
    (void)state;
    struct result r = two_cases(VERDICT_ACCEPTED);
    veil_result(&r);
    assert_string_equal(r.cases[0].message, "crashed");
    assert_string_equal(r.message, "crashed");
    result_release(&r);
}

static void classes_stay_and_lines_and_families_go(void **state)
{
    (void)state;
    struct hot_line hot = {.line = 3};
    struct axis_cost axis = {.axis = "n", .family = "secret", .fitted = "n^2"};
    struct result r = {.verdict = VERDICT_COMPLEXITY_MISSED};
    r.complexity.metric[METRIC_TIME] = (struct metric_cost){.measured = true,
                                                            .fitted = "n^2",
                                                            .family = "secret",
                                                            .axes = &axis,
                                                            .axis_count = 1,
                                                            .hot = &hot,
                                                            .hot_count = 1};
    veil_result(&r);
    assert_string_equal(r.complexity.metric[METRIC_TIME].fitted, "n^2");
    assert_null(r.complexity.metric[METRIC_TIME].family);
    assert_null(axis.family);
    assert_int_equal(r.complexity.metric[METRIC_TIME].hot_count, 0);
}

static void compile_errors_are_shown_whole(void **state)
{
    (void)state;
    struct result r = {.verdict = VERDICT_COMPILE_ERROR, .message = "expected ';'"};
    veil_result(&r);
    assert_string_equal(r.message, "expected ';'");
}

static void what_the_checked_build_found_is_not_told(void **state)
{
    (void)state;
    struct result r = two_cases(VERDICT_WRONG_ANSWER);
    r.checked = true;
    r.autopsy = (struct autopsy){
        .found = true, .kind = "out_of_bounds", .words = "read past nums", .case_name = "secret"};
    veil_result(&r);
    assert_false(r.autopsy.found);
    assert_null(r.autopsy.words);
    assert_null(r.autopsy.case_name);
    assert_false(r.checked);
    result_release(&r);
}

static void a_case_of_ones_own_is_shown_without_place_and_autopsy(void **state)
{
    (void)state;
    struct result r = two_cases(VERDICT_ACCEPTED);
    r.cases[0].group = "own";
    r.autopsy = (struct autopsy){.found = true, .line = 7};
    veil_own_result(&r);
    assert_int_equal(r.case_count, 3);
    assert_string_equal(r.cases[0].message, "crashed");
    assert_string_equal(r.message, "crashed");
    assert_false(r.autopsy.found);
    result_release(&r);
}

static void the_history_of_one_problem_loses_names_of_cases(void **state)
{
    (void)state;
    const char *const names[] = {"secret"};
    struct attempt a[] = {{.problem = "p", .failed = names, .failed_count = 1, .passed = 3},
                          {.problem = "q", .failed = names, .failed_count = 1}};
    struct history h = {.attempts = a, .attempt_count = 2};
    veil_history(&h, "p");
    assert_int_equal(a[0].failed_count, 0);
    assert_int_equal(a[0].passed, 3);
    assert_int_equal(a[1].failed_count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hidden_cases_become_a_count),
        cmocka_unit_test(a_crash_is_told_without_its_place),
        cmocka_unit_test(classes_stay_and_lines_and_families_go),
        cmocka_unit_test(compile_errors_are_shown_whole),
        cmocka_unit_test(what_the_checked_build_found_is_not_told),
        cmocka_unit_test(a_case_of_ones_own_is_shown_without_place_and_autopsy),
        cmocka_unit_test(the_history_of_one_problem_loses_names_of_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
