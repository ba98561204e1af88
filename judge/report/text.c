/* The screen after `judge run`: what happened, the first failure in full or the targets, the
 * verdict, and one next step. The verdict stands last, where the eye is when a command ends. */
#include "judge/report/report.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/report/parts.h"
#include "judge/report/pen.h"

#include <string.h>

enum { ALSO_SHOWN = 5, VERBOSE_CASES = 20 };

static const struct case_result *first_failure(const struct result *r)
{
    for (size_t i = 0; i < r->case_count; i++) {
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            return &r->cases[i];
    }
    return NULL;
}

static int64_t peak_bytes(const struct result *r)
{
    int64_t peak = 0;
    for (size_t i = 0; i < r->case_count; i++) {
        const struct case_result *c = &r->cases[i];
        /* small cases stay within what the process had before, so nothing is seen from outside */
        int64_t own = c->peak_heap_bytes + c->peak_stack_bytes;
        int64_t larger = c->peak_bytes > own ? c->peak_bytes : own;
        if (larger > peak)
            peak = larger;
    }
    return peak;
}

static void cases_line(const struct result *r, const struct style *s, struct buf *out)
{
    if (r->case_total == 0)
        return;
    struct pen p = {.out = out, .s = s};
    own_buf struct buf right = {0};
    bool all = r->case_passed == r->case_total;
    pen_put(&p, PAINT_DIM, "cases");
    pen_to(&p, COLUMN_VALUE);
    pen_printf(&p, all ? PAINT_GOOD : PAINT_BAD, "%zu/%zu", r->case_passed, r->case_total);
    size_t run = r->case_count + r->case_hidden;
    if (run < r->case_total)
        pen_printf(&p, PAINT_PLAIN, ", %zu not run", r->case_total - run);
    spell_time(&right, r->elapsed_ns);
    buf_adds(&right, "   peak ");
    spell_bytes(&right, (double)peak_bytes(r));
    pen_room(&p, COLUMN_REMARK, text_width(buf_str(&right)), COLUMN_VALUE);
    pen_put(&p, PAINT_PLAIN, buf_str(&right));
    if (r->cached) {
        static const char words[] = "from the cache";
        pen_room(&p, p.column + 3, sizeof words - 1, COLUMN_VALUE);
        pen_put(&p, PAINT_DIM, words);
    }
    pen_end(&p);
}

static void other_failures(const struct result *r, const struct case_result *first,
                           const struct style *s, struct buf *out)
{
    own_buf struct buf text = {0};
    size_t failed = 0;
    for (size_t i = 0; i < r->case_count; i++) {
        const struct case_result *c = &r->cases[i];
        if (c == first || c->verdict == VERDICT_ACCEPTED)
            continue;
        if (++failed <= ALSO_SHOWN)
            buf_printf(&text, "%s %s:%s",
                       failed > 1 ? "," : "also failing:", verdict_row(c->verdict)->letters,
                       c->name);
    }
    if (failed > ALSO_SHOWN)
        buf_printf(&text, " and %zu more", failed - ALSO_SHOWN);
    if (failed == 0)
        return;
    struct pen p = {.out = out, .s = s};
    buf_addc(out, '\n');
    pen_wrap(&p, buf_str(&text));
}

static void failures(const struct result *r, const struct style *s, struct buf *out)
{
    const struct case_result *first = first_failure(r);
    size_t shown = 0;
    if (first == NULL)
        return;
    for (size_t i = 0; i < r->case_count; i++) {
        const struct case_result *c = &r->cases[i];
        bool wanted = c == first || (s->verbose && c->verdict != VERDICT_ACCEPTED);
        if (!wanted || shown++ == VERBOSE_CASES)
            continue;
        buf_addc(out, '\n');
        part_case(r, c, s, out);
    }
    if (!s->verbose)
        other_failures(r, first, s, out);
}

static void layer_names(unsigned layers, struct buf *out)
{
    for (unsigned l = LAYER_NAMESPACES; l <= LAYER_RLIMITS; l <<= 1) {
        if (layers & l)
            buf_printf(out, "%s%s", out->len > 0 ? " " : "", layer_name((enum layer)l));
    }
}

void part_verdict(const struct result *r, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    enum paint paint = PAINT_BAD;
    if (r->verdict == VERDICT_ACCEPTED)
        paint = PAINT_GOOD;
    if (r->verdict == VERDICT_COMPLEXITY_MISSED)
        paint = PAINT_WARN;
    pen_put(&p, paint, verdict_row(r->verdict)->title);
    pen_put(&p, PAINT_PLAIN, "  ");
    pen_text(&p, PAINT_BOLD, r->problem->id);
    own_buf struct buf layers = {0};
    layer_names(r->layers, &layers);
    if (layers.len > 0 && !s->quiet) {
        own_mem char *sandbox = mem_printf("sandbox: %s", buf_str(&layers));
        pen_room(&p, COLUMN_REMARK, strlen(sandbox), 2);
        if (p.column + strlen(sandbox) <= s->width) {
            pen_put(&p, PAINT_DIM, sandbox);
        } else {
            pen_wrap(&p, sandbox);
        }
    }
    if (p.column > 0)
        pen_end(&p);
    if (r->missing != 0) {
        own_buf struct buf missing = {0};
        own_buf struct buf text = {0};
        layer_names(r->missing, &missing);
        buf_printf(&text, "missing in this sandbox: %s (judge doctor says why)", buf_str(&missing));
        if (text_width(buf_str(&text)) <= s->width) {
            style_paint(out, s, PAINT_WARN, buf_str(&text));
            buf_addc(out, '\n');
        } else {
            style_wrap(out, s, 0, buf_str(&text));
        }
    }
}

void part_command_words(const struct result *r, const struct style *s, struct buf *out)
{
    style_text(out, s, r->problem->id, strlen(r->problem->id), false);
    own_buf struct buf usual = {0};
    buf_printf(&usual, "%s.c", r->problem->id);
    size_t len = strlen(r->path);
    bool usual_name = strcmp(file_basename(r->path), buf_str(&usual)) == 0;
    bool in_solutions =
        len >= usual.len + 10 && strncmp(r->path + len - usual.len - 10, "solutions/", 10) == 0;
    if (usual_name && (in_solutions || len == usual.len))
        return;
    buf_addc(out, ' ');
    bool plain = strspn(r->path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                 "_-./+@%:,=") == len;
    buf_adds(out, plain ? "" : "'");
    style_text(out, s, r->path, len, false);
    buf_adds(out, plain ? "" : "'");
}

static bool soft_miss(const struct result *r)
{
    for (int m = 0; m < METRICS; m++) {
        const struct metric_cost *cost = &r->complexity.metric[m];
        if (cost->measured && cost->target != NULL && cost->verdict != TARGET_MET)
            return true;
    }
    return false;
}

/* A compile error without a place is about the signature. */
static bool does_not_fit(const struct result *r)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        if (r->diagnostics[i].line > 0 && strcmp(r->diagnostics[i].severity, "error") == 0)
            return false;
    }
    return true;
}

/* One thing to do now. */
static void next_step(const struct result *r, const struct style *s, struct buf *out)
{
    own_buf struct buf words = {0};
    own_buf struct buf text = {0};
    const struct case_result *failed = first_failure(r);
    part_command_words(r, s, &words);
    if (failed != NULL && r->case_total > 1)
        buf_printf(&text, "judge run %s -k %s", buf_str(&words), failed->name);
    else if (failed != NULL)
        buf_printf(&text, "judge show %s --clarify", r->problem->id);
    else if (r->verdict == VERDICT_COMPLEXITY_MISSED || soft_miss(r))
        buf_printf(&text, "judge bench %s", buf_str(&words));
    else if (r->verdict == VERDICT_ACCEPTED && r->complexity.measured)
        buf_printf(&text, "judge show %s --approaches", r->problem->id);
    else if (r->verdict == VERDICT_COMPILE_ERROR && does_not_fit(r))
        buf_printf(&text, "judge show %s", r->problem->id);
    else
        return;
    struct pen p = {.out = out, .s = s};
    pen_put(&p, PAINT_DIM, "next:");
    pen_to(&p, COLUMN_VALUE);
    pen_text(&p, PAINT_PLAIN, buf_str(&text)); /* never broken: it is there to be copied */
    pen_end(&p);
}

/* The message of a compile error is often that of its first diagnostic. */
static bool told(const struct result *r)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        if (strcmp(r->diagnostics[i].message, r->message) == 0)
            return true;
    }
    return false;
}

void report_result_text(const struct result *r, const struct style *s, struct buf *out)
{
    if (!s->quiet) {
        part_diagnostics(r, s, out);
        if (s->verbose)
            part_case_table(r, s, out);
        cases_line(r, s, out);
        part_cost(r, s, out);
        failures(r, s, out);
        part_autopsy(r, s, out);
    }
    if (r->message != NULL && first_failure(r) == NULL && (s->quiet || !told(r))) {
        struct pen p = {.out = out, .s = s};
        pen_wrap(&p, r->message);
    }
    if (!s->quiet && r->verdict != VERDICT_ACCEPTED && out->len > 0)
        buf_addc(out, '\n');
    part_verdict(r, s, out);
    if (!s->quiet)
        next_step(r, s, out);
}

void report_case_text(const struct result *r, const struct style *s, struct buf *out)
{
    if (!s->quiet) {
        part_diagnostics(r, s, out);
        if (r->case_count > 0)
            part_case(r, &r->cases[0], s, out);
        part_autopsy(r, s, out);
    }
    if (r->message != NULL && r->case_count == 0 && (s->quiet || !told(r))) {
        struct pen p = {.out = out, .s = s};
        pen_wrap(&p, r->message);
    }
    if (out->len > 0)
        buf_addc(out, '\n');
    part_verdict(r, s, out);
}
