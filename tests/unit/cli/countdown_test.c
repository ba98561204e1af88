/* The clock of a session at moments that the test sets. */
#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/cli/countdown.h"
#include "judge/practice/score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SECOND = 1000 };

static char folder[64];
static char path[96];

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "/tmp/judge-countdown-XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    (void)snprintf(path, sizeof path, "%s/history.db", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    (void)file_remove_tree(folder);
    return 0;
}

static struct desk desk_at(int64_t seconds)
{
    struct desk d = {.history = path};
    d.now.boot_ms = 1000000 + seconds * SECOND;
    d.now.utc_ms = 1700000000000 + seconds * SECOND;
    (void)snprintf(d.now.boot, sizeof d.now.boot, "one");
    return d;
}

static void start_phone(void)
{
    const struct session_problem problem = {.id = "two_sum", .minutes = 45};
    struct session_plan p = {
        .set = "phone", .minutes = 45, .problems = &problem, .problem_count = 1};
    struct desk d = desk_at(0);
    struct session s = {0};
    struct err err = {0};
    memcpy(p.weights, score_default_weights, sizeof p.weights);
    assert_true(desk_start(&d, &p, &s, &err));
    session_release(&s);
}

/* What is shown at a second; whether it goes on, and what is due. */
static bool look(int64_t seconds, bool terminal, char shown[256], unsigned *due)
{
    const struct style style = {.width = 60, .terminal = terminal, .ascii = true};
    struct desk d = desk_at(seconds);
    struct err err = {0};
    own_buf struct buf out = {0};
    bool going = countdown_line(&d, &style, &out, due, &err);
    assert_int_equal(err.kind, ERR_NONE);
    (void)snprintf(shown, 256, "%s", buf_str(&out));
    return going;
}

static void the_line_is_plain_where_there_is_no_terminal(void **state)
{
    (void)state;
    char shown[256];
    unsigned due = 9;
    start_phone();
    assert_true(look(61, false, shown, &due));
    assert_string_equal(shown, "43:59 left of 45:00  two_sum");
    assert_int_equal(due, 0);
}

static void on_a_terminal_it_replaces_itself_and_is_the_title(void **state)
{
    (void)state;
    char shown[256];
    unsigned due = 9;
    start_phone();
    assert_true(look(0, true, shown, &due));
    assert_string_equal(shown, "\r\033[K45:00 left of 45:00  two_sum"
                               "\033]0;45:00 left of 45:00  two_sum\007");
    assert_true(look(1, true, shown, &due));
    assert_non_null(strstr(shown, "44:59 left"));
}

static void notices_are_due_in_time_and_the_end_passes(void **state)
{
    (void)state;
    char shown[256];
    unsigned due = 9;
    start_phone();
    assert_true(look(1349, false, shown, &due));
    assert_int_equal(due, 0);
    assert_true(look(1350, false, shown, &due));
    assert_int_equal(due, NOTICE_HALF);
    assert_true(look(2100, false, shown, &due));
    assert_int_equal(due, NOTICE_HALF | NOTICE_TEN_MINUTES);
    assert_true(look(2640, false, shown, &due));
    assert_int_equal(due, NOTICE_HALF | NOTICE_TEN_MINUTES | NOTICE_ONE_MINUTE);
    assert_true(look(2760, false, shown, &due));
    assert_int_equal(due, NOTICE_HALF | NOTICE_TEN_MINUTES | NOTICE_ONE_MINUTE | NOTICE_OVER);
    assert_non_null(strstr(shown, "1:00 over"));
}

static void without_a_session_line_and_title_are_empty(void **state)
{
    (void)state;
    char shown[256];
    unsigned due = 9;
    struct desk d = desk_at(5);
    struct session s = {0};
    struct err err = {0};
    assert_false(look(0, true, shown, &due)); /* no history at all */
    assert_string_equal(shown, "\r\033[K\033]0;\007");
    assert_int_equal(due, 0);
    start_phone();
    assert_true(desk_call(&d, DESK_ABANDON, NULL, &s, &err));
    session_release(&s);
    assert_false(look(6, true, shown, &due));
    assert_string_equal(shown, "\r\033[K\033]0;\007");
    assert_false(look(6, false, shown, &due));
    assert_string_equal(shown, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_line_is_plain_where_there_is_no_terminal, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(on_a_terminal_it_replaces_itself_and_is_the_title,
                                        make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(notices_are_due_in_time_and_the_end_passes, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(without_a_session_line_and_title_are_empty, make_folder,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
