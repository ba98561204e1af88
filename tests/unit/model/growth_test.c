/* The grammar of growth classes: canonical spelling, refusals, values. */
#include "judge/model/growth.h"

#include "judge/base/mem.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct growth parsed(const char *text)
{
    struct growth g = {0};
    const char *why = "";
    if (!growth_parse(text, &g, &why))
        fail_msg("%s: %s", text, why);
    return g;
}

static void class_prints_canonically_and_parses_again(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"1", "1"},
        {"log n", "log n"},
        {"log(n)", "log n"},
        {"sqrt n", "sqrt n"},
        {"sqrt(n)", "sqrt n"},
        {"n", "n"},
        {"n*log(n)", "n log n"},
        {"n log n", "n log n"},
        {"n sqrt n", "n sqrt n"},
        {"n (log n)^2", "n (log n)^2"},
        {"n log n log n", "n (log n)^2"},
        {"n n", "n^2"},
        {"n^2 log n", "n^2 log n"},
        {"n^3", "n^3"},
        {"n^1.585", "n^1.585"},
        {"n^1.5", "n sqrt n"},
        {"2^n", "2^n"},
        {"n*2^n", "n*2^n"},
        {"3^n", "3^n"},
        {"n!", "n!"},
        {"n*n!", "n*n!"},
        {"n * W", "n*W"},
        {"V+E", "V+E"},
        {"(V+E) log V", "V log V+E log V"},
        {"V*V/64 + E", "V^2+E"},
        {"log(V+E)", "log V+log E"},
        {"log(n*m)", "log n+log m"},
        {"n+n", "n"},
        {"(n+m)^2", "n^2+n*m+m^2"},
        {"m*log(n)", "m log n"},
        {"8 n", "n"},
        {"n*sqrt(m) log m", "n*sqrt m log m"},
        {"n^0", "1"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct growth g = parsed(rows[i][0]);
        char text[128] = "";
        growth_print(&g, text, sizeof text);
        assert_string_equal(text, rows[i][1]);
        struct growth again = parsed(text);
        assert_true(growth_same(&g, &again));
    }
}

static void class_is_refused_with_a_reason(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "+",
        "n+",
        "n^",
        "n^^2",
        "(n",
        "n)",
        "log",
        "log log n",
        "sqrt",
        "1^n",
        "12^n",
        "n/m",
        "n$",
        "n^10",
        "n^1.",
        "2^",
        "log(2^n)",
        "abcdefghijklmnop",
        "n^1.1234567",
        "((((((((((((n))))))))))))",
        "a+b+c+d+e+f+g+h+i",
        "a*b*c*d*e*f*g",
        "(a+b+c)^9",
        "(n+m)^1.5",
    };
    for (size_t i = 0; i < array_len(bad); i++) {
        struct growth g = {.terms = 77};
        const char *why = NULL;
        if (growth_parse(bad[i], &g, &why))
            fail_msg("\"%s\" was accepted", bad[i]);
        assert_non_null(why);
        assert_int_equal(g.terms, 77);
    }
}

static void values_follow_the_formula(void **state)
{
    (void)state;
    const char *const axes[] = {"V", "E"};
    const double sizes[] = {7, 100};
    struct growth g = parsed("(V+E) log V");
    assert_float_equal(growth_eval(&g, axes, sizes, 2), 107 * 3, 1e-9);
    g = parsed("V sqrt V");
    assert_float_equal(growth_eval(&g, axes, sizes, 2), 7 * sqrt(7), 1e-9);
    g = parsed("2^V + V!");
    assert_float_equal(growth_eval(&g, axes, sizes, 2), 128 + 5040, 1e-6);
    g = parsed("unknown*E");
    assert_float_equal(growth_eval(&g, axes, sizes, 2), 100, 1e-9);
}

static void axes_are_found_by_their_whole_name(void **state)
{
    (void)state;
    struct growth g = parsed("cap*m");
    assert_true(growth_uses(&g, "cap"));
    assert_true(growth_uses(&g, "m"));
    assert_false(growth_uses(&g, "c"));
}

static void along_one_axis_the_others_are_constants(void **state)
{
    (void)state;
    static const char *const rows[][3] = {
        {"V+E", "E", "1+E"},
        {"V*E", "E", "E"},
        {"m", "cap", "1"},
        {"n*W", "W", "W"},
        {"(V+E) log V", "V", "V log V+log V"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct growth g = parsed(rows[i][0]);
        struct growth part = growth_along(&g, rows[i][1]);
        char text[64] = "";
        growth_print(&part, text, sizeof text);
        assert_string_equal(text, rows[i][2]);
    }
}

static void tied_axes_become_one(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"V+E", "V"},           {"V*E", "V^2"}, {"(V+E) log V", "V log V"},
        {"E log E", "V log V"}, {"W", "W"},
    };
    for (size_t i = 0; i < array_len(rows); i++) {
        struct growth g = parsed(rows[i][0]);
        struct growth tied = growth_tie(&g, "E", "V");
        char text[64] = "";
        growth_print(&tied, text, sizeof text);
        assert_string_equal(text, rows[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(class_prints_canonically_and_parses_again),
        cmocka_unit_test(class_is_refused_with_a_reason),
        cmocka_unit_test(values_follow_the_formula),
        cmocka_unit_test(axes_are_found_by_their_whole_name),
        cmocka_unit_test(along_one_axis_the_others_are_constants),
        cmocka_unit_test(tied_axes_become_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
