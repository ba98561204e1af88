/* The type grammar: what is accepted and how it is spelled, what is refused and in which words. */
#include "judge/model/type.h"

#include "judge/base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void type_prints_what_it_parsed(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"i32", "i32"},
        {" mut  i32 [ ] ", "mut i32[]"},
        {"f64[][]", "f64[][]"},
        {"bool[]", "bool[]"},
        {"char[][]", "char[][]"},
        {"string[]", "string[]"},
        {"list<i32>", "list<i32>"},
        {"list < i32 > []", "list<i32>[]"},
        {"tree<i32>", "tree<i32>"},
        {"node", "node"},
        {"fn()", "fn()"},
        {"fn(i32)->bool", "fn(i32)->bool"},
        {"mut fn( i32 , i32 ) -> i32", "mut fn(i32,i32)->i32"},
        {"fn(i32,i32,i32,i32)", "fn(i32,i32,i32,i32)"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct wire_type t = {0};
        const char *why = "";
        char text[64] = "";
        if (!type_parse(rows[i][0], &t, &why))
            fail_msg("%s: %s", rows[i][0], why);
        type_print(&t, text, sizeof text);
        assert_string_equal(text, rows[i][1]);
    }
}

static void type_refuses_with_a_reason(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "int",
        "i32x",
        "i32[",
        "i32[][][]",
        "string[][]",
        "list",
        "list<i64>",
        "tree[]",
        "tree<i32>[]",
        "node[]",
        "void",
        "mut",
        "muti32",
        "fn",
        "fn(i64)",
        "fn(i32,)",
        "fn(i32)->f64",
        "i32 junk",
        "fn(i32",
        "mut mut i32",
        "fn(i32,i32,i32,i32,i32)",
        "list<i32>[][]",
        "fn()[]",
    };
    for (size_t i = 0; i < array_len(bad); i++) {
        struct wire_type t = {.kind = 99};
        const char *why = NULL;
        if (type_parse(bad[i], &t, &why))
            fail_msg("\"%s\" was accepted", bad[i]);
        assert_non_null(why);
        assert_int_equal(t.kind, 99); /* outputs are written on success only */
    }
}

static void fn_packs_parameters_and_result(void **state)
{
    (void)state;
    struct wire_type t = {0};
    const char *why = NULL;
    assert_true(type_parse("fn(i32,i32,i32)->bool", &t, &why));
    assert_int_equal(t.fn, 3 | WIRE_BOOL << 4);
    assert_true(type_parse("fn(i32)", &t, &why));
    assert_int_equal(t.fn, 1 | WIRE_VOID << 4);
}

static void element_loses_one_dimension_and_mut(void **state)
{
    (void)state;
    struct wire_type t = {0}, row = {0};
    const char *why = NULL;
    assert_true(type_parse("mut char[][]", &t, &why));
    assert_true(type_parse("char[]", &row, &why));
    struct wire_type e = type_element(&t);
    assert_true(type_same(&e, &row));
    assert_false(type_same(&t, &row));
}

static void print_is_cut_at_the_buffer(void **state)
{
    (void)state;
    struct wire_type t = {.kind = WIRE_TREE};
    char text[5] = "";
    type_print(&t, text, sizeof text);
    assert_string_equal(text, "tree");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(type_prints_what_it_parsed),
        cmocka_unit_test(type_refuses_with_a_reason),
        cmocka_unit_test(fn_packs_parameters_and_result),
        cmocka_unit_test(element_loses_one_dimension_and_mut),
        cmocka_unit_test(print_is_cut_at_the_buffer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
