/* Text inside the formats of other programs stays text. */
#include "tests/support/cmocka_all.h"

#include "judge/report/markup.h"

static void same(void (*markup)(struct buf *, const char *), const char *text, const char *want)
{
    own_buf struct buf out = {0};
    markup(&out, text);
    assert_string_equal(buf_str(&out), want);
}

static void xml_quotes_what_is_markup(void **state)
{
    (void)state;
    same(markup_xml, "a < b && \"c\" > 'd'", "a &#60; b &#38;&#38; &#34;c&#34; &#62; &#39;d&#39;");
    same(markup_xml, "]]>\n\t.", "]]&#62;&#10;&#9;.");
    same(markup_xml, NULL, "");
}

static void xml_has_no_illegal_character(void **state)
{
    (void)state;
    same(markup_xml, "\x1b[0m\x01\xff", "\\x1b[0m\\x01\xEF\xBF\xBD");
    same(markup_xml, "\xEF\xBF\xBE", "\\ufffe"); /* U+FFFE is no character of XML */
    same(markup_xml, "\xE2\x80\xAE", "\\u202e");
}

static void markdown_is_code_without_markup(void **state)
{
    (void)state;
    same(markup_markdown, "two words", "<code>two words</code>");
    same(markup_markdown, "@a|`b`", "<code>&#64;a&#124;&#96;b&#96;</code>");
    same(markup_markdown, "x\ny", "<code>x&#92;x0ay</code>");
    same(markup_markdown, "", "");
}

static void csv_quotes_and_is_no_formula(void **state)
{
    (void)state;
    same(markup_csv, "plain", "plain");
    same(markup_csv, "a,\"b\"", "\"a,\"\"b\"\"\"");
    same(markup_csv, "=1+1", "'=1+1");
    same(markup_csv, "  @x", "'  @x");
    same(markup_csv, "-1,2", "\"'-1,2\"");
    same(markup_csv, "＝1", "'＝1");
    same(markup_csv, "1-2", "1-2");
    same(markup_csv, "\t=1", "\\x09=1");
}

static void commands_of_github_end_nowhere(void **state)
{
    (void)state;
    same(markup_command, "50 %\n::error::x", "50 %25%0A::error::x");
    same(markup_command, "##[error]", "# #[error]");
    same(markup_property, "a:b,c%\n", "a%3Ab%2Cc%25%0A");
}

static void uris_hold_no_reserved_character(void **state)
{
    (void)state;
    same(markup_uri, "a b/c.c", "a%20b/c.c");
    same(markup_uri, "javascript:x?#%", "javascript%3Ax%3F%23%25");
    same(markup_uri, "é", "%C3%A9");
}

static void shells_get_one_word(void **state)
{
    (void)state;
    same(markup_shell, "solutions/two_sum.c", "solutions/two_sum.c");
    same(markup_shell, "a b", "'a b'");
    same(markup_shell, "it's $(x)", "'it'\\''s $(x)'");
    same(markup_shell, "", "''");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(xml_quotes_what_is_markup),
        cmocka_unit_test(xml_has_no_illegal_character),
        cmocka_unit_test(markdown_is_code_without_markup),
        cmocka_unit_test(csv_quotes_and_is_no_formula),
        cmocka_unit_test(commands_of_github_end_nowhere),
        cmocka_unit_test(uris_hold_no_reserved_character),
        cmocka_unit_test(shells_get_one_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
