/* judge show: a statement, in stages. What helps beyond the task is shown only to those who ask for
 * it. */
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/context.h"
#include "judge/cli/interview.h"
#include "judge/cli/markdown.h"
#include "judge/cli/past.h"
#include "judge/cli/record.h"
#include "judge/problem/statement.h"

#include <string.h>

enum { HINTS_MAX = 4 };

static const struct option options[] = {
    {.name = "hint",
     .arg = "N",
     .help = "hint N: 1 an observation, 2 the data structure, 3 the invariant, 4 "
             "pseudocode"},
    {.name = "clarify", .help = "questions that one would ask, with their answers"},
    {.name = "approaches", .help = "ways to solve it and what they cost; and what could come next"},
    {.name = "give-up",
     .help = "with --approaches: see them before a solution was accepted; the history remembers"},
    {.name = NULL},
};

static const char *const first_look[] = {"Story",       "Task",     "Signature",
                                         "Constraints", "Examples", "Targets"};
static const char *const questions[] = {"Clarify"};
static const char *const afterwards[] = {"Approaches", "Follow-ups"};

static void section(const struct statement *st, const char *title, bool titled, struct buf *out)
{
    const char *text = statement_section(st, title);
    if (text == NULL)
        return;
    if (titled)
        buf_printf(out, "\n## %s\n\n", title);
    buf_printf(out, "%s\n", text);
}

static int hint_count(const char *hints)
{
    int count = 0;
    for (char *item = NULL; hints != NULL; count++) {
        item = statement_item(hints, count + 1);
        if (item == NULL)
            break;
        mem_cleanup_free(&item);
    }
    return count;
}

static bool hint(const struct statement *st, uint64_t n, struct buf *out, struct err *err)
{
    static const char *const kinds[HINTS_MAX] = {"an observation", "the data structure",
                                                 "the invariant", "pseudocode"};
    const char *hints = statement_section(st, "Hints");
    own_mem char *item = hints != NULL ? statement_item(hints, (int)n) : NULL;
    if (item == NULL)
        return err_usage(err, "this problem has %d hints and no hint %d", hint_count(hints),
                         (int)n);
    buf_printf(out, "# %s\n\n## Hint %d of %d: %s\n\n%s\n", st->title, (int)n, hint_count(hints),
               n <= HINTS_MAX ? kinds[n - 1] : "more", item);
    return true;
}

/* The Markdown that is asked for. */
static bool compose(const struct context *c, const struct problem *p, const struct statement *st,
                    struct buf *out, struct err *err)
{
    const struct args *a = &c->args;
    const char *const *titles = first_look;
    size_t count = array_len(first_look);
    uint64_t n = 0;
    if (!args_number(a, "hint", 1, 99, &n, err))
        return false;
    if (n > 0)
        return hint(st, n, out, err);
    if (args_has(a, "clarify")) {
        titles = questions;
        count = array_len(questions);
    } else if (args_has(a, "approaches")) {
        titles = afterwards;
        count = array_len(afterwards);
    }
    buf_printf(out, "# %s\n", st->title);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 && titles == first_look)
            buf_printf(out, "\n%s, %s, about %lld minutes\n\n", p->topic, p->difficulty,
                       (long long)p->minutes);
        section(st, titles[i], i > 0 || titles != first_look, out);
    }
    return true;
}

static json_t *safe_json(const char *text)
{
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), true);
    return json_string(buf_str(&safe));
}

static const char *const metric_names[METRICS] = {
    [METRIC_TIME] = "time",
    [METRIC_SPACE] = "space",
    [METRIC_QUERIES] = "queries",
    [METRIC_MISSES] = "misses",
    [METRIC_ALLOCATIONS] = "allocations",
};

static json_t *document(const struct problem *p, const struct statement *st)
{
    json_t *sections = json_array();
    json_t *targets = json_object();
    for (size_t i = 0; i < st->count; i++) {
        json_t *one = json_object();
        must(json_object_set_new(one, "title", safe_json(st->sections[i].title)) == 0 &&
             json_object_set_new(one, "markdown", safe_json(st->sections[i].text)) == 0 &&
             json_array_append_new(sections, one) == 0);
    }
    for (int m = 0; m < METRICS; m++) {
        if (!p->target[m].declared)
            continue;
        json_t *target =
            json_pack("{s:s, s:b}", "class", p->target[m].text, "soft", p->target[m].soft);
        must(target != NULL && json_object_set_new(targets, metric_names[m], target) == 0);
    }
    json_t *j =
        json_pack("{s:s, s:s, s:s, s:s, s:s, s:I, s:s?, s:{s:I, s:I}, s:o, s:o}", "schema",
                  "judge.show/1", "id", p->id, "title", p->title, "topic", p->topic, "difficulty",
                  p->difficulty, "minutes", (json_int_t)p->minutes, "origin", p->origin, "limits",
                  "time_ms", (json_int_t)p->limits.time_ms, "memory_mb",
                  (json_int_t)p->limits.memory_mb, "targets", targets, "sections", sections);
    must(j != NULL);
    return j;
}

static bool show(const struct context *c, const struct problem *p, const struct statement *st,
                 struct err *err)
{
    own_buf struct buf markdown = {0};
    own_buf struct buf text = {0};
    if (!compose(c, p, st, &markdown, err) ||
        !markdown_show(buf_str(&markdown), &c->out, &text, err))
        return false;
    return context_write(c, &text, err);
}

/* What was looked at; with --json a program looked. */
static void remember(const struct context *c, const char *problem)
{
    enum event_kind kind = EVENT_SHOWN;
    uint64_t n = 0;
    struct err read = {0}; /* compose() has read it before */
    must(args_number(&c->args, "hint", 1, 99, &n, &read));
    if (n > 0)
        kind = EVENT_HINT;
    else if (args_has(&c->args, "clarify"))
        kind = EVENT_CLARIFY;
    else if (args_has(&c->args, "approaches"))
        kind = EVENT_APPROACHES;
    record_event(c, kind, problem, (int64_t)n, 0);
}

/* The ways to solve it are for afterwards: for who has solved it, or says that he gives up. */
static bool may_see(const struct context *c, const char *problem, struct err *err)
{
    if (!args_has(&c->args, "approaches") || c->json)
        return true;
    if (past_is_done(c, problem))
        return true;
    if (!args_has(&c->args, "give-up"))
        return err_usage(err,
                         "approaches are shown once a solution of %s was accepted; 'judge show "
                         "%s --approaches --give-up' shows them now, and the history remembers",
                         problem, problem);
    record_event(c, EVENT_GAVE_UP, problem, 0, 0);
    return true;
}

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct problem p = {0};
    struct statement st = {0};
    own_mem char *dir = context_problem_dir(c, c->args.words[0], err);
    if (dir == NULL || !problem_load(dir, &p, err))
        return false;
    bool helps =
        c->json || args_value(&c->args, "hint") != NULL || args_has(&c->args, "approaches");
    bool good = (!helps || interview_allows_help(c, p.id, err)) && statement_load(dir, &st, err) &&
                may_see(c, p.id, err);
    if (good && c->json)
        good = context_write_json(c, document(&p, &st), err);
    else if (good)
        good = show(c, &p, &st, err);
    if (good && !c->json && c->args.given_count == 0 && c->out.terminal)
        context_remark(c, "'judge new %s' writes a starter; stuck? 'judge show %s --hint 1'", p.id,
                       p.id);
    if (good && !c->json)
        remember(c, p.id);
    statement_release(&st);
    problem_release(&p);
    return good;
}

const struct command command_show = {
    .name = "show",
    .usage = "PROBLEM",
    .summary = "the statement of a problem, in stages",
    .about = "Shows story, task, signature, constraints, examples and targets. Hints, questions "
             "and approaches are "
             "shown only when asked for; approaches only after a solution was accepted, or with "
             "--give-up. With --json everything, as Markdown.",
    .options = options,
    .min_words = 1,
    .max_words = 1,
    .run = run,
};
