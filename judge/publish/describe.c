/* A graded submission in words; see describe.h. */
#include "judge/publish/describe.h"

#include "judge/report/markup.h"
#include "judge/report/pen.h"
#include "judge/report/report.h"

#include <ctype.h>
#include <string.h>

enum { VALUE_SHOWN = 400, OUTPUT_SHOWN = 1000 };

static const struct style plain = {.width = 80}; /* UTF-8, no colour */

void describe_verdict(enum verdict v, struct buf *out)
{
    const char *title = verdict_row(v)->title;
    for (size_t i = 0; title[i] != '\0'; i++)
        buf_addc(out, (char)(i == 0 ? title[i] : tolower((unsigned char)title[i])));
}

const char *describe_state(enum graded_state s)
{
    static const char *const words[GRADED_STATES] = {
        [GRADED_JUDGED] = "Judged",
        [GRADED_MISSING] = "No answer",
        [GRADED_REFUSED] = "Refused",
        [GRADED_FAILED] = "Not judged",
    };
    must((unsigned)s < GRADED_STATES);
    return words[s];
}

void describe_outcome(const struct graded *g, struct buf *out)
{
    if (g->judged)
        describe_verdict(g->result.verdict, out);
    else
        buf_adds(out, describe_state(g->state));
}

void describe_counts(const struct graded_result *r, struct buf *out)
{
    spell_count(out, (uint64_t)r->passed);
    buf_adds(out, " of ");
    spell_count(out, (uint64_t)r->total);
    buf_adds(out, r->total == 1 ? " case passes" : " cases pass");
    if (r->run < r->total) {
        buf_adds(out, ", ");
        spell_count(out, (uint64_t)(r->total - r->run));
        buf_adds(out, " not run");
    }
    if (r->concealed > 0) {
        buf_adds(out, "; of the hidden ones ");
        spell_count(out, (uint64_t)r->concealed_passed);
        buf_adds(out, " of ");
        spell_count(out, (uint64_t)r->concealed);
    }
}

static bool missed(const struct metric_cost *m)
{
    return m->measured && m->target != NULL && m->verdict == TARGET_MISSED;
}

void describe_metric(const struct metric_cost *m, struct buf *out)
{
    buf_printf(out, "%s: ", report_metric_key(m->metric));
    spell_class(out, &plain, m->fitted);
    buf_adds(out, " measured, ");
    if (m->target == NULL) {
        buf_adds(out, "no target");
        return;
    }
    spell_class(out, &plain, m->target);
    buf_printf(out, " wanted: %s%s", target_verdict_name(m->verdict),
               m->soft && m->verdict == TARGET_MISSED ? " (a warning)" : "");
}

static const char *first_error(const struct graded_result *r)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        if (strcmp(r->diagnostics[i].severity, "error") == 0)
            return r->diagnostics[i].message;
    }
    return NULL;
}

static void case_reason(const struct graded_case *c, struct buf *out)
{
    buf_printf(out, "case %s", c->name);
    if (c->difference != NULL)
        buf_printf(out, ": %s", c->difference);
    else if (c->message != NULL)
        buf_printf(out, ": %s", c->message);
}

void describe_reason(const struct graded *g, struct buf *out)
{
    const struct graded_result *r = &g->result;
    const struct graded_case *first = graded_first_failure(r);
    if (!g->judged) {
        buf_adds(out, g->error);
    } else if (r->verdict == VERDICT_COMPILE_ERROR && first_error(r) != NULL) {
        buf_adds(out, first_error(r));
    } else if (first != NULL) {
        case_reason(first, out);
    } else if (r->verdict == VERDICT_COMPLEXITY_MISSED) {
        for (int m = 0; m < METRICS; m++) {
            if (!missed(&r->complexity.metric[m]) || r->complexity.metric[m].soft)
                continue;
            buf_adds(out, out->len > 0 ? "; " : "");
            describe_metric(&r->complexity.metric[m], out);
        }
    } else if (r->message != NULL) {
        buf_adds(out, r->message);
    } else if (r->concealed > r->concealed_passed) {
        buf_adds(out, "a hidden case fails");
    }
}

/* A byte that begins a character. */
static size_t at_character(const char *text, size_t i)
{
    while (i > 0 && ((unsigned char)text[i] & 0xc0) == 0x80)
        i--;
    return i;
}

void describe_window(const char *text, size_t at, size_t limit, struct buf *out)
{
    size_t len = strlen(text);
    if (len <= limit) {
        buf_add(out, text, len);
        return;
    }
    size_t start = at > limit / 2 ? at - limit / 2 : 0;
    if (start > len - limit)
        start = len - limit;
    start = at_character(text, start);
    size_t end = at_character(text, start + limit);
    buf_adds(out, start > 0 ? "…" : "");
    buf_add(out, text + start, end - start);
    buf_adds(out, end < len ? "…" : "");
}

static bool in_token(char c)
{
    return isalnum((unsigned char)c) || strchr("+-._\\", c) != NULL ||
           ((unsigned char)c & 0x80) != 0;
}

struct stretch describe_stretch(const char *a, const char *b)
{
    size_t la = strlen(a);
    size_t lb = strlen(b);
    size_t shorter = la < lb ? la : lb;
    size_t head = 0;
    while (head < shorter && a[head] == b[head])
        head++;
    if (head == la && head == lb)
        return (struct stretch){la, la, la};
    while (head > 0 && in_token(a[head - 1]))
        head--;
    size_t tail = 0;
    while (tail < shorter - head && a[la - 1 - tail] == b[lb - 1 - tail])
        tail++;
    while (tail > 0 && in_token(a[la - tail]))
        tail--;
    return (struct stretch){head, la - tail, lb - tail};
}

bool describe_adds(const struct graded_case *c)
{
    return c->difference != NULL && (c->message == NULL || strcmp(c->message, c->difference) != 0);
}

static void value_line(const char *label, const char *value, size_t at, struct buf *out)
{
    if (value == NULL)
        return;
    buf_printf(out, "%-9s ", label);
    describe_window(value, at, VALUE_SHOWN, out);
    buf_addc(out, '\n');
}

void describe_case(const struct graded_case *c, struct buf *out)
{
    size_t at = 0;
    if (c->expected != NULL && c->actual != NULL)
        at = describe_stretch(c->expected, c->actual).start;
    buf_printf(out, "case %s (%s): ", c->name, c->group);
    describe_verdict(c->verdict, out);
    buf_addc(out, '\n');
    if (c->message != NULL)
        buf_printf(out, "%s\n", c->message);
    value_line("input", c->input, 0, out);
    value_line("expected", c->expected, at, out);
    value_line("got", c->actual, at, out);
    if (describe_adds(c))
        buf_printf(out, "%s\n", c->difference);
    if (c->output != NULL && c->output[0] != '\0') {
        buf_adds(out, "printed\n");
        describe_window(c->output, 0, OUTPUT_SHOWN, out);
        buf_addc(out, '\n');
    }
}

static void diagnostics(const struct graded_result *r, struct buf *out)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        buf_printf(out, "%s:%d:%d: %s: %s\n", d->file, d->line, d->column, d->severity, d->message);
    }
}

void describe_all(const struct graded *g, size_t cases, struct buf *out)
{
    const struct graded_result *r = &g->result;
    if (!g->judged) {
        buf_printf(out, "%s: %s\n", describe_state(g->state), g->error);
        return;
    }
    describe_verdict(r->verdict, out);
    if (r->message != NULL)
        buf_printf(out, ": %s", r->message);
    buf_addc(out, '\n');
    diagnostics(r, out);
    if (r->total > 0) {
        describe_counts(r, out);
        buf_addc(out, '\n');
    }
    if (g->note != NULL)
        buf_printf(out, "%s\n", g->note);
    if (r->finding.kind != NULL)
        buf_printf(out, "memory: %s, line %d: %s\n", r->finding.kind, r->finding.line,
                   r->finding.message);
    for (int m = 0; r->complexity.measured && m < METRICS; m++) {
        if (!r->complexity.metric[m].measured)
            continue;
        describe_metric(&r->complexity.metric[m], out);
        buf_addc(out, '\n');
    }
    for (size_t i = 0; i < r->case_count && cases > 0; i++) {
        if (r->cases[i].verdict == VERDICT_ACCEPTED)
            continue;
        buf_addc(out, '\n');
        describe_case(&r->cases[i], out);
        cases--;
    }
}

void describe_points(double points, struct buf *out)
{
    own_buf struct buf text = {0};
    buf_printf(&text, "%.2f", points);
    while (text.data[text.len - 1] == '0')
        text.data[--text.len] = '\0';
    if (text.data[text.len - 1] == '.')
        text.data[--text.len] = '\0';
    buf_adds(out, buf_str(&text));
}

void describe_command(const struct grading *class, const struct graded *g,
                      const struct graded_case *c, struct buf *out)
{
    buf_adds(out, "judge run ");
    markup_shell(out, class->problems[g->column].id);
    buf_addc(out, ' ');
    markup_shell(out, g->judged ? g->result.path : g->file);
    if (class->seed != NULL)
        buf_printf(out, " --seed %s", class->seed);
    if (c != NULL) {
        buf_adds(out, " -k ");
        markup_shell(out, c->name);
    }
}
