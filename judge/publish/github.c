/* GitHub Actions: annotations on lines, at most ten, the most useful first.
 *
 * GitHub shows ten annotations of a step and drops the rest in the order of their output, so the
 * choice is made here: errors before warnings before notes, those with a line first, and of every
 * submission its first before the second of another. The rest is in the step's summary, for which
 * `judge report` appends the Markdown to the file that GITHUB_STEP_SUMMARY names.
 * source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands;
 *         https://github.com/orgs/community/discussions/26680 (the limit of ten) */
#include "judge/publish/findings.h"
#include "judge/publish/publish.h"
#include "judge/report/markup.h"

#include <stdlib.h>
#include <string.h>

enum { ANNOTATIONS = 10 };

struct annotation {
    enum level level;
    size_t turn; /* which of its submission's findings it is */
    bool lineless;
    size_t order; /* of arrival */
    char *text;   /* the command's line */
};

struct best {
    struct annotation list[ANNOTATIONS + 1];
    size_t count, seen;
};

static bool before(const struct annotation *a, const struct annotation *b)
{
    if (a->level != b->level)
        return a->level < b->level;
    if (a->turn != b->turn)
        return a->turn < b->turn;
    if (a->lineless != b->lineless)
        return b->lineless;
    return a->order < b->order;
}

/* Sorted insertion; what falls off the end is forgotten. Takes the text. */
static void keep(struct best *best, struct annotation a)
{
    size_t at = best->count;
    while (at > 0 && before(&a, &best->list[at - 1])) {
        best->list[at] = best->list[at - 1];
        at--;
    }
    best->list[at] = a;
    if (best->count == ANNOTATIONS)
        mem_cleanup_free(&best->list[ANNOTATIONS].text);
    else
        best->count++;
}

static char *command(const struct publication *p, const struct graded *g, const struct finding *f)
{
    static const char *const levels[] = {"error", "warning", "notice"};
    own_buf struct buf path = {0};
    own_buf struct buf title = {0};
    struct buf out = {0};
    finding_path(g, p->prefix, &path);
    buf_printf(&title, "%s: %s", p->class->problems[g->column].id, finding_rule(f->rule)->title);
    if (p->class->row_count > 1)
        buf_printf(&title, " (%s)", g->submission);
    buf_printf(&out, "::%s file=", levels[f->level]);
    markup_property(&out, buf_str(&path));
    if (f->line > 0)
        buf_printf(&out, ",line=%d", f->line);
    if (f->line > 0 && f->column > 0)
        buf_printf(&out, ",col=%d", f->column);
    buf_adds(&out, ",title=");
    markup_property(&out, buf_str(&title));
    buf_adds(&out, "::");
    markup_command(&out, f->message);
    return buf_take(&out);
}

static void begin(struct publication *p, struct buf *out)
{
    (void)out;
    p->state = mem_alloc(sizeof(struct best));
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    struct best *best = p->state;
    struct findings f;
    (void)out;
    findings_of(g, &f);
    for (size_t i = 0; i < f.count; i++) {
        struct annotation a = {.level = f.list[i].level,
                               .turn = i,
                               .lineless = f.list[i].line == 0,
                               .order = best->seen++};
        bool full = best->count == ANNOTATIONS;
        if (full && !before(&a, &best->list[ANNOTATIONS - 1]))
            continue;
        a.text = command(p, g, &f.list[i]);
        keep(best, a);
    }
    findings_release(&f);
}

static void end(struct publication *p, struct buf *out)
{
    struct best *best = p->state;
    for (size_t i = 0; i < best->count; i++) {
        buf_printf(out, "%s\n", best->list[i].text);
        mem_cleanup_free(&best->list[i].text);
    }
    if (best->seen > best->count)
        buf_printf(out, "%zu more findings are in the summary of this step\n",
                   best->seen - best->count);
    mem_cleanup_free(&p->state);
}

const struct format format_github = {
    .name = "github",
    .help = "annotations of GitHub Actions, at most ten; the rest in the step summary",
    .begin = begin,
    .line = line,
    .end = end,
};
