/* A value of every type goes from JSON to bytes and back unchanged, and its bytes are exactly one
 * value: one byte less is none, one byte more is left over. */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"

static const struct {
    const char *type, *json;
} values[] = {
    {"i32", "-2147483648"},
    {"i32", "2147483647"},
    {"i64", "9007199254740992"},
    {"i64", "\"-9223372036854775808\""},
    {"f64", "0.1"},
    {"f64", "-1e300"},
    {"f64", "\"nan\""},
    {"f64", "\"-inf\""},
    {"bool", "true"},
    {"char", "\"x\""},
    {"string", "\"\""},
    {"string", "\"caf\xc3\xa9 \\n\""},
    {"i32[]", "[]"},
    {"i32[]", "[3, 1, 2]"},
    {"i64[]", "[1, \"9223372036854775807\"]"},
    {"f64[]", "[0.5, \"inf\"]"},
    {"bool[]", "[true, false]"},
    {"char[]", "\"abc\""},
    {"char[]", "\"\""},
    {"i32[][]", "[]"},
    {"i32[][]", "[[1, 2], [], [3]]"},
    {"i64[][]", "[[1]]"},
    {"f64[][]", "[[1.5], [2.5]]"},
    {"bool[][]", "[[true]]"},
    {"char[][]", "[\"110\", \"\", \"1\"]"},
    {"string[]", "[\"a\", \"\", \"bcd\"]"},
    {"list<i32>", "[]"},
    {"list<i32>", "[1, 2, 3]"},
    {"list<i32>", "{\"values\": [1, 2], \"cycle\": 0}"},
    {"list<i32>[]", "[[1], [], {\"values\": [7], \"cycle\": 0}]"},
    {"tree<i32>", "[]"},
    {"tree<i32>", "[5, 1, 7, null, 2]"},
    {"tree<i32>", "[1, null, 2, null, 3]"},
    {"node", "null"},
    {"node", "3"},
    {"fn(i32)->bool", "{\"threshold\": -4}"},
    {"fn(i32)->i32", "{\"threshold\": 4}"},
    {"fn(i32,i32)->i32", "{\"keys\": [2, 1]}"},
    {"fn(i32,i32)->i32", "{\"adversary\": 100}"},
    {"fn(i32,i32)->i32", "{\"grid\": [[1, 2], [3, 4]]}"},
    {"fn(i32,i32)->i32", "{\"grid\": []}"},
    {"fn(i32)->i32", "{\"table\": [5]}"},
    {"fn(i32)->i32", "{\"cache\": [1, 2], \"line\": 16, \"capacity\": 64}"},
    {"fn(i32,i32)", "{\"store\": true}"},
};

static void every_type_round_trips(void **state)
{
    (void)state;
    for (size_t i = 0; i < array_len(values); i++) {
        struct wire_type t = type_of(values[i].type);
        own_buf struct buf frame = {0};
        encode(values[i].type, values[i].json, &frame);
        struct cursor c = cursor_of(&frame);
        bool cut = false;
        own_json json_t *want = json_of(values[i].json);
        own_json json_t *got = codec_to_json(&c, &t, false, 100, &cut);
        if (!json_equal(want, got) || cut || c.at != c.end) {
            own_mem char *text = json_dumps(got, JSON_ENCODE_ANY);
            fail_msg("%s: %s became %s", values[i].type, values[i].json, text);
        }
    }
}

static void no_prefix_of_a_value_is_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < array_len(values); i++) {
        struct wire_type t = type_of(values[i].type);
        own_buf struct buf frame = {0};
        encode(values[i].type, values[i].json, &frame);
        for (size_t len = 0; len < frame.len; len++) {
            /* A block of exactly this length, so that a sanitizer sees a read beyond it. */
            own_mem unsigned char *part = malloc(len + 1);
            memcpy(part + 1, frame.data, len);
            struct cursor c = {part + 1, part + 1 + len};
            if (codec_skip(&c, &t, false))
                fail_msg("%s %s: %zu of %zu bytes are taken for a value", values[i].type,
                         values[i].json, len, frame.len);
        }
    }
}

static void skip_leaves_what_follows(void **state)
{
    (void)state;
    for (size_t i = 0; i < array_len(values); i++) {
        struct wire_type t = type_of(values[i].type);
        own_buf struct buf frame = {0};
        encode(values[i].type, values[i].json, &frame);
        size_t len = frame.len;
        buf_adds(&frame, "tail");
        struct cursor c = cursor_of(&frame);
        assert_true(codec_skip(&c, &t, false));
        assert_int_equal(c.at - (unsigned char *)frame.data, len);
    }
}

static void nulls_at_the_end_of_a_tree_do_not_count(void **state)
{
    (void)state;
    own_buf struct buf a = {0};
    own_buf struct buf b = {0};
    encode("tree<i32>", "[1, 2, null, null, null]", &a);
    encode("tree<i32>", "[1, 2]", &b);
    assert_int_equal(a.len, b.len);
    assert_memory_equal(a.data, b.data, a.len);
}

static void long_values_are_cut_and_counted(void **state)
{
    (void)state;
    static const struct {
        const char *type, *json, *want;
    } rows[] = {
        {"i32[]", "[1, 2, 3, 4]", "[1, 2, \"\xe2\x80\xa6 4 elements\"]"},
        {"i32[][]", "[[1], [2], [3]]", "[[1], [2], \"\xe2\x80\xa6 3 rows\"]"},
        {"string[]", "[\"a\", \"b\", \"c\"]", "[\"a\", \"b\", \"\xe2\x80\xa6 3 elements\"]"},
        {"string", "\"0123456789\"", "\"01234567\xe2\x80\xa6 10 bytes\""},
        {"string", "\"0123456\xc3\xa9 9\"", "\"0123456\xe2\x80\xa6 11 bytes\""},
        {"list<i32>", "[1, 2, 3]", "[1, 2, \"\xe2\x80\xa6 3 elements\"]"},
        {"tree<i32>", "[1, null, 3]", "[1, null, \"\xe2\x80\xa6 3 slots\"]"},
        {"fn(i32)->i32", "{\"table\": [1, 2, 3]}",
         "{\"table\": [1, 2, \"\xe2\x80\xa6 3 elements\"]}"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct wire_type t = type_of(rows[i].type);
        own_buf struct buf frame = {0};
        encode(rows[i].type, rows[i].json, &frame);
        struct cursor c = cursor_of(&frame);
        bool cut = false;
        own_json json_t *want = json_of(rows[i].want);
        own_json json_t *got = codec_to_json(&c, &t, false, 2, &cut);
        own_mem char *text = json_dumps(got, JSON_ENCODE_ANY);
        if (!json_equal(want, got))
            fail_msg("%s: %s", rows[i].json, text);
        assert_true(cut);
        assert_ptr_equal(c.at, c.end);
    }
}

static void the_count_of_a_cut_value_is_grouped(void **state)
{
    (void)state;
    struct wire_type t = type_of("i32[]");
    own_buf struct buf frame = {0};
    buf_u32(&frame, 65536);
    buf_repeat(&frame, 0, 65536 * 4);
    struct cursor c = cursor_of(&frame);
    bool cut = false;
    own_json json_t *got = codec_to_json(&c, &t, false, 0, &cut);
    assert_string_equal(json_string_value(json_array_get(got, 0)), "\xe2\x80\xa6 65,536 elements");
}

static void bytes_that_are_no_utf8_are_replaced(void **state)
{
    (void)state;
    struct wire_type t = type_of("string");
    own_buf struct buf frame = {0};
    buf_u32(&frame, 4);
    buf_add(&frame, "a\xff\0b", 4);
    struct cursor c = cursor_of(&frame);
    bool cut = false;
    own_json json_t *got = codec_to_json(&c, &t, true, 100, &cut);
    assert_non_null(got);
    assert_int_equal(json_string_length(got), 6);
    assert_memory_equal(json_string_value(got), "a\xef\xbf\xbd\0b", 6);
}

static void an_adversary_answers_as_the_keys_it_settled_on(void **state)
{
    (void)state;
    struct wire_type t = type_of("mut fn(i32,i32)->i32");
    own_buf struct buf frame = {0};
    buf_u32(&frame, WIRE_CB_ADVERSARY);
    buf_u32(&frame, 2);
    buf_u32(&frame, 7);
    buf_u32(&frame, 8);
    struct cursor c = cursor_of(&frame);
    bool cut = false;
    own_json json_t *got = codec_to_json(&c, &t, true, 100, &cut);
    own_json json_t *want = json_of("{\"keys\": [7, 8]}");
    assert_true(json_equal(got, want));
    c = cursor_of(&frame);
    assert_false(codec_skip(&c, &t, false));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_type_round_trips),
        cmocka_unit_test(no_prefix_of_a_value_is_one),
        cmocka_unit_test(skip_leaves_what_follows),
        cmocka_unit_test(nulls_at_the_end_of_a_tree_do_not_count),
        cmocka_unit_test(long_values_are_cut_and_counted),
        cmocka_unit_test(the_count_of_a_cut_value_is_grouped),
        cmocka_unit_test(bytes_that_are_no_utf8_are_replaced),
        cmocka_unit_test(an_adversary_answers_as_the_keys_it_settled_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
