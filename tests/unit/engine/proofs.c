#include "tests/support/cmocka_all.h"

#include "judge/engine/equivalent.h"
#include "judge/engine/proofs.h"
#include "judge/engine/steady.h"

#include <string.h>

static void a_proof_survives_packing(void **state)
{
    (void)state;
    struct proof proofs[] = {{"generate.c", "makes the same cases again", true, NULL},
                             {"submissions/x/y.c", "x", false, ""}};
    struct verification v = {.proofs = proofs, .count = 2, .failed = 1};
    struct verification back = {0};
    own_buf struct buf packed = {0};
    proofs_pack(&v, &packed);
    assert_true(proofs_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, &back));
    assert_int_equal(back.count, 2);
    assert_int_equal(back.failed, 1);
    assert_string_equal(back.proofs[0].claim, "makes the same cases again");
    assert_true(back.proofs[0].holds);
    assert_null(back.proofs[0].found);
    assert_string_equal(back.proofs[1].found, "");
    verification_release(&back);
}

static void bytes_that_are_not_whole_are_no_proof(void **state)
{
    (void)state;
    struct proof proofs[] = {{"a", "b", true, "c"}, {"d", "e", true, NULL}};
    struct verification v = {.proofs = proofs, .count = 2};
    own_buf struct buf packed = {0};
    proofs_pack(&v, &packed);
    buf_addc(&packed, 0);
    for (size_t len = 0; len <= packed.len; len++) {
        struct verification back = {0};
        if (len == packed.len - 1)
            continue; /* the whole */
        assert_false(proofs_unpack((struct bytes){(unsigned char *)packed.data, len}, &back));
        assert_null(back.proofs);
    }
    memset(packed.data, 0xff, 4); /* a count beyond all bytes */
    struct verification back = {0};
    assert_false(proofs_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, &back));
}

static void one_other_count_is_told(void **state)
{
    (void)state;
    struct cost_point first[] = {{256, 1000, 5}, {512, 2000, 9}};
    struct cost_point again[] = {{256, 1000, 7}, {512, 2001, 9}};
    struct axis_cost x = {.axis = "n", .family = "f", .points = first, .point_count = 2};
    struct axis_cost y = {.axis = "n", .family = "f", .points = again, .point_count = 2};
    struct complexity a = {.measured = true, .metric[METRIC_TIME] = {.axes = &x, .axis_count = 1}};
    struct complexity b = {.measured = true, .metric[METRIC_TIME] = {.axes = &y, .axis_count = 1}};
    own_buf struct buf where = {0};
    assert_false(steady_counts(&a, &b, &where));
    assert_string_equal(buf_str(&where), "along n at 512: 2000, then 2001 at 512");
    again[1].cost = 2000;
    assert_true(steady_counts(&a, &b, &where)); /* times may differ */
    b.max_call_ops = 1;
    assert_false(steady_counts(&a, &b, &where));
}

static void equivalents_are_read_with_their_reasons(void **state)
{
    (void)state;
    struct equivalents e;
    struct err err = {0};
    assert_true(equivalents_parse("# a remark\n\n"
                                  "  a =   b; => a = c;   # c is b\n"
                                  "f(\"x # y\"); => ; # it does nothing\n",
                                  &e, &err));
    assert_int_equal(e.count, 2);
    assert_string_equal(e.list[0].before, "a = b;");
    assert_string_equal(e.list[0].after, "a = c;");
    assert_string_equal(e.list[0].reason, "c is b");
    assert_int_equal(e.list[1].line, 4);
    assert_string_equal(e.list[1].before, "f(\"x # y\");");
    struct mutant m = {.before = "a = b;", .after = "a = c;"};
    assert_ptr_equal(equivalents_find(&e, &m), &e.list[0]);
    m.after = "a = d;";
    assert_null(equivalents_find(&e, &m));
    equivalents_release(&e);
}

static void an_equivalent_needs_an_arrow_and_a_reason(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"a = b;\n", "equivalent.txt:1: no \" => \" between line and mutant"},
        {"\na => b\n", "equivalent.txt:2: no \" # \" with a reason"},
        {"a # b => c\n", "equivalent.txt:1: no \" # \" with a reason"},
        {"a => b # \n", "equivalent.txt:1: an empty line of the reference or reason"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct equivalents e = {0};
        struct err err = {0};
        assert_false(equivalents_parse(rows[i].text, &e, &err));
        assert_int_equal(err.kind, ERR_PACKAGE);
        assert_string_equal(err.text, rows[i].message);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_proof_survives_packing),
        cmocka_unit_test(bytes_that_are_not_whole_are_no_proof),
        cmocka_unit_test(one_other_count_is_told),
        cmocka_unit_test(equivalents_are_read_with_their_reasons),
        cmocka_unit_test(an_equivalent_needs_an_arrow_and_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
