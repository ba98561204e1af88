/* Shrinking to the smallest call that still fails, by a test in plain C instead of a solution; and
 * what is learned of a problem's inputs. */
#include "judge/base/mem.h"
#include "judge/engine/domain.h"
#include "judge/engine/shrink.h"
#include "judge/engine/shrink_tree.h"

#include "tests/unit/codec/support.h"

struct rule {
    bool (*fails)(const json_t *call);
    size_t asked;
};

static bool ask(void *data, const json_t *call, bool *still, bool *tried, struct err *err)
{
    struct rule *r = data;
    (void)err;
    *tried = true;
    r->asked++;
    *still = r->fails(call);
    return true;
}

static void assert_shrinks(bool (*fails)(const json_t *), const char *from, const char *to)
{
    struct err err = {0};
    struct rule r = {.fails = fails};
    struct shrink how = {.fails = ask, .data = &r, .tries = 5000};
    json_t *call = json_of(from);
    own_json json_t *want = json_of(to);
    assert_true(fails(call));
    assert_true(shrink_call(&how, &call, &err));
    own_mem char *text = json_dumps(call, 0);
    if (!json_equal(call, want))
        fail_msg("%s became %s after %zu tries, expected %s", from, text, r.asked, to);
    json_decref(call);
}

static json_int_t number(const json_t *call, const char *key, size_t i)
{
    return json_integer_value(json_array_get(json_object_get(call, key), i));
}

static bool two_equal(const json_t *call)
{
    size_t n = json_array_size(json_object_get(call, "nums"));
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++)
            if (number(call, "nums", i) == number(call, "nums", k))
                return true;
    return false;
}

static void equal_values_go_down_together(void **state)
{
    (void)state;
    assert_shrinks(two_equal, "{\"nums\": [5, -17, 12, 88, -17, 3, 9, 9, 1]}",
                   "{\"nums\": [0, 0]}");
}

static bool negative(const json_t *call)
{
    for (size_t i = 0; i < json_array_size(json_object_get(call, "nums")); i++)
        if (number(call, "nums", i) < 0)
            return true;
    return false;
}

static void a_value_stops_where_it_must(void **state)
{
    (void)state;
    assert_shrinks(negative, "{\"nums\": [4, 1000, -70000, 6], \"k\": 3}",
                   "{\"nums\": [-1], \"k\": 0}");
}

static bool target_is_a_sum(const json_t *call)
{
    const json_t *nums = json_object_get(call, "nums");
    json_int_t sum = 0;
    for (size_t i = 0; i < json_array_size(nums); i++)
        sum += number(call, "nums", i);
    return json_array_size(nums) >= 2 && sum == json_integer_value(json_object_get(call, "target"));
}

static void a_sum_and_its_terms_go_down_together(void **state)
{
    (void)state;
    assert_shrinks(target_is_a_sum, "{\"nums\": [40, 2, 7], \"target\": 49}",
                   "{\"nums\": [0, 0], \"target\": 0}");
}

static bool parallel(const json_t *call)
{
    const json_t *a = json_object_get(call, "a");
    const json_t *b = json_object_get(call, "b");
    return json_array_size(a) == json_array_size(b) && json_array_size(a) >= 1;
}

static void parallel_arrays_lose_the_same_place(void **state)
{
    (void)state;
    assert_shrinks(parallel, "{\"a\": [3, 4, 5], \"b\": [6, 7, 8]}", "{\"a\": [0], \"b\": [0]}");
}

static bool rectangle_with_two_columns(const json_t *call)
{
    const json_t *grid = json_object_get(call, "grid");
    size_t columns = json_array_size(json_array_get(grid, 0));
    for (size_t i = 0; i < json_array_size(grid); i++)
        if (json_array_size(json_array_get(grid, i)) != columns)
            return false;
    return columns >= 2;
}

static void a_table_loses_whole_columns(void **state)
{
    (void)state;
    assert_shrinks(rectangle_with_two_columns, "{\"grid\": [[1, 2, 3], [4, 5, 6], [7, 8, 9]]}",
                   "{\"grid\": [[0, 0]]}");
}

static bool has_space_then_letter(const json_t *call)
{
    const char *at = strchr(json_string_value(json_object_get(call, "s")), ' ');
    return at != NULL && at[1] >= 'a' && at[1] <= 'z';
}

static void a_string_keeps_what_matters(void **state)
{
    (void)state;
    assert_shrinks(has_space_then_letter, "{\"s\": \"hello wonderful world\"}", "{\"s\": \" a\"}");
}

static bool pops_twice(const json_t *call)
{
    const json_t *ops = json_object_get(call, "ops");
    size_t pops = 0;
    for (size_t i = 0; i < json_array_size(ops); i++)
        pops += strcmp(json_string_value(json_array_get(json_array_get(ops, i), 0)), "pop") == 0;
    return pops >= 2 && json_array_size(json_object_get(call, "init")) == 1;
}

static void a_script_loses_operations(void **state)
{
    (void)state;
    assert_shrinks(pops_twice,
                   "{\"init\": [9], \"ops\": [[\"push\", [3]], [\"pop\", []], [\"push\", [4]], "
                   "[\"top\", []], [\"pop\", []], [\"pop\", []]]}",
                   "{\"init\": [0], \"ops\": [[\"pop\", []], [\"pop\", []]]}");
}

static bool has_seven(const json_t *call)
{
    const json_t *tree = json_object_get(call, "root");
    for (size_t i = 0; i < json_array_size(tree); i++)
        if (json_integer_value(json_array_get(tree, i)) == 7)
            return true;
    return false;
}

static void a_tree_loses_subtrees_and_ancestors(void **state)
{
    (void)state;
    assert_shrinks(has_seven, "{\"root\": [5, 1, null, null, 7, 3, 4]}", "{\"root\": [7]}");
}

static void subtrees_are_cut_in_level_order(void **state)
{
    (void)state;
    static const struct {
        const char *tree;
        size_t i;
        enum tree_cut how;
        const char *want; /* NULL: refused */
    } rows[] = {
        {"[1, 2, 3, 4, 5]", 1, TREE_DROP, "[1, null, 3]"},
        {"[1, 2, 3, 4, 5]", 1, TREE_TO_RIGHT, "[1, 5, 3]"},
        {"[1, null, 2, 3]", 0, TREE_TO_RIGHT, "[2, 3]"},
        {"[1, null, 2, 3]", 0, TREE_TO_LEFT, NULL},
        {"[1, null, 2, 3]", 1, TREE_DROP, NULL},
        {"[1]", 0, TREE_DROP, "[]"},
        {"[1, null, null, 4]", 0, TREE_DROP, NULL},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        own_json json_t *tree = json_of(rows[i].tree);
        own_json json_t *got = tree_cut(tree, rows[i].i, rows[i].how);
        own_json json_t *want = rows[i].want != NULL ? json_of(rows[i].want) : NULL;
        assert_int_equal(got == NULL, want == NULL);
        if (want != NULL && !json_equal(got, want))
            fail_msg("row %zu: not %s", i, rows[i].want);
    }
}

static void the_bound_on_tries_is_kept(void **state)
{
    (void)state;
    struct err err = {0};
    struct rule r = {.fails = negative};
    struct shrink how = {.fails = ask, .data = &r, .tries = 3};
    json_t *call = json_of("{\"nums\": [4, 1000, -70000, 6], \"k\": 3}");
    assert_true(shrink_call(&how, &call, &err));
    assert_true(r.asked <= 3);
    assert_true(negative(call));
    json_decref(call);
}

/* -- the domain ----------------------------------------------------------------------------- */

static void learn(struct domain *d, const char *call)
{
    own_json json_t *j = json_of(call);
    domain_learn(d, j);
}

static void assert_in(struct domain *d, bool in, const char *call)
{
    own_json json_t *j = json_of(call);
    if (domain_has(d, j) != in)
        fail_msg("%s is taken for %s", call, in ? "illegal" : "legal");
}

static void what_always_held_is_kept(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[];i32", "i32"); /* a sorted, 1 <= b <= its length */
    struct signature s = function_of(&f);
    struct domain *d = domain_new(&s);
    learn(d, "{\"a\": [1, 1, 9], \"b\": 3}");
    learn(d, "{\"a\": [-4], \"b\": 1}");
    learn(d, "{\"a\": [0, 2, 3, 8], \"b\": 2}");
    assert_in(d, true, "{\"a\": [0, 0], \"b\": 1}");
    assert_in(d, false, "{\"a\": [2, 1], \"b\": 1}");
    assert_in(d, false, "{\"a\": [0, 0], \"b\": 0}");
    assert_in(d, false, "{\"a\": [0, 0], \"b\": 3}");
    assert_in(d, false, "{\"a\": [], \"b\": 1}");
    assert_in(d, false, "{\"a\": [100], \"b\": 1}");
    domain_free(d);
}

static void rows_and_distinct_values_are_learned(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[][];i32[]", "i32");
    struct signature s = function_of(&f);
    struct domain *d = domain_new(&s);
    learn(d, "{\"a\": [[1, 2], [3, 1]], \"b\": [4, 1]}");
    learn(d, "{\"a\": [[1]], \"b\": [1, 2, 3]}");
    learn(d, "{\"a\": [[1, 2, 3], [1, 2, 3], [1, 2, 3]], \"b\": []}");
    assert_in(d, true, "{\"a\": [[1, 2], [2, 1]], \"b\": [3, 1]}");
    assert_in(d, false, "{\"a\": [[1, 1], [1]], \"b\": [2, 1]}");
    assert_in(d, false, "{\"a\": [[1, 1, 1], [1, 1, 1]], \"b\": [2, 1]}");
    assert_in(d, false, "{\"a\": [[1]], \"b\": [2, 2]}");
    domain_free(d);
}

static void methods_have_domains_of_their_own(void **state)
{
    (void)state;
    struct callable f[2] = {callable_of("create", "i32", "void"), callable_of("get", "i32", "i32")};
    struct signature s = {.kind = PROBLEM_API, .name = "x", .callables = 2, .callable = f};
    struct domain *d = domain_new(&s);
    learn(d, "{\"init\": [4], \"ops\": [[\"get\", [3]], [\"get\", [0]]]}");
    learn(d, "{\"init\": [1], \"ops\": [[\"get\", [0]]]}");
    assert_in(d, true, "{\"init\": [2], \"ops\": [[\"get\", [1]]]}");
    assert_in(d, false, "{\"init\": [2], \"ops\": [[\"get\", [2]]]}");
    assert_in(d, false, "{\"init\": [2], \"ops\": [[\"get\", [-1]]]}");
    domain_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_values_go_down_together),
        cmocka_unit_test(a_value_stops_where_it_must),
        cmocka_unit_test(a_sum_and_its_terms_go_down_together),
        cmocka_unit_test(parallel_arrays_lose_the_same_place),
        cmocka_unit_test(a_table_loses_whole_columns),
        cmocka_unit_test(a_string_keeps_what_matters),
        cmocka_unit_test(a_script_loses_operations),
        cmocka_unit_test(a_tree_loses_subtrees_and_ancestors),
        cmocka_unit_test(subtrees_are_cut_in_level_order),
        cmocka_unit_test(the_bound_on_tries_is_kept),
        cmocka_unit_test(what_always_held_is_kept),
        cmocka_unit_test(rows_and_distinct_values_are_learned),
        cmocka_unit_test(methods_have_domains_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
