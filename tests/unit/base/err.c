#include "tests/support/cmocka_all.h"

#include "judge/base/err.h"

#include <errno.h>
#include <string.h>

static void context_goes_before_the_first_cause(void **state)
{
    (void)state;
    struct err err = {0};
    errno = ENOENT;
    assert_false(err_system(&err, "open %s", "a.json"));
    assert_false(err_within(&err, "problem %s", "two_sum"));
    assert_string_equal(err.text, "problem two_sum: open a.json: No such file or directory");
    assert_int_equal(err.kind, ERR_SYSTEM);
}

static void a_message_is_one_line(void **state)
{
    (void)state;
    struct err err = {0};
    err_usage(&err, "no file \"a\nb\033[31m\"");
    assert_null(strchr(err.text, '\n'));
    assert_null(strchr(err.text, '\033'));
}

static void a_long_message_is_cut_not_overrun(void **state)
{
    (void)state;
    char path[3000];
    memset(path, 'x', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    struct err err = {0};
    err_package(&err, "%s", path);
    assert_int_equal(strlen(err.text), sizeof err.text - 1);
    err_within(&err, "%s", "context");
    assert_memory_equal(err.text, "context: xxx", 12);
}

static void each_kind_has_its_exit_status(void **state)
{
    (void)state;
    struct err err = {0};
    assert_int_equal(err_exit_status(&err), 0);
    err_usage(&err, "a");
    assert_int_equal(err_exit_status(&err), 2);
    err_package(&err, "a");
    assert_int_equal(err_exit_status(&err), 4);
    err_judge(&err, "a");
    assert_int_equal(err_exit_status(&err), 5);
    err_interrupted(&err);
    assert_int_equal(err_exit_status(&err), 130);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(context_goes_before_the_first_cause),
        cmocka_unit_test(a_message_is_one_line),
        cmocka_unit_test(a_long_message_is_cut_not_overrun),
        cmocka_unit_test(each_kind_has_its_exit_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
