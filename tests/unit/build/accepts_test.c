/* Honest solutions in all the shapes in which people bring them. */
#include "tests/unit/build/support.h"

#define BODY    "{ *return_size = 0; return nums; }\n"
#define TWO_SUM "int *two_sum(int *nums, int nums_size, int target, int *return_size) " BODY

static const char *const none[] = {NULL};

static void plain_function(void **state)
{
    (void)state;
    assert_builds(&two_sum, TWO_SUM);
}

static void alias_and_other_parameter_names(void **state)
{
    (void)state;
    assert_builds(&two_sum, "int* twoSum(int* nums, int numsSize, int t, int* returnSize) {"
                            " *returnSize = 0; return nums + t * numsSize * 0; }");
}

static void static_function(void **state)
{
    (void)state;
    assert_builds(&two_sum, "static " TWO_SUM);
}

static void const_parameters_at_every_level(void **state)
{
    (void)state;
    const char *const p[] = {"grid:i32[][]", "words:string[]", "k:i32", NULL};
    const struct signature *s = function_of("i32", p);
    assert_builds(s, "int f(int **g, int n, int *m, char **w, int c, int k) { return n; }");
    assert_builds(s, "int f(int *const *g, const int n, const int *m, const char *const *w, int c, "
                     "const int k) { return n; }");
    assert_builds(
        s, "int f(const int **g, int n, int *m, const char **w, int c, int k) { return n; }");
    assert_builds(s,
                  "typedef const char *word; typedef const int row;\n"
                  "int f(row *const *const g, int n, int *m, word *w, int c, int k) { return n; }");
}

static void const_results(void **state)
{
    (void)state;
    const char *const p[] = {"s:string", NULL};
    assert_builds(function_of("string", p), "const char *f(const char *s) { return s; }");
    assert_builds(function_of("string[]", p),
                  "const char **f(char *s, int *return_size) { *return_size = 0; return 0; }");
}

static void other_spellings_of_64_bits(void **state)
{
    (void)state;
    const char *const p[] = {"a:i64[]", "k:i64", NULL};
    assert_builds(
        function_of("i64[]", p),
        "int64_t *f(const int64_t *a, int n, int64_t k, int *size) { *size = 0; return 0; }");
    assert_builds(function_of("i64[]", p),
                  "long long *f(long long *a, int n, long k, int *size) { *size = 0; return a; }");
}

static void widening_and_signedness(void **state)
{
    (void)state;
    const char *const p[] = {"n:i32", "a:i32[]", NULL};
    assert_builds(function_of("i64", p), "int f(long n, unsigned *a, size_t size) { return 0; }");
    assert_builds(function_of("f64", p), "float f(double n, int *a, long size) { return 0; }");
}

static void every_type(void **state)
{
    (void)state;
    const char *const p[] = {
        "a:i32",      "b:i64[]",       "c:f64[][]",   "d:bool", "e:char[][]",
        "g:string[]", "h:list<i32>[]", "i:tree<i32>", "j:node", "k:fn(i32,i32)->bool",
        NULL};
    assert_builds(
        function_of("f64[][]", p),
        "double **f(int a, long long *b, int bn, double **c, int cn, int *cc, bool d, char **e,"
        " int en, int *ec, char **g, int gn, struct ListNode **h, int hn, struct TreeNode *i,"
        " struct ListNode *j, bool (*k)(int, int), int *size, int **columns)"
        " { *size = 0; return c; }");
    assert_builds(function_of("void", none), "void f(void) {}");
    assert_builds(function_of("void", none), "void f() {}");
    assert_builds(function_of("list<i32>", none), "struct ListNode *f(void) { return NULL; }");
    assert_builds(function_of("bool", none), "int f(void) { return 3; }");
}

static void usual_headers_without_include(void **state)
{
    (void)state;
    assert_builds(
        &two_sum,
        "struct entry { int key; UT_hash_handle hh; };\n"
        "static int cmp(const void *a, const void *b) { return *(int *)a - *(int *)b; }\n"
        "int *two_sum(int *nums, int nums_size, int target, int *return_size) {\n"
        " struct entry *table = NULL, *e = malloc(sizeof *e), *found; int key = 3;\n"
        " e->key = key; HASH_ADD_INT(table, key, e); HASH_FIND_INT(table, &key, found);\n"
        " qsort(nums, nums_size, sizeof *nums, cmp); printf(\"%d %zu\\n\", INT_MAX, "
        "strlen(\"x\"));\n"
        " double d = sqrt(target) + pow(target, 2); bool b = d > 1; assert(b || found == e);\n"
        " *return_size = isdigit('1') != 0; return memset(nums, 0, 4); }\n");
}

static void further_system_headers(void **state)
{
    (void)state;
    assert_builds(
        &two_sum,
        "#include <unistd.h>\n#include <wchar.h>\n#include <wctype.h>\n#include <pthread.h>\n"
        "#include <signal.h>\n#include <sys/time.h>\n#include <sys/types.h>\n"
        "#include <sys/stat.h>\n#include <search.h>\n#include <complex.h>\n#include <fenv.h>\n"
        "#include <threads.h>\n#include <stdatomic.h>\n#include <setjmp.h>\n#include <locale.h>\n"
        "#include <fcntl.h>\n#include <sys/mman.h>\n#include <sys/resource.h>\n"
        "#include <tgmath.h>\n#include <stdnoreturn.h>\n#include <iso646.h>\n"
        "#include <sys/select.h>\n#include <netinet/in.h>\n#include <byteswap.h>\n"
        "#include <malloc.h>\n#include <alloca.h>\n#include <sys/queue.h>\n"
        "#include <stdalign.h>\n#include <uchar.h>\n#include <regex.h>\n" TWO_SUM);
}

static void own_list_node(void **state)
{
    (void)state;
    const char *const p[] = {"head:list<i32>", NULL};
    const struct signature *s = function_of("list<i32>", p);
    const char *use = "struct ListNode *f(struct ListNode *h) { return h; }\n";
    static const char *const forms[] = {
        "/* struct ListNode { int val; struct ListNode *next; }; */\n%s",
        "struct ListNode { int val; struct ListNode *next; };\n%s",
        "typedef struct ListNode { int val; struct ListNode *next; } ListNode;\n%s",
        "struct ListNode\n{\n  int val;\n  struct ListNode *next;\n};\n%s",
        "#ifdef LOCAL\nstruct ListNode { int val; struct ListNode *next; };\n#endif\n%s",
        "#ifndef LOCAL\nstruct ListNode { int val; struct ListNode *next; };\n#endif\n%s",
        "#define NODE ListNode\nstruct NODE { int val; struct NODE *next; };\n%s",
    };
    for (size_t i = 0; i < array_len(forms); i++) {
        own_buf struct buf text = {0};
        const char *mark = strstr(forms[i], "%s");
        buf_add(&text, forms[i], (size_t)(mark - forms[i]));
        buf_adds(&text, use);
        assert_builds(s, buf_str(&text));
    }
}

static void own_tree_node(void **state)
{
    (void)state;
    const char *const p[] = {"root:tree<i32>", NULL};
    assert_builds(function_of("i32", p),
                  "struct TreeNode { int val; struct TreeNode *left; struct TreeNode *right; };\n"
                  "int f(struct TreeNode *r) { return r ? r->val : 0; }");
}

static void own_main_may_call_anything(void **state)
{
    (void)state;
    assert_builds(&two_sum,
                  "#include <stdio.h>\n#include <sys/socket.h>\nvoid absent(int);\n" TWO_SUM
                  "int main(int argc, char **argv) { int n; scanf(\"%d\", &n); absent(n);"
                  " return socket(1, 2, 3); }\n");
    assert_builds(&two_sum, TWO_SUM "void main() { system(\"ls\"); }\n");
}

static void names_that_the_library_uses(void **state)
{
    (void)state;
    assert_builds(&two_sum,
                  "int index[10], y1, times, y0 = 3, j1, end, hash, remove, rename;\n" TWO_SUM);
    assert_builds(&two_sum, "static int random[10]; int round; double drand48[3];\n"
                            "typedef unsigned char uint;\nstruct timespec { int x; };\n" TWO_SUM);
    assert_builds(&two_sum,
                  "int max(int a, int b) { return a > b ? a : b; }\n"
                  "int abs(int x) { return x; }\nchar *strrev(char *s) { return s; }\n"
                  "void swap(int *a, int *b) {}\nint div(int a, int b) { return a / b; }\n"
                  "int select(int *a) { return *a; }\nchar *strdup(int n) { return 0; }\n" TWO_SUM);
    assert_builds(&two_sum,
                  "#include <math.h>\n#include <stdlib.h>\nint y1;\nlong random(void);\n" TWO_SUM);
}

static void own_library_functions(void **state)
{
    (void)state;
    assert_builds(&two_sum, "void *malloc(size_t n) { static char a[99]; return n < 99 ? a : 0; }\n"
                            "void free(void *p) {}\nvoid exit(int n) { for (;;) n++; }\n"
                            "int memcmp(const void *a, const void *b, size_t n) { return 0; }\n"
                            "long write(int fd, const void *b, size_t n) { return n; }\n" TWO_SUM);
}

static void macros_of_competitive_programmers(void **state)
{
    (void)state;
    assert_builds(&two_sum,
                  "#define rep(i, n) for (int i = 0; i < (n); i++)\n#define s first\n"
                  "#define jh(x) x\n#define p(x) printf(\"%d\", x)\n#define i32 int\n"
                  "#pragma GCC optimize(\"O3,unroll-loops\")\n"
                  "__attribute__((optimize(\"O3\"))) static int g(int x) { return x; }\n" TWO_SUM);
}

#if defined __x86_64__
static void loops_without_a_statement_and_without_an_end(void **state)
{
    (void)state;
    assert_builds(&two_sum, "struct pair { int a[2]; };\nstatic void f(char c, short s, double d, "
                            "struct pair p) { for (;;) ; }\n"
                            "static void g(long a, long b, long c, long d, long e, long f, long x)"
                            "{ while (1) ; }\nvoid *use[] = {f, g};\n" TWO_SUM);
    assert_builds(&two_sum, "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n"
                            "{\n    for (;;)\n        ;\n}\n");
}
#endif

static void text_forms(void **state)
{
    (void)state;
    assert_builds(&two_sum, "int *two_sum(int *nums, int nums_size, int target, int *return_size) {"
                            " *return_size = 0; return nums; }"); /* no newline at the end */
    assert_builds(&two_sum, "\xef\xbb\xbf" TWO_SUM);
    assert_builds(&two_sum, "#include <stdio.h>\r\n#define X \\\r\n 1\r\n// c\r\n" TWO_SUM "\r\n");
    assert_builds(&two_sum, TWO_SUM "// ends in a backslash \\");
    assert_builds(&two_sum, TWO_SUM "#define LAST 1 \\\n");
    assert_builds(&two_sum, "// \xff\xfe no UTF-8 \xc0\n" TWO_SUM);
    assert_builds(&two_sum, "#pragma once\n" TWO_SUM);
}

static void api_with_any_handle(void **state)
{
    (void)state;
    const char *text =
        "typedef struct { int n; } LRUCache;\n"
        "LRUCache *lRUCacheCreate(int capacity) { return calloc(1, sizeof(LRUCache)); }\n"
        "int lRUCacheGet(LRUCache *obj, int key) { return obj->n + key; }\n"
        "void lRUCachePut(LRUCache *obj, int key, int value) { obj->n = value; }\n"
        "int *lRUCacheGetAll(LRUCache *o, int *size) { *size = 0; return 0; }\n";
    with_build(plain) = build_text(&lru_cache, text, true, false);
    assert_true(plain.ok);
    assert_false(plain.destructor);
    own_buf struct buf with_free = {0};
    buf_adds(&with_free, text);
    buf_adds(&with_free, "void lRUCacheFree(LRUCache *obj) { free(obj); }\n");
    with_build(b) = build_text(&lru_cache, buf_str(&with_free), true, true);
    assert_true(b.ok && b.destructor);
}

static void api_in_snake_case_with_void_handle(void **state)
{
    (void)state;
    assert_builds(&lru_cache, "static int state;\nvoid *lru_cache_create(int c) { return 0; }\n"
                              "int lru_cache_get(void *o, int k) { return state; }\n"
                              "void lru_cache_put(void *o, int k, int v) { state = v; }\n"
                              "int *lru_cache_get_all(void *o, int *n) { *n = 0; return 0; }\n");
}

static void nested_function_without_address(void **state)
{
    (void)state;
    assert_builds(&two_sum,
                  "int *two_sum(int *nums, int n, int target, int *size) {\n"
                  " int add(int x) { return x + target; }\n *size = add(0) * 0; return nums; }");
}

static void static_data_of_a_gigabyte(void **state)
{
    (void)state;
    assert_builds(&two_sum, "static char sieve[1 << 30];\n"
                            "int *two_sum(int *nums, int n, int target, int *size) {\n"
                            " sieve[target] = 1; *size = 0; return nums; }");
}

static void warnings_are_told_and_bounded(void **state)
{
    (void)state;
    with_build(b) =
        build_text(&two_sum,
                   "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n"
                   "{\n    int unused;\n    if (target = 1) *return_size = 0;\n"
                   "    return nums;\n}\n",
                   true, true);
    assert_true(b.ok);
    assert_true(has_diagnostic(&b, "warning", 3, "unused variable 'unused'"));
    assert_true(has_diagnostic(&b, "warning", 4, "assignment"));
    own_buf struct buf flood = {0};
    buf_adds(&flood, TWO_SUM "void g(void) {\n");
    for (int i = 0; i < 20000; i++)
        buf_printf(&flood, "int v%d;\n", i);
    buf_adds(&flood, "}\n");
    with_build(many) = build_text(&two_sum, buf_str(&flood), true, false);
    assert_true(many.ok);
    assert_in_range(many.diagnostic_count, 1, 40);
}

static void diagnostics_carry_the_users_name_for_any_name(void **state)
{
    (void)state;
    static const char text[] =
        "int *two_sum(int *nums, int n, int t, int *size) { int unused; return nums; }";
    static const char *const names[] = {"a \"b\".c", "\xc3\xa9t\xc3\xa9.c", "-o.c", "a\\b\n.c",
                                        "unit.c"};
    for (size_t i = 0; i < array_len(names); i++) {
        with_build(b) = build_bytes(&two_sum, names[i], text, strlen(text), true, true);
        assert_true(b.ok);
        assert_true(has_diagnostic(&b, "warning", 1, "unused variable"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_function),
        cmocka_unit_test(alias_and_other_parameter_names),
        cmocka_unit_test(static_function),
        cmocka_unit_test(const_parameters_at_every_level),
        cmocka_unit_test(const_results),
        cmocka_unit_test(other_spellings_of_64_bits),
        cmocka_unit_test(widening_and_signedness),
        cmocka_unit_test(every_type),
        cmocka_unit_test(usual_headers_without_include),
        cmocka_unit_test(further_system_headers),
        cmocka_unit_test(own_list_node),
        cmocka_unit_test(own_tree_node),
        cmocka_unit_test(own_main_may_call_anything),
        cmocka_unit_test(names_that_the_library_uses),
        cmocka_unit_test(own_library_functions),
        cmocka_unit_test(macros_of_competitive_programmers),
#if defined __x86_64__
        cmocka_unit_test(loops_without_a_statement_and_without_an_end),
#endif
        cmocka_unit_test(text_forms),
        cmocka_unit_test(api_with_any_handle),
        cmocka_unit_test(api_in_snake_case_with_void_handle),
        cmocka_unit_test(nested_function_without_address),
        cmocka_unit_test(static_data_of_a_gigabyte),
        cmocka_unit_test(warnings_are_told_and_bounded),
        cmocka_unit_test(diagnostics_carry_the_users_name_for_any_name),
    };
    return cmocka_run_group_tests(tests, support_setup, support_teardown);
}
