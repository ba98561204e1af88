#include "tests/support/cmocka_all.h"

#include "judge/base/json.h"

#include <string.h>

static const char document[] =
    "{\"limits\": {\"time_ms\": \"fast\", \"big\": \"9223372036854775807\", \"n\": 7},"
    " \"list\": [1, {\"x\": true}]}";

static json_t *parse(const char *text, struct err *err)
{
    return json_parse("problem.json", text, strlen(text), err);
}

static void an_error_names_file_path_expectation_and_find(void **state)
{
    (void)state;
    struct err err = {0};
    own_json json_t *doc = parse(document, &err);
    struct json_at root = json_at_root("problem.json", doc);
    struct json_at limits = json_at_key(&root, "limits");
    struct json_at time = json_at_key(&limits, "time_ms");
    int64_t v = -1;
    assert_false(json_get_int(&time, 1, 60000, &v, &err));
    assert_int_equal(v, -1);
    assert_int_equal(err.kind, ERR_PACKAGE);
    assert_string_equal(
        err.text,
        "problem.json: $.limits.time_ms: expected an integer from 1 to 60000, got a string");
    struct json_at list = json_at_key(&root, "list");
    struct json_at second = json_at_index(&list, 1);
    struct json_at x = json_at_key(&second, "x");
    const char *s = NULL;
    assert_false(json_get_string(&x, &s, &err));
    assert_string_equal(err.text, "problem.json: $.list[1].x: expected a string, got true");
    struct json_at absent = json_at_key(&second, "y");
    assert_false(json_get_string(&absent, &s, &err));
    assert_string_equal(err.text, "problem.json: $.list[1].y: missing; expected a string");
}

static void integers_beyond_doubles_come_as_strings(void **state)
{
    (void)state;
    struct err err = {0};
    own_json json_t *doc = parse(document, &err);
    struct json_at root = json_at_root("f", doc);
    struct json_at limits = json_at_key(&root, "limits");
    struct json_at big = json_at_key(&limits, "big");
    int64_t v = 0;
    assert_true(json_get_int(&big, INT64_MIN, INT64_MAX, &v, &err));
    assert_true(v == INT64_MAX);
    struct json_at n = json_at_key(&limits, "n");
    assert_false(json_get_int(&n, 8, 9, &v, &err));
    assert_non_null(strstr(err.text, "from 8 to 9, got 7"));
}

static void duplicate_keys_are_refused(void **state)
{
    (void)state;
    struct err err = {0};
    assert_null(parse("{\"a\": 1, \"a\": 2}", &err));
    assert_non_null(strstr(err.text, "problem.json:1:"));
    assert_non_null(strstr(err.text, "duplicate"));
}

static void unknown_keys_are_refused_with_the_nearest(void **state)
{
    (void)state;
    static const char *const keys[] = {"limits", "lists", NULL};
    struct err err = {0};
    own_json json_t *doc = parse(document, &err);
    struct json_at root = json_at_root("f", doc);
    assert_false(json_only_keys(&root, keys, &err));
    assert_string_equal(err.text, "f: $.list: unknown key; did you mean \"lists\"?");
}

static void deep_nesting_is_an_error_not_a_crash(void **state)
{
    (void)state;
    char deep[100001];
    memset(deep, '[', sizeof deep - 1);
    deep[sizeof deep - 1] = '\0';
    struct err err = {0};
    assert_null(parse(deep, &err));
    assert_int_equal(err.kind, ERR_PACKAGE);
}

static void a_string_with_nul_is_refused(void **state)
{
    (void)state;
    struct err err = {0};
    own_json json_t *doc = parse("\"a\\u0000b\"", &err);
    if (doc == NULL)
        return; /* jansson itself refuses it: as good */
    struct json_at root = json_at_root("f", doc);
    const char *s = NULL;
    assert_false(json_get_string(&root, &s, &err));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_names_file_path_expectation_and_find),
        cmocka_unit_test(integers_beyond_doubles_come_as_strings),
        cmocka_unit_test(duplicate_keys_are_refused),
        cmocka_unit_test(unknown_keys_are_refused_with_the_nearest),
        cmocka_unit_test(deep_nesting_is_an_error_not_a_crash),
        cmocka_unit_test(a_string_with_nul_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
