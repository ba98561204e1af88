/* The package reader on a folder of packages: each in tests/data/package/valid loads and its cases
 * are whole frames; each in invalid/ is refused with exactly the message in its file `error`. A new
 * case is a new folder. */
#include "tests/unit/codec/support.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/check/check.h"
#include "judge/problem/load.h"

#include <dirent.h>

static const char packages[] = TEST_SOURCE_DIR "/tests/data/package";

static void read_file(const char *dir, const char *name, struct buf *out)
{
    struct err err = {0};
    own_mem char *path = file_join(dir, name);
    if (!file_read(path, 1 << 20, out, &err))
        fail_msg("%s", err.text);
}

static bool decode(const char *dir, const char *id, struct problem *p, struct err *err)
{
    own_buf struct buf problem = {0};
    own_buf struct buf cases = {0};
    read_file(dir, "problem.json", &problem);
    read_file(dir, "cases.json", &cases);
    return problem_decode(id, bytes_of(&problem), bytes_of(&cases), p, err);
}

/* Each stored case is one call, and its answer, if there is one, answers that call and equals
 * itself. */
static void check_cases(const struct problem *p)
{
    for (size_t i = 0; i < p->case_count; i++) {
        const struct named_case *n = &p->cases[i];
        struct cursor c = {n->input.data, n->input.data + n->input.len};
        struct arena arena = {0};
        struct difference diff = {0};
        bool cut = false;
        if (!codec_skip_call(&c, &p->signature) || c.at != c.end)
            fail_msg("%s: case %s is no call", p->id, n->name);
        own_json json_t *call = codec_call_to_json(n->input, &p->signature, 1000, &cut);
        assert_non_null(call);
        if (n->expected.data == NULL)
            continue;
        if (!check_well_formed(&p->signature, n->input, n->expected))
            fail_msg("%s: case %s has a broken answer", p->id, n->name);
        struct callable *f = &p->signature.callable[0];
        if (f->check.same_nodes) /* an expectation has no nodes: its origins are unknown */
            continue;
        if (!check_answer(&p->signature, n->input, n->expected, n->expected, &arena, &diff))
            fail_msg("%s: case %s: %s", p->id, n->name, diff.text);
        arena_release(&arena);
    }
}

static void valid_package(const char *dir, const char *id)
{
    struct problem p = {0};
    struct err err = {0};
    if (!decode(dir, id, &p, &err))
        fail_msg("valid/%s: %s", id, err.text);
    check_cases(&p);
    problem_release(&p);
}

static size_t surprises; /* told one by one, so that one run shows all */

static void invalid_package(const char *dir, const char *id)
{
    struct problem p = {0};
    struct err err = {0};
    own_buf struct buf want = {0};
    read_file(dir, "error", &want);
    assert_true(want.len > 1);
    want.data[--want.len] = '\0';
    if (decode(dir, id, &p, &err)) {
        print_error("invalid/%s is accepted\n", id);
        problem_release(&p);
        surprises++;
        return;
    }
    if (strcmp(err.text, buf_str(&want)) != 0) {
        print_error("invalid/%s\n  expected %s\n  got      %s\n", id, buf_str(&want), err.text);
        surprises++;
    }
    assert_int_equal(err.kind, ERR_PACKAGE);
    assert_null(p.arena.blocks); /* outputs are written on success only */
}

static size_t walk(const char *kind, void (*visit)(const char *dir, const char *id))
{
    own_mem char *folder = file_join(packages, kind);
    DIR *d = opendir(folder);
    size_t n = 0;
    assert_non_null(d);
    for (struct dirent *e = readdir(d); e != NULL; e = readdir(d)) {
        own_mem char *dir = file_join(folder, e->d_name);
        if (e->d_name[0] == '.')
            continue;
        visit(dir, e->d_name);
        n++;
    }
    closedir(d);
    return n;
}

static void valid_packages_load(void **state)
{
    (void)state;
    assert_true(walk("valid", valid_package) >= 15);
}

static void invalid_packages_are_refused_in_these_words(void **state)
{
    (void)state;
    assert_true(walk("invalid", invalid_package) >= 100);
    assert_int_equal(surprises, 0);
}

static void load_valid(const char *id, struct problem *p)
{
    struct err err = {0};
    own_mem char *folder = file_join(packages, "valid");
    own_mem char *dir = file_join(folder, id);
    if (!decode(dir, id, p, &err))
        fail_msg("%s", err.text);
}

static void every_key_reaches_the_problem(void **state)
{
    (void)state;
    struct problem p = {0};
    load_valid("graph", &p);
    assert_string_equal(p.id, "graph");
    assert_string_equal(p.title, "Graph");
    assert_string_equal(p.topic, "array");
    assert_string_equal(p.difficulty, "easy");
    assert_int_equal(p.minutes, 10);
    assert_string_equal(p.origin, "leetcode 1");
    assert_int_equal(p.tag_count, 1);
    assert_string_equal(p.tags[0], "hash_table");
    assert_string_equal(p.covers[0], "an.two_sum");
    assert_int_equal(p.limits.time_ms, 2000);
    assert_int_equal(p.limits.memory_mb, 128);
    assert_int_equal(p.limits.wall_ms, 5000);
    assert_int_equal(p.limits.stack_mb, 8);
    assert_int_equal(p.limits.output_kb, 0);
    assert_int_equal(p.sweep_count, 2);
    assert_string_equal(p.sweep[1], "star");
    assert_string_equal(p.hidden[0], "path");
    assert_string_equal(p.exhaustive[0], "small");
    assert_int_equal(p.signature.kind, PROBLEM_FUNCTION);
    assert_int_equal(p.signature.callable[0].params, 3);
    assert_string_equal(p.signature.callable[0].param[2].name, "k");
    assert_int_equal(p.signature.callable[0].result.kind, WIRE_I32);

    assert_int_equal(p.axes, 2);
    const struct axis *v = &p.axis[0], *e = &p.axis[1];
    assert_string_equal(v->name, "V");
    assert_string_equal(v->is, "nodes");
    assert_int_equal(v->from, 256);
    assert_int_equal(v->to, 8192);
    assert_int_equal(v->min, 1);
    assert_int_equal(v->hidden_to, 40);
    assert_int_equal(v->fixed, 256);
    assert_true(v->swept);
    assert_int_equal(v->with_count, 1);
    assert_string_equal(v->with[0].axis, "E");
    assert_string_equal(v->with[0].value, "4*V");
    assert_int_equal(v->family_count, 1);
    assert_string_equal(v->families[0], "sparse");
    assert_string_equal(e->of, "4*V");
    assert_string_equal(e->with[0].value, "512");
    assert_int_equal(e->step, 64);
    assert_int_equal(axis_value(&p, e, v, 1000), 4000);
    assert_int_equal(axis_value(&p, v, e, 1000), 512);

    assert_true(p.target[METRIC_TIME].declared);
    assert_false(p.target[METRIC_TIME].soft);
    assert_string_equal(p.target[METRIC_TIME].text, "(V+E) log V");
    assert_true(growth_uses(&p.target[METRIC_TIME].growth, "E"));
    assert_true(p.target[METRIC_SPACE].soft);
    assert_true(p.target[METRIC_SPACE].at_most == 64.5);
    assert_true(p.target[METRIC_TIME].at_most == 0);
    assert_true(p.target[METRIC_ALLOCATIONS].declared);
    problem_release(&p);
}

static void absent_keys_have_defaults(void **state)
{
    (void)state;
    struct problem p = {0};
    load_valid("minimal", &p);
    assert_int_equal(p.limits.wall_ms, 4000); /* 3 * time_ms + 1000 */
    assert_int_equal(p.limits.stack_mb, 64);
    assert_int_equal(p.limits.output_kb, 1024);
    assert_int_equal(p.signature.callable[0].check.rule, CHECK_EXACT);
    assert_null(p.origin);
    assert_int_equal(p.tag_count + p.cover_count + p.axes + p.case_count, 0);
    for (size_t m = 0; m < METRICS; m++)
        assert_false(p.target[m].declared);
    problem_release(&p);
    load_valid("two_sum", &p);
    assert_int_equal(p.axis[0].min, 0);
    assert_int_equal(p.axis[0].hidden_to, 300);
    assert_int_equal(p.axis[0].fixed, 256);
    assert_int_equal(p.axis[0].step, 0);
    assert_null(p.axis[0].of);
    problem_release(&p);
}

static void cases_are_encoded(void **state)
{
    (void)state;
    struct problem p = {0};
    load_valid("two_sum", &p);
    unsigned char input[256], expected[256];
    size_t in = from_hex("04000000 02000000 07000000 0b000000 0f000000 09000000", input);
    size_t out = from_hex("02000000 00000000 01000000", expected);
    assert_int_equal(p.case_count, 2);
    assert_string_equal(p.cases[0].name, "typical");
    assert_string_equal(p.cases[0].group, "sample");
    assert_string_equal(p.cases[0].why, "2 + 7 = 9");
    assert_int_equal(p.cases[0].input.len, in);
    assert_memory_equal(p.cases[0].input.data, input, in);
    assert_int_equal(p.cases[0].expected.len, out);
    assert_memory_equal(p.cases[0].expected.data, expected, out);
    assert_null(p.cases[1].why);
    assert_string_equal(p.cases[1].group, "edge");
    problem_release(&p);
}

static void checks_of_methods_stand_beside_the_default(void **state)
{
    (void)state;
    struct problem p = {0};
    load_valid("api_checks", &p);
    const struct callable *f = p.signature.callable;
    assert_int_equal(p.signature.kind, PROBLEM_API);
    assert_string_equal(p.signature.name, "lru_cache");
    assert_string_equal(p.signature.aliases[0], "lRUCache");
    assert_int_equal(p.signature.callables, 6);
    assert_string_equal(f[0].name, "create");
    assert_int_equal(f[0].result.kind, WIRE_VOID);
    assert_int_equal(f[0].check.rule, CHECK_EXACT);
    assert_int_equal(f[1].check.rule, CHECK_CUSTOM);    /* get: the default */
    assert_int_equal(f[2].check.rule, CHECK_EXACT);     /* put answers nothing to look at */
    assert_int_equal(f[3].check.rule, CHECK_UNORDERED); /* keys: its own */
    assert_int_equal(f[4].check.rule, CHECK_EXACT);     /* fill: its own */
    assert_true(f[5].check.unchanged);
    assert_int_equal(p.cases[0].operations, 5);
    assert_non_null(p.cases[0].expected.data);
    assert_null(p.cases[1].expected.data);     /* a get without its result */
    assert_non_null(p.cases[2].expected.data); /* no operations: an answer of no bytes */
    assert_int_equal(p.cases[2].expected.len, 0);
    problem_release(&p);
}

static void rules_have_tolerances_and_flags(void **state)
{
    (void)state;
    struct problem p = {0};
    load_valid("float", &p);
    assert_int_equal(p.signature.callable[0].check.rule, CHECK_FLOAT);
    assert_true(p.signature.callable[0].check.absolute == 1e-9);
    assert_true(p.signature.callable[0].check.relative == 1e-6);
    problem_release(&p);
    load_valid("float_short", &p);
    assert_int_equal(p.signature.callable[0].check.rule, CHECK_FLOAT);
    assert_true(p.signature.callable[0].check.absolute == 0.5);
    problem_release(&p);
    load_valid("same_nodes", &p);
    assert_int_equal(p.signature.callable[0].check.rule, CHECK_EXACT);
    assert_true(p.signature.callable[0].check.same_nodes);
    assert_false(p.signature.callable[0].check.unchanged);
    problem_release(&p);
}

static void the_folder_must_be_named_like_an_id(void **state)
{
    (void)state;
    static const char *const ids[] = {"", "Two", "two-sum", "../x", "1st", "two sum"};
    struct bytes none = {(const unsigned char *)"{}", 2};
    for (size_t i = 0; i < array_len(ids); i++) {
        struct problem p = {0};
        struct err err = {0};
        assert_false(problem_decode(ids[i], none, none, &p, &err));
        assert_string_equal(err.text, "the package's folder must have a name of a-z, 0-9 and _");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_packages_load),
        cmocka_unit_test(invalid_packages_are_refused_in_these_words),
        cmocka_unit_test(every_key_reaches_the_problem),
        cmocka_unit_test(absent_keys_have_defaults),
        cmocka_unit_test(cases_are_encoded),
        cmocka_unit_test(checks_of_methods_stand_beside_the_default),
        cmocka_unit_test(rules_have_tolerances_and_flags),
        cmocka_unit_test(the_folder_must_be_named_like_an_id),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
