/* JSON that does not fit its type is refused in words that say where and what was expected. */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"

static void from_json_says_where_and_why(void **state)
{
    (void)state;
    static const struct {
        const char *type, *json, *message;
    } rows[] = {
        {"i32", "2147483648",
         "$: expected an integer from -2147483648 to 2147483647, got 2147483648"},
        {"i32", "1.5",
         "$: expected an integer from -2147483648 to 2147483647, got a number with a fraction"},
        {"i32", "null", "$: expected an integer from -2147483648 to 2147483647, got null"},
        {"i64", "\"12x\"",
         "$: expected an integer from -9223372036854775808 to "
         "9223372036854775807, got a string"},
        {"f64", "\"NaN\"", "$: expected a number, got a string"},
        {"bool", "1", "$: expected true or false, got an integer"},
        {"char", "\"ab\"", "$: expected a string of one ASCII character"},
        {"char", "\"\"", "$: expected a string of one ASCII character"},
        {"char", "\"\xc3\xa9\"", "$: expected a string of one ASCII character"},
        {"string", "7", "$: expected a string, got an integer"},
        {"i32[]", "{}", "$: expected an array, got an object"},
        {"i32[]", "[1, true]",
         "$[1]: expected an integer from -2147483648 to 2147483647, got true"},
        {"i32[][]", "[[1], 2]", "$[1]: expected an array, got an integer"},
        {"i32[][]", "[[], [\"x\"]]",
         "$[1][0]: expected an integer from -2147483648 to 2147483647, got a string"},
        {"char[]", "[\"a\"]", "$: expected a string, got an array"},
        {"char[][]", "[[\"a\"]]", "$[0]: expected a string, got an array"},
        {"string[]", "[\"a\", null]", "$[1]: expected a string, got null"},
        {"list<i32>", "7", "$: expected an array, got an integer"},
        {"list<i32>", "[null]",
         "$[0]: expected an integer from -2147483648 to 2147483647, got null"},
        {"list<i32>", "{\"values\": [1], \"cycle\": 1}",
         "$.cycle: expected an integer from -1 to 0, got 1"},
        {"list<i32>", "{\"values\": [], \"cycle\": 0}",
         "$.cycle: an empty list has no node to link to"},
        {"list<i32>", "{\"values\": [1]}", "$.cycle: missing; expected an integer from -1 to 0"},
        {"list<i32>", "{\"value\": [1], \"cycle\": 0}",
         "$.value: unknown key; did you mean \"values\"?"},
        {"list<i32>[]", "[[1], [true]]",
         "$[1][0]: expected an integer from -2147483648 to 2147483647, got true"},
        {"tree<i32>", "[null, 1]", "$[1]: no node has this as a child: all slots before are null"},
        {"tree<i32>", "[1, null, null, 2]",
         "$[3]: no node has this as a child: all slots before are null"},
        {"tree<i32>", "[1, \"x\"]",
         "$[1]: expected an integer from -2147483648 to 2147483647, got a string"},
        {"node", "-2", "$: expected an integer from -1 to 2147483647, got -2"},
        {"fn(i32)->i32", "[]", "$: expected an object, got an array"},
        {"fn(i32)->i32", "{\"thresh\": 1}",
         "$: expected a callback: an object with threshold, keys, adversary, grid, table, cache "
         "or store"},
        {"fn(i32)->i32", "{\"threshold\": 1, \"keys\": []}", "$.threshold: unknown key"},
        {"fn(i32,i32)->i32", "{\"threshold\": 1}",
         "$: \"threshold\" is a callback of type fn(i32)->bool"},
        {"fn(i32)->i32", "{\"keys\": [1]}", "$: \"keys\" is a callback of type fn(i32,i32)->i32"},
        {"fn(i32,i32)->bool", "{\"keys\": [1]}",
         "$: \"keys\" is a callback of type fn(i32,i32)->i32"},
        {"fn(i32,i32)->i32", "{\"keys\": 1}", "$.keys: expected an array, got an integer"},
        {"fn(i32,i32)->i32", "{\"adversary\": -1}",
         "$.adversary: expected an integer from 0 to 16777216, got -1"},
        {"fn(i32,i32)->i32", "{\"grid\": [[1, 2], [3]]}",
         "$.grid[1]: expected 2 columns as in the first row, got 1"},
        {"fn(i32)->i32", "{\"cache\": [1], \"line\": 0, \"capacity\": 1}",
         "$.line: expected an integer from 1 to 2147483647, got 0"},
        {"fn(i32)->i32", "{\"cache\": [1], \"line\": 1}",
         "$.capacity: missing; expected an integer from 1 to 2147483647"},
        {"fn(i32,i32)", "{\"store\": 1}", "$.store: expected true"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct wire_type t = type_of(rows[i].type);
        struct err err = {0};
        char want[512];
        own_buf struct buf out = {0};
        own_json json_t *j = json_of(rows[i].json);
        struct json_at at = json_at_root("test.json", j);
        if (codec_from_json(&at, &t, &out, &err))
            fail_msg("%s is taken for %s", rows[i].json, rows[i].type);
        (void)snprintf(want, sizeof want, "test.json: %s", rows[i].message);
        assert_string_equal(err.text, want);
        assert_int_equal(err.kind, ERR_PACKAGE);
    }
}

static void args_refuse(void **state)
{
    (void)state;
    static const struct {
        const char *params, *json, *message;
    } rows[] = {
        {"i32;i32", "[1]", "test.json: $: f takes 2 arguments, got 1"},
        {"i32", "[]", "test.json: $: f takes 1 argument, got 0"},
        {"i32", "7", "test.json: $: expected an array, got an integer"},
        {"i32;i32[]", "[1, [true]]",
         "test.json: $[1][0]: expected an integer from -2147483648 "
         "to 2147483647, got true"},
        {"node;list<i32>", "[2, [1, 2]]", "test.json: $[0]: the list has 2 nodes, so no node 2"},
        {"list<i32>;node", "[[], 0]", "test.json: $[1]: the list has 0 nodes, so no node 0"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct callable f = callable_of("f", rows[i].params, "i32");
        struct err err = {0};
        own_buf struct buf out = {0};
        own_json json_t *j = json_of(rows[i].json);
        struct json_at at = json_at_root("test.json", j);
        assert_false(codec_args_from_json(&at, &f, &out, &err));
        assert_string_equal(err.text, rows[i].message);
    }
}

static void answers_refuse(void **state)
{
    (void)state;
    static const struct {
        const char *params, *result, *args, *json, *message;
    } rows[] = {
        {"mut i32[]", "i32", "[[1]]", "[1]", "test.json: $: f answers with 2 values, got 1"},
        {"mut i32[]", "i32", "[[1]]", "1", "test.json: $: expected an array, got an integer"},
        {"mut i32[]", "void", "[[1]]", "7", "test.json: $: expected an array, got an integer"},
        {"mut i32[]", "i32", "[[1]]", "[1, 2]",
         "test.json: $[1]: expected an array, got an integer"},
        {"list<i32>", "node", "[[1, 2]]", "2", "test.json: $: the list has 2 nodes, so no node 2"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct callable f = callable_of("f", rows[i].params, rows[i].result);
        struct err err = {0};
        own_buf struct buf input = {0};
        own_buf struct buf out = {0};
        own_json json_t *args = json_of(rows[i].args);
        own_json json_t *j = json_of(rows[i].json);
        struct json_at call = json_at_root("test.json", args);
        struct json_at at = json_at_root("test.json", j);
        assert_true(codec_args_from_json(&call, &f, &input, &err));
        assert_false(codec_answer_from_json(&at, &f, bytes_of(&input), &out, &err));
        assert_string_equal(err.text, rows[i].message);
    }
}

static void operations_refuse(void **state)
{
    (void)state;
    static const struct {
        const char *ops, *message;
    } rows[] = {
        {"7", "test.json: $: expected an array, got an integer"},
        {"[7]", "test.json: $[0]: expected an array, got an integer"},
        {"[[\"push\"]]",
         "test.json: $[0]: expected [method, arguments] or [method, arguments, result]"},
        {"[[\"push\", [1], 1, 1]]",
         "test.json: $[0]: expected [method, arguments] or [method, arguments, result]"},
        {"[[\"pusj\", [1]]]", "test.json: $[0][0]: no such method; did you mean \"push\"?"},
        {"[[\"create\", [1]]]", "test.json: $[0][0]: no such method"},
        {"[[1, [1]]]", "test.json: $[0][0]: expected a string, got an integer"},
        {"[[\"push\", []]]", "test.json: $[0][1]: push takes 1 argument, got 0"},
        {"[[\"push\", [1], null]]",
         "test.json: $[0][2]: push returns nothing: leave the result out"},
        {"[[\"push\", [1]], [\"pop\", [], true]]",
         "test.json: $[1][2]: expected an integer from -2147483648 to 2147483647, got true"},
    };
    struct callable f[] = {callable_of("create", "", "void"), callable_of("push", "i32", "void"),
                           callable_of("pop", "", "i32")};
    struct signature s = {.kind = PROBLEM_API, .name = "stack", .callables = 3, .callable = f};
    for (size_t i = 0; i < array_len(rows); i++) {
        struct err err = {0};
        size_t operations = 0;
        bool has = false;
        own_buf struct buf input = {0};
        own_buf struct buf expected = {0};
        own_json json_t *none = json_array();
        own_json json_t *j = json_of(rows[i].ops);
        struct json_at init = json_at_root("test.json", none);
        struct json_at ops = json_at_root("test.json", j);
        assert_false(
            codec_ops_from_json(&init, &ops, &s, &input, &expected, &operations, &has, &err));
        assert_string_equal(err.text, rows[i].message);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_json_says_where_and_why),
        cmocka_unit_test(args_refuse),
        cmocka_unit_test(answers_refuse),
        cmocka_unit_test(operations_refuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
