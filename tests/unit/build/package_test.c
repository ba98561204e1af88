/* Generators and checkers go the same way as solutions. */
#include "tests/unit/build/support.h"

#include <stdio.h>

static struct build make(const struct signature *s, enum build_role role, const char *text)
{
    struct build b;
    struct err err = {0};
    struct build_request q = {
        .role = role,
        .signature = s,
        .name = "p.c",
        .source = {(const unsigned char *)text, strlen(text)},
        .variant = {[BUILD_FAST] = true},
    };
    if (!build_solution(tools(), &q, &b, &err))
        fail_msg("the judge failed: %s", err.text);
    return b;
}

static void assert_made(const struct signature *s, enum build_role role, const char *text)
{
    with_build(b) = make(s, role, text);
    if (!b.ok)
        show(&b);
    assert_true(b.ok);
    assert_true(b.image[BUILD_FAST].fd > 0);
}

static const char generator[] =
    "#include \"gen.h\"\n"
    "static void uniform(struct gen *g)\n{\n"
    "    int n = gen_size(g, \"n\");\n"
    "    gen_put_i32s(g, gen_uniform(g, n, -9, 9), n);\n    gen_put_i32(g, 3);\n}\n"
    "GEN_FAMILIES = {{\"uniform\", uniform}};\n";

static void generators(void **state)
{
    (void)state;
    assert_made(&two_sum, BUILD_GENERATOR, generator);
    assert_made(&lru_cache, BUILD_GENERATOR, generator);
    with_build(none) = make(&two_sum, BUILD_GENERATOR, "#include \"gen.h\"\n");
    assert_false(none.ok);
    assert_non_null(strstr(none.message, "no table of families"));
    /* the generator's library is not a solution's */
    assert_refused(&two_sum,
                   "#include \"gen.h\"\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{ *size = gen_int((struct gen *)nums, 1, 2); return nums; }\n",
                   3, "gen_int is not available to a solution");
}

static struct signature custom_check(struct callable *c)
{
    *c = two_sum.callable[0];
    c->check.rule = CHECK_CUSTOM;
    struct signature s = two_sum;
    s.callable = c;
    return s;
}

static void checkers(void **state)
{
    (void)state;
    struct callable c;
    struct signature s = custom_check(&c);
    assert_made(&s, BUILD_CHECKER,
                "#include \"check.h\"\nconst char *check(int *nums, int nums_size, int target, int "
                "*expected,\n"
                " int expected_size, int *actual, int actual_size)\n"
                "{ return actual_size == 2 ? \"\" : reject(\"%d\", actual_size); }\n");
    with_build(wrong) = make(&s, BUILD_CHECKER, "const char *check(int *nums) { return 0; }\n");
    assert_false(wrong.ok);
    assert_string_equal(
        wrong.message,
        "check does not fit the problem; expected: const char *check(int *nums, int nums_size, "
        "int target, int *expected, int expected_size, int *actual, int actual_size)");
}

static void checker_of_several_parts(void **state)
{
    (void)state;
    struct callable c;
    struct signature s = custom_check(&c);
    c.param[0].type.flags = WIRE_MUT;
    c.result = (struct wire_type){.kind = WIRE_I32, .dims = 2};
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    assert_int_equal(build_checker_entries(&s, entry), 1);
    assert_int_equal(entry[0].params, 6);
    assert_int_equal(entry[0].result.kind, WIRE_STRING);
    for (int i = 0; i < 6; i++)
        assert_int_equal(entry[0].param[i].flags & WIRE_MUT, 0);
    assert_int_equal(entry[0].param[2].dims, 2);
    assert_int_equal(entry[0].param[3].dims, 1);
    assert_made(
        &s, BUILD_CHECKER,
        "#include \"check.h\"\nconst char *check(int *nums, int nums_size, int target,\n"
        " int **expected_0, int expected_0_size, int *expected_0_col_size, int *expected_1,\n"
        " int expected_1_size, int **actual_0, int actual_0_size, int *actual_0_col_size,\n"
        " int *actual_1, int actual_1_size) { return \"\"; }\n");
}

static void checkers_of_methods(void **state)
{
    (void)state;
    struct callable c[4];
    memcpy(c, lru_cache.callable, sizeof c);
    c[1].check.rule = c[3].check.rule = CHECK_CUSTOM;
    struct signature s = lru_cache;
    s.callable = c;
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    assert_int_equal(build_checker_entries(&s, entry), 2);
    assert_int_equal(entry[0].params, 3);
    assert_int_equal(entry[1].params, 2);
    assert_made(&s, BUILD_CHECKER,
                "#include \"check.h\"\n"
                "const char *check_get(int key, int expected, int actual) { return \"\"; }\n"
                "const char *check_get_all(int *expected, int expected_size, int *actual, int n) { "
                "return \"\"; }\n");
}

static void checker_that_cannot_be_called(void **state)
{
    (void)state;
    struct callable c;
    struct signature s = custom_check(&c);
    static char names[9][3];
    c.params = 9;
    for (int i = 0; i < 9; i++) {
        (void)snprintf(names[i], sizeof names[i], "a%d", i);
        c.param[i] = (struct parameter){names[i], {.kind = WIRE_I32}};
    }
    struct build b;
    struct err err = {0};
    struct build_request q = {.role = BUILD_CHECKER,
                              .signature = &s,
                              .name = "check.c",
                              .variant = {[BUILD_FAST] = true}};
    assert_false(build_solution(tools(), &q, &b, &err));
    assert_int_equal(err.kind, ERR_PACKAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generators),
        cmocka_unit_test(checkers),
        cmocka_unit_test(checker_of_several_parts),
        cmocka_unit_test(checkers_of_methods),
        cmocka_unit_test(checker_that_cannot_be_called),
    };
    return cmocka_run_group_tests(tests, support_setup, support_teardown);
}
