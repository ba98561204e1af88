/* C forms of signatures, and starters. */
#include "tests/unit/build/support.h"

#include <stdlib.h>

static void assert_prototypes(const struct signature *s, const char *expected)
{
    own_mem char *got = build_prototypes(s);
    assert_string_equal(got, expected);
}

static void parameters_and_results(void **state)
{
    (void)state;
    const char *const p[] = {"a:i32",      "b:i64[]",       "c:char[][]",  "d:string",
                             "e:string[]", "h:list<i32>[]", "i:tree<i32>", "k:fn(i32,i32)->bool",
                             NULL};
    assert_prototypes(&two_sum,
                      "int *two_sum(int *nums, int nums_size, int target, int *return_size);\n");
    assert_prototypes(
        function_of("i32[][]", p),
        "int **f(int a, long long *b, int b_size, char **c, int c_size, int *c_col_size, "
        "char *d, char **e, int e_size, struct ListNode **h, int h_size, struct TreeNode *i, "
        "bool (*k)(int, int), int *return_size, int **return_column_sizes);\n");
    const char *const none[] = {NULL};
    assert_prototypes(function_of("void", none), "void f(void);\n");
    const char *const call[] = {"g:mut fn()->i32", NULL};
    assert_prototypes(function_of("f64", call), "double f(int (*g)(void));\n");
}

static void an_api(void **state)
{
    (void)state;
    assert_prototypes(&lru_cache,
                      "struct lru_cache *lru_cache_create(int capacity);\n"
                      "int lru_cache_get(struct lru_cache *obj, int key);\n"
                      "void lru_cache_put(struct lru_cache *obj, int key, int value);\n"
                      "int *lru_cache_get_all(struct lru_cache *obj, int *return_size);\n"
                      "void lru_cache_free(struct lru_cache *obj); /* optional */\n");
}

static void starters_compile(void **state)
{
    (void)state;
    const char *const p[] = {"c:char[][]", "h:mut list<i32>", "i:tree<i32>", "k:fn(i32)->bool",
                             NULL};
    const char *const returns[] = {"void",   "i32",      "i64[][]",   "f64",       "bool", "char",
                                   "string", "string[]", "list<i32>", "tree<i32>", "node"};
    own_mem char *api = build_starter(&lru_cache, "LRU */ cache /*");
    assert_builds(&lru_cache, api);
    own_mem char *two = build_starter(&two_sum, "Two Sum");
    with_build(b) = build_text(&two_sum, two, true, true);
    assert_true(b.ok);
    assert_int_equal(b.diagnostic_count, 0);
    for (size_t i = 0; i < array_len(returns); i++) {
        const struct signature *s = function_of(returns[i], p);
        own_mem char *text = build_starter(s, "T");
        assert_builds(s, text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parameters_and_results),
        cmocka_unit_test(an_api),
        cmocka_unit_test(starters_compile),
    };
    return cmocka_run_group_tests(tests, support_setup, support_teardown);
}
