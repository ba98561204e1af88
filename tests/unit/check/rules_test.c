/* One value against another, under each rule: what is right, and in which words the first
 * difference is told. Values are written as JSON. */
#include "tests/unit/codec/support.h"

#include "judge/base/mem.h"
#include "judge/check/check.h"

struct row {
    const char *type, *want, *got;
    const char *text; /* NULL: right */
};

static void run(const struct check_spec *spec, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct wire_type t = type_of(rows[i].type);
        struct arena arena = {0};
        struct difference diff = {0};
        own_buf struct buf want = {0};
        own_buf struct buf got = {0};
        encode(rows[i].type, rows[i].want, &want);
        encode(rows[i].type, rows[i].got, &got);
        bool right = check_value(spec, &t, bytes_of(&want), bytes_of(&got), &arena, &diff);
        if (right != (rows[i].text == NULL))
            fail_msg("%s: %s and %s: %s", rows[i].type, rows[i].want, rows[i].got,
                     right ? "right" : diff.text);
        if (!right)
            assert_string_equal(diff.text, rows[i].text);
        assert_int_equal(diff.known, !right);
        arena_release(&arena);
    }
}

static void exact_finds_the_first_difference(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"i32", "4", "4", NULL},
        {"i32", "4", "-1", "expected 4, got -1"},
        {"i64", "\"9007199254740993\"", "1", "expected 9007199254740993, got 1"},
        {"bool", "true", "false", "expected true, got false"},
        {"char", "\"a\"", "\"b\"", "expected 'a', got 'b'"},
        {"f64", "0.5", "0.5", NULL},
        {"f64", "0.1", "0.10000001", "expected 0.1, got 0.10000001 (off by 1e-08, no tolerance)"},
        {"f64", "0.0", "-0.0", NULL},
        {"f64", "\"nan\"", "\"nan\"", NULL},
        {"f64", "\"nan\"", "1", "expected nan, got 1"},
        {"f64", "1", "\"nan\"", "expected 1, got nan"},
        {"i32[]", "[1, 2, 3]", "[1, 2, 3]", NULL},
        {"i32[]", "[0, 1]", "[1, 0]", "index 0: expected 0, got 1"},
        {"i32[]", "[0, 2]", "[0, 1]", "index 1: expected 2, got 1"},
        {"i32[]", "[1, 2, 3]", "[1, 2]", "length: expected 3 elements, got 2"},
        {"i32[]", "[1]", "[]", "length: expected 1 element, got 0"},
        {"i32[]", "[1, 2, 3]", "[1, 3]",
         "length: expected 3 elements, got 2; the first difference is at index 1"},
        {"f64[]", "[1, 2]", "[1, 2.5]", "index 1: expected 2, got 2.5 (off by 0.5, no tolerance)"},
        {"char[]", "\"abc\"", "\"abd\"", "index 2: expected 'c', got 'd'"},
        {"char[]", "\"abc\"", "\"ab\"", "length: expected 3 characters, got 2"},
        {"i32[][]", "[[1], [2, 3]]", "[[1], [2, 3]]", NULL},
        {"i32[][]", "[[1], [2, 3]]", "[[1], [2, 4]]", "row 1, column 1: expected 3, got 4"},
        {"i32[][]", "[[1], [2, 3]]", "[[1], [2]]", "row 1, length: expected 2 elements, got 1"},
        {"i32[][]", "[[1]]", "[[1], [2]]", "length: expected 1 row, got 2"},
        {"char[][]", "[\"10\"]", "[\"11\"]", "row 0, column 1: expected '0', got '1'"},
        {"string", "\"hello\"", "\"hello\"", NULL},
        {"string", "\"hello\"", "\"help\"", "byte 3: expected 'l', got 'p'"},
        {"string", "\"hello\"", "\"hell\"", "length: expected 5 bytes, got 4"},
        {"string", "\"\"", "\"a\"", "length: expected 0 bytes, got 1"},
        {"string[]", "[\"a\", \"b\"]", "[\"a\", \"c\"]", "index 1: expected \"b\", got \"c\""},
        {"string[]", "[\"a\"]", "[]", "length: expected 1 element, got 0"},
        {"string[]", "[\"0123456789012345678901234567890123456789\"]",
         "[\"0123456789012345678901234567890123456780\"]",
         "index 0, byte 39: expected '9', got '0'"},
        {"list<i32>", "[1, 2]", "[1, 2]", NULL},
        {"list<i32>", "[1, 2]", "[1, 3]", "index 1: expected 2, got 3"},
        {"list<i32>", "[1, 2]", "[1]", "length: expected 2 nodes, got 1"},
        {"list<i32>", "[1, 2]", "[2]",
         "length: expected 2 nodes, got 1; the first difference is at index 0"},
        {"list<i32>", "[1, 2]", "{\"values\": [1, 2], \"cycle\": 0}",
         "end of the list: expected no link back, got a link back to index 0"},
        {"list<i32>", "{\"values\": [1, 2], \"cycle\": 1}", "[1, 2]",
         "end of the list: expected a link back to index 1, got no link back"},
        {"list<i32>[]", "[[1], [2]]", "[[1], [3]]", "list 1, index 0: expected 2, got 3"},
        {"tree<i32>", "[5, 1, 7]", "[5, 1, 7]", NULL},
        {"tree<i32>", "[5, 1, 7]", "[5, 1, 8]", "level order, index 2: expected 7, got 8"},
        {"tree<i32>", "[5, 1]", "[5, null, 1]", "level order, index 1: expected 1, got null"},
        {"tree<i32>", "[5, 1]", "[5, 1, null, 2]", "level order, index 3: expected null, got 2"},
        {"tree<i32>", "[]", "[0]", "level order, index 0: expected null, got 0"},
        {"node", "3", "null", "expected node 3, got NULL"},
        {"fn(i32,i32)->i32", "{\"keys\": [1, 2]}", "{\"keys\": [1, 3]}",
         "index 1: expected 2, got 3"},
        {"fn(i32)->i32", "{\"table\": [1]}", "{\"table\": [1]}", NULL},
    };
    run(&(struct check_spec){.rule = CHECK_EXACT}, rows, array_len(rows));
}

static void float_allows_its_tolerance(void **state)
{
    (void)state;
    static const struct row absolute[] = {
        {"f64", "1", "1.0009", NULL},
        {"f64", "1", "0.9991", NULL},
        {"f64", "1", "1.002", "expected 1, got 1.002 (off by 0.002, tolerance 0.001)"},
        {"f64", "\"nan\"", "\"nan\"", NULL},
        {"f64", "\"nan\"", "1", "expected nan, got 1"},
        {"f64", "1", "\"nan\"", "expected 1, got nan"},
        {"f64", "\"inf\"", "\"inf\"", NULL},
        {"f64", "\"inf\"", "\"-inf\"", "expected inf, got -inf"},
        {"f64", "1e300", "\"inf\"", "expected 1e+300, got inf"},
        {"f64[]", "[1, 2]", "[1.0001, 2.0001]", NULL},
        {"f64[]", "[1, 2]", "[1, 2.1]",
         "index 1: expected 2, got 2.1 (off by 0.1, tolerance 0.001)"},
        {"f64[][]", "[[1], [2]]", "[[1], [2.1]]",
         "row 1, column 0: expected 2, got 2.1 (off by 0.1, tolerance 0.001)"},
        {"i32", "1", "2", "expected 1, got 2"},
    };
    static const struct row relative[] = {
        {"f64", "1000000", "1000900", NULL},
        {"f64", "-1000000", "-1000900", NULL},
        {"f64", "1000000", "1001100",
         "expected 1000000, got 1001100 (off by 1.1e+03, tolerance 1e+03)"},
        {"f64", "0", "1e-9", "expected 0, got 1e-09 (off by 1e-09, no tolerance)"},
    };
    run(&(struct check_spec){.rule = CHECK_FLOAT, .absolute = 1e-3}, absolute, array_len(absolute));
    run(&(struct check_spec){.rule = CHECK_FLOAT, .relative = 1e-3}, relative, array_len(relative));
}

static void unordered_compares_multisets(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"i32[]", "[0, 1]", "[1, 0]", NULL},
        {"i32[]", "[-2147483648, 5, 2147483647]", "[2147483647, -2147483648, 5]", NULL},
        {"i32[]", "[]", "[]", NULL},
        {"i32[]", "[1, 2]", "[1, 2, 2]", "length: expected 2 elements, got 3"},
        {"i32[]", "[7, 1]", "[1, 9]", "index 1: got 9, which is not expected; 7 is missing"},
        {"i32[]", "[7, 1]", "[1, 1]", "index 1: got 1 once too often; 7 is missing"},
        {"i64[]", "[1, \"9007199254740993\"]", "[\"9007199254740993\", 1]", NULL},
        {"f64[]", "[1.5, 0.0, \"nan\"]", "[\"nan\", -0.0, 1.5]", NULL},
        {"f64[]", "[1.5, -2]", "[-2, 1]", "index 1: got 1, which is not expected; 1.5 is missing"},
        {"bool[]", "[true, false]", "[false, true]", NULL},
        {"char[]", "\"abc\"", "\"cab\"", NULL},
        {"char[]", "\"abc\"", "\"cad\"", "index 2: got 'd', which is not expected; 'b' is missing"},
        {"string[]", "[\"a\", \"bb\", \"\"]", "[\"\", \"a\", \"bb\"]", NULL},
        {"string[]", "[\"a\", \"b\"]", "[\"c\", \"a\"]",
         "index 0: got \"c\", which is not expected; \"b\" is missing"},
        {"i32[][]", "[[1, 2], [3]]", "[[3], [1, 2]]", NULL},
        {"i32[][]", "[[1, 2], [3]]", "[[3], [2, 1]]",
         "row 1: got [2, 1], which is not expected; [1, 2] is missing"},
        {"i32", "1", "2", "expected 1, got 2"},
        {"string", "\"ab\"", "\"ba\"", "byte 0: expected 'a', got 'b'"},
        {"list<i32>[]", "[[1], [2, 3]]", "[[2, 3], [1]]", NULL},
    };
    run(&(struct check_spec){.rule = CHECK_UNORDERED}, rows, array_len(rows));
}

static void unordered_nested_compares_multisets_of_multisets(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"i32[][]", "[[1, 2], [3]]", "[[3], [2, 1]]", NULL},
        {"i32[][]", "[[1, 2], [1, 2]]", "[[2, 1], [1, 2]]", NULL},
        {"i32[][]", "[[], [1]]", "[[1], []]", NULL},
        {"i32[][]", "[[1, 2], [3]]", "[[3], [2, 2]]",
         "row 1: got [2, 2], which is not expected; [1, 2] is missing"},
        {"i32[][]", "[[1, 2], [3, 4]]", "[[2, 1], [1, 2]]",
         "row 1: got [1, 2] once too often; [3, 4] is missing"},
        {"i32[][]", "[[1]]", "[[1], [1]]", "length: expected 1 row, got 2"},
        {"f64[][]", "[[1.5, -0.0]]", "[[0, 1.5]]", NULL},
        {"char[][]", "[\"ab\", \"c\"]", "[\"c\", \"ba\"]", NULL},
        {"i32[]", "[1, 2]", "[2, 1]", NULL},
    };
    run(&(struct check_spec){.rule = CHECK_UNORDERED_NESTED}, rows, array_len(rows));
}

static void custom_leaves_the_answer_to_the_checker(void **state)
{
    (void)state;
    static const struct row rows[] = {{"i32", "1", "2", NULL}};
    run(&(struct check_spec){.rule = CHECK_CUSTOM}, rows, array_len(rows));
}

static void the_place_of_a_difference_is_told(void **state)
{
    (void)state;
    struct check_spec exact = {.rule = CHECK_EXACT};
    struct wire_type t = type_of("i32[][]");
    struct arena arena = {0};
    struct difference diff = {0};
    own_buf struct buf want = {0};
    own_buf struct buf got = {0};
    encode("i32[][]", "[[1], [2, 3], [4, 5, 6]]", &want);
    encode("i32[][]", "[[1], [2, 3], [4, 7, 6]]", &got);
    assert_false(check_value(&exact, &t, bytes_of(&want), bytes_of(&got), &arena, &diff));
    assert_int_equal(diff.row, 2);
    assert_int_equal(diff.index, 1);
    arena_release(&arena);
}

/* A solution may leave any byte in a bool. */
static void every_byte_but_zero_is_true(void **state)
{
    (void)state;
    struct check_spec exact = {.rule = CHECK_EXACT}, any = {.rule = CHECK_UNORDERED};
    struct wire_type t = type_of("bool[]");
    struct arena arena = {0};
    struct difference diff = {0};
    unsigned char want[256], got[256];
    size_t len = from_hex("02000000 01 00", want);
    from_hex("02000000 ff 00", got);
    struct bytes w = {want, len}, g = {got, len};
    assert_true(check_value(&exact, &t, w, g, &arena, &diff));
    assert_true(check_value(&any, &t, w, g, &arena, &diff));
    arena_release(&arena);
}

static void bytes_that_are_no_value_are_wrong(void **state)
{
    (void)state;
    struct check_spec exact = {.rule = CHECK_EXACT};
    struct wire_type t = type_of("i32[]");
    struct arena arena = {0};
    struct difference diff = {0};
    unsigned char want[256], got[256];
    size_t len = from_hex("01000000 07000000", want);
    size_t more = from_hex("01000000 07000000 00", got);
    assert_false(check_value(&exact, &t, (struct bytes){want, len}, (struct bytes){got, more},
                             &arena, &diff));
    assert_string_equal(diff.text, "the value cannot be read as one of this type");
    arena_release(&arena);
}

/* A million elements in reverse: sorted copies, no nested loop, or this test would take hours. */
static void a_million_elements_in_any_order(void **state)
{
    (void)state;
    enum { N = 1000000 };
    struct check_spec any = {.rule = CHECK_UNORDERED};
    struct wire_type t = type_of("i32[]");
    struct arena arena = {0};
    struct difference diff = {0};
    own_buf struct buf want = {0};
    own_buf struct buf got = {0};
    buf_u32(&want, N);
    buf_u32(&got, N);
    for (uint32_t i = 0; i < N; i++) {
        buf_u32(&want, i);
        buf_u32(&got, N - 1 - i);
    }
    assert_true(check_value(&any, &t, bytes_of(&want), bytes_of(&got), &arena, &diff));
    memset(got.data + 4 + 4 * 777777, 0xff, 4); /* 222222 becomes -1 */
    assert_false(check_value(&any, &t, bytes_of(&want), bytes_of(&got), &arena, &diff));
    assert_string_equal(diff.text,
                        "index 777777: got -1, which is not expected; 222222 is missing");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exact_finds_the_first_difference),
        cmocka_unit_test(float_allows_its_tolerance),
        cmocka_unit_test(unordered_compares_multisets),
        cmocka_unit_test(unordered_nested_compares_multisets_of_multisets),
        cmocka_unit_test(custom_leaves_the_answer_to_the_checker),
        cmocka_unit_test(the_place_of_a_difference_is_told),
        cmocka_unit_test(every_byte_but_zero_is_true),
        cmocka_unit_test(bytes_that_are_no_value_are_wrong),
        cmocka_unit_test(a_million_elements_in_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
