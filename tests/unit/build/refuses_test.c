/* Texts that are compile errors, and in which words; hostile ones among them. */
#include "tests/unit/build/support.h"

#include "judge/base/clock.h"

#define TWO_SUM                                                                                    \
    "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n"                       \
    "{ *return_size = 0; return nums; }\n"
#define EXPECTED "expected: int *two_sum(int *nums, int nums_size, int target, int *return_size)"

static void error_in_the_users_text(void **state)
{
    (void)state;
    with_build(b) =
        build_text(&two_sum,
                   "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n"
                   "{\n\treturn nusm;\n}\n",
                   true, true);
    assert_false(b.ok);
    assert_null(b.message);
    assert_true(has_diagnostic(&b, "error", 3, "'nusm' undeclared"));
    assert_int_equal(b.diagnostics[0].column, 9); /* a tab is one byte */
}

/* glibc's math.h does not let this one be hidden: the clash is told as such. */
static void name_that_cannot_be_hidden(void **state)
{
    (void)state;
    assert_refused(&two_sum, "int log(int n) { return n; }\nint random;\n" TWO_SUM, 1,
                   "conflicting types for 'log'");
}

static void missing_function(void **state)
{
    (void)state;
    with_build(b) = build_text(&two_sum, "int two_sums(void) { return 0; }", true, true);
    assert_false(b.ok);
    assert_string_equal(b.message, "two_sum is not defined; " EXPECTED);
    assert_refused(&two_sum, "", -1, "two_sum is not defined; " EXPECTED);
    assert_refused(&two_sum,
                   "int *two_sum(int *nums, int nums_size, int target, int *return_size);\n", 1,
                   "two_sum is declared but not defined");
}

static void misfit(const char *text, int line)
{
    assert_refused(&two_sum, text, line, "two_sum does not fit the problem; " EXPECTED);
}

static void function_that_does_not_fit(void **state)
{
    (void)state;
    misfit("int *two_sum(int *nums, int n, int target) { return nums; }", 1);
    misfit("\nint *two_sum(int *nums, int n, int target, int *size, int x) { return nums; }", 2);
    misfit("int *two_sum(double *nums, int n, int target, int *size) { return 0; }", 1);
    misfit("int *two_sum(int nums, int n, int target, int *size) { return 0; }", 1);
    misfit("int *two_sum(int *nums, int *n, int target, int *size) { return 0; }", 1);
    misfit("int *two_sum(int *nums, short n, int target, int *size) { return 0; }", 1);
    misfit("int *two_sum(int *nums, int n, float target, int *size) { return 0; }", 1);
    misfit("int *two_sum(int **nums, int n, int target, int *size) { return 0; }", 1);
    misfit("int two_sum(int *nums, int n, int target, int *size) { return 0; }", 1);
    misfit("void two_sum(int *nums, int n, int target, int *size) {}", 1);
    misfit("long *two_sum(int *nums, int n, int target, int *size) { return 0; }", 1);
    misfit("int *two_sum() { return 0; }", 1);
    misfit("int two_sum;", -1);
    misfit("#define int long long\nint *two_sum(int *a, int n, int t, int *s) { return a; }", 2);
}

static void narrowing_results(void **state)
{
    (void)state;
    static const char *const none[] = {NULL};
    assert_refused(function_of("i32", none), "long f(void) { return 0; }", 1, "does not fit");
    assert_refused(function_of("i32", none), "double f(void) { return 0; }", 1, "does not fit");
    assert_refused(function_of("i32", none), "char *f(void) { return 0; }", 1, "does not fit");
    assert_refused(function_of("char", none), "int f(void) { return 0; }", 1, "does not fit");
}

static void api_tells_each_method(void **state)
{
    (void)state;
    with_build(b) = build_text(&lru_cache,
                               "void *lRUCacheCreate(int c) { return 0; }\n"
                               "int lRUCacheGet(void *o) { return 0; }\n"
                               "int *lRUCacheGetAll(void *o, int *n) { return 0; }\n",
                               true, true);
    assert_false(b.ok);
    assert_true(has_diagnostic(&b, "error", 2,
                               "lRUCacheGet does not fit the problem; expected: int "
                               "lRUCacheGet(struct lru_cache *obj, int key)"));
    assert_true(has_diagnostic(&b, "error", 0,
                               "lru_cache_put is not defined; expected: void lru_cache_put(struct "
                               "lru_cache *obj, int key, int value)"));
    assert_int_equal(b.diagnostic_count, 2);
}

static void own_node_of_another_shape(void **state)
{
    (void)state;
    static const char *const p[] = {"head:list<i32>", NULL};
    assert_refused(function_of("list<i32>", p),
                   "struct ListNode { struct ListNode *next; int val; };\n"
                   "struct ListNode *f(struct ListNode *h) { return h; }\n",
                   -1, "struct ListNode does not fit the problem");
    assert_refused(function_of("list<i32>", p),
                   "struct ListNode { int data; struct ListNode *next; };\n"
                   "struct ListNode *f(struct ListNode *h) { return h; }\n",
                   -1, "struct ListNode does not fit the problem");
}

/* What is not closed is told at the user's own lines. */
static void open_ends(void **state)
{
    (void)state;
    assert_refused(&two_sum, TWO_SUM "void g(void) {\n if (1) {\n}\n", 5, "end of input");
    assert_refused(&two_sum, TWO_SUM "/* not closed\n\n", 3, "unterminated comment");
    assert_refused(&two_sum, TWO_SUM "#if 1\nint x;\n", 3, "unterminated #if");
    assert_refused(&two_sum, TWO_SUM "#endif\n", 3, "#endif without #if");
    assert_refused(&two_sum, TWO_SUM "char *s = \"not closed;\n", 3,
                   "expected expression at end of input");
    assert_refused(&two_sum, TWO_SUM "}\n", 3, "expected");
    assert_refused(&two_sum, TWO_SUM "int x = (3\n", -1, "expected");
    assert_refused(&two_sum, TWO_SUM "char *r = R\"x(not closed;\n", 3, "unterminated raw string");
    assert_refused(&two_sum, TWO_SUM "int x", -1, "expected");
}

static void no_c_text(void **state)
{
    (void)state;
    static const char text[] = TWO_SUM "\n// \0 x\n";
    with_build(b) = build_bytes(&two_sum, "f.c", text, sizeof text - 1, true, true);
    assert_false(b.ok);
    assert_true(has_diagnostic(&b, "error", 4, "NUL byte"));
    assert_refused(&two_sum,
                   "\x7f"
                   "ELF\x02\x01\x01",
                   -1, "");
}

static void inline_assembly(void **state)
{
    (void)state;
    static const char words[] = "inline assembly is not allowed: its cost could not be counted";
    assert_refused(&two_sum, TWO_SUM "void g(void) { asm(\"nop\"); }\n", 3, words);
    assert_refused(&two_sum, TWO_SUM "void g(void) { __asm__ volatile (\"nop\"); }\n", 3, words);
    assert_refused(&two_sum, TWO_SUM "__asm(\".incbin \\\"/etc/passwd\\\"\");\n", 3, words);
    assert_refused(&two_sum, TWO_SUM "#define X asm\n", 3, words);
    assert_refused(&two_sum, TWO_SUM "void g(void) { as\\\nm(\"nop\"); }\n", 3, words);
    assert_refused(&two_sum, TWO_SUM "int g(void) __asm__(\"h\\n.byte 1\");\n", 3, words);
    /* pasted together: seen in the preprocessed text */
    assert_refused(&two_sum, TWO_SUM "#define P(a, b) a##b\nvoid g(void) { P(as, m)(\"nop\"); }\n",
                   4, words);
    assert_refused(&two_sum, TWO_SUM "#define P(a, b) a##b\nP(__as, m__)(\".text\\nnop\");\n", 4,
                   words);
    assert_refused(&two_sum,
                   TWO_SUM "#include <sys/cdefs.h>\n"
                           "__REDIRECT(int g, (void), x\\n.byte 1);\n",
                   -1, "");
    /* only the optimised build sees it */
    assert_refused(&two_sum,
                   TWO_SUM "#define P(a, b) a##b\n#ifdef __OPTIMIZE__\n"
                           "P(__as, m__)(\".incbin \\\"/etc/passwd\\\"\");\n#endif\n",
                   5, words);
    /* an odd header name must not hide what follows */
    assert_refused(&two_sum, TWO_SUM "#include <x/*y>\nvoid g(void) { asm(\"nop\"); }\n//*/\n", 4,
                   words);
    assert_builds(&two_sum,
                  TWO_SUM "// asm(\"nop\")\n#if 0\nasm(\"nop\");\n#endif\nchar *s = \"asm\";\n");
}

static void switches_of_counting(void **state)
{
    (void)state;
    static const char words[] = "attributes that switch counting off are not allowed";
    assert_refused(&two_sum, TWO_SUM "__attribute__((no_sanitize(\"coverage\"))) void g(void) {}\n",
                   3, words);
    assert_refused(&two_sum, TWO_SUM "__attribute__((__no_sanitize_coverage__)) void g(void) {}\n",
                   3, words);
    assert_refused(&two_sum, TWO_SUM "[[gnu::no_sanitize_coverage]] void g(void) {}\n", 3, words);
    assert_refused(&two_sum,
                   TWO_SUM "#define A(x) __attribute__((x))\n#define P(a, b) a##b\n"
                           "A(P(no_sani, tize)(\"coverage\")) void g(void) {}\n",
                   5, words);
    assert_refused(&two_sum, TWO_SUM "static void __sanitizer_cov_trace_pc(void) {}\n", 3,
                   "names of the instrumentation");
    assert_refused(&two_sum,
                   TWO_SUM "#define P(a, b) a##b\nvoid P(__sani, tizer_cov_trace_pc)(void) {}\n",
                   -1, "names of the instrumentation");
    assert_refused(&two_sum,
                   TWO_SUM "void c(void) {}\n#pragma redefine_extname c __sanitizer_cov_trace_pc\n",
                   -1, "names of the instrumentation");
    /* a word alone is just a word */
    assert_builds(&two_sum, "int no_sanitize, section, alias, constructor;\n" TWO_SUM);
}

static void sections_and_start_code(void **state)
{
    (void)state;
    assert_refused(&two_sum, TWO_SUM "__attribute__((constructor)) void g(void) {}\n", 3,
                   "constructors");
    assert_refused(&two_sum, TWO_SUM "__attribute__((destructor)) void g(void) {}\n", 3,
                   "constructors");
    assert_refused(&two_sum, TWO_SUM "__attribute__((section(\".init_array\"))) void *p = 0;\n", 3,
                   "sections");
    assert_refused(
        &two_sum, TWO_SUM "__attribute__((section(\".gnu.warning.x\"))) char p[] = \"\\033[2J\";\n",
        3, "sections");
    assert_refused(&two_sum,
                   TWO_SUM "static void *r(void) { return 0; }\n"
                           "void g(void) __attribute__((ifunc(\"r\")));\n",
                   4, "not available");
    assert_refused(
        &two_sum,
        TWO_SUM "__attribute__((target_clones(\"avx2\", \"default\"))) int g(void) { return 1; }\n",
        3, "not available");
    /* hidden from the first look, seen in the object */
    assert_refused(
        &two_sum,
        "#define P(a, b) a##b\nint *two_sum(int *nums, int n, int t, int *size) {\n"
        " int add(int x) { return x + t; }\n int (*f)(int) = add; *size = f(0); return nums; }",
        -1, "executable stack");
}

static void obfuscated_constructor_in_the_fast_build(void **state)
{
    (void)state;
    with_build(b) =
        build_text(&two_sum,
                   TWO_SUM "#define P(a, b) a##b\n"
                           "__attribute__((P(constr, uctor))) void g(void) { puts(\"\"); }\n",
                   true, false);
    assert_false(b.ok);
    assert_true(has_diagnostic(&b, "error", -1, "constructors and destructors are not available"));
}

static void functions_that_no_solution_may_call(void **state)
{
    (void)state;
    assert_refused(&two_sum,
                   "#include <netdb.h>\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{\n    *size = getaddrinfo(0, 0, 0, 0);\n    return nums;\n}\n",
                   4, "getaddrinfo is not available to a solution");
    assert_refused(&two_sum,
                   "int helper(int);\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{ *size = helper(3); return nums; }\n",
                   1, "helper is declared but not defined");
    assert_refused(
        &two_sum,
        "int *two_sum(int *nums, int n, int t, int *size)\n{ *size = nohelp(3); return nums; }\n",
        2, "implicit declaration of function 'nohelp'");
    assert_refused(&two_sum,
                   "extern int jh_ops;\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{ jh_ops = 0; return nums; }\n",
                   1, "jh_ops is not available to a solution");
}

static void other_files(void **state)
{
    (void)state;
    assert_refused(&two_sum, "#include \"/etc/passwd\"\n" TWO_SUM, 1,
                   "only headers of the C library can be included");
    assert_refused(&two_sum, "#include \"../../secret.h\"\n" TWO_SUM, 1,
                   "only headers of the C library can be included");
    static const char named[] = "an #include must name its header";
    static const char pragma[] = "pragmas about other files";
    assert_refused(&two_sum, "#define S </etc/passwd>\n#include S\n" TWO_SUM, 2, named);
    assert_refused(&two_sum, "#define S </etc/passwd>\n#import S\n" TWO_SUM, 2, named);
    assert_refused(&two_sum, "#define S </etc/passwd>\n%:include_next S\n" TWO_SUM, 2, named);
    assert_refused(&two_sum, "#if 0 || 1\n#include \"/etc/passwd\"\n#endif\n" TWO_SUM, 2,
                   "only headers of the C library can be included");
    assert_refused(
        &two_sum,
        "#undef false\n#define false 1\n#if false\n#include \"/etc/passwd\"\n#endif\n" TWO_SUM, 4,
        "only headers of the C library can be included");
    assert_refused(&two_sum, "#embed \"/etc/passwd\"\n" TWO_SUM, 1, "#embed is not available");
    assert_refused(&two_sum, "#pragma GCC dependency \"/etc/passwd\"\n" TWO_SUM, 1, pragma);
    assert_refused(&two_sum, "_Pragma(\"GCC dependency \\\"/etc/passwd\\\"\")\n" TWO_SUM, 1,
                   pragma);
    assert_refused(&two_sum,
                   "#define Q(x) _Pragma(#x)\nQ(GCC dependency \"/etc/passwd\")\n" TWO_SUM, 2,
                   pragma);
    assert_refused(&two_sum, "#pragma GCC pch_preprocess \"unit.h.gch\"\n" TWO_SUM, 1, pragma);
    assert_builds(&two_sum, "#if 0\n#include \"/mine/local.h\"\n#endif\n" TWO_SUM);
    /* whether files exist cannot be asked: the answer is no */
    static const char *const questions[] = {
        "__has_include(</etc/passwd>)",  "__has_include(\"/etc/passwd\")",
        "__has_include(<stdio.h>)",      "__has_include_next(<stdio.h>)",
        "P(__has_, include)(<stdio.h>)", "P(__has_, include)(S)"};
    for (size_t i = 0; i < array_len(questions); i++)
        for (int undefined = 0; undefined < 2; undefined++) {
            own_mem char *text = mem_printf(
                "#define P(a, b) a##b\n#define S <stdio.h>\n%s#if defined __has_include && %s\n"
                "#error it is there\n#endif\n" TWO_SUM,
                undefined ? "#undef __has_include\n" : "", questions[i]);
            with_build(b) = build_text(&two_sum, text, true, true);
            assert_false(has_diagnostic(&b, "error", undefined ? 5 : 4, "it is there"));
        }
    assert_refused(&two_sum, "#include \"my_header.h\"\n" TWO_SUM, 1,
                   "my_header.h: not available to a solution");
    with_build(b) =
        build_text(&two_sum, "#line 1 \"/etc/passwd\"\nint x = ;\n" TWO_SUM, true, true);
    assert_false(b.ok);
    for (size_t i = 0; i < b.diagnostic_count; i++)
        assert_null(strstr(b.diagnostics[i].message, "root:"));
    assert_refused(&two_sum, "#line 7 \"<adapter>\"\nint x = ;\n" TWO_SUM, -1, "");
    assert_refused(&two_sum, "#line 101 \"<adapter>\"\n#error hello\n" TWO_SUM, -1, "");
}

static void bytes_in_messages_are_escaped(void **state)
{
    (void)state;
    with_build(b) =
        build_text(&two_sum, TWO_SUM "#error \x1b[31m red \xe2\x80\xae ]]> \xff\n", true, true);
    assert_false(b.ok);
    assert_true(has_diagnostic(&b, "error", 3, "\\x1b[31m red"));
    for (size_t i = 0; i < b.diagnostic_count; i++)
        for (const char *c = b.diagnostics[i].message; *c != '\0'; c++)
            assert_true((unsigned char)*c >= ' ' && strncmp(c, "\xe2\x80\xae", 3) != 0);
}

static void bombs(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    buf_adds(&b, "#define A0 1+1+1+1+1+1+1+1\n");
    for (int i = 1; i < 12; i++)
        buf_printf(&b, "#define A%d A%d+A%d+A%d+A%d+A%d+A%d+A%d+A%d\n", i, i - 1, i - 1, i - 1,
                   i - 1, i - 1, i - 1, i - 1, i - 1);
    buf_adds(&b, "long x = A11;\n" TWO_SUM);
    assert_refused(&two_sum, buf_str(&b), -1, "the compiler");
    buf_clear(&b);
    for (int i = 0; i < 200000; i++)
        buf_addc(&b, '(');
    assert_refused(&two_sum, buf_str(&b), -1, "");
    assert_refused(&two_sum, "#include \"f.c\"\n#include __FILE__\n" TWO_SUM, -1, "");
    assert_refused(&two_sum, "#define I \"unit.c\"\n#include I\n" TWO_SUM, -1, "");
    assert_refused(&two_sum, "#include \"/dev/zero\"\n" TWO_SUM, 1, "");
}

static void data_that_is_too_large(void **state)
{
    (void)state;
    assert_refused(&two_sum,
                   "char big[1ull << 32];\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{ *size = big[n]; return nums; }\n",
                   -1, "static data is too large");
    assert_refused(&two_sum,
                   "char big[1700000000];\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{ *size = big[n]; return nums; }\n",
                   -1, "static data is too large");
    assert_refused(&two_sum,
                   "int big[1 << 28] = {1};\nint *two_sum(int *nums, int n, int t, int *size)\n"
                   "{ *size = big[n]; return nums; }\n",
                   -1, "larger than 64 MiB");
}

static void thread_local_storage(void **state)
{
    (void)state;
    /* the prelude makes the keyword ordinary; who brings it back meets the audit */
    assert_builds(&two_sum, "static _Thread_local int x;\n" TWO_SUM);
    assert_refused(&two_sum,
                   "#undef __thread\nstatic __thread int x;\nint *two_sum(int *nums, int n, int t, "
                   "int *size)\n"
                   "{ x += n; *size = x; return nums; }\n",
                   -1, "thread-local storage is not available");
}

static void floods_of_errors_are_bounded(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    for (int i = 0; i < 5000; i++)
        buf_printf(&b, "int g%d(void) { return u%d; }\n", i, i);
    with_build(out) = build_text(&two_sum, buf_str(&b), true, true);
    assert_false(out.ok);
    assert_in_range(out.diagnostic_count, 1, 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(error_in_the_users_text),
        cmocka_unit_test(name_that_cannot_be_hidden),
        cmocka_unit_test(missing_function),
        cmocka_unit_test(function_that_does_not_fit),
        cmocka_unit_test(narrowing_results),
        cmocka_unit_test(api_tells_each_method),
        cmocka_unit_test(own_node_of_another_shape),
        cmocka_unit_test(open_ends),
        cmocka_unit_test(no_c_text),
        cmocka_unit_test(inline_assembly),
        cmocka_unit_test(switches_of_counting),
        cmocka_unit_test(sections_and_start_code),
        cmocka_unit_test(obfuscated_constructor_in_the_fast_build),
        cmocka_unit_test(functions_that_no_solution_may_call),
        cmocka_unit_test(other_files),
        cmocka_unit_test(bytes_in_messages_are_escaped),
        cmocka_unit_test(bombs),
        cmocka_unit_test(data_that_is_too_large),
        cmocka_unit_test(thread_local_storage),
        cmocka_unit_test(floods_of_errors_are_bounded),
    };
    return cmocka_run_group_tests(tests, support_setup, support_teardown);
}
