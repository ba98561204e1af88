/* What one look at a text finds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "judge/build/remedy.h"
#include "judge/build/scan.h"
#include "judge/build/uncounted.h"

#include <stdio.h>
#include <string.h>

static struct arena arena;

static struct scan scan(const char *text)
{
    struct scan s;
    scan_source((struct bytes){(const unsigned char *)text, strlen(text)}, &arena, &s);
    return s;
}

static void assert_function(const char *text, const char *name, int line, bool defined)
{
    struct scan s = scan(text);
    const struct scan_function *f = scan_find(&s, name);
    assert_non_null(f);
    assert_int_equal(f->line, line);
    assert_int_equal(f->defined, defined);
}

static void finds_definitions_outside_of_braces(void **state)
{
    (void)state;
    assert_function("int f(void) { return g(1); }", "f", 1, true);
    assert_function("int f(int a,\n int b);\nint x;\nint f(int a, int b)\n{ }", "f", 4, true);
    assert_function("static inline int\nf (int (*g)(int))\n{ return 0; }", "f", 2, true);
    assert_function("int f(void) __attribute__((pure));\n", "f", 1, false);
    assert_function("int f(void) __attribute__((pure)) { }\n", "f", 1, true);
    struct scan s =
        scan("int f(void) { return g(1); } // h()\n/* int k(void) {} */ char *t = \"int m() {}\";");
    assert_null(scan_find(&s, "g"));
    assert_null(scan_find(&s, "h"));
    assert_null(scan_find(&s, "k"));
    assert_null(scan_find(&s, "m"));
}

static void follows_branches_of_conditions(void **state)
{
    (void)state;
    assert_function(
        "#ifdef A\nvoid g(int x) {\n#else\nvoid g(long x) {\n#endif\n}\nint f(void) {}\n", "f", 7,
        true);
    assert_function("#if 0\n{{{ asm(\n#endif\nint f(void) {}", "f", 4, true);
    struct scan s = scan("#if 0\nint f(void) {}\n#endif");
    assert_null(scan_find(&s, "f"));
}

static void empty_parentheses(void **state)
{
    (void)state;
    struct scan s = scan("int f() {} int g(void) {}");
    assert_true(scan_find(&s, "f")->no_arguments);
    assert_false(scan_find(&s, "g")->no_arguments);
}

static void own_nodes(void **state)
{
    (void)state;
    assert_true(scan("struct ListNode { int val; };").list_node.own);
    assert_true(scan("typedef struct /* x */ TreeNode\n{ int val; } T;").tree_node.own);
    assert_false(scan("struct ListNode *f(struct ListNode *h) {}").list_node.own);
    assert_false(scan("// struct ListNode {\n/* struct ListNode { */").list_node.own);
    assert_true(scan("#ifdef X\nstruct ListNode { };\n#endif").list_node.conditional);
    assert_false(scan("#ifdef X\n#endif\nstruct ListNode { };").list_node.conditional);
}

static void refusals_have_places(void **state)
{
    (void)state;
    struct scan s = scan("int x;\n\n  asm(\"nop\");");
    assert_non_null(strstr(s.refusal, "inline assembly"));
    assert_int_equal(s.refusal_line, 3);
    assert_int_equal(s.refusal_column, 3);
    assert_null(scan("#if 0\nasm(\"\");\n#endif\nint asmx, my_asm; // asm\n").refusal);
    assert_null(scan("#include <sys/time.h>\n#include <stdio.h>\n").refusal);
    assert_non_null(scan("#include \"/etc/passwd\"\n").refusal);
    assert_non_null(scan("# include <../x>\n").refusal);
    assert_null(scan("int section(int naked) { return a[b[constructor]]; }").refusal);
    assert_non_null(scan("__attribute__((aligned(8), __section__(\"x\"))) int y;").refusal);
    assert_non_null(scan("[[gnu::naked]] void f(void);").refusal);
}

static void first_word(void **state)
{
    (void)state;
    static const char text[] = "// socket\nint x;\n y = socket(1);";
    int column = 0;
    assert_int_equal(
        scan_word((struct bytes){(const unsigned char *)text, sizeof text - 1}, "socket", &column),
        3);
    assert_int_equal(column, 6);
    assert_int_equal(scan_word((struct bytes){NULL, 0}, "socket", &column), 0);
}

/* ---- preprocessed text ---- */

static const char *look(const char *text, struct buf *b, int *line)
{
    buf_clear(b);
    buf_adds(b, text);
    return uncounted_in_preprocessed(b, line);
}

/* The brace is blanked with its attribute; what the compiler sees is code inside of a function. */
static void brackets_of_blanked_attributes_do_not_count(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    int line = 0;
    assert_non_null(
        look("void f(int x) {\n__attribute__((optimize(}))) int y;\nif (x) __asm__(\"leave\"); }",
             &b, &line));
    assert_int_equal(line, 3);
    assert_non_null(
        look("__attribute__((optimize(}))) int y; int f(void) { if (y) __asm__(\"leave\"); }", &b,
             &line));
    assert_null(look("__attribute__((optimize(3), hot)) int f(void) { return 1; }", &b, &line));
}

static void symbol_names_of_headers_pass(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    int line = 0;
    assert_null(look("extern int sigpause(int) __asm__ (\"\" \"__xpg_sigpause\");", &b, &line));
    assert_non_null(look("# 1 \"f.c\"\nint x;\nvoid f(void) { __asm__ (\"nop\"); }", &b, &line));
    assert_int_equal(line, 2);
    assert_non_null(look("int f(int) __asm__ (\"a\\nb\");", &b, &line));
    assert_non_null(look("int f(int) __asm__ (\"a\" : : \"r\"(1));", &b, &line));
    assert_non_null(look("asm(\"nop\");", &b, &line));
    assert_non_null(look("int x; __asm__(\"nop\");", &b, &line));
    assert_non_null(look("int f(int) __asm__", &b, &line));
}

static void optimisation_by_the_text_is_undone(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    int line = 0;
    assert_null(
        look("#pragma GCC optimize(\"O3\")\nint x;\n#pragma GCC push_options\n", &b, &line));
    assert_string_equal(buf_str(&b),
                        "                          \nint x;\n#pragma GCC push_options\n");
    assert_null(look("__attribute__((optimize(\"O3\"), pure)) int f(int optimize);", &b, &line));
    assert_string_equal(buf_str(&b), "__attribute__((              , pure)) int f(int optimize);");
    assert_null(look("__attribute__((__optimize__ (2))) int f(void);", &b, &line));
    assert_string_equal(buf_str(&b), "__attribute__((                )) int f(void);");
}

static bool plain(const char *text)
{
    return uncounted_is_plain((struct bytes){(const unsigned char *)text, strlen(text)});
}

static void plain_texts_hide_nothing(void **state)
{
    (void)state;
    assert_true(
        plain("#include <stdio.h>\n#include \"string.h\"\n#ifdef X\n#define N (1 << 3)\n#endif\n"
              "int f(int a[N], char *s) { return a[s[0]] + '\\n' + L'x' + 0x1f; }"));
    assert_false(plain("#define P(a, b) a##b\n"));
    assert_false(plain("#define S(a) #a\n"));
    assert_false(plain("#define P(a, b) a%:%:b\n"));
    assert_false(plain("#pragma GCC optimize(\"O3\")\n"));
    assert_false(plain("%:pragma GCC optimize(\"O3\")\n"));
    assert_false(plain("# 12 \"f.c\" 3\n"));
    assert_false(plain("#line 3\n"));
    assert_false(plain("int f(void) __attribute__((pure));"));
    assert_false(plain("[[gnu::pure]] int f(void);"));
    assert_false(plain("<:<:gnu::pure]] int f(void);"));
    assert_false(plain("_Pragma(\"x\")"));
    assert_false(plain("#include <sys/cdefs.h>\n"));
    assert_false(plain("#define H <stdio.h>\n#include H\n"));
    assert_false(plain("#if __has_include(</*x>)\n#endif\n"));
    assert_false(plain("#include </*x>\n*/"));
    assert_false(plain("char *s = R\"(x)\";"));
    assert_false(plain("char *s = u8R\"(x)\";"));
    assert_false(plain("as\\u006d(\"nop\");"));
    assert_false(plain("as\\\nm(\"nop\");"));
}

static void types_that_differ_in_spelling(void **state)
{
    (void)state;
    assert_true(remedy_same_type("const int **", "int **"));
    assert_true(remedy_same_type("const int *const *restrict", "int **"));
    assert_true(remedy_same_type("long int *", "jh_i64 *"));
    assert_true(remedy_same_type("long long int *", "long int *"));
    assert_false(remedy_same_type("int **", "int *"));
    assert_false(remedy_same_type("int *", "long int *"));
    assert_false(remedy_same_type("unsigned int *", "int *"));
    assert_false(remedy_same_type("struct a *", "struct b *"));
    assert_false(remedy_same_type("", ""));
}

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_definitions_outside_of_braces),
        cmocka_unit_test(follows_branches_of_conditions),
        cmocka_unit_test(empty_parentheses),
        cmocka_unit_test(own_nodes),
        cmocka_unit_test(refusals_have_places),
        cmocka_unit_test(first_word),
        cmocka_unit_test(symbol_names_of_headers_pass),
        cmocka_unit_test(brackets_of_blanked_attributes_do_not_count),
        cmocka_unit_test(optimisation_by_the_text_is_undone),
        cmocka_unit_test(plain_texts_hide_nothing),
        cmocka_unit_test(types_that_differ_in_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
