#include "tests/support/cmocka_all.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <string.h>

static void check(const char *in, size_t len, bool lines, const char *utf8, const char *ascii)
{
    own_buf struct buf a = {0};
    own_buf struct buf b = {0};
    text_escape(&a, in, len, lines);
    text_escape_ascii(&b, in, len, lines);
    assert_string_equal(buf_str(&a), utf8);
    assert_string_equal(buf_str(&b), ascii);
    assert_true(text_is_utf8(buf_str(&a), a.len));
}

static void controls_become_escapes(void **state)
{
    (void)state;
    check("a\033[31m\a\177", 8, false, "a\\x1b[31m\\x07\\x7f", "a\\x1b[31m\\x07\\x7f");
    check("\0x", 2, false, "\\x00x", "\\x00x");
    check("a\nb\tc\r", 6, true, "a\nb\tc\\x0d", "a\nb\tc\\x0d");
    check("a\nb", 3, false, "a\\x0ab", "a\\x0ab");
    check("\xC2\x9B"
          "31m",
          5, false, "\\u009b31m", "\\u009b31m"); /* C1 CSI */
}

static void bidirectional_controls_become_escapes(void **state)
{
    (void)state;
    check("a\xE2\x80\xAE"
          "b",
          5, false, "a\\u202eb", "a\\u202eb");
    check("\xE2\x81\xA6x", 4, false, "\\u2066x", "\\u2066x");
}

static void bad_bytes_become_replacements(void **state)
{
    (void)state;
    check("\xff\xfe", 2, false, "\xEF\xBF\xBD\xEF\xBF\xBD", "??");
    check("\xE2\x82", 2, false, "\xEF\xBF\xBD\xEF\xBF\xBD", "??");
    check("\xED\xA0\x80", 3, false, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", "???");
}

static void honest_text_stays(void **state)
{
    (void)state;
    check("na\xC3\xAFve \xE4\xBD\xA0", 10, false, "na\xC3\xAFve \xE4\xBD\xA0",
          "na\\u00efve \\u4f60");
}

static void width_counts_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width("abc"), 3);
    assert_int_equal(text_width("\xE4\xBD\xA0"), 2);
    assert_int_equal(text_width("e\xCC\x81"), 1);
}

static void nearest_finds_typos_only(void **state)
{
    (void)state;
    static const char *const names[] = {"run", "list", "show", "verify"};
    assert_string_equal(text_nearest("rnu", names, 4), "run");
    assert_string_equal(text_nearest("verfy", names, 4), "verify");
    assert_null(text_nearest("xyzzy", names, 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(controls_become_escapes),
        cmocka_unit_test(bidirectional_controls_become_escapes),
        cmocka_unit_test(bad_bytes_become_replacements),
        cmocka_unit_test(honest_text_stays),
        cmocka_unit_test(width_counts_columns),
        cmocka_unit_test(nearest_finds_typos_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
