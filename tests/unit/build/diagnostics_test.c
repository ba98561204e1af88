/* Compiler and linker output, honest and hostile. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "judge/base/text.h"
#include "judge/build/diagnostics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct arena arena;

static struct messages parse_bytes(const char *log, size_t len)
{
    struct messages m;
    diagnostics_compiler((struct bytes){(const unsigned char *)log, len}, "two_sum.c", &arena, &m);
    return m;
}

static struct messages parse(const char *log)
{
    return parse_bytes(log, strlen(log));
}

static void assert_message(const struct message *m, enum message_place place, int line, int column,
                           const char *severity, const char *text)
{
    assert_int_equal(m->place, place);
    assert_int_equal(m->line, line);
    assert_int_equal(m->column, column);
    assert_string_equal(m->severity, severity);
    assert_string_equal(m->text, text);
}

static void places(void **state)
{
    (void)state;
    struct messages m = parse("two_sum.c: In function 'f':\n"
                              "two_sum.c:3:9: error: 'x' undeclared [-Werror=foo]\n"
                              "two_sum.c:3:9: note: each identifier once\n"
                              "two_sum.c:8: warning: old [-Wall]\n"
                              "<adapter>:101:4: error: too few arguments\n"
                              "/usr/include/stdio.h:7:1: error: elsewhere\n"
                              "cc1: fatal error: no input\n"
                              "compilation terminated.\n");
    assert_int_equal(m.count, 6);
    assert_int_equal(m.errors, 4);
    assert_int_equal(m.adapter_errors, 1);
    assert_message(&m.list[0], MESSAGE_USER, 3, 9, "error", "'x' undeclared");
    assert_message(&m.list[1], MESSAGE_USER, 3, 9, "note", "each identifier once");
    assert_message(&m.list[2], MESSAGE_USER, 8, 0, "warning", "old [-Wall]");
    assert_message(&m.list[3], MESSAGE_ADAPTER, 101, 4, "error", "too few arguments");
    assert_message(&m.list[4], MESSAGE_NOWHERE, 0, 0, "error", "elsewhere");
    assert_message(&m.list[5], MESSAGE_NOWHERE, 0, 0, "error", "no input");
}

static void headers_go_back_to_the_include(void **state)
{
    (void)state;
    struct messages m = parse("In file included from /usr/include/b.h:3,\n"
                              "                 from two_sum.c:4:\n"
                              "/usr/include/a.h:7:2: error: #error no\n");
    assert_int_equal(m.count, 1);
    assert_message(&m.list[0], MESSAGE_USER, 4, 0, "error", "#error no");
}

static void existence_of_files_is_not_told(void **state)
{
    (void)state;
    struct messages a = parse("two_sum.c:1:10: fatal error: /etc/shadow: Permission denied\n");
    struct messages b =
        parse("two_sum.c:1:10: fatal error: /etc/shadow: No such file or directory\n");
    assert_string_equal(a.list[0].text, "/etc/shadow: not available to a solution");
    assert_string_equal(a.list[0].text, b.list[0].text);
}

static void text_is_made_harmless(void **state)
{
    (void)state;
    static const char log[] = "two_sum.c:1:1: error: \x1b[31m\0 \xe2\x80\xae \xff ok\r\n";
    struct messages m = parse_bytes(log, sizeof log - 1);
    assert_int_equal(m.count, 1);
    assert_string_equal(m.list[0].text, "\\x1b[31m\\x00 \\u202e \xef\xbf\xbd ok");
    own_buf struct buf lengthy = {0};
    buf_adds(&lengthy, "two_sum.c:1:1: error: ");
    buf_repeat(&lengthy, 'a', 100000);
    m = parse(buf_str(&lengthy));
    assert_in_range(strlen(m.list[0].text), 100, MESSAGE_BYTES + 10);
}

static void floods_are_bounded(void **state)
{
    (void)state;
    own_buf struct buf log = {0};
    for (int i = 1; i <= 1000; i++)
        buf_printf(&log, "two_sum.c:%d:1: %s: m%d\ntwo_sum.c:1:1: note: n%d\n", i,
                   i % 2 ? "error" : "warning", i, i);
    struct messages m = parse(buf_str(&log));
    assert_int_equal(m.count, 80);
    assert_int_equal(m.errors, 500);
    m = parse("two_sum.c:1:1: error: same\ntwo_sum.c:1:1: error: same\n");
    assert_int_equal(m.count, 1);
}

static void numbers_out_of_range(void **state)
{
    (void)state;
    struct messages m = parse("two_sum.c:99999999999999999999:1: error: x\n"
                              "two_sum.c:-1:1: error: y\n"
                              "two_sum.c: error: z\n"
                              "two_sum.c:\n:::\n error:\n: error: w");
    for (size_t i = 0; i < m.count; i++)
        assert_true(m.list[i].line >= 0 && m.list[i].column >= 0);
    assert_int_equal(m.errors, 4);
}

static void any_bytes(void **state)
{
    (void)state;
    static const char *const parts[] = {"two_sum.c:",
                                        "1:",
                                        "error: ",
                                        "<adapter>:",
                                        "note: ",
                                        "\n",
                                        "'",
                                        "In file included from ",
                                        "undefined reference to `",
                                        "\x1b",
                                        " [-W",
                                        "]",
                                        "warning: ",
                                        "x",
                                        "\xe2\x80\x98",
                                        ": "};
    srand(3);
    for (int round = 0; round < 3000; round++) {
        own_buf struct buf log = {0};
        struct undefined u;
        for (int n = rand() % 20; n > 0; n--)
            buf_adds(&log, parts[(size_t)rand() % (sizeof parts / sizeof *parts)]);
        struct messages m = parse(buf_str(&log));
        for (size_t i = 0; i < m.count; i++)
            assert_true(text_is_utf8(m.list[i].text, strlen(m.list[i].text)));
        diagnostics_linker((struct bytes){(const unsigned char *)buf_str(&log), log.len}, &arena,
                           &u);
        assert_true(u.count <= MESSAGE_PER_SEVERITY);
    }
}

static void linker_output(void **state)
{
    (void)state;
    static const char log[] = "/usr/bin/ld: fast.o: in function `f':\n"
                              "unit.c:(.text.f+0x1f): undefined reference to `socket'\n"
                              "unit.c:(.text.f+0x2f): undefined reference to `socket'\n"
                              "fast.o:(.text+0x5): undefined reference to `x\x1by'\n";
    struct undefined u;
    diagnostics_linker((struct bytes){(const unsigned char *)log, sizeof log - 1}, &arena, &u);
    assert_int_equal(u.count, 2);
    assert_string_equal(u.symbol[0], "socket");
    assert_string_equal(u.symbol[1], "x\\x1by");
    assert_false(u.too_large);
    assert_null(u.other);
    static const char large[] =
        "f.o: in function `f':\nf.c:(.text+0x1): relocation truncated to fit: R_X86_64_PC32\n";
    diagnostics_linker((struct bytes){(const unsigned char *)large, sizeof large - 1}, &arena, &u);
    assert_true(u.too_large);
}

static void quoted_words(void **state)
{
    (void)state;
    assert_string_equal(diagnostics_quoted("conflicting types for 'y1'; have", "for ", &arena),
                        "y1");
    assert_string_equal(diagnostics_quoted("for \xe2\x80\x98y1\xe2\x80\x99;", "for ", &arena),
                        "y1");
    assert_null(diagnostics_quoted("for y1", "for ", &arena));
    assert_null(diagnostics_quoted("for 'y1", "for ", &arena));
    assert_null(diagnostics_quoted("of 'y1'", "for ", &arena));
}

static int release(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places),
        cmocka_unit_test(headers_go_back_to_the_include),
        cmocka_unit_test(existence_of_files_is_not_told),
        cmocka_unit_test(text_is_made_harmless),
        cmocka_unit_test(floods_are_bounded),
        cmocka_unit_test(numbers_out_of_range),
        cmocka_unit_test(any_bytes),
        cmocka_unit_test(linker_output),
        cmocka_unit_test(quoted_words),
    };
    return cmocka_run_group_tests(tests, NULL, release);
}
