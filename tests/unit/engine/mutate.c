#include "tests/support/cmocka_all.h"

#include "judge/base/mem.h"
#include "judge/engine/mutate.h"

#include <string.h>

/* The mutated lines of a text, in order, each ended by '\n'. */
static char *lines_of(const char *source, const char *kind)
{
    struct mutants m;
    struct buf out = {0};
    mutants_find((struct bytes){(const unsigned char *)source, strlen(source)}, &m);
    for (size_t i = 0; i < m.count; i++)
        if (kind == NULL || strcmp(m.list[i].kind, kind) == 0)
            buf_printf(&out, "%s\n", m.list[i].after);
    mutants_release(&m);
    return buf_take(&out);
}

static void check(const char *source, const char *kind, const char *expected)
{
    own_mem char *found = lines_of(source, kind);
    assert_string_equal(found, expected);
}

static void relational_operators_get_boundary_and_opposite(void **state)
{
    (void)state;
    check("int f(int a)\n{\n    while (a < 3)\n        a++;\n}\n", "relational",
          "while (a <= 3)\nwhile (a >= 3)\n");
    check("int f(int a) {\n return a == 3;\n}", "relational",
          "return a != 3;\nreturn a <= 3;\nreturn a >= 3;\n");
}

static void a_shift_is_one_operator(void **state)
{
    (void)state;
    check("int f(int a) {\nreturn a >> a;\n}", "relational", "");
    check("int f(int a) {\na <<= a;\n}", "bitwise", "a >>= a;\n");
    check("int f(int a) {\nreturn a >> a;\n}", "bitwise", "return a << a;\n");
}

static void a_star_before_an_operand_is_no_product(void **state)
{
    (void)state;
    check("int f(int *a) {\nreturn *a;\n}", "arithmetic", "");
    check("int f(int *a) {\nreturn (long)*a;\n}", "arithmetic", "");
    check("int f(int *a) {\nint *b = a;\n}", "arithmetic", "");
    check("int f(int *a) {\nreturn *a * *a;\n}", "arithmetic", "return *a / *a;\n");
    check("int f(int *a) {\nreturn sizeof(int) * 2;\n}", "arithmetic", "return sizeof(int) / 2;\n");
}

static void a_sign_is_taken_away_and_a_difference_becomes_a_sum(void **state)
{
    (void)state;
    check("int f(int a) {\nreturn -a;\n}", "sign", "return a;\n");
    check("int f(int a) {\nreturn a - a;\n}", "arithmetic", "return a + a;\n");
    check("int f(int a) {\nreturn a - a;\n}", "sign", "");
}

static void constants_keep_their_suffix(void **state)
{
    (void)state;
    check("int f(void) {\nx = 0x10u;\n}", "constant", "x = 17u;\nx = 15u;\nx = 0;\n");
    check("int f(void) {\nx = 0;\n}", "constant", "x = 1;\nx = (-1);\n");
    check("int f(void) {\nx = 'a';\n}", "constant", "x = ('a' + 1);\nx = ('a' - 1);\n");
    check("int f(void) {\nx = 0.5;\n}", "constant", "x = (0.5 + 1);\nx = (0.5 - 1);\nx = 0;\n");
}

static void types_comments_strings_and_directives_stay(void **state)
{
    (void)state;
    check("#define N 5\n"
          "typedef struct { int a[4]; unsigned b : 3; } pair;\n"
          "static int table[7];\n"
          "/* 1 + 1 */\n"
          "int f(int a[2])\n{\n"
          "    struct pair *p, q[8];\n"
          "    char const *s = \"1 < 2\"; // 3\n"
          "    size_t b[6][9];\n"
          "}\n",
          NULL, "");
}

static void values_of_tables_and_enums_are_mutated(void **state)
{
    (void)state;
    check("static const int step[2] = {4, x};\n", "constant",
          "static const int step[2] = {5, x};\nstatic const int step[2] = {3, x};\n"
          "static const int step[2] = {0, x};\n");
    check("enum { MOST = 1 };\n", "constant", "enum { MOST = 2 };\nenum { MOST = 0 };\n");
}

static void every_initialiser_of_a_declaration_is_mutated(void **state)
{
    (void)state;
    check("int f(void) {\nint a[3], b = x - y, c, *d = p + q;\n}", "arithmetic",
          "int a[3], b = x + y, c, *d = p + q;\nint a[3], b = x - y, c, *d = p - q;\n");
}

static void statements_are_taken_away_but_for_free(void **state)
{
    (void)state;
    check("void f(void)\n{\n"
          "    if (x)\n        g(x);\n"
          "    else\n        free(x);\n"
          "    (void)x;\n"
          "    for (;;)\n        x = y;\n"
          "    return;\n"
          "}\n",
          "statement", ";\n;\n;\n");
}

static void statements_over_lines_are_shown_whole(void **state)
{
    (void)state;
    struct mutants m;
    const char source[] = "void f(void)\n{\n    g(x,\n      y);\n}\n";
    mutants_find((struct bytes){(const unsigned char *)source, sizeof source - 1}, &m);
    assert_int_equal(m.count, 1);
    assert_int_equal(m.list[0].line, 3);
    assert_string_equal(m.list[0].before, "g(x, y);");
    assert_string_equal(m.list[0].after, ";");
    mutants_release(&m);
}

static void jumps_are_swapped_and_taken_away(void **state)
{
    (void)state;
    check("void f(void) {\nfor (;;)\nbreak;\n}", "jump", "continue;\n;\n");
}

static void conditions_of_several_parts_are_negated(void **state)
{
    (void)state;
    check("void f(void) {\nif (a < b && c)\nx();\n}", "logical",
          "if (!(a < b && c))\nif (a < b || c)\n");
    check("void f(void) {\nwhile (a < b)\nx();\n}", "logical", "");
    check("void f(void) {\nif (p)\nx();\n}", "logical", "if (!(p))\n");
    check("void f(void) {\ndo {\n} while (!p);\n}", "logical", "} while (!(!p));\n} while (p);\n");
}

static void an_index_moves_both_ways(void **state)
{
    (void)state;
    check("int f(void) {\nx = a[i];\n}", "index", "x = a[(i) + 1];\nx = a[(i) - 1];\n");
    check("int f(void) {\nx = a[0];\n}", "index", "");
}

static void a_result_becomes_nothing_and_one_more(void **state)
{
    (void)state;
    check("int f(int a) {\nreturn g(a);\n}", "return", "return 0;\nreturn (g(a)) + 1;\n");
    check("int f(int a) {\nreturn 5;\n}", "return", "");
}

static void a_mutant_changes_only_its_place(void **state)
{
    (void)state;
    struct mutants m;
    own_buf struct buf out = {0};
    const char source[] = "int f(int a)\n{\n    return a + 1;\n}\n";
    struct bytes bytes = {(const unsigned char *)source, sizeof source - 1};
    mutants_find(bytes, &m);
    for (size_t i = 0; i < m.count; i++) {
        if (strcmp(m.list[i].kind, "arithmetic") != 0)
            continue;
        mutant_apply(bytes, &m.list[i], &out);
    }
    assert_string_equal(buf_str(&out), "int f(int a)\n{\n    return a - 1;\n}\n");
    mutants_release(&m);
}

static void brackets_that_do_not_match_give_no_mutants(void **state)
{
    (void)state;
    check("int f(int a) {\nreturn a[1 + 2);\n}", NULL, "");
    check("}}}} 1 + 1 ((((", NULL, "");
    check("", NULL, "");
}

static void deep_nesting_is_passed_over(void **state)
{
    (void)state;
    own_buf struct buf text = {0};
    struct mutants m;
    buf_adds(&text, "void f(void)");
    buf_repeat(&text, '{', 200000);
    buf_adds(&text, "g();");
    buf_repeat(&text, '}', 200000);
    mutants_find((struct bytes){(const unsigned char *)text.data, text.len}, &m);
    assert_int_equal(m.count, 0);
    mutants_release(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relational_operators_get_boundary_and_opposite),
        cmocka_unit_test(a_shift_is_one_operator),
        cmocka_unit_test(a_star_before_an_operand_is_no_product),
        cmocka_unit_test(a_sign_is_taken_away_and_a_difference_becomes_a_sum),
        cmocka_unit_test(constants_keep_their_suffix),
        cmocka_unit_test(types_comments_strings_and_directives_stay),
        cmocka_unit_test(values_of_tables_and_enums_are_mutated),
        cmocka_unit_test(every_initialiser_of_a_declaration_is_mutated),
        cmocka_unit_test(statements_are_taken_away_but_for_free),
        cmocka_unit_test(statements_over_lines_are_shown_whole),
        cmocka_unit_test(jumps_are_swapped_and_taken_away),
        cmocka_unit_test(conditions_of_several_parts_are_negated),
        cmocka_unit_test(an_index_moves_both_ways),
        cmocka_unit_test(a_result_becomes_nothing_and_one_more),
        cmocka_unit_test(a_mutant_changes_only_its_place),
        cmocka_unit_test(brackets_that_do_not_match_give_no_mutants),
        cmocka_unit_test(deep_nesting_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
