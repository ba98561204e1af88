/* The run itself: frames, enumeration, operations, failures. */
#include "tests/unit/harness_gen/gen_support.h"

#include "harness/gen_run.h"

static void pick_two(struct gen *g)
{
    int a = gen_pick(g, 3), b = gen_pick(g, 4);
    gen_put_i32(g, a * 10 + b);
}

/* A length, then that many digits of base 2: 1 + 2 + 4 + 8 inputs. */
static void pick_lengths(struct gen *g)
{
    int len = gen_pick(g, 4), *a = gen_alloc(g, 16);
    for (int i = 0; i < len; i++)
        a[i] = gen_pick(g, 2);
    gen_put_i32s(g, a, len);
}

static void pick_increasing(struct gen *g)
{
    int a = gen_pick(g, 3), b = gen_pick(g, 3);
    if (a >= b)
        gen_skip(g);
    gen_put_i32(g, a * 10 + b);
}

static void by_index(struct gen *g)
{
    if (gen_index(g) >= 5) {
        gen_end(g);
        return;
    }
    gen_put_i64(g, (int64_t)gen_index(g));
}

static void random_ints(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, INT_MIN, INT_MAX), n);
}

static void operations(struct gen *g)
{
    gen_put_i32(g, 5); /* the constructor's */
    gen_op(g, "put");
    gen_put_i32(g, 1);
    gen_put_i32(g, 2);
    gen_op(g, "get");
    gen_put_i32(g, 1);
    gen_op(g, "put");
    gen_put_i32(g, 3);
    gen_put_i32(g, 4);
}

static void no_operations(struct gen *g)
{
    gen_put_i32(g, 5);
}

static void unknown_method(struct gen *g)
{
    gen_op(g, "gte");
}

static void unset_axis(struct gen *g)
{
    gen_put_i32(g, gen_size(g, "width"));
}

static void gives_up(struct gen *g)
{
    (void)gen_alloc(g, 1000);
    gen_fail(g, "needs an even n");
}

static const struct gen_family families[] = {
    {"pick_two", pick_two},
    {"pick_lengths", pick_lengths},
    {"pick_increasing", pick_increasing},
    {"by_index", by_index},
    {"random_ints", random_ints},
    {"operations", operations},
    {"no_operations", no_operations},
    {"unknown_method", unknown_method},
    {"unset_axis", unset_axis},
    {"gives_up", gives_up},
};
enum { FAMILIES = sizeof families / sizeof *families };

static struct gen_answer ask(struct gen_ask q)
{
    return gen_ask(families, FAMILIES, &q);
}

static void picks_enumerate_every_combination_once_in_order(void **state)
{
    (void)state;
    struct gen_answer a = ask((struct gen_ask){"pick_two", 1, -1, 0, 0, 100, 0, NULL});
    assert_int_equal(u32_at(a.bytes), 12);
    assert_int_equal(a.len, 4 + 12 * 8);
    for (uint32_t i = 0; i < 12; i++) {
        assert_int_equal(u32_at(a.bytes + 4 + i * 8), 4);
        assert_int_equal(u32_at(a.bytes + 8 + i * 8), i / 4 * 10 + i % 4);
    }
    gen_answer_release(&a);
}

static void picks_may_depend_on_earlier_picks(void **state)
{
    (void)state;
    struct gen_answer a = ask((struct gen_ask){"pick_lengths", 1, -1, 0, 0, 1000, 0, NULL});
    assert_int_equal(u32_at(a.bytes), 15);
    const unsigned char *p = a.bytes + 4;
    unsigned seen[16] = {0};
    for (int i = 0; i < 15; i++) {
        uint32_t len = u32_at(p), n = u32_at(p + 4), code = 1;
        assert_int_equal(len, 4 + 4 * n);
        for (uint32_t k = 0; k < n; k++)
            code = code * 2 + u32_at(p + 8 + 4 * k);
        assert_int_equal(seen[code]++, 0);
        p += 4 + len;
    }
    assert_ptr_equal(p, a.bytes + a.len);
    gen_answer_release(&a);
}

static void skipped_combinations_do_not_count(void **state)
{
    (void)state;
    struct gen_answer a = ask((struct gen_ask){"pick_increasing", 1, -1, 0, 0, 100, 0, NULL});
    assert_int_equal(u32_at(a.bytes), 3);
    assert_int_equal(u32_at(a.bytes + 8), 1);
    assert_int_equal(u32_at(a.bytes + 16), 2);
    assert_int_equal(u32_at(a.bytes + 24), 12);
    gen_answer_release(&a);
    a = ask((struct gen_ask){"pick_increasing", 1, -1, 0, 2, 100, 0, NULL});
    assert_int_equal(u32_at(a.bytes), 1);
    assert_int_equal(u32_at(a.bytes + 8), 12);
    gen_answer_release(&a);
}

/* In one request or one by one: the same inputs. */
static void assert_chunks_agree(const char *family, uint32_t total)
{
    struct gen_answer all = ask((struct gen_ask){family, 5, -1, 42, 0, total, 0, NULL});
    assert_int_equal(u32_at(all.bytes), total);
    size_t at = 4;
    for (uint32_t i = 0; i < total; i++) {
        struct gen_answer one = ask((struct gen_ask){family, 5, -1, 42, i, 1, 0, NULL});
        assert_int_equal(u32_at(one.bytes), 1);
        assert_memory_equal(one.bytes + 4, all.bytes + at, one.len - 4);
        at += one.len - 4;
        gen_answer_release(&one);
    }
    assert_int_equal(at, all.len);
    gen_answer_release(&all);
}

static void index_is_the_same_input_alone_or_in_a_batch(void **state)
{
    (void)state;
    assert_chunks_agree("pick_two", 12);
    assert_chunks_agree("pick_lengths", 15);
    assert_chunks_agree("by_index", 5);
    assert_chunks_agree("random_ints", 6);
}

static void counting_family_ends_itself(void **state)
{
    (void)state;
    struct gen_answer a = ask((struct gen_ask){"by_index", 1, -1, 0, 3, 10, 0, NULL});
    assert_int_equal(u32_at(a.bytes), 2);
    assert_int_equal(a.len, 4 + 2 * 12);
    gen_answer_release(&a);
    a = ask((struct gen_ask){"pick_two", 1, -1, 0, 12, 10, 0, NULL});
    assert_int_equal(u32_at(a.bytes), 0);
    assert_int_equal(a.len, 4);
    gen_answer_release(&a);
}

static void operations_are_counted_and_numbered_from_one(void **state)
{
    (void)state;
    static const char *const methods[] = {"get", "put", NULL};
    struct gen_answer a = ask((struct gen_ask){"operations", 1, -1, 0, 0, 1, 0, methods});
    const unsigned char *p = a.bytes + 8;
    assert_int_equal(u32_at(p), 5);
    assert_int_equal(u32_at(p + 4), 3);
    assert_int_equal(p[8], 2);
    assert_int_equal(p[9], 0);
    assert_int_equal(u32_at(p + 10), 1);
    assert_int_equal(p[18], 1);
    assert_int_equal(p[24], 2);
    assert_int_equal(a.len, 8 + 8 + 3 * 2 + 5 * 4);
    gen_answer_release(&a);
    a = ask((struct gen_ask){"no_operations", 1, -1, 0, 0, 1, 0, methods});
    assert_int_equal(a.len, 8 + 8);
    assert_int_equal(u32_at(a.bytes + 12), 0);
    gen_answer_release(&a);
}

static void assert_fails(struct gen_ask q, const char *message)
{
    struct gen_answer a = ask(q);
    assert_true(a.len == SIZE_MAX);
    assert_string_equal(a.message, message);
    gen_answer_release(&a);
}

static void failures_say_what_is_wrong(void **state)
{
    (void)state;
    static const char *const methods[] = {"get", NULL};
    assert_fails((struct gen_ask){"gone", 1, -1, 0, 0, 1, 0, NULL},
                 "generate.c has no family gone");
    assert_fails((struct gen_ask){"unset_axis", 1, -1, 0, 0, 1, 0, NULL},
                 "family unset_axis: axis width is not set");
    assert_fails((struct gen_ask){"gives_up", 1, -1, 0, 0, 1, 0, NULL}, "cannot: needs an even n");
    assert_fails((struct gen_ask){"unknown_method", 1, -1, 0, 0, 1, 0, methods},
                 "family unknown_method: gen_op: no method gte");
    assert_fails((struct gen_ask){"unknown_method", 1, -1, 0, 0, 1, 0, NULL},
                 "family unknown_method: gen_op in the generator of a function");
    assert_fails((struct gen_ask){"random_ints", -1, -1, 0, 0, 1, 0, NULL},
                 "family random_ints: axis n: -1 is no int size");
}

static void input_larger_than_the_room_fails_cleanly(void **state)
{
    (void)state;
    assert_fails((struct gen_ask){"random_ints", 100, -1, 0, 0, 1, 411, NULL},
                 "family random_ints: the input is larger than the 411 bytes there is room for");
    struct gen_answer a = ask((struct gen_ask){"random_ints", 100, -1, 0, 0, 1, 412, NULL});
    assert_int_equal(a.len, 412);
    gen_answer_release(&a);
    assert_fails((struct gen_ask){"random_ints", 1, -1, 0, 0, 1, 3, NULL},
                 "family random_ints: the input is larger than the 3 bytes there is room for");
}

/* One that cannot be met among them: the others are what they are alone. */
static void several_requests_are_answered_as_if_alone(void **state)
{
    (void)state;
    static const struct gen_ask asks[] = {
        {"random_ints", 3, -1, 7, 0, 1, 0, NULL},
        {"gives_up", 1, -1, 0, 0, 1, 0, NULL},
        {"pick_two", 1, -1, 0, 5, 4, 0, NULL},
        {"random_ints", 3, -1, 8, 0, 2, 0, NULL},
    };
    struct gen_answer all = gen_ask_all(families, FAMILIES, asks, 4);
    size_t at = 0;
    assert_true(all.len != SIZE_MAX);
    for (int i = 0; i < 4; i++) {
        struct gen_answer a = ask(asks[i]);
        assert_int_equal(a.len == SIZE_MAX, i == 1);
        size_t len = i == 1 ? 4 : a.len;
        assert_true(at + len <= all.len);
        assert_memory_equal(all.bytes + at, a.bytes, len);
        at += len;
        gen_answer_release(&a);
    }
    assert_int_equal(at, all.len);
    gen_answer_release(&all);
}

static void a_mistake_fails_all_requests(void **state)
{
    (void)state;
    static const struct gen_ask asks[] = {{"random_ints", 3, -1, 7, 0, 1, 0, NULL},
                                          {"unset_axis", 3, -1, 7, 0, 1, 0, NULL}};
    struct gen_answer a = gen_ask_all(families, FAMILIES, asks, 2);
    assert_true(a.len == SIZE_MAX);
    assert_string_equal(a.message, "family unset_axis: axis width is not set");
    gen_answer_release(&a);
}

static void unreachable(union jh_slot *s)
{
    (void)s;
    fail();
}

static void malformed_requests_are_refused_before_the_image_runs(void **state)
{
    (void)state;
    /* family "f", one axis "n" = 1, seed, first, count */
    static const unsigned char frame[] = {1, 0, 0, 0, 'f', 1, 0, 0, 0, 1, 0, 0, 0, 'n',
                                          1, 0, 0, 0, 0,   0, 0, 0, 0, 0, 0, 0, 0, 0,
                                          0, 0, 0, 0, 0,   0, 0, 0, 0, 0, 1, 0, 0, 0};
    unsigned char out[64];
    for (size_t len = 0; len < sizeof frame; len++) {
        char message[64] = "";
        assert_true(jh_gen_run(frame, len, unreachable, out, sizeof out, message, sizeof message) ==
                    SIZE_MAX);
        assert_string_equal(message, "malformed generator request");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(picks_enumerate_every_combination_once_in_order),
        cmocka_unit_test(picks_may_depend_on_earlier_picks),
        cmocka_unit_test(skipped_combinations_do_not_count),
        cmocka_unit_test(index_is_the_same_input_alone_or_in_a_batch),
        cmocka_unit_test(counting_family_ends_itself),
        cmocka_unit_test(operations_are_counted_and_numbered_from_one),
        cmocka_unit_test(failures_say_what_is_wrong),
        cmocka_unit_test(input_larger_than_the_room_fails_cleanly),
        cmocka_unit_test(several_requests_are_answered_as_if_alone),
        cmocka_unit_test(a_mistake_fails_all_requests),
        cmocka_unit_test(malformed_requests_are_refused_before_the_image_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
