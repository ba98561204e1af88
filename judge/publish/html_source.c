/* The text that was judged, in HTML, with what is known of its lines: messages of the compiler, the
 * place of a memory error, the share of the cost. */
#include "judge/publish/html.h"

#include "judge/publish/describe.h"
#include "judge/report/pen.h"

#include <string.h>

enum { LINES_SHOWN = 400, AROUND = 12, LINE_BYTES = 500, REMARK_BYTES = 160 };

#define HOT_SHARE 0.02 /* a colder line is not marked */

/* What is to be said of one line; a line can have several. */
struct mark {
    const char *class; /* of the row: "err", "wrn", "hot1" to "hot3"; or NULL */
    struct buf remark;
};

static const char *hot_class(double share)
{
    if (share >= 0.5)
        return "hot3";
    return share >= 0.15 ? "hot2" : "hot1";
}

static void add_remark(struct mark *m, const char *class, const char *text)
{
    if (m->class == NULL || strcmp(class, "err") == 0)
        m->class = class;
    if (m->remark.len < REMARK_BYTES)
        buf_printf(&m->remark, "%s%s", m->remark.len > 0 ? "; " : "", text);
}

static void mark_hot(const struct metric_cost *m, const char *unit, struct mark *marks,
                     size_t lines)
{
    for (size_t i = 0; m->measured && i < m->hot_count; i++) {
        const struct hot_line *h = &m->hot[i];
        own_buf struct buf text = {0};
        if (h->line < 1 || (size_t)h->line > lines || h->share < HOT_SHARE)
            continue;
        buf_printf(&text, "%.1f %% of %s", h->share * 100, unit);
        if (h->growth != NULL) {
            buf_adds(&text, ", ");
            spell_growth(&text, &(struct style){.width = 80}, h->growth);
        }
        add_remark(&marks[h->line - 1], hot_class(h->share), buf_str(&text));
    }
}

static void mark_lines(const struct graded_result *r, struct mark *marks, size_t lines)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        bool error = strcmp(d->severity, "error") == 0;
        if (d->line >= 1 && (size_t)d->line <= lines)
            add_remark(&marks[d->line - 1], error ? "err" : "wrn", d->severity);
    }
    if (r->finding.kind != NULL && r->finding.line >= 1 && (size_t)r->finding.line <= lines)
        add_remark(&marks[r->finding.line - 1], "err", r->finding.kind);
    mark_hot(&r->complexity.metric[METRIC_TIME], "the time", marks, lines);
    mark_hot(&r->complexity.metric[METRIC_SPACE], "the memory", marks, lines);
}

static size_t count_lines(const struct graded *g)
{
    size_t lines = 0;
    for (size_t i = 0; i < g->source_len; i++)
        lines += g->source[i] == '\n';
    return lines + (g->source_len > 0 && g->source[g->source_len - 1] != '\n');
}

/* Of a long file the head and what is around the marks. */
static bool is_shown(const struct mark *marks, size_t lines, size_t i)
{
    if (lines <= LINES_SHOWN || i < AROUND)
        return true;
    for (size_t k = i > AROUND ? i - AROUND : 0; k < lines && k <= i + AROUND; k++) {
        if (marks[k].class != NULL)
            return true;
    }
    return false;
}

static void source_line(const char *text, size_t len, size_t number, const struct mark *m,
                        struct buf *out)
{
    own_mem char *copy = mem_strndup(text, len);
    own_buf struct buf cut = {0};
    describe_window(copy, 0, LINE_BYTES, &cut);
    buf_adds(out, "<tr");
    if (m->class != NULL)
        buf_printf(out, " class=\"%s\"", m->class);
    buf_printf(out, "><th scope=\"row\">%zu</th><td class=\"code\">", number);
    html_text(out, buf_str(&cut));
    buf_adds(out, "</td><td class=\"remark\">");
    html_text(out, m->remark.len > 0 ? buf_str(&m->remark) : NULL);
    buf_adds(out, "</td></tr>\n");
}

static void rows(const struct graded *g, const struct mark *marks, size_t lines, struct buf *out)
{
    const char *at = g->source;
    const char *end = g->source + g->source_len;
    size_t hidden = 0;
    size_t shown = 0;
    for (size_t i = 0; i < lines; i++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop != NULL ? stop : end;
        if (is_shown(marks, lines, i) && shown < LINES_SHOWN) {
            if (hidden > 0)
                buf_printf(out, "<tr class=\"gap\"><td></td><td>%zu lines</td><td></td></tr>\n",
                           hidden);
            hidden = 0;
            shown++;
            source_line(at, (size_t)(stop - at), i + 1, &marks[i], out);
        } else {
            hidden++;
        }
        at = stop < end ? stop + 1 : end;
    }
    if (hidden > 0)
        buf_printf(out, "<tr class=\"gap\"><td></td><td>%zu lines</td><td></td></tr>\n", hidden);
}

void html_source(const struct publication *p, const struct graded *g, struct buf *out)
{
    if (g->source == NULL)
        return;
    size_t lines = count_lines(g);
    own_mem struct mark *marks = mem_array(lines + 1, sizeof *marks);
    mark_lines(&g->result, marks, lines);
    bool open = p->class->row_count == 1 || g->result.verdict != VERDICT_ACCEPTED;
    buf_printf(out,
               "<details%s>\n<summary><h4>Source</h4> <span class=\"soft\">%zu lines</span>"
               "</summary>\n",
               open ? " open" : "", lines);
    html_scroll_begin(out, "Source");
    buf_adds(out, "<table class=\"source\">\n<thead><tr><th scope=\"col\">Line</th><th "
                  "scope=\"col\">Text</th><th scope=\"col\">Remark</th></tr></thead>\n<tbody>\n");
    rows(g, marks, lines, out);
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
    buf_adds(out, "</details>\n");
    for (size_t i = 0; i < lines; i++)
        buf_release(&marks[i].remark);
}
