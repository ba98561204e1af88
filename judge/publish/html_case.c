/* Cases in HTML: how many pass in which group, and what of the failed ones differs. */
#include "judge/publish/html.h"

#include "judge/publish/describe.h"
#include "judge/report/pen.h"

#include <string.h>

enum { CASES_SHOWN = 5, BEFORE = 160, MARKED = 320, AFTER = 160, INPUT = 600, OUTPUT = 1200 };

/* The last `limit` bytes of a text, or the first: whole characters, and a sign where it is cut. */
static void last_part(const char *text, size_t len, size_t limit, struct buf *out)
{
    own_buf struct buf part = {0};
    size_t start = len > limit ? len - limit : 0;
    while (start > 0 && start < len && ((unsigned char)text[start] & 0xc0) == 0x80)
        start++;
    buf_adds(&part, start > 0 ? "…" : "");
    buf_add(&part, text + start, len - start);
    html_text(out, buf_str(&part));
}

static void first_part(const char *text, size_t len, size_t limit, struct buf *out)
{
    own_buf struct buf part = {0};
    own_mem char *copy = mem_strndup(text, len);
    describe_window(copy, 0, limit, &part);
    html_text(out, buf_str(&part));
}

/* A value with the stretch that differs marked. */
static void value(const char *label, const char *text, size_t start, size_t end, struct buf *out)
{
    if (text == NULL)
        return;
    buf_printf(out, "<dt>%s</dt><dd><pre>", label);
    if (start == end) {
        first_part(text, strlen(text), INPUT, out);
    } else {
        last_part(text, start, BEFORE, out);
        buf_adds(out, "<mark>");
        first_part(text + start, end - start, MARKED, out);
        buf_adds(out, "</mark>");
        first_part(text + end, strlen(text + end), AFTER, out);
    }
    buf_adds(out, "</pre></dd>\n");
}

static void values(const struct graded_case *c, struct buf *out)
{
    struct stretch s = {0};
    if (c->input == NULL && c->expected == NULL && c->actual == NULL && c->output == NULL)
        return;
    if (c->expected != NULL && c->actual != NULL)
        s = describe_stretch(c->expected, c->actual);
    buf_adds(out, "<dl class=\"values\">\n");
    value("input", c->input, 0, 0, out);
    value("expected", c->expected, s.start, s.end_a, out);
    value("got", c->actual, s.start, s.end_b, out);
    if (c->output != NULL && c->output[0] != '\0') {
        buf_adds(out, "<dt>printed</dt><dd><pre>");
        first_part(c->output, strlen(c->output), OUTPUT, out);
        buf_adds(out, "</pre></dd>\n");
    }
    buf_adds(out, "</dl>\n");
}

static void failed_case(const struct publication *p, const struct graded *g,
                        const struct graded_case *c, struct buf *out)
{
    own_buf struct buf command = {0};
    buf_adds(out, "<div class=\"case\">\n<h5><code>");
    html_text(out, c->name);
    buf_adds(out, "</code> <span class=\"soft\">");
    html_text(out, c->group);
    buf_adds(out, "</span> ");
    html_verdict(out, GRADED_JUDGED, c->verdict);
    buf_adds(out, "</h5>\n");
    if (c->message != NULL) {
        buf_adds(out, "<p>");
        html_text(out, c->message);
        buf_adds(out, "</p>\n");
    }
    if (describe_adds(c)) {
        buf_adds(out, "<p>");
        html_text(out, c->difference);
        buf_adds(out, "</p>\n");
    }
    values(c, out);
    if (c->truncated)
        buf_adds(out, "<p class=\"note\">A value was too long to be kept whole.</p>\n");
    if (c->input != NULL || c->output != NULL) {
        describe_command(p->class, g, c, &command);
        buf_adds(out, "<p class=\"note\">Alone: <code>");
        html_text(out, buf_str(&command));
        buf_adds(out, "</code></p>\n");
    }
    buf_adds(out, "</div>\n");
}

/* "sample 2 of 2, edge 3 of 4", in the order of the cases. */
static void groups(const struct graded_result *r, struct buf *out)
{
    const char *done[8] = {0};
    size_t count = 0;
    for (size_t i = 0; i < r->case_count && count < array_len(done); i++) {
        size_t passed = 0;
        size_t all = 0;
        size_t k = 0;
        while (k < count && strcmp(done[k], r->cases[i].group) != 0)
            k++;
        if (k < count)
            continue;
        done[count++] = r->cases[i].group;
        for (size_t j = i; j < r->case_count; j++) {
            bool mine = strcmp(r->cases[j].group, r->cases[i].group) == 0;
            all += mine;
            passed += mine && r->cases[j].verdict == VERDICT_ACCEPTED;
        }
        buf_adds(out, count == 1 ? "" : ", ");
        html_text(out, r->cases[i].group);
        buf_printf(out, " %zu of %zu", passed, all);
    }
}

void html_cases(const struct publication *p, const struct graded *g, struct buf *out)
{
    const struct graded_result *r = &g->result;
    own_buf struct buf counts = {0};
    size_t failed = 0;
    if (r->total == 0)
        return;
    describe_counts(r, &counts);
    buf_printf(out, "<h4>Cases</h4>\n<p>%s", buf_str(&counts));
    if (r->case_count > 0) {
        buf_adds(out, " <span class=\"soft\">");
        groups(r, out);
        buf_adds(out, "</span>");
    }
    buf_adds(out, "</p>\n");
    for (size_t i = 0; i < r->case_count; i++) {
        if (r->cases[i].verdict == VERDICT_ACCEPTED)
            continue;
        if (failed++ < CASES_SHOWN)
            failed_case(p, g, &r->cases[i], out);
    }
    if (failed > CASES_SHOWN)
        buf_printf(out, "<p class=\"note\">%zu more cases fail.</p>\n", failed - CASES_SHOWN);
}
