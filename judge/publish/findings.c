/* What is to be said about lines of a submission; see findings.h. */
#include "judge/publish/findings.h"

#include "judge/base/file.h"
#include "judge/publish/describe.h"
#include "judge/report/pen.h"

#include <stdlib.h>
#include <string.h>

#define HOT_SHARE 0.05 /* a colder line explains nothing */

static const struct style plain = {.width = 80};

const struct rule_row *finding_rule(enum rule r)
{
    static const struct rule_row rows[RULES] = {
        [RULE_COMPILER_ERROR] = {"compiler-error", "The compiler refuses the file",
                                 "gcc cannot translate the file, so no case was run.",
                                 "Mend the first error; those behind it often go with it."},
        [RULE_COMPILER_WARNING] = {"compiler-warning", "The compiler warns",
                                   "gcc takes the line for a likely mistake.",
                                   "A warning costs no points. Read it: it often names the reason "
                                   "of a failed case."},
        [RULE_COMPILER_NOTE] = {"compiler-note", "The compiler remarks",
                                "gcc explains an error or a warning by this line.",
                                "Read it together with the error or warning that it belongs to."},
        [RULE_MEMORY] = {"memory-error", "A checked run found a memory error",
                         "The same case, run under AddressSanitizer and "
                         "UndefinedBehaviorSanitizer, uses memory or arithmetic in a way that C "
                         "leaves undefined.",
                         "Look at the line, and run the case again with judge run or judge "
                         "debug."},
        [RULE_NOT_ACCEPTED] = {"not-accepted", "A case fails",
                               "A case has a wrong answer, ends in a run-time error, or goes "
                               "beyond a limit.",
                               "Run the first failing case alone with judge debug, or look for a "
                               "smaller one with judge test --stress. Where no line is known the "
                               "first one stands for the file."},
        [RULE_COMPLEXITY] = {"complexity-missed", "A complexity target is missed",
                             "All cases pass, but time or memory grows faster with the size of "
                             "the input than the problem allows.",
                             "judge bench shows the measurement and the lines that cost most."},
        [RULE_HOT_LINE] = {"hot-line", "This line has a large share of the cost",
                           "One of the lines behind a missed complexity target.",
                           "See the missed target itself, which names the line that costs most."},
        [RULE_NOT_JUDGED] = {"not-judged", "The submission could not be judged",
                             "No file was handed in, the file was refused, or the judge failed.",
                             "The message says why; judge grade --resume tries again what "
                             "failed."},
    };
    must((unsigned)r < RULES);
    return &rows[r];
}

static void add(struct findings *f, enum rule rule, enum level level, int line, int column,
                const char *message)
{
    f->list = mem_grow(f->list, f->count + 1, sizeof *f->list);
    f->list[f->count++] =
        (struct finding){rule, level, line, column, arena_strdup(&f->arena, message)};
}

static void from_compiler(const struct graded_result *r, struct findings *f)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        if (strcmp(d->severity, "error") == 0)
            add(f, RULE_COMPILER_ERROR, LEVEL_ERROR, d->line, d->column, d->message);
        else if (strcmp(d->severity, "warning") == 0)
            add(f, RULE_COMPILER_WARNING, LEVEL_WARNING, d->line, d->column, d->message);
        else
            add(f, RULE_COMPILER_NOTE, LEVEL_NOTE, d->line, d->column, d->message);
    }
}

static void from_memory(const struct graded_finding *m, struct findings *f)
{
    own_buf struct buf text = {0};
    if (m->kind == NULL)
        return;
    buf_printf(&text, "%s: %s", m->kind, m->message);
    if (m->case_name != NULL)
        buf_printf(&text, " (case %s)", m->case_name);
    add(f, RULE_MEMORY, m->advice ? LEVEL_WARNING : LEVEL_ERROR, m->line, 0, buf_str(&text));
}

static void from_cases(const struct graded *g, struct findings *f)
{
    own_buf struct buf text = {0};
    own_buf struct buf reason = {0};
    enum verdict v = g->result.verdict;
    if (v == VERDICT_ACCEPTED || v == VERDICT_COMPLEXITY_MISSED)
        return;
    if (v == VERDICT_COMPILE_ERROR && f->count > 0)
        return; /* the compiler has said it */
    describe_outcome(g, &text);
    describe_reason(g, &reason);
    buf_printf(&text, "%s%s", reason.len > 0 ? ": " : "", buf_str(&reason));
    if (g->result.total > 0) {
        buf_adds(&text, " (");
        describe_counts(&g->result, &text);
        buf_addc(&text, ')');
    }
    add(f, RULE_NOT_ACCEPTED, LEVEL_ERROR, g->result.finding.line, 0, buf_str(&text));
}

static void share(const struct hot_line *h, struct buf *out)
{
    buf_printf(out, "%.1f %% of the cost", h->share * 100);
    if (h->growth != NULL) {
        buf_adds(out, ", grows like ");
        spell_growth(out, &plain, h->growth);
    }
}

static void from_metric(const struct metric_cost *m, struct findings *f)
{
    own_buf struct buf text = {0};
    if (!m->measured || m->target == NULL || m->verdict != TARGET_MISSED)
        return;
    describe_metric(m, &text);
    if (m->hot_count > 0) {
        buf_adds(&text, "; this line has ");
        share(&m->hot[0], &text);
    }
    add(f, RULE_COMPLEXITY, m->soft ? LEVEL_WARNING : LEVEL_ERROR,
        m->hot_count > 0 ? m->hot[0].line : 0, 0, buf_str(&text));
    for (size_t i = 1; i < m->hot_count && m->hot[i].share >= HOT_SHARE; i++) {
        buf_clear(&text);
        buf_printf(&text, "%s: ", m->metric == METRIC_TIME ? "time" : "memory");
        share(&m->hot[i], &text);
        add(f, RULE_HOT_LINE, LEVEL_NOTE, m->hot[i].line, 0, buf_str(&text));
    }
}

static int most_useful(const void *x, const void *y)
{
    const struct finding *a = x;
    const struct finding *b = y;
    if (a->level != b->level)
        return a->level < b->level ? -1 : 1;
    if ((a->line > 0) != (b->line > 0))
        return a->line > 0 ? -1 : 1;
    if (a->rule != b->rule)
        return a->rule < b->rule ? -1 : 1;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return strcmp(a->message, b->message);
}

void findings_of(const struct graded *g, struct findings *out)
{
    *out = (struct findings){0};
    if (!g->judged) {
        /* that nothing was handed in is no news to the one who did not */
        add(out, RULE_NOT_JUDGED, g->state == GRADED_MISSING ? LEVEL_NOTE : LEVEL_ERROR, 0, 0,
            g->error);
        return;
    }
    from_compiler(&g->result, out);
    from_memory(&g->result.finding, out);
    from_cases(g, out);
    for (int m = 0; m < METRICS; m++)
        from_metric(&g->result.complexity.metric[m], out);
    if (out->count > 0)
        qsort(out->list, out->count, sizeof *out->list, most_useful);
}

void findings_release(struct findings *f)
{
    mem_cleanup_free(&f->list);
    arena_release(&f->arena);
    *f = (struct findings){0};
}

/* A path that leads out of the repository is cut to its last word. */
static bool leads_out(const char *path)
{
    for (const char *c = path; *c != '\0'; c += strcspn(c, "/"), c += *c == '/') {
        if (strncmp(c, "..", 2) == 0 && (c[2] == '/' || c[2] == '\0'))
            return true;
    }
    return path[0] == '/' || path[0] == '\0';
}

void finding_path(const struct graded *g, const char *prefix, struct buf *out)
{
    own_mem char *there = mem_printf("%s/%s", g->submission, g->file != NULL ? g->file : "");
    const char *path = g->judged ? g->result.path : there;
    while (strncmp(path, "./", 2) == 0)
        path += 2;
    if (prefix != NULL && prefix[0] != '\0')
        buf_printf(out, "%s%s", prefix, prefix[strlen(prefix) - 1] == '/' ? "" : "/");
    buf_adds(out, leads_out(path) ? file_basename(path) : path);
}

void finding_fingerprint(const struct graded *g, const struct findings *f, size_t i,
                         char out[HASH_HEX + 1])
{
    const struct finding *me = &f->list[i];
    struct hash h;
    size_t before = 0;
    for (size_t j = 0; j < i; j++)
        before += f->list[j].rule == me->rule && strcmp(f->list[j].message, me->message) == 0;
    hash_init(&h);
    hash_adds(&h, g->id);
    hash_adds(&h, g->judged ? g->result.path : "");
    hash_add(&h, &g->column, sizeof g->column);
    hash_adds(&h, finding_rule(me->rule)->name);
    hash_adds(&h, me->message);
    hash_add(&h, &before, sizeof before);
    hash_hex(&h, out);
}
