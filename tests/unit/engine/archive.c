#include "tests/support/cmocka_all.h"

#include "judge/engine/archive.h"

#include <string.h>

/* A result with every kind of field in use. */
static void make(struct result *r)
{
    struct arena *a = &r->arena;
    memset(r->source_hash, 'a', HASH_HEX);
    r->compiler = "gcc";
    r->verdict = VERDICT_COMPLEXITY_MISSED;
    r->message = "too slow";
    r->diagnostic_count = 1;
    r->diagnostics = arena_array(a, 1, sizeof *r->diagnostics);
    r->diagnostics[0] = (struct diagnostic){"x.c", 3, 4, "warning", "unused"};
    r->case_total = 2;
    r->case_passed = 1;
    r->case_count = 2;
    r->cases = arena_array(a, 2, sizeof *r->cases);
    r->cases[0] = (struct case_result){.name = "one", .group = "sample", .cpu_ns = 12};
    r->cases[1] =
        (struct case_result){.name = "two",
                             .group = "edge",
                             .verdict = VERDICT_WRONG_ANSWER,
                             .input = {(const unsigned char *)"\0\1\2", 3},
                             .difference = {.known = true, .index = 7, .text = "differs"}};
    r->complexity.measured = true;
    struct metric_cost *m = &r->complexity.metric[METRIC_TIME];
    *m = (struct metric_cost){.measured = true,
                              .target = "n",
                              .fitted = "n^2",
                              .verdict = TARGET_MISSED,
                              .axis_count = 1,
                              .hot_count = 1};
    m->axes = arena_array(a, 1, sizeof *m->axes);
    m->axes[0] = (struct axis_cost){.axis = "n", .point_count = 2, .drift = 1.5, .neighbours = 1};
    m->axes[0].points = arena_array(a, 2, sizeof *m->axes[0].points);
    m->axes[0].points[1] = (struct cost_point){512, 1e9, 77};
    m->axes[0].neighbour[0] = (struct neighbour){"n^2", 0.001};
    m->hot = arena_array(a, 1, sizeof *m->hot);
    m->hot[0] = (struct hot_line){5, 0.99, "n^2"};
    r->complexity.uncounted_count = 1;
    const char **names = arena_array(a, 1, sizeof *names);
    names[0] = "strtod";
    r->complexity.uncounted = names;
    r->layers = 5;
    r->checked = true;
    r->autopsy = (struct autopsy){.found = true,
                                  .advice = true,
                                  .kind = "leak",
                                  .words = "leaked 24 bytes",
                                  .variable = "node",
                                  .alloc_line = 12,
                                  .case_name = "one"};
}

static void a_result_survives_packing(void **state)
{
    (void)state;
    struct result in = {0};
    struct result out;
    struct buf packed = {0};
    make(&in);
    archive_pack(&in, &packed);
    assert_true(archive_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, &out));
    assert_string_equal(out.source_hash, in.source_hash);
    assert_int_equal(out.verdict, VERDICT_COMPLEXITY_MISSED);
    assert_string_equal(out.diagnostics[0].message, "unused");
    assert_null(out.cases[0].message);
    assert_int_equal(out.cases[0].cpu_ns, 12);
    assert_int_equal(out.cases[1].input.len, 3);
    assert_memory_equal(out.cases[1].input.data, "\0\1\2", 3);
    assert_string_equal(out.cases[1].difference.text, "differs");
    const struct metric_cost *m = &out.complexity.metric[METRIC_TIME];
    assert_string_equal(m->fitted, "n^2");
    assert_int_equal(m->axes[0].points[1].n, 512);
    assert_string_equal(m->axes[0].neighbour[0].class, "n^2");
    assert_string_equal(m->hot[0].growth, "n^2");
    assert_string_equal(out.complexity.uncounted[0], "strtod");
    assert_int_equal(out.layers, 5);
    assert_true(out.checked);
    assert_true(out.autopsy.found && out.autopsy.advice);
    assert_string_equal(out.autopsy.kind, "leak");
    assert_string_equal(out.autopsy.words, "leaked 24 bytes");
    assert_string_equal(out.autopsy.variable, "node");
    assert_int_equal(out.autopsy.line, 0);
    assert_int_equal(out.autopsy.alloc_line, 12);
    assert_string_equal(out.autopsy.case_name, "one");

    struct buf again = {0};
    archive_pack(&out, &again);
    assert_int_equal(again.len, packed.len);
    assert_memory_equal(again.data, packed.data, packed.len);
    buf_release(&again);
    buf_release(&packed);
    result_release(&in);
    result_release(&out);
}

/* Whoever prints a finding relies on its words. */
static void a_finding_without_words_is_refused(void **state)
{
    (void)state;
    struct result in = {0};
    struct result out;
    struct buf packed = {0};
    make(&in);
    in.autopsy.words = NULL;
    archive_pack(&in, &packed);
    assert_false(archive_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, &out));
    buf_release(&packed);
    result_release(&in);
}

static void a_cut_archive_is_refused_at_every_length(void **state)
{
    (void)state;
    struct result in = {0};
    struct buf packed = {0};
    make(&in);
    archive_pack(&in, &packed);
    for (size_t len = 0; len < packed.len; len++) {
        struct result out;
        assert_false(archive_unpack((struct bytes){(unsigned char *)packed.data, len}, &out));
        assert_null(out.arena.blocks);
    }
    buf_release(&packed);
    result_release(&in);
}

static void a_damaged_archive_never_reads_beyond_its_end(void **state)
{
    (void)state;
    struct result in = {0};
    struct buf packed = {0};
    make(&in);
    archive_pack(&in, &packed);
    for (size_t at = 0; at < packed.len; at++) {
        char kept = packed.data[at];
        packed.data[at] = (char)0xff;
        struct result out;
        if (archive_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, &out))
            result_release(&out);
        packed.data[at] = kept;
    }
    buf_release(&packed);
    result_release(&in);
}

static bool accepts(const struct result *in)
{
    struct result out;
    struct buf packed = {0};
    archive_pack(in, &packed);
    bool ok = archive_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, &out);
    result_release(&out);
    buf_release(&packed);
    return ok;
}

/* Reports look these up in tables, print them, or ask for as much memory. */
static void what_no_result_holds_is_refused(void **state)
{
    (void)state;
    struct result in = {0};
    make(&in);
    assert_true(accepts(&in));
    in.verdict = VERDICTS;
    assert_false(accepts(&in));
    in.verdict = VERDICT_ACCEPTED;
    in.cases[0].name = NULL;
    assert_false(accepts(&in));
    in.cases[0].name = "one";
    in.diagnostics[0].line = -1;
    assert_false(accepts(&in));
    in.diagnostics[0].line = 3;
    memset(in.source_hash, 'a', sizeof in.source_hash);
    assert_false(accepts(&in));
    in.source_hash[HASH_HEX] = '\0';
    assert_true(accepts(&in));
    result_release(&in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_result_survives_packing),
        cmocka_unit_test(a_finding_without_words_is_refused),
        cmocka_unit_test(a_cut_archive_is_refused_at_every_length),
        cmocka_unit_test(a_damaged_archive_never_reads_beyond_its_end),
        cmocka_unit_test(what_no_result_holds_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
