/* Wrapping, spelling, bars, quoting: the small tools of reports. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "judge/report/pen.h"
#include "judge/report/quote.h"
#include "judge/report/spark.h"
#include "judge/report/style.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct style narrow = {.width = 20};
static const struct style ascii = {.width = 20, .ascii = true};

static void wrap_breaks_at_words_and_indents(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    style_wrap(&out, &narrow, 2, "one two three four five six");
    assert_string_equal(buf_str(&out), "  one two three four\n  five six\n");
}

static void wrap_breaks_a_word_wider_than_the_line(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    style_wrap(&out, &narrow, 0, "abcdefghijklmnopqrstuvwxyz");
    assert_string_equal(buf_str(&out), "abcdefghijklmnopqrst\nuvwxyz\n");
}

static void wrap_counts_wide_characters_twice(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    style_wrap(&out, &narrow, 0, "漢字漢字漢字漢字漢字漢");
    assert_string_equal(buf_str(&out), "漢字漢字漢字漢字漢字\n漢\n");
}

static void paint_is_silent_without_colour(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    struct style colour = narrow;
    colour.color = true;
    style_paint(&out, &narrow, PAINT_BAD, "x");
    style_paint(&out, &colour, PAINT_BAD, "y");
    style_paint(&out, &colour, PAINT_BAD, "");
    assert_string_equal(buf_str(&out), "x\033[1;31my\033[0m");
}

static void text_spells_common_characters_in_ascii(void **state)
{
    (void)state;
    const char *text = "0 ≤ n² · ‘x’ \033 漢";
    own_buf struct buf out = {0};
    style_text(&out, &ascii, text, strlen(text), false);
    assert_string_equal(buf_str(&out), "0 <= n^2 * 'x' \\x1b \\u6f22");
}

static void text_keeps_utf8_where_the_output_has_it(void **state)
{
    (void)state;
    const char *text = "n² \033[1m";
    own_buf struct buf out = {0};
    style_text(&out, &narrow, text, strlen(text), false);
    assert_string_equal(buf_str(&out), "n² \\x1b[1m");
}

static void spark_of_a_flat_series_is_flat(void **state)
{
    (void)state;
    const double flat[] = {3, 3, 3};
    const double rising[] = {1, 4, 8};
    own_buf struct buf out = {0};
    spark(&out, &narrow, flat, 3, 10);
    spark(&out, &narrow, rising, 3, 10);
    spark(&out, &ascii, rising, 3, 10);
    assert_string_equal(buf_str(&out), "███▁▄█.=@");
}

static void spark_keeps_to_its_width(void **state)
{
    (void)state;
    double many[100] = {0};
    many[99] = 1;
    own_buf struct buf out = {0};
    spark(&out, &ascii, many, 100, 5);
    assert_string_equal(buf_str(&out), "....@");
}

static void classes_are_spelled_for_the_output(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    spell_class(&out, &narrow, "n^2*W + sqrt n");
    buf_addc(&out, ' ');
    spell_class(&out, &ascii, "n^2*W + sqrt n");
    buf_addc(&out, ' ');
    spell_class(&out, &narrow, "n^1.585");
    buf_addc(&out, ' ');
    spell_class(&out, &narrow, NULL);
    assert_string_equal(buf_str(&out), "O(n²·W + √n) O(n^2*W + sqrt n) O(n^1.585) O(?)");
}

static void numbers_are_spelled_for_people(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    spell_count(&out, 1234567);
    buf_addc(&out, ' ');
    spell_bytes(&out, 1992294);
    buf_addc(&out, ' ');
    spell_bytes(&out, 96);
    buf_addc(&out, ' ');
    spell_time(&out, 40000000);
    buf_addc(&out, ' ');
    spell_time(&out, 850);
    buf_addc(&out, ' ');
    spell_factor(&out, &ascii, 2);
    assert_string_equal(buf_str(&out), "1,234,567 1.9 MiB 96 B 0.04 s 850 ns x2.0");
}

static void quote_puts_the_caret_under_the_column(void **state)
{
    (void)state;
    static const struct style wide = {.width = 80};
    const char *source = "int x;\n\treturn é + NUL;\n";
    own_buf struct buf out = {0};
    quote_line(&out, &wide, source, strlen(source), 2, 14);
    assert_string_equal(buf_str(&out), "    2 |     return é + NUL;\n"
                                       "      |                ^\n");
}

static void quote_of_a_missing_line_is_nothing(void **state)
{
    (void)state;
    own_buf struct buf out = {0};
    quote_line(&out, &narrow, "a\nb", 3, 3, 1);
    quote_line(&out, &narrow, "a\nb", 3, 0, 1);
    quote_line(&out, &narrow, NULL, 0, 1, 1);
    assert_string_equal(buf_str(&out), "");
}

static void pipe_is_80_columns_without_colour(void **state)
{
    (void)state;
    int ends[2] = {-1, -1};
    assert_int_equal(pipe(ends), 0);
    struct style s = style_detect(ends[1], STYLE_AUTO);
    assert_int_equal(s.width, 80);
    assert_false(s.color);
    assert_false(s.terminal);
    assert_true(style_detect(ends[1], STYLE_ALWAYS).color);
    close(ends[0]);
    close(ends[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrap_breaks_at_words_and_indents),
        cmocka_unit_test(wrap_breaks_a_word_wider_than_the_line),
        cmocka_unit_test(wrap_counts_wide_characters_twice),
        cmocka_unit_test(paint_is_silent_without_colour),
        cmocka_unit_test(text_spells_common_characters_in_ascii),
        cmocka_unit_test(text_keeps_utf8_where_the_output_has_it),
        cmocka_unit_test(spark_of_a_flat_series_is_flat),
        cmocka_unit_test(spark_keeps_to_its_width),
        cmocka_unit_test(classes_are_spelled_for_the_output),
        cmocka_unit_test(numbers_are_spelled_for_people),
        cmocka_unit_test(quote_puts_the_caret_under_the_column),
        cmocka_unit_test(quote_of_a_missing_line_is_nothing),
        cmocka_unit_test(pipe_is_80_columns_without_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
