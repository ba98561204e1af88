/* Reports against golden files in tests/data/report: every fixture in every style.
 *
 * JUDGE_UPDATE=1 in the environment rewrites the files; look at the difference before committing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/report/report.h"
#include "tests/unit/report/fixture.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    struct style style;
} styles[] = {
    {"80", {.width = 80}},
    {"40", {.width = 40}},
    {"200", {.width = 200}},
    {"80-ascii", {.width = 80, .ascii = true}},
    {"80-colour", {.width = 80, .color = true, .terminal = true}},
    {"80-verbose", {.width = 80, .verbose = true}},
    {"80-quiet", {.width = 80, .quiet = true}},
};

static void against_golden(const char *name, const char *kind, const struct buf *have)
{
    own_mem char *path = mem_printf("%s/tests/data/report/%s-%s", TEST_SOURCE_DIR, name, kind);
    struct err err = {0};
    own_buf struct buf want = {0};
    if (getenv("JUDGE_UPDATE") != NULL) {
        assert_true(file_write(path, have->data, have->len, false, &err));
        return;
    }
    if (!file_read(path, 1 << 20, &want, &err))
        fail_msg("%s", err.text);
    if (strcmp(buf_str(&want), buf_str(have)) != 0)
        fail_msg("%s differs; now it is:\n%s", path, buf_str(have));
}

/* Lines of reports fit the width, colours not counted; quoted values and sources are cut to fit. */
static void fits(const char *name, const struct buf *text, size_t width)
{
    own_buf struct buf line = {0};
    for (const char *at = buf_str(text); *at != '\0'; at++) {
        if (*at == '\033') {
            while (*at != 'm')
                at++;
        } else if (*at != '\n') {
            buf_addc(&line, *at);
        } else {
            bool command = strncmp(buf_str(&line), "next:", 5) == 0; /* is to be copied whole */
            if (!command && text_width(buf_str(&line)) > width)
                fail_msg("%s: wider than %zu: %s", name, width, buf_str(&line));
            buf_clear(&line);
        }
    }
}

static void each(void (*look)(const char *name, const struct result *r))
{
    for (size_t i = 0; i < fixture_count; i++) {
        struct problem p = {0};
        struct result r = {0};
        fixtures[i].build(&r, &p);
        look(fixtures[i].name, &r);
        result_release(&r);
        problem_release(&p);
    }
}

static void look_text(const char *name, const struct result *r)
{
    for (size_t i = 0; i < array_len(styles); i++) {
        own_buf struct buf out = {0};
        own_mem char *kind = mem_printf("%s.txt", styles[i].name);
        report_result_text(r, &styles[i].style, &out);
        fits(name, &out, styles[i].style.width);
        against_golden(name, kind, &out);
    }
}

static void text_is_as_the_golden_files_show(void **state)
{
    (void)state;
    each(look_text);
}

static void look_json(const char *name, const struct result *r)
{
    json_t *json = report_result_json(r);
    own_mem char *text = json_dumps(json, JSON_INDENT(2));
    own_buf struct buf out = {0};
    json_decref(json);
    assert_non_null(text);
    buf_adds(&out, text);
    buf_addc(&out, '\n');
    against_golden(name, "result.json", &out);
}

static void json_is_as_the_golden_files_show(void **state)
{
    (void)state;
    each(look_json);
}

static void look_bench(const char *name, const struct result *r)
{
    static const struct style narrow = {.width = 40};
    static const struct style usual = {.width = 80};
    if (!r->complexity.measured)
        return;
    own_buf struct buf out = {0};
    own_buf struct buf small = {0};
    own_buf struct buf csv = {0};
    report_bench_text(r, r, &usual, &out);
    against_golden(name, "bench.txt", &out);
    report_bench_text(r, NULL, &narrow, &small);
    fits(name, &small, 40);
    report_bench_csv(r, true, &csv);
    against_golden(name, "bench.csv", &csv);
}

static void bench_is_as_the_golden_files_show(void **state)
{
    (void)state;
    each(look_bench);
}

static void look_ascii(const char *name, const struct result *r)
{
    static const struct style ascii = {.width = 80, .ascii = true, .verbose = true};
    own_buf struct buf out = {0};
    report_bench_text(r, NULL, &ascii, &out);
    for (const char *at = buf_str(&out); *at != '\0'; at++) {
        if ((unsigned char)*at > 0x7e || ((unsigned char)*at < 0x20 && *at != '\n'))
            fail_msg("%s: byte %02x in an ASCII report", name, (unsigned char)*at);
    }
}

static void ascii_report_holds_ascii_only(void **state)
{
    (void)state;
    each(look_ascii);
}

/* Nothing that a solution prints, returns or is called reaches the terminal as a control sequence.
 */
static void report_escapes_hostile_text(void **state)
{
    (void)state;
    struct problem p = {0};
    struct result r = {0};
    fixtures[4].build(&r, &p); /* wrong_answer */
    r.path = "x\033]0;title\007.c";
    r.message = "m\033[2J";
    r.cases[7].output = "\033[31mred\xff\xe2\x80\xae\n";
    r.cases[7].message = "\033c";
    r.cases[7].name = "n\033[5m";
    static const struct style plain = {.width = 80, .verbose = true};
    own_buf struct buf out = {0};
    report_result_text(&r, &plain, &out);
    assert_null(strchr(buf_str(&out), '\033'));
    assert_true(text_is_utf8(buf_str(&out), out.len));
    own_json json_t *json = report_result_json(&r);
    own_mem char *text = json_dumps(json, 0);
    assert_non_null(text);
    assert_null(strstr(text, "\\u001b"));
    result_release(&r);
    problem_release(&p);
}

/* What the case says already, and on no known line: nothing is left to tell. */
static void a_finding_without_a_line_is_not_told_twice(void **state)
{
    (void)state;
    static const struct style plain = {.width = 80};
    struct problem p = {0};
    struct result r = {0};
    fixtures[4].build(&r, &p); /* wrong_answer */
    r.verdict = VERDICT_RUNTIME_ERROR;
    r.message = "the returned list never ends";
    r.autopsy = (struct autopsy){.found = true, .kind = "endless", .words = r.message};
    own_buf struct buf out = {0};
    own_buf struct buf with_line = {0};
    report_result_text(&r, &plain, &out);
    assert_null(strstr(buf_str(&out), "memory"));
    r.autopsy.line = 5;
    report_result_text(&r, &plain, &with_line);
    assert_non_null(strstr(buf_str(&with_line), "\n\nmemory  two_sum.c:5\n"));
    result_release(&r);
    problem_release(&p);
}

/* Frames come from a sandbox: cut anywhere, or with bytes turned over, they may be shown badly but
 * no more. */
static void report_survives_damaged_frames(void **state)
{
    (void)state;
    static const struct style plain = {.width = 80, .verbose = true};
    for (size_t i = 0; i < fixture_count; i++) {
        struct problem p = {0};
        struct result r = {0};
        fixtures[i].build(&r, &p);
        for (size_t k = 0; k < r.case_count; k++) {
            struct case_result *c = &r.cases[k];
            if (c->actual.len == 0)
                continue;
            size_t len = c->actual.len;
            size_t step = len / 64 + 1;
            for (size_t cut = 0; cut <= len; cut += step) {
                own_buf struct buf out = {0};
                unsigned char *copy = mem_alloc(cut + 1);
                memcpy(copy, c->actual.data, cut);
                if (cut > 0)
                    copy[cut / 2] ^= 0xff;
                const unsigned char *whole = c->actual.data;
                c->actual = (struct bytes){copy, cut};
                report_result_text(&r, &plain, &out);
                json_t *json = report_result_json(&r);
                assert_non_null(json);
                json_decref(json);
                assert_true(text_is_utf8(buf_str(&out), out.len));
                mem_cleanup_free(&copy);
                c->actual = (struct bytes){whole, len};
            }
        }
        result_release(&r);
        problem_release(&p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_as_the_golden_files_show),
        cmocka_unit_test(json_is_as_the_golden_files_show),
        cmocka_unit_test(bench_is_as_the_golden_files_show),
        cmocka_unit_test(ascii_report_holds_ascii_only),
        cmocka_unit_test(report_escapes_hostile_text),
        cmocka_unit_test(a_finding_without_a_line_is_not_told_twice),
        cmocka_unit_test(report_survives_damaged_frames),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
