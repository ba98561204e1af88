#include "tests/support/cmocka_all.h"

#include "judge/engine/autopsy.h"
#include "judge/engine/words.h"

#include <string.h>

/* int f(int *nums, int nums_size, int target) */
static const struct callable function = {
    .name = "f",
    .result = {.kind = WIRE_I32},
    .params = 2,
    .param = {{.name = "nums", .type = {.kind = WIRE_I32, .dims = 1}},
              {.name = "target", .type = {.kind = WIRE_I32}}},
};

static const struct callable api[] = {
    {.name = "create", .params = 1, .param = {{.name = "capacity", .type = {.kind = WIRE_I32}}}},
    {.name = "put",
     .params = 2,
     .param = {{.name = "key", .type = {.kind = WIRE_STRING}},
               {.name = "value", .type = {.kind = WIRE_I32}}}},
};

static struct problem of_function(void)
{
    return (struct problem){.signature = {.kind = PROBLEM_FUNCTION,
                                          .callable = (struct callable *)(uintptr_t)&function,
                                          .callables = 1}};
}

static struct problem of_api(void)
{
    return (struct problem){.signature = {.kind = PROBLEM_API,
                                          .callable = (struct callable *)(uintptr_t)api,
                                          .callables = array_len(api)}};
}

static void expect_words(const struct problem *p, const char *raw, const char *want)
{
    own_buf struct buf out = {0};
    words_name_arguments(p, raw, &out);
    assert_string_equal(buf_str(&out), want);
}

static void arguments_get_their_names(void **state)
{
    (void)state;
    struct problem p = of_function();
    expect_words(&p, "read past the end of argument 1", "read past the end of argument nums");
    expect_words(&p, "argument 2, row 3 of argument 1", "argument target, row 3 of argument nums");
    assert_string_equal(words_first_argument(&p, "beside argument 2"), "target");
}

static void arguments_of_an_api_get_the_name_of_the_method(void **state)
{
    (void)state;
    struct problem p = of_api();
    expect_words(&p, "read past the end of argument 1 of entry 1",
                 "read past the end of argument key of put");
    expect_words(&p, "argument 1 of entry 0 (4 bytes)", "argument capacity of create (4 bytes)");
    assert_string_equal(words_first_argument(&p, "argument 2 of entry 1"), "value");
}

static void what_the_signature_does_not_have_stays(void **state)
{
    (void)state;
    struct problem f = of_function();
    struct problem a = of_api();
    static const char *const same[] = {"argument 0",        "argument 3",
                                       "argument -1",       "argument  1",
                                       "argument ",         "argument 18446744073709551617",
                                       "an argument of it", "argument +1"};
    for (size_t i = 0; i < array_len(same); i++)
        expect_words(&f, same[i], same[i]);
    static const char *const other[] = {"argument 1", "argument 1 of entry 2",
                                        "argument 3 of entry 1", "argument 1 of entry",
                                        "argument 1 of entry x"};
    for (size_t i = 0; i < array_len(other); i++)
        expect_words(&a, other[i], other[i]);
    assert_null(words_first_argument(&f, "nothing of the kind"));
}

static void a_finding_has_kind_words_and_variable(void **state)
{
    (void)state;
    struct problem p = of_function();
    struct arena arena = {0};
    struct autopsy a;
    assert_true(autopsy_words(&p,
                              "pc=0x10001234 kind=out_of_bounds arg=0 row=-1 offset=16 size=16 "
                              "item=4 write=0|read 4 bytes just after argument 1 (4 elements)",
                              NULL, &arena, &a));
    assert_true(a.found);
    assert_string_equal(a.kind, "out_of_bounds");
    assert_string_equal(a.words, "read 4 bytes just after argument nums (4 elements)");
    assert_string_equal(a.variable, "nums");
    assert_int_equal(a.line, 0);
    assert_true(autopsy_words(&p, "kind=uninitialised|read local variable best before it was set",
                              NULL, &arena, &a));
    assert_string_equal(a.variable, "best");
    arena_release(&arena);
}

static void kinds_follow_from_what_is_said(void **state)
{
    static const struct {
        const char *message, *kind;
    } rows[] = {
        {"kind=double_free|x", "double_free"},
        {"heap=overflow|x", "overflow"},
        {"stack=1024|x", "stack_overflow"},
        {"null=1 offset=8|x", "null"},
        {"poison=malloc|x", "uninitialised"},
        {"poison=free|x", "use_after_free"},
        {"address=0x10|x", "wild"},
        {"arg=0|x", "out_of_bounds"},
        {"|integer division by zero", "division"},
        {"kind=made_up|x", "crash"},
        {"|x", "crash"},
    };
    (void)state;
    struct problem p = of_function();
    struct arena arena = {0};
    for (size_t i = 0; i < array_len(rows); i++) {
        struct autopsy a;
        assert_true(autopsy_words(&p, rows[i].message, NULL, &arena, &a));
        assert_string_equal(a.kind, rows[i].kind);
    }
    arena_release(&arena);
}

static void no_words_are_no_finding(void **state)
{
    (void)state;
    struct problem p = of_function();
    struct arena arena = {0};
    struct autopsy a;
    assert_false(autopsy_words(&p, "", NULL, &arena, &a));
    assert_false(autopsy_words(&p, "kind=null", NULL, &arena, &a));
    assert_false(autopsy_words(&p, "kind=null|", NULL, &arena, &a));
    arena_release(&arena);
}

static void what_a_process_says_is_escaped(void **state)
{
    (void)state;
    struct problem p = of_function();
    struct arena arena = {0};
    struct autopsy a;
    assert_true(
        autopsy_words(&p, "kind=leak|\033[31mlocal variable \033x \xff is red", NULL, &arena, &a));
    assert_null(strchr(a.words, '\033'));
    assert_null(strchr(a.variable, '\033'));
    assert_null(strchr(a.words, '\xff'));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arguments_get_their_names),
        cmocka_unit_test(arguments_of_an_api_get_the_name_of_the_method),
        cmocka_unit_test(what_the_signature_does_not_have_stays),
        cmocka_unit_test(a_finding_has_kind_words_and_variable),
        cmocka_unit_test(kinds_follow_from_what_is_said),
        cmocka_unit_test(no_words_are_no_finding),
        cmocka_unit_test(what_a_process_says_is_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
