/* Every labelled function is classified as its label says, and has the right verdict against every
 * target: met by its class and all above, missed by all below. */
#include "tests/unit/cost/labelled.h"

#include "tests/unit/cost/cost_support.h"

uint64_t blocks;

void __sanitizer_cov_trace_pc(void);

void __sanitizer_cov_trace_pc(void)
{
    blocks++;
}

/* Ascending; a label's place in it decides which targets it meets. */
static const char *const targets[] = {
    "1",   "log n",     "sqrt n", "n",   "n log n", "n (log n)^2", "n sqrt n",
    "n^2", "n^2 log n", "n^3",    "n^4", "2^n",     "n*2^n",       "n!",
};
enum { TARGETS = sizeof targets / sizeof *targets };

static size_t measure(const struct labelled *f, double n[MAX], double cost[MAX])
{
    size_t count = sizes_of(f->from, f->to, n);
    for (size_t i = 0; i < count; i++) {
        blocks = 0;
        f->run((int)n[i]);
        cost[i] = (double)blocks;
    }
    return count;
}

static size_t place(const char *class)
{
    size_t k = 0;
    while (k < TARGETS && strcmp(targets[k], class) != 0)
        k++;
    assert_true(k < TARGETS);
    return k;
}

static void labelled_functions_are_classified_as_labelled(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < labelled_count; i++) {
        double n[MAX], cost[MAX];
        size_t count = measure(&labelled[i], n, cost);
        struct fit f = classified(n, cost, count, labelled[i].class);
        if (strcmp(f.fitted, labelled[i].class) != 0) {
            print_error("%s: %s instead of %s\n", labelled[i].name, f.fitted, labelled[i].class);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void labelled_functions_have_the_right_verdict_for_every_target(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < labelled_count; i++) {
        double n[MAX], cost[MAX];
        size_t count = measure(&labelled[i], n, cost), own = place(labelled[i].class);
        for (size_t t = 0; t < TARGETS; t++) {
            enum target_verdict v = classified(n, cost, count, targets[t]).verdict;
            enum target_verdict want = t < own ? TARGET_MISSED : TARGET_MET;
            if (v != want) {
                print_error("%s against %s: %s\n", labelled[i].name, targets[t],
                            target_verdict_name(v));
                wrong++;
            }
        }
    }
    assert_int_equal(wrong, 0);
}

static void counts_are_the_same_in_every_run(void **state)
{
    (void)state;
    for (size_t i = 0; i < labelled_count; i += 3) {
        double n[MAX], first[MAX], again[MAX];
        size_t count = measure(&labelled[i], n, first);
        (void)measure(&labelled[i], n, again);
        assert_memory_equal(first, again, count * sizeof *first);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labelled_functions_are_classified_as_labelled),
        cmocka_unit_test(labelled_functions_have_the_right_verdict_for_every_target),
        cmocka_unit_test(counts_are_the_same_in_every_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
