/* Tokens of odd texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "judge/base/mem.h"
#include "judge/build/lexer.h"

#include <stdlib.h>
#include <string.h>

/* All tokens, separated by bars. */
static char *tokens(const char *text)
{
    struct lexer l;
    struct token t;
    struct buf b = {0};
    lexer_init(&l, (struct bytes){(const unsigned char *)text, strlen(text)});
    while (lexer_next(&l, &t))
        buf_printf(&b, "%s|", t.text);
    lexer_release(&l);
    return b.len > 0 ? buf_take(&b) : mem_strdup("");
}

static void assert_tokens(const char *text, const char *expected)
{
    own_mem char *got = tokens(text);
    assert_string_equal(got, expected);
}

static void comments_and_literals(void **state)
{
    (void)state;
    assert_tokens("a /* b * / c */ d // e\nf", "a|d|f|");
    assert_tokens("\"a\\\"/*b\" c '\\'' '\"' d", "\"a\\\"/*b\"|c|'\\''|'\"'|d|");
    assert_tokens("L\"x\" u8'y' u8 z", "L\"x\"|u8'y'|u8|z|");
    assert_tokens("/* open", "");
    assert_tokens("\"open\nx", "\"open|x|");
    assert_tokens("/**/x", "x|");
}

static void raw_strings(void **state)
{
    (void)state;
    assert_tokens("R\"(a\"b)\" c", "R\"(a\"b)\"|c|");
    assert_tokens("R\"x(a)\" )y\" )x\" c", "R\"x(a)\" )y\" )x\"|c|");
    assert_tokens("R\"(/* \\\n*/)\"c", "R\"(/* \\\n*/)\"|c|");
}

static void splices_anywhere(void **state)
{
    (void)state;
    assert_tokens("as\\\nm x\\ \t\r\ny", "asm|xy|");
    assert_tokens("/\\\n/ comment\\\n still\nx", "x|");
    assert_tokens("/\\\n* c *\\\n/ x", "x|");
    assert_tokens("\"a\\\nb\" c", "\"ab\"|c|");
}

static void numbers_words_digraphs(void **state)
{
    (void)state;
    assert_tokens("1e+5x .5 0x1p-3 1+2 a$b \xc3\xa9", "1e+5x|.5|0x1p-3|1|+|2|a$b|\xc3\xa9|");
    assert_tokens("<% %> <: :> %: x", "{|}|[|]|#|x|");
}

static void lines_columns_and_directives(void **state)
{
    (void)state;
    const char *text = "int a;\n  # define X \\\n  asm\n\tb";
    struct lexer l;
    struct token t;
    lexer_init(&l, (struct bytes){(const unsigned char *)text, strlen(text)});
    for (int i = 0; i < 4; i++)
        assert_true(lexer_next(&l, &t));
    assert_int_equal(t.kind, TOKEN_HASH);
    assert_int_equal(t.line, 2);
    assert_int_equal(t.column, 3);
    for (int i = 0; i < 3; i++)
        assert_true(lexer_next(&l, &t));
    assert_string_equal(t.text, "asm");
    assert_true(t.directive);
    assert_int_equal(t.line, 3);
    assert_true(lexer_next(&l, &t));
    assert_string_equal(t.text, "b");
    assert_false(t.directive);
    assert_int_equal(t.line, 4);
    assert_int_equal(t.column, 2);
    assert_false(lexer_next(&l, &t));
    assert_false(lexer_next(&l, &t));
    lexer_release(&l);
}

static void header_names(void **state)
{
    (void)state;
    assert_tokens("#include <a/*b>\nx", "#|include|<a/*b>|x|");
    assert_tokens("a = include <b; // c\n", "a|=|include|<|b|;|");
}

static void any_bytes_end(void **state)
{
    (void)state;
    srand(7);
    for (int round = 0; round < 2000; round++) {
        static const char likely[] = "\"'/*\\\n#<>()R{}ax1 %:\t";
        char text[64];
        size_t n = (size_t)rand() % sizeof text;
        for (size_t i = 0; i < n; i++)
            text[i] = rand() % 8 == 0 ? (char)rand() : likely[(size_t)rand() % (sizeof likely - 1)];
        struct lexer l;
        struct token t;
        size_t at = 0;
        lexer_init(&l, (struct bytes){(const unsigned char *)text, n});
        while (lexer_next(&l, &t)) {
            assert_true(t.start >= at && t.end > t.start && t.end <= n);
            at = t.end;
        }
        lexer_release(&l);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_and_literals),
        cmocka_unit_test(raw_strings),
        cmocka_unit_test(splices_anywhere),
        cmocka_unit_test(numbers_words_digraphs),
        cmocka_unit_test(lines_columns_and_directives),
        cmocka_unit_test(header_names),
        cmocka_unit_test(any_bytes_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
