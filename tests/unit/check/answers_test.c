/* Whole answers: several parts, kept arguments, nodes of the input, an API step by step. */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"
#include "judge/check/check.h"

/* A frame by parts: pairs of type and JSON. NODES: origins follow as one more pair "i32[]", without
 * its count. */
static void put(struct buf *out, const char *type, const char *json)
{
    encode(type, json, out);
}

static void put_origins(struct buf *out, const int *origins, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_u32(out, (uint32_t)origins[i]);
}

static void assert_answer(const struct signature *s, const struct buf *call,
                          const struct buf *expected, const struct buf *actual, const char *text)
{
    struct arena arena = {0};
    struct difference diff = {0};
    bool right =
        check_answer(s, bytes_of(call), bytes_of(expected), bytes_of(actual), &arena, &diff);
    if (text != NULL) {
        assert_false(right);
        assert_true(diff.known);
        assert_string_equal(diff.text, text);
    } else {
        if (!right)
            fail_msg("%s", diff.text);
        assert_false(diff.known);
    }
    arena_release(&arena);
}

static void one_part_needs_no_name(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[]", "i32");
    struct signature s = function_of(&f);
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    own_buf struct buf got = {0};
    put(&call, "i32[]", "[1, 2]");
    put(&want, "i32", "3");
    put(&got, "i32", "4");
    assert_answer(&s, &call, &want, &want, NULL);
    assert_answer(&s, &call, &want, &got, "expected 3, got 4");
}

static void several_parts_are_named(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "mut i32[];i32", "i32");
    struct signature s = function_of(&f);
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    own_buf struct buf result = {0};
    own_buf struct buf array = {0};
    put(&call, "i32[]", "[1, 2]");
    put(&call, "i32", "9");
    put(&want, "i32", "3");
    put(&want, "i32[]", "[5, 6]");
    put(&result, "i32", "4");
    put(&result, "i32[]", "[5, 6]");
    put(&array, "i32", "3");
    put(&array, "i32[]", "[5, 7]");
    assert_answer(&s, &call, &want, &want, NULL);
    assert_answer(&s, &call, &want, &result, "result: expected 3, got 4");
    assert_answer(&s, &call, &want, &array, "a: index 1: expected 6, got 7");
}

static void kept_arguments_are_compared_with_the_input(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32;i32[];string", "i32");
    struct signature s = function_of(&f);
    f.check.unchanged = true;
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    own_buf struct buf right = {0};
    own_buf struct buf changed = {0};
    own_buf struct buf text = {0};
    put(&call, "i32", "9");
    put(&call, "i32[]", "[1, 2]");
    put(&call, "string", "\"abc\"");
    put(&want, "i32", "3"); /* a reference that changed its arguments proves nothing */
    put(&want, "i32[]", "[2, 2]");
    put(&want, "string", "\"xyz\"");
    put(&right, "i32", "3");
    put(&right, "i32[]", "[1, 2]");
    put(&right, "string", "\"abc\"");
    put(&changed, "i32", "3");
    put(&changed, "i32[]", "[2, 2]");
    put(&changed, "string", "\"abc\"");
    put(&text, "i32", "3");
    put(&text, "i32[]", "[1, 2]");
    put(&text, "string", "\"abd\"");
    assert_answer(&s, &call, &want, &right, NULL);
    assert_answer(&s, &call, &want, &changed, "b must stay as it was: index 0: expected 1, got 2");
    assert_answer(&s, &call, &want, &text, "c must stay as it was: byte 2: expected 'c', got 'd'");
}

/* Without a mention in the check rule, order matters for what must stay. */
static void kept_arguments_are_compared_exactly(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[]", "i32[]");
    struct signature s = function_of(&f);
    f.check = (struct check_spec){.rule = CHECK_UNORDERED, .unchanged = true};
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    own_buf struct buf got = {0};
    put(&call, "i32[]", "[2, 1]");
    put(&want, "i32[]", "[1, 2]");
    put(&want, "i32[]", "[2, 1]");
    put(&got, "i32[]", "[2, 1]");
    put(&got, "i32[]", "[1, 2]");
    assert_answer(&s, &call, &want, &got, "a must stay as it was: index 0: expected 2, got 1");
}

static void a_list_must_consist_of_the_inputs_nodes(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "list<i32>;list<i32>[]", "list<i32>");
    struct signature s = function_of(&f);
    f.check.same_nodes = true;
    static const struct {
        int origins[3];
        const char *text;
    } rows[] = {
        {{2, 1, 0}, NULL},
        {{4, 3, 0}, NULL},
        {{2, -1, 0}, "index 1: this node is new; the answer must consist of the input's own nodes"},
        {{0, 1, 5}, "index 2: this node is new; the answer must consist of the input's own nodes"},
        {{0, 1, 2147483647},
         "index 2: this node is new; the answer must consist of the input's own nodes"},
        {{0, 1, 0}, "index 2: this node stands in the answer before"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        static const int unknown[3] = {-1, -1, -1};
        own_buf struct buf call = {0};
        own_buf struct buf want = {0};
        own_buf struct buf got = {0};
        put(&call, "list<i32>", "[1, 2]");              /* nodes 0 and 1 */
        put(&call, "list<i32>[]", "[[3], [], [4, 5]]"); /* nodes 2 to 4 */
        put(&want, "list<i32>", "[7, 8, 9]");
        put(&got, "list<i32>", "[7, 8, 9]");
        put_origins(&want, unknown, 3);
        put_origins(&got, rows[i].origins, 3);
        assert_answer(&s, &call, &want, &got, rows[i].text);
    }
}

/* An API with a check of its own for one method. */
static struct signature api(struct callable f[5])
{
    f[0] = callable_of("create", "i32", "void");
    f[1] = callable_of("put", "i32;string", "void");
    f[2] = callable_of("get", "i32", "i32");
    f[3] = callable_of("keys", "", "i32[]");
    f[4] = callable_of("any", "", "i32");
    f[3].check.rule = CHECK_UNORDERED;
    f[4].check.rule = CHECK_CUSTOM;
    return (struct signature){.kind = PROBLEM_API, .name = "map", .callables = 5, .callable = f};
}

static void put_op(struct buf *call, unsigned char method)
{
    buf_addc(call, (char)method);
    buf_addc(call, 0);
}

/* put(1, "x"), get(1), keys(), any(), get(2) */
static void put_call(struct buf *call)
{
    put(call, "i32", "9");
    buf_u32(call, 5);
    put_op(call, 1);
    put(call, "i32", "1");
    put(call, "string", "\"x\"");
    put_op(call, 2);
    put(call, "i32", "1");
    put_op(call, 3);
    put_op(call, 4);
    put_op(call, 2);
    put(call, "i32", "2");
}

static void put_results(struct buf *out, const char *get, const char *keys, const char *any,
                        const char *last)
{
    put(out, "i32", get);
    put(out, "i32[]", keys);
    put(out, "i32", any);
    put(out, "i32", last);
}

static void an_api_is_checked_step_by_step(void **state)
{
    (void)state;
    struct callable f[5];
    struct signature s = api(f);
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    put_call(&call);
    put_results(&want, "4", "[1, 2]", "7", "-1");
    static const struct {
        const char *get, *keys, *any, *last, *text;
        size_t operation;
    } rows[] = {
        {"4", "[1, 2]", "7", "-1", NULL, 0},
        {"4", "[2, 1]", "7", "-1", NULL, 0}, /* keys in any order */
        {"4", "[1, 2]", "8", "-1", NULL, 0}, /* the package's checker is asked for any() */
        {"-1", "[1, 2]", "7", "0", "step 2, get(1): expected 4, got -1", 1},
        {"4", "[1, 3]", "7", "-1",
         "step 3, keys(): index 1: got 3, which is not expected; 2 is missing", 2},
        {"4", "[1, 2]", "8", "0", "step 5, get(2): expected -1, got 0", 4},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct arena arena = {0};
        struct difference diff = {0};
        own_buf struct buf got = {0};
        put_results(&got, rows[i].get, rows[i].keys, rows[i].any, rows[i].last);
        bool right =
            check_answer(&s, bytes_of(&call), bytes_of(&want), bytes_of(&got), &arena, &diff);
        assert_int_equal(right, rows[i].text == NULL);
        if (!right) {
            assert_string_equal(diff.text, rows[i].text);
            assert_int_equal(diff.operation, rows[i].operation);
        }
        arena_release(&arena);
    }
}

static void a_step_shows_its_arguments(void **state)
{
    (void)state;
    struct callable f[] = {callable_of("create", "", "void"),
                           callable_of("add", "i32[];string", "bool")};
    struct signature s = {.kind = PROBLEM_API, .name = "set", .callables = 2, .callable = f};
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    own_buf struct buf got = {0};
    buf_u32(&call, 1);
    put_op(&call, 1);
    put(&call, "i32[]", "[1, 2]");
    put(&call, "string", "\"x\"");
    put(&want, "bool", "true");
    put(&got, "bool", "false");
    assert_answer(&s, &call, &want, &got, "step 1, add([1, 2], \"x\"): expected true, got false");
}

static void an_operation_keeps_its_arguments(void **state)
{
    (void)state;
    struct callable f[] = {callable_of("create", "", "void"), callable_of("add", "i32[]", "void")};
    struct signature s = {.kind = PROBLEM_API, .name = "set", .callables = 2, .callable = f};
    f[1].check.unchanged = true;
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    own_buf struct buf got = {0};
    buf_u32(&call, 1);
    put_op(&call, 1);
    put(&call, "i32[]", "[1, 2]");
    put(&want, "i32[]", "[1, 2]");
    put(&got, "i32[]", "[1, 0]");
    assert_answer(&s, &call, &want, &want, NULL);
    assert_answer(&s, &call, &want, &got,
                  "step 1, add([1, 2]): a must stay as it was: index 1: expected 2, got 0");
}

static void an_answer_is_all_of_its_bytes(void **state)
{
    (void)state;
    struct callable f[5];
    struct signature s = api(f);
    own_buf struct buf call = {0};
    own_buf struct buf want = {0};
    put_call(&call);
    put_results(&want, "4", "[1, 2]", "7", "-1");
    assert_true(check_well_formed(&s, bytes_of(&call), bytes_of(&want)));
    for (size_t len = 0; len < want.len; len++)
        assert_false(check_well_formed(&s, bytes_of(&call),
                                       (struct bytes){(unsigned char *)want.data, len}));
    own_buf struct buf more = {0};
    buf_add(&more, want.data, want.len);
    buf_addc(&more, 0);
    assert_false(check_well_formed(&s, bytes_of(&call), bytes_of(&more)));
    assert_answer(&s, &call, &want, &more, "the answer cannot be read as one of this type");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_part_needs_no_name),
        cmocka_unit_test(several_parts_are_named),
        cmocka_unit_test(kept_arguments_are_compared_with_the_input),
        cmocka_unit_test(kept_arguments_are_compared_exactly),
        cmocka_unit_test(a_list_must_consist_of_the_inputs_nodes),
        cmocka_unit_test(an_api_is_checked_step_by_step),
        cmocka_unit_test(a_step_shows_its_arguments),
        cmocka_unit_test(an_operation_keeps_its_arguments),
        cmocka_unit_test(an_answer_is_all_of_its_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
