#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/practice/sets.h"

#include <string.h>

static bool decode(const char *text, struct practice_sets *out, struct err *err)
{
    *err = (struct err){0};
    return practice_sets_decode(
        "sets.json", (struct bytes){(const unsigned char *)text, strlen(text)}, out, err);
}

#define SETS(list)      "{\"format\": 1, \"sets\": [" list "]}"
#define SET(name, rest) "{\"name\": \"" name "\", \"title\": \"T\", " rest "}"

static void the_shipped_file_holds_the_sets_of_the_guide(void **state)
{
    (void)state;
    struct err err = {0};
    own_buf struct buf file = {0};
    struct practice_sets s = {0};
    assert_true(file_read(TEST_SOURCE_DIR "/problems/sets.json", 1 << 20, &file, &err));
    assert_true(decode(buf_str(&file), &s, &err));
    static const struct {
        const char *name;
        int minutes;
        size_t count;
    } rows[] = {{"warm_up_a", 20, 2},     {"phone_a", 45, 3},  {"onsite_b", 60, 3},
                {"phone_backend", 45, 2}, {"week_1", 200, 12}, {"week_5", 280, 8},
                {"drill_dp", 170, 8}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct practice_set *set = practice_set_find(&s, rows[i].name);
        assert_non_null(set);
        assert_int_equal(set->minutes, rows[i].minutes);
        assert_int_equal(set->count, rows[i].count);
    }
    assert_null(practice_set_find(&s, "phone"));
    practice_sets_release(&s);
}

static void errors_name_the_place(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"[]", "sets.json: $: expected an object, got an array"},
        {"{\"format\": 2, \"sets\": []}",
         "sets.json: $.format: expected an integer from 1 to 1, got 2"},
        {SETS(SET("a", "\"minutes\": 0, \"problems\": [\"x\"]")),
         "sets.json: $.sets[0].minutes: expected an integer from 1 to 1440, got 0"},
        {SETS(SET("a", "\"minutes\": 5, \"problems\": []")),
         "sets.json: $.sets[0].problems: expected 1 to 200 problems, got 0"},
        {SETS(SET("a", "\"minutes\": 5, \"problems\": [\"x\", \"y\", \"x\"]")),
         "sets.json: $.sets[0].problems[2]: \"x\" is in this set already"},
        {SETS(SET("a", "\"minutes\": 5, \"problems\": [\"../x\"]")),
         "sets.json: $.sets[0].problems[0]: expected a name in snake_case of at most 64 letters"},
        {SETS(SET("a b", "\"minutes\": 5, \"problems\": [\"x\"]")),
         "sets.json: $.sets[0].name: expected a name in snake_case of at most 64 letters"},
        {SETS(SET("a", "\"minutes\": 5, \"problem\": [\"x\"]")),
         "sets.json: $.sets[0].problem: unknown key; did you mean \"problems\"?"},
        {SETS(SET("a", "\"minutes\": 5, \"problems\": [\"x\"]") ", " SET(
             "a", "\"minutes\": 5, \"problems\": [\"x\"]")),
         "sets.json: $.sets[1].name: \"a\" is the name of an earlier set"},
        {SETS("{\"name\": \"a\", \"minutes\": 5, \"problems\": [\"x\"]}"),
         "sets.json: $.sets[0].title: missing; expected a string"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct practice_sets s = {0};
        struct err err = {0};
        assert_false(decode(rows[i].text, &s, &err));
        assert_int_equal(err.kind, ERR_PACKAGE);
        assert_string_equal(err.text, rows[i].message);
        assert_int_equal(s.count, 0);
        practice_sets_release(&s);
    }
}

static void the_first_folder_wins(void **state)
{
    (void)state;
    struct practice_sets s = {0};
    struct err err = {0};
    assert_true(decode(SETS(SET("a", "\"minutes\": 5, \"problems\": [\"x\"]")), &s, &err));
    assert_true(decode(SETS(SET("b", "\"minutes\": 6, \"problems\": [\"x\"]") ", " SET(
                           "a", "\"minutes\": 7, \"problems\": [\"y\"]")),
                       &s, &err));
    assert_int_equal(s.count, 2);
    assert_int_equal(practice_set_find(&s, "a")->minutes, 5);
    assert_int_equal(practice_set_find(&s, "b")->minutes, 6);
    assert_false(decode("{", &s, &err));
    assert_int_equal(s.count, 2);
    practice_sets_release(&s);
}

static void titles_are_made_safe(void **state)
{
    (void)state;
    struct practice_sets s = {0};
    struct err err = {0};
    assert_true(decode(SETS("{\"name\": \"a\", \"title\": \"\\u001b[31mred\", \"minutes\": 5, "
                            "\"problems\": [\"x\"]}"),
                       &s, &err));
    assert_null(strchr(s.sets[0].title, '\033'));
    practice_sets_release(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_shipped_file_holds_the_sets_of_the_guide),
        cmocka_unit_test(errors_name_the_place),
        cmocka_unit_test(the_first_folder_wins),
        cmocka_unit_test(titles_are_made_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
