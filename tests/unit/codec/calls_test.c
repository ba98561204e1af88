/* Calls, answers, and what the wire is told: results, mut parameters, kept arguments, node origins.
 */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"

static void args_of(const struct callable *f, const char *json, struct buf *out)
{
    struct err err = {0};
    own_json json_t *j = json_of(json);
    struct json_at at = json_at_root("test.json", j);
    if (!codec_args_from_json(&at, f, out, &err))
        fail_msg("%s", err.text);
}

static void answer_of(const struct callable *f, const char *json, const struct buf *input,
                      struct buf *out)
{
    struct err err = {0};
    own_json json_t *j = json_of(json);
    struct json_at at = json_at_root("test.json", j);
    if (!codec_answer_from_json(&at, f, bytes_of(input), out, &err))
        fail_msg("%s", err.text);
}

static void assert_json(json_t *got, const char *want)
{
    own_json json_t *wanted = json_of(want);
    own_mem char *text = json_dumps(got, JSON_ENCODE_ANY);
    if (!json_equal(got, wanted))
        fail_msg("got %s, expected %s", text, want);
    json_decref(got);
}

static void parts_are_the_result_then_mut_parameters(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "mut i32[];i32;mut string", "bool");
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    assert_int_equal(codec_answer_parts(&f, part), 3);
    assert_int_equal(part[0].kind, WIRE_BOOL);
    assert_int_equal(part[1].kind, WIRE_I32);
    assert_int_equal(part[2].kind, WIRE_STRING);
    assert_null(codec_part_parameter(&f, 0));
    assert_string_equal(codec_part_parameter(&f, 1)->name, "a");
    assert_string_equal(codec_part_parameter(&f, 2)->name, "c");
    assert_false(codec_part_kept(&f, 0) || codec_part_kept(&f, 1) || codec_part_kept(&f, 2));
    struct callable g = callable_of("g", "mut i32[]", "void");
    assert_int_equal(codec_answer_parts(&g, part), 1);
    assert_string_equal(codec_part_parameter(&g, 0)->name, "a");
}

static void unchanged_adds_what_is_passed_by_reference(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[];i32;mut i32[];tree<i32>;string", "i32");
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    struct wire_entry e;
    f.check.unchanged = true;
    assert_int_equal(codec_answer_parts(&f, part), 5);
    assert_true(codec_part_kept(&f, 1));  /* a */
    assert_false(codec_part_kept(&f, 2)); /* c is mut, so an answer */
    assert_true(codec_part_kept(&f, 3));
    assert_true(codec_part_kept(&f, 4));
    codec_entry(&f, true, &e);
    assert_int_equal(e.params, 5);
    assert_int_equal(e.present, 1);
    static const bool mut[] = {true, false, true, true, true};
    for (size_t i = 0; i < 5; i++)
        assert_int_equal((e.param[i].flags & WIRE_MUT) != 0, mut[i]);
    f.check.unchanged = false;
    codec_entry(&f, false, &e);
    assert_int_equal(e.present, 0);
    assert_int_equal(e.param[0].flags & WIRE_MUT, 0);
    assert_int_equal(e.param[2].flags & WIRE_MUT, WIRE_MUT);
}

static void same_nodes_asks_for_origins(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "list<i32>", "list<i32>");
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    struct wire_entry e;
    codec_entry(&f, true, &e);
    assert_int_equal(e.result.flags & WIRE_NODES, 0);
    f.check.same_nodes = true;
    codec_entry(&f, true, &e);
    assert_int_equal(e.result.flags & WIRE_NODES, WIRE_NODES);
    assert_int_equal(e.param[0].flags, 0);
    codec_answer_parts(&f, part);
    assert_int_equal(part[0].flags & WIRE_NODES, WIRE_NODES);
}

static void an_expected_list_has_the_layout_of_a_result(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "list<i32>", "list<i32>");
    struct signature s = function_of(&f);
    f.check.same_nodes = true;
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    args_of(&f, "[[1, 2]]", &input);
    answer_of(&f, "[2, 1]", &input, &answer);
    struct cursor c = cursor_of(&answer), in = cursor_of(&input);
    assert_true(codec_skip_answer(&c, &in, &s));
    assert_ptr_equal(c.at, c.end);
    bool cut = false;
    assert_json(codec_answer_to_json(bytes_of(&answer), bytes_of(&input), &s, 9, &cut), "[2, 1]");
}

static void a_call_reads_back_by_name(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[];i32", "i32[]");
    struct signature s = function_of(&f);
    bool cut = true;
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    args_of(&f, "[[2, 7], 9]", &input);
    answer_of(&f, "[0, 1]", &input, &answer);
    assert_json(codec_call_to_json(bytes_of(&input), &s, 9, &cut), "{\"a\": [2, 7], \"b\": 9}");
    assert_false(cut);
    assert_json(codec_answer_to_json(bytes_of(&answer), bytes_of(&input), &s, 9, &cut), "[0, 1]");
}

static void several_parts_are_an_array(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "mut i32[]", "i32");
    struct signature s = function_of(&f);
    bool cut = false;
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    args_of(&f, "[[1, 1]]", &input);
    answer_of(&f, "[1, [1, 0]]", &input, &answer);
    assert_json(codec_answer_to_json(bytes_of(&answer), bytes_of(&input), &s, 9, &cut),
                "[1, [1, 0]]");
}

static void kept_arguments_come_from_the_input_and_are_not_shown(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32;i32[]", "i32");
    struct signature s = function_of(&f);
    f.check.unchanged = true;
    bool cut = false;
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    args_of(&f, "[7, [3, 4]]", &input);
    answer_of(&f, "5", &input, &answer);
    struct cursor c = cursor_of(&answer), in = cursor_of(&input);
    assert_true(codec_skip_answer(&c, &in, &s));
    assert_ptr_equal(c.at, c.end);
    assert_int_equal(answer.len, 4 + 12);
    assert_memory_equal(answer.data + 4, input.data + 4, 12);
    assert_json(codec_answer_to_json(bytes_of(&answer), bytes_of(&input), &s, 9, &cut), "5");
}

static const char stack_ops[] =
    "[[\"push\", [7]], [\"pop\", [], 7], [\"fill\", [[[1, 2]]], [[0, 0]]]]";

static struct signature api(struct callable f[4])
{
    f[0] = callable_of("create", "i32", "void");
    f[1] = callable_of("push", "i32", "void");
    f[2] = callable_of("pop", "", "i32");
    f[3] = callable_of("fill", "mut i32[][]", "void");
    return (struct signature){.kind = PROBLEM_API, .name = "stack", .callables = 4, .callable = f};
}

static void ops_of(const struct signature *s, const char *ops, struct buf *input,
                   struct buf *expected, size_t *operations, bool *has)
{
    struct err err = {0};
    own_json json_t *one = json_of("[5]");
    own_json json_t *j = json_of(ops);
    struct json_at init = json_at_root("test.json", one);
    struct json_at at = json_at_root("test.json", j);
    if (!codec_ops_from_json(&init, &at, s, input, expected, operations, has, &err))
        fail_msg("%s", err.text);
}

static void operations_read_back(void **state)
{
    (void)state;
    struct callable f[4];
    struct signature s = api(f);
    size_t operations = 0;
    bool has = false, cut = false;
    own_buf struct buf input = {0};
    own_buf struct buf expected = {0};
    ops_of(&s, stack_ops, &input, &expected, &operations, &has);
    assert_int_equal(operations, 3);
    assert_true(has);
    assert_json(codec_call_to_json(bytes_of(&input), &s, 9, &cut),
                "{\"init\": [5], \"ops\": [[\"push\", [7]], [\"pop\", []], "
                "[\"fill\", [[[1, 2]]]]]}");
    assert_json(codec_answer_to_json(bytes_of(&expected), bytes_of(&input), &s, 9, &cut),
                "[null, 7, [[0, 0]]]");
    assert_false(cut);
    assert_json(codec_call_to_json(bytes_of(&input), &s, 1, &cut),
                "{\"init\": [5], \"ops\": [[\"push\", [7]], \"\xe2\x80\xa6 3 operations\"]}");
    assert_true(cut);
}

static void a_missing_result_leaves_the_answer_to_the_reference(void **state)
{
    (void)state;
    struct callable f[4];
    struct signature s = api(f);
    size_t operations = 0;
    bool has = true;
    own_buf struct buf input = {0};
    own_buf struct buf expected = {0};
    ops_of(&s, "[[\"pop\", []]]", &input, &expected, &operations, &has);
    assert_false(has);
    buf_clear(&input);
    buf_clear(&expected);
    ops_of(&s, "[[\"push\", [1]]]", &input, &expected, &operations, &has);
    assert_true(has);
    assert_int_equal(expected.len, 0);
}

static void methods_are_numbered_by_their_entry(void **state)
{
    (void)state;
    struct callable f[4];
    struct signature s = api(f);
    size_t operations = 0;
    bool has = false;
    own_buf struct buf input = {0};
    own_buf struct buf expected = {0};
    ops_of(&s, "[[\"pop\", [], 1]]", &input, &expected, &operations, &has);
    assert_int_equal(input.len, 4 + 4 + 2);
    assert_memory_equal(input.data + 8, "\x02\x00", 2);
}

static void kept_arguments_of_an_operation_are_expected_too(void **state)
{
    (void)state;
    struct callable f[] = {callable_of("create", "i32", "void"),
                           callable_of("add", "i32[]", "void")};
    struct signature s = {.kind = PROBLEM_API, .name = "set", .callables = 2, .callable = f};
    size_t operations = 0;
    bool has = false, cut = false;
    own_buf struct buf input = {0};
    own_buf struct buf expected = {0};
    f[1].check.unchanged = true;
    ops_of(&s, "[[\"add\", [[1, 2]]]]", &input, &expected, &operations, &has);
    assert_true(has);
    assert_int_equal(expected.len, 12);
    assert_json(codec_answer_to_json(bytes_of(&expected), bytes_of(&input), &s, 9, &cut), "[null]");
}

static bool call_of(const struct signature *s, const char *json, struct buf *input,
                    struct buf *expected, bool *has_expected, struct err *err)
{
    own_json json_t *j = json_of(json);
    struct json_at at = json_at_root("--input", j);
    size_t operations = 0;
    return codec_call_from_json(&at, s, input, expected, &operations, has_expected, err);
}

static void a_call_is_typed_by_name_or_in_order(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[];string;mut tree<i32>", "i32");
    struct signature s = function_of(&f);
    own_buf struct buf named = {0};
    own_buf struct buf listed = {0};
    own_buf struct buf none = {0};
    struct err err = {0};
    bool has_expected = true;
    bool cut = false;
    assert_true(call_of(&s, "{\"c\": [1, null, 2], \"a\": [3], \"b\": \"x\"}", &named, &none,
                        &has_expected, &err));
    assert_false(has_expected);
    assert_true(call_of(&s, "[[3], \"x\", [1, null, 2]]", &listed, &none, &has_expected, &err));
    assert_int_equal(named.len, listed.len);
    assert_memory_equal(named.data, listed.data, named.len);
    assert_json(codec_call_to_json(bytes_of(&named), &s, 100, &cut),
                "{\"a\": [3], \"b\": \"x\", \"c\": [1, null, 2]}");
}

static void a_refused_call_names_the_path_and_the_type(void **state)
{
    (void)state;
    struct callable f = callable_of("f", "i32[];mut i32[][]", "i32");
    struct signature s = function_of(&f);
    static const struct {
        const char *json, *says;
    } rows[] = {
        {"[1]", "--input: $: expected {\"a\": i32[], \"b\": i32[][]} or [a, b]"},
        {"7", "--input: $: expected {\"a\": i32[], \"b\": i32[][]} or [a, b]"},
        {"{\"a\": [1]}", "--input: $.b: missing; expected an array"},
        {"{\"a\": [1], \"b\": [[1], [\"x\"]]}",
         "--input: $.b[1][0]: expected an integer from -2147483648 to 2147483647, got a string"},
        {"[[1], [[1], 2]]", "--input: $[1][1]: expected an array, got an integer"},
        {"{\"a\": [], \"b\": [], \"z\": 1}", "--input: $.z: unknown key; did you mean \"a\"?"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        own_buf struct buf input = {0};
        own_buf struct buf none = {0};
        struct err err = {0};
        bool has_expected = false;
        assert_false(call_of(&s, rows[i].json, &input, &none, &has_expected, &err));
        assert_string_equal(err.text, rows[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_the_result_then_mut_parameters),
        cmocka_unit_test(unchanged_adds_what_is_passed_by_reference),
        cmocka_unit_test(same_nodes_asks_for_origins),
        cmocka_unit_test(an_expected_list_has_the_layout_of_a_result),
        cmocka_unit_test(a_call_reads_back_by_name),
        cmocka_unit_test(several_parts_are_an_array),
        cmocka_unit_test(kept_arguments_come_from_the_input_and_are_not_shown),
        cmocka_unit_test(operations_read_back),
        cmocka_unit_test(a_missing_result_leaves_the_answer_to_the_reference),
        cmocka_unit_test(methods_are_numbered_by_their_entry),
        cmocka_unit_test(kept_arguments_of_an_operation_are_expected_too),
        cmocka_unit_test(a_call_is_typed_by_name_or_in_order),
        cmocka_unit_test(a_refused_call_names_the_path_and_the_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
