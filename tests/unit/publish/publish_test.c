/* The parts of report formats that are functions of plain data. */
#include "tests/support/cmocka_all.h"

#include "judge/publish/describe.h"
#include "judge/publish/findings.h"
#include "judge/publish/publish.h"

#include <math.h>
#include <string.h>

/* -- values that differ ----------------------------------------------------------------- */

static void stretch_is(const char *a, const char *b, const char *in_a, const char *in_b)
{
    struct stretch s = describe_stretch(a, b);
    char text[64];
    (void)snprintf(text, sizeof text, "%.*s", (int)(s.end_a - s.start), a + s.start);
    assert_string_equal(text, in_a);
    (void)snprintf(text, sizeof text, "%.*s", (int)(s.end_b - s.start), b + s.start);
    assert_string_equal(text, in_b);
}

static void a_stretch_is_whole_tokens(void **state)
{
    (void)state;
    stretch_is("[1,23,4]", "[1,25,4]", "23", "25");
    stretch_is("[1,-2]", "[1,2]", "-2", "2");
    stretch_is("[1,2,3]", "[1,9,8,3]", "2", "9,8");
    stretch_is("[1,1]", "[1]", "1,1", "1");
    stretch_is("[1]", "[1]", "", "");
    stretch_is("", "[1]", "", "[1]");
}

static void window_is(const char *text, size_t at, size_t limit, const char *want)
{
    own_buf struct buf out = {0};
    describe_window(text, at, limit, &out);
    assert_string_equal(buf_str(&out), want);
}

static void a_window_never_cuts_a_character(void **state)
{
    (void)state;
    window_is("short", 0, 5, "short");
    window_is("0123456789", 0, 4, "0123…");
    window_is("0123456789", 9, 4, "…6789");
    window_is("0123456789", 5, 4, "…3456…");
    window_is("aééé", 0, 2, "a…");
}

static void points_have_two_digits_at_most(void **state)
{
    static const struct {
        double points;
        const char *text;
    } rows[] = {{10, "10"}, {7.5, "7.5"}, {0, "0"}, {1.0 / 3, "0.33"}, {100, "100"}};
    (void)state;
    for (size_t i = 0; i < array_len(rows); i++) {
        own_buf struct buf out = {0};
        describe_points(rows[i].points, &out);
        assert_string_equal(buf_str(&out), rows[i].text);
    }
}

/* -- what students may see ----------------------------------------------------------------- */

static struct graded_case cases[3];

static struct graded_result hidden_failure(void)
{
    cases[0] = (struct graded_case){.name = "first", .group = "sample", .input = "1"};
    cases[1] = (struct graded_case){.name = "b", .group = "edge", .input = "2", .seed = "7"};
    cases[2] = (struct graded_case){.name = "c",
                                    .group = "hidden",
                                    .input = "3",
                                    .output = "3",
                                    .verdict = VERDICT_WRONG_ANSWER,
                                    .difference = "d",
                                    .message = "m",
                                    .expected = "4",
                                    .actual = "5"};
    return (struct graded_result){.cases = cases,
                                  .case_count = 3,
                                  .total = 3,
                                  .run = 3,
                                  .passed = 2,
                                  .message = "secret",
                                  .verdict = VERDICT_WRONG_ANSWER,
                                  .finding = {.kind = "k", .message = "m", .case_name = "c"},
                                  .complexity = {.note = "secret"}};
}

static void counts_leave_no_hidden_case(void **state)
{
    (void)state;
    struct graded_result r = hidden_failure();
    view_conceal(&r, HIDDEN_COUNTS);
    assert_int_equal(r.case_count, 1);
    assert_string_equal(r.cases[0].input, "1");
    assert_int_equal(r.concealed, 2);
    assert_int_equal(r.concealed_passed, 1);
    assert_null(r.message);
    assert_null(r.finding.kind);
    assert_null(r.complexity.note);
}

static void names_leave_verdicts_alone(void **state)
{
    (void)state;
    struct graded_result r = hidden_failure();
    view_conceal(&r, HIDDEN_NAMES);
    assert_int_equal(r.case_count, 3);
    assert_int_equal(r.concealed, 0);
    assert_int_equal(r.cases[2].verdict, VERDICT_WRONG_ANSWER);
    assert_string_equal(r.cases[2].name, "c");
    assert_null(r.cases[1].input);
    assert_null(r.cases[1].seed);
    assert_null(r.cases[2].output);
    assert_null(r.cases[2].expected);
    assert_null(r.cases[2].difference);
    assert_null(r.cases[2].message);
}

static void full_leaves_everything(void **state)
{
    (void)state;
    struct graded_result r = hidden_failure();
    view_conceal(&r, HIDDEN_FULL);
    assert_string_equal(r.cases[2].input, "3");
    assert_string_equal(r.message, "secret");
    assert_string_equal(r.finding.kind, "k");
}

static void a_failed_sample_may_be_spoken_of(void **state)
{
    (void)state;
    struct graded_result r = hidden_failure();
    cases[0].verdict = VERDICT_WRONG_ANSWER;
    r.finding.case_name = "first";
    view_conceal(&r, HIDDEN_COUNTS);
    assert_string_equal(r.message, "secret");
    assert_string_equal(r.finding.kind, "k");
}

/* -- a class in numbers -------------------------------------------------------------------- */

enum { ROWS = 12, PROBLEMS = 2 };

/* Those who solve the first problem are those who solve the second, or just not. */
static struct grading class_of(struct grading_row *rows, struct grading_cell *cells, bool opposite)
{
    static struct grading_problem problems[PROBLEMS] = {{.id = "a"}, {.id = "b"}};
    for (size_t i = 0; i < ROWS; i++) {
        bool good = i < ROWS / 2;
        cells[2 * i] = (struct grading_cell){
            .there = true, .judged = true, .max_points = 10, .points = good ? 10 : 0};
        cells[2 * i + 1] = cells[2 * i];
        if (opposite)
            cells[2 * i + 1].points = good ? 0 : 10;
        double points = cells[2 * i].points + cells[2 * i + 1].points;
        rows[i] = (struct grading_row){.submission = "x",
                                       .id = "x",
                                       .points = points,
                                       .max_points = 20,
                                       .percent = points * 5,
                                       .cells = &cells[2 * i]};
    }
    return (struct grading){.scored = true,
                            .problems = problems,
                            .problem_count = PROBLEMS,
                            .rows = rows,
                            .row_count = ROWS};
}

static void problems_discriminate(void **state)
{
    struct grading_row rows[ROWS];
    struct grading_cell cells[ROWS * PROBLEMS];
    struct statistics s;
    (void)state;
    struct grading c = class_of(rows, cells, false);
    statistics_begin(&s, &c);
    assert_true(s.problems[0].discriminates);
    assert_true(fabs(s.problems[0].point_biserial - 1) < 1e-9);
    assert_true(fabs(s.problems[0].upper_lower - 1) < 1e-9);
    assert_true(fabs(s.median - 50) < 1e-9);
    assert_int_equal(s.bins[0], 6);
    assert_int_equal(s.bins[10], 6);
    assert_int_equal(s.full, 6);
    statistics_release(&s);
    c = class_of(rows, cells, true);
    statistics_begin(&s, &c);
    assert_true(fabs(s.problems[0].point_biserial + 1) < 1e-9);
    assert_true(fabs(s.problems[0].upper_lower + 1) < 1e-9);
    assert_int_equal(s.bins[5], 12);
    statistics_release(&s);
}

static void few_submissions_say_nothing(void **state)
{
    struct grading_row rows[ROWS];
    struct grading_cell cells[ROWS * PROBLEMS];
    struct statistics s;
    (void)state;
    struct grading c = class_of(rows, cells, false);
    c.row_count = DISCRIMINATION_MIN - 1;
    statistics_begin(&s, &c);
    assert_false(s.problems[0].discriminates);
    statistics_release(&s);
    c.row_count = 0;
    statistics_begin(&s, &c);
    assert_true(s.median == 0 && s.mean == 0);
    statistics_release(&s);
}

static void failure(struct graded *g, size_t row, const char *message)
{
    static struct graded_case one[1];
    one[0] = (struct graded_case){
        .name = "c", .group = "edge", .message = message, .verdict = VERDICT_WRONG_ANSWER};
    *g = (struct graded){.row = row, .judged = true};
    g->result =
        (struct graded_result){.cases = one, .case_count = 1, .verdict = VERDICT_WRONG_ANSWER};
}

static void equal_failures_are_one_cluster(void **state)
{
    struct grading_row rows[ROWS];
    struct grading_cell cells[ROWS * PROBLEMS];
    struct statistics s;
    struct graded g;
    (void)state;
    struct grading c = class_of(rows, cells, false);
    statistics_begin(&s, &c);
    for (size_t i = 0; i < ROWS; i++) {
        failure(&g, i, i % 3 == 0 ? "rare" : "common");
        statistics_add(&s, &g);
    }
    statistics_end(&s);
    assert_int_equal(s.cluster_count, 2);
    assert_string_equal(s.clusters[0].message, "common");
    assert_int_equal(s.clusters[0].count, 8);
    assert_int_equal(s.clusters[0].rows[7], 11);
    assert_int_equal(s.clusters[1].rows[3], 9);
    statistics_release(&s);
}

static void too_many_clusters_are_counted(void **state)
{
    struct grading_row rows[ROWS];
    struct grading_cell cells[ROWS * PROBLEMS];
    struct statistics s;
    struct graded g;
    (void)state;
    struct grading c = class_of(rows, cells, false);
    statistics_begin(&s, &c);
    for (size_t i = 0; i < CLUSTERS_MAX + 10; i++) {
        char message[32];
        (void)snprintf(message, sizeof message, "%zu", i);
        failure(&g, 0, message);
        statistics_add(&s, &g);
    }
    statistics_end(&s);
    assert_int_equal(s.cluster_count, CLUSTERS_MAX);
    assert_int_equal(s.other_failures, 10);
    statistics_release(&s);
}

/* -- findings -------------------------------------------------------------------------------- */

static void path_is(const char *path, const char *prefix, const char *want)
{
    struct graded g = {.judged = true, .result = {.path = path}};
    own_buf struct buf out = {0};
    finding_path(&g, prefix, &out);
    assert_string_equal(buf_str(&out), want);
}

static void paths_stay_in_the_repository(void **state)
{
    (void)state;
    path_is("ada/two_sum.c", NULL, "ada/two_sum.c");
    path_is("./two_sum.c", "week3", "week3/two_sum.c");
    path_is("/etc/passwd", "week3/", "week3/passwd");
    path_is("a/../../b.c", NULL, "b.c");
    path_is("..a/b.c", NULL, "..a/b.c");
}

static void fingerprints_differ_and_stay(void **state)
{
    struct finding list[] = {{RULE_HOT_LINE, LEVEL_NOTE, 3, 0, "m"},
                             {RULE_HOT_LINE, LEVEL_NOTE, 9, 0, "m"},
                             {RULE_COMPLEXITY, LEVEL_NOTE, 3, 0, "m"}};
    struct findings f = {.list = list, .count = 3};
    const struct graded x = {.judged = true, .id = "0", .result = {.path = "x.c"}};
    const struct graded y = {.judged = true, .id = "0", .result = {.path = "y.c"}};
    char a[HASH_HEX + 1];
    char b[HASH_HEX + 1];
    (void)state;
    finding_fingerprint(&x, &f, 0, a);
    finding_fingerprint(&x, &f, 1, b);
    assert_string_not_equal(a, b);
    finding_fingerprint(&x, &f, 2, b);
    assert_string_not_equal(a, b);
    list[0].line = 30; /* lines above it moved it */
    finding_fingerprint(&x, &f, 0, b);
    assert_string_equal(a, b);
    finding_fingerprint(&y, &f, 0, b);
    assert_string_not_equal(a, b);
}

static void every_format_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (size_t i = 0; i < format_count; i++) {
        assert_ptr_equal(format_find(formats[i]->name), formats[i]);
        assert_non_null(formats[i]->help);
    }
    assert_null(format_find("pdf"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stretch_is_whole_tokens),
        cmocka_unit_test(a_window_never_cuts_a_character),
        cmocka_unit_test(points_have_two_digits_at_most),
        cmocka_unit_test(counts_leave_no_hidden_case),
        cmocka_unit_test(names_leave_verdicts_alone),
        cmocka_unit_test(full_leaves_everything),
        cmocka_unit_test(a_failed_sample_may_be_spoken_of),
        cmocka_unit_test(problems_discriminate),
        cmocka_unit_test(few_submissions_say_nothing),
        cmocka_unit_test(equal_failures_are_one_cluster),
        cmocka_unit_test(too_many_clusters_are_counted),
        cmocka_unit_test(paths_stay_in_the_repository),
        cmocka_unit_test(fingerprints_differ_and_stay),
        cmocka_unit_test(every_format_has_a_name_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
