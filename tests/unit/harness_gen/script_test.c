/* Scripts of steps: how the size of the object goes. */
#include "tests/unit/harness_gen/gen_support.h"

/* What a script does to the size. */
struct course {
    int adds, takes, looks;
    int largest, last;
    int on_empty;  /* takes and looks where nothing is */
    int crossings; /* times that the size rises over the largest power of two that it meets */
};

static struct course follow(struct gen *g, const char *which, int m)
{
    const enum gen_step *step = gen_script(g, which, m);
    int *sizes = gen_const(g, m + 1, 0);
    struct course c = {0};
    for (int i = 0; i < m; i++) {
        assert_in_range(step[i], GEN_ADD, GEN_LOOK);
        c.adds += step[i] == GEN_ADD;
        c.takes += step[i] == GEN_TAKE;
        c.looks += step[i] == GEN_LOOK;
        c.on_empty += step[i] != GEN_ADD && c.last == 0;
        c.last += step[i] == GEN_ADD ? 1 : step[i] == GEN_TAKE && c.last > 0 ? -1 : 0;
        c.largest = c.last > c.largest ? c.last : c.largest;
        sizes[i + 1] = c.last;
    }
    int power = 1;
    while (2 * power < c.largest)
        power *= 2;
    for (int i = 1; i <= m; i++)
        c.crossings += sizes[i] > power && sizes[i - 1] <= power;
    return c;
}

static void check_courses(struct gen *g)
{
    struct course c = follow(g, "fill_drain", 101);
    assert_int_equal(c.adds, 50);
    assert_int_equal(c.takes, 50);
    assert_int_equal(c.largest, 50);
    assert_int_equal(c.last, 0);
    c = follow(g, "fill_look", 101);
    assert_int_equal(c.adds, 51);
    assert_int_equal(c.looks, 50);
    c = follow(g, "boundary", 400);
    assert_int_equal(c.largest, 129); /* from 127 over 128 and back */
    assert_in_range(c.crossings, 60, 75);
    c = follow(g, "steady", 300);
    assert_int_equal(c.largest, 101);
    assert_int_equal(c.last, 100);
    assert_int_equal(c.on_empty, 0);
    c = follow(g, "empty", 300);
    assert_in_range(c.largest, 1, 3);
    assert_in_range(c.on_empty, 60, 300);
    c = follow(g, "mixture", 300);
    assert_int_equal(c.on_empty, 0);
    assert_in_range(c.adds, 90, 180);
    assert_in_range(c.looks, 50, 120);
}

static void the_size_goes_as_the_name_says(void **state)
{
    (void)state;
    with_gen(check_courses, 1, 1);
    with_gen(check_courses, 1, 2);
}

static void check_lengths(struct gen *g)
{
    static const char *const name[] = {"fill_drain", "fill_look", "boundary",
                                       "steady",     "empty",     "mixture"};
    for (size_t i = 0; i < sizeof name / sizeof *name; i++)
        for (int m = 0; m < 20; m++) {
            struct course c = follow(g, name[i], m);
            assert_int_equal(c.adds + c.takes + c.looks, m);
        }
}

static void any_length_is_made(void **state)
{
    (void)state;
    with_gen(check_lengths, 1, 3);
}

static void unknown(struct gen *g)
{
    gen_script(g, "sideways", 3);
}

static void an_unknown_name_is_refused(void **state)
{
    (void)state;
    const struct gen_family family = {"f", unknown};
    struct gen_answer a =
        gen_ask(&family, 1, &(struct gen_ask){.family = "f", .m = -1, .count = 1});
    assert_true(a.len == SIZE_MAX);
    assert_string_equal(a.message, "family f: no script is called sideways");
    gen_answer_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_size_goes_as_the_name_says),
        cmocka_unit_test(any_length_is_made),
        cmocka_unit_test(an_unknown_name_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
