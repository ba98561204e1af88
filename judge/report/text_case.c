/* Cases and compiler messages for a person. */
#include "judge/report/parts.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"
#include "judge/report/quote.h"
#include "judge/report/value_diff.h"

#include <string.h>

enum { DIAGNOSTICS_SHOWN = 5, OUTPUT_LINES = 8, INDENT = 2 };

/* -- compiler messages ------------------------------------------------------------ */

static void diagnostic(const struct result *r, const struct diagnostic *d, const struct style *s,
                       struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    bool error = strcmp(d->severity, "error") == 0;
    pen_text(&p, PAINT_BOLD, d->file);
    if (d->line > 0)
        pen_printf(&p, PAINT_BOLD, ":%d", d->line);
    if (d->column > 0)
        pen_printf(&p, PAINT_BOLD, ":%d", d->column);
    pen_put(&p, PAINT_PLAIN, ": ");
    pen_text(&p, error ? PAINT_BAD : PAINT_WARN, d->severity);
    pen_put(&p, PAINT_PLAIN, ":");
    own_buf struct buf safe = {0};
    style_text(&safe, s, d->message, strlen(d->message), false);
    if (p.column + 1 + text_width(buf_str(&safe)) <= s->width) {
        pen_put(&p, PAINT_PLAIN, " ");
        pen_put(&p, PAINT_PLAIN, buf_str(&safe));
        pen_end(&p);
    } else {
        pen_end(&p);
        style_wrap(out, s, INDENT * 2, buf_str(&safe));
    }
    quote_line(out, s, r->source, r->source_len, d->line, d->column);
}

void part_diagnostics(const struct result *r, const struct style *s, struct buf *out)
{
    bool failed = r->verdict == VERDICT_COMPILE_ERROR;
    size_t shown = 0;
    size_t left = 0;
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        bool error = strcmp(d->severity, "error") == 0;
        bool note = strcmp(d->severity, "note") == 0;
        if (note && !failed)
            continue;
        /* a note says more about the line before, or repeats what is known */
        bool wanted = s->verbose || (failed && !note && (error || d->line > 0));
        if (!wanted || (shown == DIAGNOSTICS_SHOWN && !s->verbose)) {
            left += !note;
            continue;
        }
        diagnostic(r, d, s, out);
        shown++;
    }
    if (left == 0)
        return;
    struct pen p = {.out = out, .s = s};
    own_buf struct buf text = {0};
    spell_count(&text, left);
    buf_adds(&text, failed && shown > 0 ? " more" : left == 1 ? " warning" : " warnings");
    buf_printf(&text, " from the compiler; --verbose shows %s", left == 1 ? "it" : "them");
    pen_wrap(&p, buf_str(&text));
}

/* -- cases ---------------------------------------------------------------------------- */

static void case_title(const struct case_result *c, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    enum paint paint = c->verdict == VERDICT_ACCEPTED ? PAINT_GOOD : PAINT_BAD;
    pen_put(&p, paint, verdict_row(c->verdict)->letters);
    pen_to(&p, COLUMN_VALUE);
    pen_text(&p, PAINT_BOLD, c->name);
    own_buf struct buf origin = {0};
    buf_adds(&origin, "(");
    style_text(&origin, s, c->group, strlen(c->group), false);
    if (c->family != NULL) {
        buf_adds(&origin, ": family ");
        style_text(&origin, s, c->family, strlen(c->family), false);
        buf_adds(&origin, ", size ");
        spell_count(&origin, (uint64_t)(c->size > 0 ? c->size : 0));
    }
    buf_adds(&origin, ")");
    pen_room(&p, p.column, text_width(buf_str(&origin)), COLUMN_VALUE);
    if (p.column + text_width(buf_str(&origin)) > s->width) {
        pen_wrap(&p, buf_str(&origin));
        return;
    }
    pen_put(&p, PAINT_DIM, buf_str(&origin));
    pen_end(&p);
}

/* What the solution printed itself: it is often there to be read. */
static void printed(const struct case_result *c, const struct style *s, struct buf *out)
{
    if (c->output == NULL || c->output[0] == '\0')
        return;
    struct pen p = {.out = out, .s = s};
    own_buf struct buf bytes = {0};
    spell_bytes(&bytes, (double)c->output_bytes);
    pen_to(&p, INDENT);
    if (c->verdict == VERDICT_OUTPUT_LIMIT_EXCEEDED) /* how much is said already */
        pen_put(&p, PAINT_DIM, "it printed:");
    else
        pen_printf(&p, PAINT_DIM, "it printed %s:", buf_str(&bytes));
    pen_end(&p);
    const char *line = c->output;
    for (int i = 0; i < OUTPUT_LINES && *line != '\0'; i++) {
        size_t len = strcspn(line, "\n");
        own_mem char *text = mem_strndup(line, len);
        pen_to(&p, INDENT);
        pen_put(&p, PAINT_DIM, "| ");
        pen_cut(&p, PAINT_PLAIN, text, s->width > p.column ? s->width - p.column : 1);
        pen_end(&p);
        line += len + (line[len] == '\n');
    }
    if (*line != '\0') {
        pen_to(&p, INDENT);
        pen_put(&p, PAINT_DIM, s->ascii ? "| ..." : "| …");
        pen_end(&p);
    }
}

static void sentence(const char *text, const struct style *s, struct buf *out)
{
    if (text == NULL)
        return;
    struct pen p = {.out = out, .s = s};
    pen_to(&p, INDENT);
    pen_wrap(&p, text);
}

/* "expected 1, got 3" of one number, or "step 6, get(3): ...": the lines above have it already. */
static bool says_the_same(const struct difference *d, const struct problem *p)
{
    const struct callable *f = &p->signature.callable[0];
    if (d->text == NULL)
        return true;
    if (p->signature.kind == PROBLEM_API)
        return strncmp(d->text, "step ", 5) == 0;
    return f->result.dims == 0 && strncmp(d->text, "expected ", 9) == 0;
}

void part_case(const struct result *r, const struct case_result *c, const struct style *s,
               struct buf *out)
{
    bool same = c->message != NULL && c->difference.text != NULL &&
                strcmp(c->message, c->difference.text) == 0;
    case_title(c, s, out);
    if (!same)
        sentence(c->message, s, out);
    value_diff_case(c, &r->problem->signature, s, out);
    if (c->verdict == VERDICT_WRONG_ANSWER && !says_the_same(&c->difference, r->problem))
        sentence(c->difference.text, s, out);
    printed(c, s, out);
}

void part_case_table(const struct result *r, const struct style *s, struct buf *out)
{
    for (size_t i = 0; i < r->case_count; i++) {
        const struct case_result *c = &r->cases[i];
        struct pen p = {.out = out, .s = s};
        own_buf struct buf cost = {0};
        bool good = c->verdict == VERDICT_ACCEPTED;
        pen_put(&p, good ? PAINT_GOOD : PAINT_BAD, verdict_row(c->verdict)->letters);
        pen_to(&p, 4);
        pen_text(&p, PAINT_PLAIN, c->name);
        spell_time(&cost, c->cpu_ns);
        buf_adds(&cost, "   heap ");
        spell_bytes(&cost, (double)c->peak_heap_bytes);
        pen_room(&p, COLUMN_REMARK, text_width(buf_str(&cost)), COLUMN_VALUE);
        pen_put(&p, PAINT_DIM, buf_str(&cost));
        pen_end(&p);
    }
}
