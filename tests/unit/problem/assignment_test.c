#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/problem/assignment.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static bool decode(const char *text, struct assignment *out, struct err *err)
{
    return assignment_decode("a.json", (struct bytes){(const unsigned char *)text, strlen(text)},
                             out, err);
}

static int is_json(const struct dirent *d)
{
    size_t len = strlen(d->d_name);
    return len > 5 && strcmp(d->d_name + len - 5, ".json") == 0;
}

/* NAME.json is refused with the message in NAME.txt. */
static void what_is_wrong_is_told(void **state)
{
    (void)state;
    static const char dir[] = TEST_SOURCE_DIR "/tests/data/assignment/invalid";
    struct dirent **list = NULL;
    int count = scandir(dir, &list, is_json, alphasort);
    assert_true(count > 10);
    for (int i = 0; i < count; i++) {
        struct err err = {0};
        struct assignment a = {0};
        own_buf struct buf text = {0};
        own_buf struct buf want = {0};
        own_mem char *path = file_join(dir, list[i]->d_name);
        own_mem char *words = mem_printf("%.*s.txt", (int)strlen(path) - 5, path);
        assert_true(file_read(path, ASSIGNMENT_MAX, &text, &err));
        assert_true(file_read(words, ASSIGNMENT_MAX, &want, &err));
        if (decode(buf_str(&text), &a, &err))
            fail_msg("%s is taken", list[i]->d_name);
        assert_int_equal(err.kind, ERR_USAGE);
        own_mem char *line = mem_printf("%s\n", err.text);
        assert_string_equal(line, buf_str(&want));
        free(list[i]);
    }
    free(list);
}

static void what_is_left_out_has_a_default(void **state)
{
    (void)state;
    struct err err = {0};
    struct assignment a = {0};
    assert_true(decode(
        "{\"schema\": \"judge.assignment/1\", \"problems\": [{\"id\": \"two_sum\"}]}", &a, &err));
    assert_null(a.title);
    assert_true(a.partial);
    assert_int_equal(a.time_outs, ASSIGNMENT_TIME_OUTS);
    assert_int_equal(a.cpu_seconds, ASSIGNMENT_CPU_SECONDS);
    assert_int_equal(a.count, 1);
    assert_string_equal(a.problems[0].id, "two_sum");
    assert_true(a.problems[0].points == ASSIGNMENT_POINTS);
    assert_string_equal(a.problems[0].hidden, ASSIGNMENT_HIDDEN);
    assignment_release(&a);
}

static void weights_are_shares(void **state)
{
    (void)state;
    struct err err = {0};
    struct assignment a = {0};
    assert_true(
        decode("{\"schema\": \"judge.assignment/1\", \"title\": \"Week 3\", \"partial\": false,"
               " \"time_outs\": 0, \"cpu_seconds\": 5, \"problems\": ["
               "{\"id\": \"a\", \"points\": 2.5, \"correctness\": 3, \"complexity\": 1},"
               "{\"id\": \"b\", \"complexity\": 0, \"hidden\": \"full\"}]}",
               &a, &err));
    assert_string_equal(a.title, "Week 3");
    assert_false(a.partial);
    assert_int_equal(a.time_outs, 0);
    assert_int_equal(a.cpu_seconds, 5);
    assert_true(a.problems[0].points == 2.5);
    assert_true(a.problems[0].correctness == 0.75 && a.problems[0].complexity == 0.25);
    assert_true(a.problems[1].correctness == 1 && a.problems[1].complexity == 0);
    assert_string_equal(a.problems[1].hidden, "full");
    assignment_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_wrong_is_told),
        cmocka_unit_test(what_is_left_out_has_a_default),
        cmocka_unit_test(weights_are_shares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
