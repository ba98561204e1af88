/* Bytes that lie. Each row holds one thing that a type forbids; lengths that claim more than there
 * is must be refused before anything is done with them, so these tests would not end, or would
 * crash, if they were believed. */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"

static void skip_refuses(void **state)
{
    (void)state;
    static const struct {
        const char *type, *hex, *why;
    } rows[] = {
        {"i32[]", "ffffffff", "4 billion elements in no bytes"},
        {"i32[]", "00000040 00000000", "count * 4 overflows 32 bits"},
        {"i64[]", "00000020 00000000", "count * 8 overflows 32 bits"},
        {"i32[][]", "ffffffff 00000000", "4 billion rows"},
        {"i32[][]", "01000000 02000000 00000000", "a row longer than the frame"},
        {"string", "05000000 616263", "a string longer than the frame"},
        {"string[]", "02000000 01000000 61", "the second string is missing"},
        {"list<i32>", "01000000 07000000 01000000", "a cycle to a node that is not there"},
        {"list<i32>", "01000000 07000000 feffffff", "a cycle to node -2"},
        {"list<i32>", "00000000 00000000", "a cycle in an empty list"},
        {"list<i32>", "ffffffff 07000000 ffffffff", "4 billion nodes"},
        {"list<i32>[]", "02000000 00000000 ffffffff", "the second list is missing"},
        {"tree<i32>", "ffffffff", "4 billion slots"},
        {"tree<i32>", "01000000 00", "the last slot is absent"},
        {"tree<i32>", "02000000 00 01 07000000", "a child of an absent root"},
        {"tree<i32>", "03000000 01 07000000 00 00", "absent slots at the end"},
        {"tree<i32>", "04000000 01 01000000 00 00 01 02000000", "a slot that belongs to no node"},
        {"tree<i32>", "01000000 02 07000000", "neither present nor absent"},
        {"node", "feffffff", "position -2"},
        {"fn(i32)->i32", "00000000 00000000", "no callback"},
        {"fn(i32)->i32", "ff000000 00000000", "an unknown callback"},
        {"fn(i32)->i32", "02000000 ffffffff", "4 billion keys"},
        {"fn(i32)->bool", "01000000 00000000", "a threshold without its value"},
        {"fn(i32)->bool", "01000000 02000000 01000000 02000000", "two thresholds"},
        {"fn(i32,i32)->i32", "03000000 01000000 ffffffff", "an adversary of -1"},
        {"fn(i32,i32)->i32", "04000000 02000000 02000000 02000000", "a grid without its cells"},
        {"fn(i32,i32)->i32", "04000000 02000000 ffffffff 00000000", "a grid of -1 rows"},
        {"fn(i32,i32)->i32", "04000000 02000000 00000080 00000080",
         "a grid whose sides are negative and whose area is not"},
        {"fn(i32)->i32", "05000000 03000000 01000000 01000000 01000000",
         "a cache of one word without it"},
        {"fn(i32)->i32", "05000000 03000000 00000000 00000000 01000000", "lines of no words"},
        {"fn(i32)->i32", "05000000 02000000 00000000 01000000", "a cache without capacity"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct wire_type t = type_of(rows[i].type);
        unsigned char bytes[256];
        size_t len = from_hex(rows[i].hex, bytes);
        own_mem unsigned char *exact = malloc(len + 1); /* a sanitizer sees reads beyond */
        memcpy(exact + 1, bytes, len);
        struct cursor c = {exact + 1, exact + 1 + len};
        struct cursor again = c;
        bool cut = false;
        if (codec_skip(&c, &t, false))
            fail_msg("%s: %s", rows[i].type, rows[i].why);
        own_json json_t *j = codec_to_json(&again, &t, false, 10, &cut);
        if (j != NULL)
            fail_msg("to JSON, %s: %s", rows[i].type, rows[i].why);
    }
}

static void show_says_that_bytes_are_unreadable(void **state)
{
    (void)state;
    struct wire_type t = type_of("i32[]");
    struct show how = {.width = 80};
    own_buf struct buf frame = {0};
    own_buf struct buf out = {0};
    buf_u32(&frame, UINT32_MAX);
    struct cursor c = cursor_of(&frame);
    codec_show(&c, &t, true, &how, &out);
    assert_string_equal(buf_str(&out), "(unreadable)");
    assert_ptr_equal(c.at, c.end);
}

static void a_result_list_needs_an_origin_for_each_node(void **state)
{
    (void)state;
    struct wire_type t = type_of("list<i32>");
    unsigned char bytes[256];
    size_t len = from_hex("01000000 07000000 ffffffff 00000000", bytes);
    t.flags |= WIRE_NODES;
    struct cursor whole = {bytes, bytes + len}, cut = {bytes, bytes + len - 4};
    assert_true(codec_skip(&whole, &t, true));
    assert_ptr_equal(whole.at, whole.end);
    assert_false(codec_skip(&cut, &t, true));
    struct cursor argument = {bytes, bytes + len};
    assert_true(codec_skip(&argument, &t, false));
    assert_int_equal(argument.end - argument.at, 4);
}

/* An API: create(i32), push(i32), pop() -> i32. */
static struct signature api(struct callable f[3])
{
    f[0] = callable_of("create", "i32", "void");
    f[1] = callable_of("push", "i32", "void");
    f[2] = callable_of("pop", "", "i32");
    return (struct signature){.kind = PROBLEM_API, .name = "stack", .callables = 3, .callable = f};
}

static void a_call_of_an_api_names_methods_that_exist(void **state)
{
    (void)state;
    struct callable f[3];
    struct signature s = api(f);
    static const struct {
        const char *hex;
        bool good;
    } rows[] = {
        {"05000000 00000000", true},
        {"05000000 02000000 0100 07000000 0200", true},
        {"05000000 01000000 0000", false}, /* the constructor is no method */
        {"05000000 01000000 0300", false}, /* nor is the destructor */
        {"05000000 01000000 ffff", false},
        {"05000000 02000000 0200", false}, /* one operation is missing */
        {"05000000 ffffffff 0200", false},
        {"05000000 01000000 0100 0700", false}, /* half an argument */
        {"05000000", false},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        unsigned char bytes[256];
        size_t len = from_hex(rows[i].hex, bytes);
        struct cursor c = {bytes, bytes + len};
        if (codec_skip_call(&c, &s) != rows[i].good)
            fail_msg("%s", rows[i].hex);
    }
}

static void an_answer_holds_a_result_for_each_operation(void **state)
{
    (void)state;
    struct callable f[3];
    struct signature s = api(f);
    unsigned char call[256], answer[256];
    size_t len = from_hex("05000000 03000000 0200 0100 07000000 0200", call);
    size_t got = from_hex("01000000 02000000", answer);
    struct cursor c = {answer, answer + got}, in = {call, call + len};
    assert_true(codec_skip_answer(&c, &in, &s));
    assert_ptr_equal(c.at, c.end);
    assert_ptr_equal(in.at, in.end);
    struct cursor less = {answer, answer + got - 1}, again = {call, call + len};
    assert_false(codec_skip_answer(&less, &again, &s));
    bool cut = false;
    assert_null(
        codec_answer_to_json((struct bytes){answer, 7}, (struct bytes){call, len}, &s, 9, &cut));
    assert_null(codec_call_to_json((struct bytes){call, len - 1}, &s, 9, &cut));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(skip_refuses),
        cmocka_unit_test(show_says_that_bytes_are_unreadable),
        cmocka_unit_test(a_result_list_needs_an_origin_for_each_node),
        cmocka_unit_test(a_call_of_an_api_names_methods_that_exist),
        cmocka_unit_test(an_answer_holds_a_result_for_each_operation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
