#include "tests/support/cmocka_all.h"

#include "judge/engine/along.h"
#include "judge/engine/series.h"

#include <stdlib.h>
#include <string.h>

static void put(struct sweep *w, size_t f, size_t k, size_t seed, double cost)
{
    w->sample[f][k][seed] = (struct sample){.there = true, .cost = {[METRIC_TIME] = cost}};
}

static void the_dearest_family_decides_by_its_mean(void **state)
{
    (void)state;
    struct sweep *w = calloc(1, sizeof *w);
    struct worst_case out;
    w->sizes = 3;
    w->size[0] = 16;
    w->size[1] = 32;
    w->size[2] = 64;
    w->families = 2;
    w->family[0] = "easy";
    w->family[1] = "hard";
    put(w, 0, 0, 0, 100);
    put(w, 0, 0, 1, 300);
    put(w, 1, 0, 0, 150);
    put(w, 1, 2, 0, 900); /* nothing was run at 32 */
    put(w, 0, 2, 0, 800);
    series_worst(w, METRIC_TIME, &out);
    assert_int_equal(out.count, 2);
    assert_true(out.cost[0] == 200);
    assert_true(out.n[1] == 64);
    assert_true(out.cost[1] == 900);
    assert_string_equal(out.family, "hard");
    free(w);
}

static void check_along(const char *target, const char *axis, const char *expected)
{
    struct axis axes[] = {
        {.name = "V", .from = 16, .to = 1024, .fixed = 64, .swept = true},
        {.name = "E", .from = 16, .to = 4096, .fixed = 64, .of = "4*V", .swept = true},
    };
    struct problem p = {.axis = axes, .axes = 2};
    struct growth g;
    struct growth along;
    const char *why = NULL;
    char text[128];
    assert_true(growth_parse(target, &g, &why));
    target_along(&g, &p, strcmp(axis, "V") == 0 ? &axes[0] : &axes[1], &along);
    growth_print(&along, text, sizeof text);
    assert_string_equal(text, expected);
}

static void a_target_is_seen_along_one_axis(void **state)
{
    (void)state;
    check_along("V*E", "V", "V^2"); /* E follows V */
    check_along("(V+E) log V", "V", "V log V");
    check_along("V*E", "E", "E");
}

static void a_bound_counts_all_axes_at_their_sizes(void **state)
{
    (void)state;
    struct axis axes[] = {
        {.name = "V", .from = 16, .to = 1024, .fixed = 64, .swept = true},
        {.name = "E", .from = 16, .to = 4096, .of = "4*V", .swept = false},
    };
    struct problem p = {.axis = axes, .axes = 2};
    struct target t = {.declared = true, .at_most = 0.5};
    const char *why = NULL;
    assert_true(growth_parse("V*E", &t.growth, &why));
    assert_true(target_allows(&t, &p, &axes[0], 100) == 0.5 * 100 * 400);
    t.at_most = 0;
    assert_true(target_allows(&t, &p, &axes[0], 100) > 1e300);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_dearest_family_decides_by_its_mean),
        cmocka_unit_test(a_target_is_seen_along_one_axis),
        cmocka_unit_test(a_bound_counts_all_axes_at_their_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
