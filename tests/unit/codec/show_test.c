/* Values as text for people. */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"

static void assert_shown(const char *type, const char *json, struct show how, const char *want)
{
    struct wire_type t = type_of(type);
    own_buf struct buf frame = {0};
    own_buf struct buf out = {0};
    encode(type, json, &frame);
    struct cursor c = cursor_of(&frame);
    codec_show(&c, &t, false, &how, &out);
    assert_string_equal(buf_str(&out), want);
    assert_ptr_equal(c.at, c.end);
}

static void every_type_has_a_short_text(void **state)
{
    (void)state;
    static const struct {
        const char *type, *json, *text;
    } rows[] = {
        {"i32", "-7", "-7"},
        {"i64", "\"9223372036854775807\"", "9223372036854775807"},
        {"f64", "0.1", "0.1"},
        {"f64", "0.30000000000000004", "0.30000000000000004"},
        {"f64", "\"nan\"", "nan"},
        {"bool", "false", "false"},
        {"char", "\"x\"", "'x'"},
        {"char", "\"'\"", "'\\''"},
        {"string", "\"a\\\"b\"", "\"a\\\"b\""},
        {"string", "\"\\u001b[31m\"", "\"\\x1b[31m\""},
        {"i32[]", "[2, 7, 11, 15]", "[2, 7, 11, 15]"},
        {"i32[]", "[]", "[]"},
        {"i32[][]", "[[1, 2], [], [3]]", "[[1, 2], [], [3]]"},
        {"char[]", "\"abc\"", "\"abc\""},
        {"char[][]", "[\"10\", \"01\"]", "[\"10\", \"01\"]"},
        {"string[]", "[\"a\", \"\"]", "[\"a\", \"\"]"},
        {"list<i32>", "[1, 2, 3]", "1 -> 2 -> 3"},
        {"list<i32>", "[]", "(empty)"},
        {"list<i32>", "{\"values\": [1, 2, 3], \"cycle\": 0}", "1 -> 2 -> 3 -> (back to index 0)"},
        {"list<i32>[]", "[[1, 2], [], [3]]", "[1 -> 2, (empty), 3]"},
        {"tree<i32>", "[5, 1, 7, null, 2]", "[5, 1, 7, null, 2]"},
        {"tree<i32>", "[]", "[]"},
        {"node", "null", "NULL"},
        {"node", "3", "node 3"},
        {"fn(i32)->bool", "{\"threshold\": 4}", "threshold 4"},
        {"fn(i32,i32)->i32", "{\"keys\": [3, 1]}", "keys [3, 1]"},
        {"fn(i32,i32)->i32", "{\"adversary\": 9}", "adversary of 9"},
        {"fn(i32)->i32", "{\"table\": [8]}", "table [8]"},
        {"fn(i32,i32)->i32", "{\"grid\": [[1, 2]]}", "grid of 1 x 2 [1, 2]"},
        {"fn(i32)->i32", "{\"cache\": [5, 6], \"line\": 4, \"capacity\": 64}",
         "cache of 64 words in lines of 4 over [5, 6]"},
        {"fn(i32,i32)", "{\"store\": true}", "store"},
    };
    for (size_t i = 0; i < array_len(rows); i++)
        assert_shown(rows[i].type, rows[i].json, (struct show){.width = 80}, rows[i].text);
}

static void what_does_not_fit_is_cut_and_marked(void **state)
{
    (void)state;
    static const struct {
        const char *type, *json;
        struct show how;
        const char *text;
    } rows[] = {
        {"i32[]", "[1, 2, 3, 4, 5, 6, 7, 8, 9]", {.width = 14}, "[1, 2, 3, \xe2\x80\xa6]"},
        {"i32[]", "[1, 2, 3, 4, 5, 6, 7, 8, 9]", {.width = 16, .ascii = true}, "[1, 2, 3, ...]"},
        {"i32[]",
         "[1, 2, 3, 4, 5, 6, 7, 8, 9]",
         {.width = 20, .focus = 8},
         "[\xe2\x80\xa6, 6, 7, 8, 9]"},
        {"i32[]",
         "[1, 2, 3, 4, 5, 6, 7, 8, 9]",
         {.width = 5, .focus = 4},
         "[\xe2\x80\xa6, 5, \xe2\x80\xa6]"},
        {"i32[]", "[123456789, 2]", {.width = 5}, "[123456789, \xe2\x80\xa6]"},
        {"list<i32>", "[1, 2, 3, 4, 5]", {.width = 12}, "1 -> 2 -> \xe2\x80\xa6"},
        {"tree<i32>",
         "[1, null, 3, null, 5]",
         {.width = 14, .focus = 4},
         "[\xe2\x80\xa6, null, 5]"},
        {"i32[][]",
         "[[1, 2, 3, 4, 5, 6, 7, 8], [9]]",
         {.width = 14},
         "[[1, 2, \xe2\x80\xa6], \xe2\x80\xa6]"},
        {"string", "\"0123456789\"", {.width = 8}, "\"01234\"\xe2\x80\xa6"},
        {"string",
         "\"0123456789abcdefghij\"",
         {.width = 14, .focus = 19},
         "\xe2\x80\xa6\"bcdefghij\""},
        {"string",
         "\"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\"",
         {.width = 6},
         "\"\xc3\xa9\xc3\xa9\xc3\xa9\"\xe2\x80\xa6"},
        {"string", "\"\xc3\xa9\"", {.width = 80, .ascii = true}, "\"\\u00e9\""},
    };
    for (size_t i = 0; i < array_len(rows); i++)
        assert_shown(rows[i].type, rows[i].json, rows[i].how, rows[i].text);
}

static void a_focus_deep_in_a_long_array_is_visible(void **state)
{
    (void)state;
    struct wire_type t = type_of("i32[]");
    struct show how = {.width = 60, .focus = 777777};
    own_buf struct buf frame = {0};
    own_buf struct buf out = {0};
    enum { N = 1000000 };
    buf_u32(&frame, N);
    for (uint32_t i = 0; i < N; i++)
        buf_u32(&frame, i);
    struct cursor c = cursor_of(&frame);
    codec_show(&c, &t, true, &how, &out);
    assert_non_null(strstr(buf_str(&out), "777777"));
    assert_true(out.len < 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_type_has_a_short_text),
        cmocka_unit_test(what_does_not_fit_is_cut_and_marked),
        cmocka_unit_test(a_focus_deep_in_a_long_array_is_visible),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
