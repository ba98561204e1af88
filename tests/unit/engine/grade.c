#include "tests/support/cmocka_all.h"

#include "judge/base/file.h"
#include "judge/engine/grade_head.h"
#include "judge/engine/grade_part.h"
#include "judge/engine/results_dir.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *dir;

static int make_dir(void **state)
{
    (void)state;
    struct err err = {0};
    dir = file_temp_dir(&err);
    return dir == NULL;
}

static int remove_dir(void **state)
{
    (void)state;
    bool ok = file_remove_tree(dir);
    free(dir);
    return !ok;
}

static const char key[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
static const struct part sample = {.state = PART_JUDGED,
                                   .verdict = VERDICT_WRONG_ANSWER,
                                   .passed = 7,
                                   .run = 9,
                                   .total = 10,
                                   .layers = 13,
                                   .missing = 2};

static void write_sample(const char *path)
{
    struct err err = {0};
    static const char result[] = "{\"schema\":\"judge.result/1\"}";
    assert_true(part_write(path, key, "-a\n\xff \"b\"", "two_sum", &sample, NULL,
                           (struct bytes){(const unsigned char *)result, sizeof result - 1}, &err));
}

static void a_part_comes_back_as_it_was(void **state)
{
    (void)state;
    struct part_file f = {0};
    struct err err = {0};
    own_mem char *path = file_join(dir, "part");
    write_sample(path);
    assert_true(part_read(path, &f));
    assert_string_equal(f.key, key);
    assert_string_equal(f.submission, "-a\n\xff \"b\"");
    assert_string_equal(f.problem, "two_sum");
    assert_null(f.error);
    assert_memory_equal(&f.part, &sample, sizeof sample);
    assert_int_equal(f.result.len, 27);
    part_file_release(&f);
    assert_true(part_write(path, key, "b", "two_sum", &(struct part){.state = PART_MISSING},
                           "no file", (struct bytes){0}, &err));
    assert_true(part_read(path, &f));
    assert_string_equal(f.error, "no file");
    assert_int_equal(f.part.state, PART_MISSING);
    assert_int_equal(f.result.len, 0);
    part_file_release(&f);
}

/* Cut anywhere, or changed anywhere: it is not there. */
static void a_damaged_part_is_none(void **state)
{
    (void)state;
    struct part_file f = {0};
    struct err err = {0};
    own_buf struct buf whole = {0};
    own_mem char *path = file_join(dir, "part");
    assert_false(part_read(path, &f));
    write_sample(path);
    assert_true(file_read(path, 1 << 20, &whole, &err));
    for (size_t i = 0; i < whole.len; i++) {
        assert_true(file_write(path, whole.data, i, false, &err));
        assert_false(part_read(path, &f));
        whole.data[i] ^= 1;
        assert_true(file_write(path, whole.data, whole.len, false, &err));
        assert_false(part_read(path, &f));
        whole.data[i] ^= 1;
    }
    assert_true(file_write(path, whole.data, whole.len, false, &err));
    assert_true(part_read(path, &f));
    part_file_release(&f);
}

static void check_score(bool partial, struct part part, int64_t points)
{
    struct grade_head h = {.partial = partial};
    struct graded_problem p = {.points = 10, .correctness = 0.7, .complexity = 0.3};
    struct grade_points s = grade_score(&h, &p, &part);
    assert_int_equal(s.max, 1000);
    assert_int_equal(s.points, points);
}

static void points_follow_the_verdict(void **state)
{
    (void)state;
    struct part p = {
        .state = PART_JUDGED, .verdict = VERDICT_ACCEPTED, .passed = 3, .run = 3, .total = 3};
    check_score(true, p, 1000);
    p.verdict = VERDICT_COMPLEXITY_MISSED;
    check_score(true, p, 700);
    check_score(false, p, 700);
    p = (struct part){
        .state = PART_JUDGED, .verdict = VERDICT_WRONG_ANSWER, .passed = 1, .run = 3, .total = 3};
    check_score(true, p, 233);
    check_score(false, p, 0);
    p.total = 10; /* a bound was reached: what was not run has failed */
    check_score(true, p, 70);
    p = (struct part){
        .state = PART_JUDGED, .verdict = VERDICT_RUNTIME_ERROR, .passed = 3, .run = 4, .total = 3};
    check_score(true, p, 525); /* all right, and then wrong at a large size */
    p = (struct part){.state = PART_JUDGED, .verdict = VERDICT_COMPILE_ERROR};
    check_score(true, p, 0);
    p = (struct part){.state = PART_MISSING};
    check_score(true, p, 0);
}

static void a_head_comes_back_as_it_was(void **state)
{
    (void)state;
    struct err err = {0};
    struct grade_head back = {0};
    struct graded_problem problems[] = {{.id = "two_sum",
                                         .title = "Two \"Sum\"",
                                         .hash = key,
                                         .hidden = "counts",
                                         .points = 2.5,
                                         .correctness = 0.75,
                                         .complexity = 0.25}};
    struct grade_head h = {.seed = UINT64_MAX,
                           .compiler = "gcc",
                           .compiler_version = "12.2.0",
                           .toolchain = "t",
                           .judge = "0.1.0",
                           .build = "b",
                           .time_outs = 3,
                           .cpu_seconds = 60,
                           .problems = problems,
                           .count = 1,
                           .shard = {2, 5},
                           .class_count = 300,
                           .layers = 5,
                           .missing = 10,
                           .complete = true};
    memcpy(h.names, key, sizeof h.names);
    own_json json_t *j = grade_head_json(&h);
    own_mem char *text = json_dumps(j, JSON_COMPACT);
    own_mem char *path = file_join(dir, "grades.json");
    own_mem char *document =
        mem_printf("%.*s,\"submissions\":[\n]}\n", (int)strlen(text) - 1, text);
    assert_true(file_write(path, document, strlen(document), false, &err));
    if (!grade_head_read(dir, &back, &err))
        fail_msg("%s", err.text);
    own_json json_t *again = grade_head_json(&back);
    assert_true(json_equal(j, again));
    assert_true(back.seed == UINT64_MAX);
    assert_int_equal(back.class_count, 300);
    grade_head_release(&back);
}

static void a_folder_of_other_things_is_left_alone(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *thesis = file_join(dir, "thesis.txt");
    assert_true(file_write(thesis, "x", 1, false, &err));
    assert_int_equal(results_dir_open(dir, false, &err), -1);
    assert_non_null(strstr(err.text, "holds other things"));
    assert_true(file_exists(thesis));
}

static void results_are_locked_and_kept_or_not(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *out = file_join(dir, "new/out");
    own_mem char *part = file_join(out, "parts/p");
    own_mem char *half = file_join(out, "parts/p.AbC123");
    int fd = results_dir_open(out, false, &err);
    assert_true(fd >= 0);
    assert_int_equal(results_dir_open(out, false, &err), -1);
    assert_non_null(strstr(err.text, "another judge"));
    assert_true(file_write(part, "x", 1, false, &err));
    assert_true(file_write(half, "x", 1, false, &err));
    (void)close(fd);
    fd = results_dir_open(out, true, &err);
    assert_true(fd >= 0 && file_exists(part) && !file_exists(half));
    (void)close(fd);
    fd = results_dir_open(out, false, &err);
    assert_true(fd >= 0 && !file_exists(part));
    (void)close(fd);
}

#define IN_DIR(f) cmocka_unit_test_setup_teardown(f, make_dir, remove_dir)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_DIR(a_part_comes_back_as_it_was),
        IN_DIR(a_damaged_part_is_none),
        cmocka_unit_test(points_follow_the_verdict),
        IN_DIR(a_head_comes_back_as_it_was),
        IN_DIR(a_folder_of_other_things_is_left_alone),
        IN_DIR(results_are_locked_and_kept_or_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
