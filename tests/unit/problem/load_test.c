/* A package as files: what is read and hashed, and that a hostile folder makes the reader neither
 * follow links nor wait. Each test builds its package in a temporary folder. */
#include "tests/unit/codec/support.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/problem/load.h"
#include "judge/problem/statement.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static const char problem_json[] =
    "{\"format\": 1, \"title\": \"T\", \"topic\": \"t\", \"difficulty\": \"easy\", \"minutes\": 5,"
    " \"function\": {\"name\": \"f\", \"parameters\": [{\"name\": \"x\", \"type\": \"i32\"}],"
    " \"returns\": \"i32\"}, \"limits\": {\"time_ms\": 1000, \"memory_mb\": 64}, \"check\": \"%s\","
    " \"axes\": {\"n\": {\"is\": \"x\", \"from\": 1, \"to\": 9}}, \"families\": {\"hidden\": "
    "[\"any\"]}}\n";
static const char cases_json[] =
    "{\"cases\": [{\"name\": \"one\", \"group\": \"sample\", \"args\": [1], \"expected\": 2}]}\n";

struct fixture {
    char *root; /* of everything */
    char *dir;  /* the package */
};

static void put(const struct fixture *x, const char *name, const char *text)
{
    struct err err = {0};
    own_mem char *path = file_join(x->dir, name);
    if (!file_write(path, text, strlen(text), false, &err))
        fail_msg("%s", err.text);
}

static void put_problem(const struct fixture *x, const char *check)
{
    own_buf struct buf text = {0};
    const char *mark = strstr(problem_json, "%s");
    buf_add(&text, problem_json, (size_t)(mark - problem_json));
    buf_adds(&text, check);
    buf_adds(&text, mark + 2);
    put(x, "problem.json", buf_str(&text));
}

static int make(void **state)
{
    struct err err = {0};
    struct fixture *x = mem_alloc(sizeof *x);
    x->root = file_temp_dir(&err);
    assert_non_null(x->root);
    x->dir = file_join(x->root, "good_one");
    own_mem char *accepted = file_join(x->dir, "submissions/accepted");
    assert_true(file_make_dirs(accepted, &err));
    put_problem(x, "exact");
    put(x, "cases.json", cases_json);
    put(x, "generate.c", "generator\n");
    put(x, "submissions/accepted/reference.c", "reference\n");
    put(x, "statement.md", "# T\n\n## Task\nDo it.\n");
    *state = x;
    return 0;
}

static int unmake(void **state)
{
    struct fixture *x = *state;
    file_remove_tree(x->root);
    free(x->dir);
    free(x->root);
    free(x);
    return 0;
}

static void assert_refused(const struct fixture *x, const char *text)
{
    struct problem p = {0};
    struct err err = {0};
    assert_false(problem_load(x->dir, &p, &err));
    assert_string_equal(err.text, text);
    assert_int_equal(err.kind, ERR_PACKAGE);
}

static void hash_of(const struct fixture *x, char out[HASH_HEX + 1])
{
    struct problem p = {0};
    struct err err = {0};
    if (!problem_load(x->dir, &p, &err))
        fail_msg("%s", err.text);
    memcpy(out, p.hash, sizeof p.hash);
    problem_release(&p);
}

static void load_reads_all_files(void **state)
{
    struct fixture *x = *state;
    struct problem p = {0};
    struct err err = {0};
    if (!problem_load(x->dir, &p, &err))
        fail_msg("%s", err.text);
    assert_string_equal(p.id, "good_one");
    assert_string_equal(p.dir, x->dir);
    assert_memory_equal(p.generator.data, "generator\n", p.generator.len);
    assert_int_equal(p.generator.len, 10);
    assert_memory_equal(p.reference.data, "reference\n", p.reference.len);
    assert_int_equal(p.checker.len, 0);
    assert_int_equal(strlen(p.hash), HASH_HEX);
    problem_release(&p);
}

static void the_id_is_the_folders_own_name(void **state)
{
    struct fixture *x = *state;
    own_mem char *dotted = file_join(x->dir, "submissions/../");
    struct problem p = {0};
    struct err err = {0};
    if (!problem_load(dotted, &p, &err))
        fail_msg("%s", err.text);
    assert_string_equal(p.id, "good_one");
    problem_release(&p);
}

static void the_hash_names_what_decides_a_verdict(void **state)
{
    struct fixture *x = *state;
    char first[HASH_HEX + 1], again[HASH_HEX + 1], changed[HASH_HEX + 1];
    hash_of(x, first);
    hash_of(x, again);
    assert_string_equal(first, again);
    put(x, "statement.md", "# Another text\n");
    hash_of(x, again);
    assert_string_equal(first, again);
    static const char *const sources[] = {"generate.c", "submissions/accepted/reference.c"};
    for (size_t i = 0; i < array_len(sources); i++) {
        put(x, sources[i], "other\n");
        hash_of(x, changed);
        assert_string_not_equal(first, changed);
        memcpy(first, changed, sizeof first);
    }
    put(x, "cases.json", "{\"cases\": []}\n");
    hash_of(x, changed);
    assert_string_not_equal(first, changed);
}

static void a_custom_check_needs_its_file(void **state)
{
    struct fixture *x = *state;
    struct problem p = {0};
    struct err err = {0};
    put(x, "check.c", "checker\n");
    assert_refused(x, "problem good_one: check.c: not used, since no check is \"custom\"");
    put_problem(x, "custom");
    assert_true(problem_load(x->dir, &p, &err));
    assert_memory_equal(p.checker.data, "checker\n", p.checker.len);
    problem_release(&p);
    put(x, "check.c", "");
    assert_refused(x, "problem good_one: check.c: empty, but $.check is \"custom\"");
    own_mem char *path = file_join(x->dir, "check.c");
    unlink(path);
    assert_refused(x, "problem good_one: check.c: missing");
}

static void missing_files_are_named(void **state)
{
    struct fixture *x = *state;
    static const char *const files[] = {"submissions/accepted/reference.c", "generate.c",
                                        "cases.json", "problem.json"};
    for (size_t i = 0; i < array_len(files); i++) {
        own_mem char *path = file_join(x->dir, files[i]);
        own_mem char *text = mem_printf("problem good_one: %s: missing", files[i]);
        unlink(path);
        assert_refused(x, text);
    }
}

static void errors_name_package_file_and_path(void **state)
{
    struct fixture *x = *state;
    put(x, "cases.json", "{\"cases\": 7}");
    assert_refused(x, "problem good_one: cases.json: $.cases: expected an array, got an integer");
}

static void a_missing_folder_is_a_usage_error(void **state)
{
    struct fixture *x = *state;
    struct problem p = {0};
    struct err err = {0};
    own_mem char *dir = file_join(x->root, "nothing");
    own_mem char *text = mem_printf("%s: there is no problem package here", dir);
    assert_false(problem_load(dir, &p, &err));
    assert_string_equal(err.text, text);
    assert_int_equal(err.kind, ERR_USAGE);
}

static void links_are_not_followed(void **state)
{
    struct fixture *x = *state;
    own_mem char *generator = file_join(x->dir, "generate.c");
    own_mem char *accepted = file_join(x->dir, "submissions/accepted");
    own_mem char *elsewhere = file_join(x->root, "elsewhere");
    unlink(generator);
    assert_int_equal(symlink("/etc/passwd", generator), 0);
    assert_refused(x, "problem good_one: generate.c: a package's files and folders must be no "
                      "symbolic links");
    unlink(generator);
    put(x, "generate.c", "generator\n");
    assert_int_equal(rename(accepted, elsewhere), 0);
    assert_int_equal(symlink(elsewhere, accepted), 0);
    assert_refused(x, "problem good_one: submissions/accepted/reference.c: a package's files and "
                      "folders must be no symbolic links");
}

static void a_fifo_is_refused_without_waiting(void **state)
{
    struct fixture *x = *state;
    own_mem char *path = file_join(x->dir, "cases.json");
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_refused(x, "problem good_one: cases.json: not a regular file");
}

static void a_folder_is_no_file(void **state)
{
    struct fixture *x = *state;
    own_mem char *path = file_join(x->dir, "generate.c");
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_refused(x, "problem good_one: generate.c: not a regular file");
}

static void files_have_a_limit(void **state)
{
    struct fixture *x = *state;
    static const struct {
        const char *name;
        off_t size;
        const char *text;
    } rows[] = {
        {"generate.c", (1 << 20) + 1, "problem good_one: generate.c: larger than 1048576 bytes"},
        {"cases.json", (4 << 20) + 1, "problem good_one: cases.json: larger than 4194304 bytes"},
        {"problem.json", (256 << 10) + 1,
         "problem good_one: problem.json: larger than 262144 bytes"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        own_mem char *path = file_join(x->dir, rows[i].name);
        assert_int_equal(truncate(path, rows[i].size), 0);
        assert_refused(x, rows[i].text);
    }
}

static void documents_in_memory_have_the_same_limits(void **state)
{
    (void)state;
    struct problem p = {0};
    struct err err = {0};
    own_buf struct buf large = {0};
    buf_repeat(&large, ' ', (256 << 10) + 1);
    assert_false(problem_decode("x", bytes_of(&large), bytes_of(&large), &p, &err));
    assert_string_equal(err.text, "problem.json: larger than 262144 bytes");
}

static struct problem_path path_of(const char *first, const char *second)
{
    return (struct problem_path){.dirs = {first, second}, .count = 2};
}

static void add_package(const char *root, const char *id)
{
    struct err err = {0};
    own_mem char *dir = file_join(root, id);
    own_mem char *document = file_join(dir, "problem.json");
    assert_true(file_make_dirs(dir, &err));
    assert_true(file_write(document, "{}", 2, false, &err));
}

static void the_first_folder_wins(void **state)
{
    struct fixture *x = *state;
    struct err err = {0};
    own_mem char *second = file_join(x->root, "more");
    add_package(second, "good_one");
    add_package(second, "another");
    add_package(second, "Not-An-Id");
    struct problem_path path = path_of(x->root, second);
    own_mem char *found = problem_find(&path, "good_one", &err);
    own_mem char *other = problem_find(&path, "another", &err);
    own_mem char *wanted = file_join(second, "another");
    assert_string_equal(found, x->dir);
    assert_string_equal(other, wanted);
    size_t count = 0;
    char **all = problem_list(&path, &count);
    assert_int_equal(count, 2);
    assert_string_equal(all[0], "another");
    assert_string_equal(all[1], "good_one");
    free(all[0]);
    free(all[1]);
    free(all);
}

static void an_unknown_id_is_told_with_the_nearest(void **state)
{
    struct fixture *x = *state;
    struct err err = {0};
    struct problem_path path = path_of("/nonexistent", x->root);
    assert_null(problem_find(&path, "god_one", &err));
    assert_string_equal(err.text, "no problem \"god_one\"; did you mean \"good_one\"?");
    assert_int_equal(err.kind, ERR_USAGE);
    assert_null(problem_find(&path, "../good_one", &err));
    assert_null(problem_find(&path, "zzzzzzzzzz", &err));
    assert_string_equal(err.text, "no problem \"zzzzzzzzzz\"; see judge list");
    size_t count = 7;
    struct problem_path none = {0};
    assert_null(problem_list(&none, &count));
    assert_int_equal(count, 0);
}

static void a_statement_is_cut_into_sections(void **state)
{
    struct fixture *x = *state;
    struct statement s = {0};
    struct err err = {0};
    put(x, "statement.md",
        "#   The title \nA preface.\n\n## Task\n\nDo it.\n```c\n## no heading\n"
        "```\n### Part\nof it\n\n## Hints\n1. one\n   more\n2. two\n\n   three\n"
        "```\n3. no item\n```\n3) last\n");
    if (!statement_load(x->dir, &s, &err))
        fail_msg("%s", err.text);
    assert_string_equal(s.title, "The title");
    assert_int_equal(s.count, 3);
    assert_string_equal(s.sections[0].title, "The title");
    assert_string_equal(s.sections[0].text, "A preface.");
    assert_string_equal(statement_section(&s, "Task"),
                        "Do it.\n```c\n## no heading\n```\n### Part\nof it");
    assert_null(statement_section(&s, "The title"));
    assert_null(statement_section(&s, "Story"));
    const char *hints = statement_section(&s, "Hints");
    static const char *const items[] = {"one\nmore", "two\n\nthree\n```\n3. no item\n```", "last"};
    for (int k = 1; k <= 3; k++) {
        own_mem char *item = statement_item(hints, k);
        assert_string_equal(item, items[k - 1]);
    }
    assert_null(statement_item(hints, 0));
    assert_null(statement_item(hints, 4));
    statement_release(&s);
}

static void a_statement_is_refused(void **state)
{
    struct fixture *x = *state;
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"", "statement.md: expected \"# Title\" in the first line"},
        {"## Task\n", "statement.md: expected \"# Title\" in the first line"},
        {"# T\n\xff\n", "statement.md: not valid UTF-8 text"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct statement s = {0};
        struct err err = {0};
        put(x, "statement.md", rows[i].text);
        assert_false(statement_load(x->dir, &s, &err));
        assert_string_equal(err.text, rows[i].message);
    }
    struct statement s = {0};
    struct err err = {0};
    own_mem char *path = file_join(x->dir, "statement.md");
    unlink(path);
    assert_false(statement_load(x->dir, &s, &err));
    assert_string_equal(err.text, "statement.md: missing");
}

#define IN_A_FOLDER(f) cmocka_unit_test_setup_teardown(f, make, unmake)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_FOLDER(load_reads_all_files),
        IN_A_FOLDER(the_id_is_the_folders_own_name),
        IN_A_FOLDER(the_hash_names_what_decides_a_verdict),
        IN_A_FOLDER(a_custom_check_needs_its_file),
        IN_A_FOLDER(missing_files_are_named),
        IN_A_FOLDER(errors_name_package_file_and_path),
        IN_A_FOLDER(a_missing_folder_is_a_usage_error),
        IN_A_FOLDER(links_are_not_followed),
        IN_A_FOLDER(a_fifo_is_refused_without_waiting),
        IN_A_FOLDER(a_folder_is_no_file),
        IN_A_FOLDER(files_have_a_limit),
        cmocka_unit_test(documents_in_memory_have_the_same_limits),
        IN_A_FOLDER(the_first_folder_wins),
        IN_A_FOLDER(an_unknown_id_is_told_with_the_nearest),
        IN_A_FOLDER(a_statement_is_cut_into_sections),
        IN_A_FOLDER(a_statement_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
