/* See session.h. */
#include "judge/cli/session.h"

#include "judge/base/file.h"
#include "judge/cli/markdown.h"
#include "judge/cli/mock.h"
#include "judge/cli/record.h"
#include "judge/problem/statement.h"
#include "judge/report/practice.h"
#include "judge/store/store.h"

#include <string.h>

bool session_desk(const struct context *c, struct desk *d, char **path, struct err *err)
{
    if (c->no_history)
        return err_usage(err, "a session lives in the history; leave out --no-history");
    *path = store_path();
    *d = (struct desk){.history = *path, .now = clock_moment()};
    return true;
}

/* -- showing ----------------------------------------------------------------------------------- */

static bool review(const struct context *c, const struct session *s, struct buf *out)
{
    struct arena topics_arena = {0};
    const char **topics = arena_array(&topics_arena, s->problem_count, sizeof *topics);
    for (size_t i = 0; i < s->problem_count; i++) {
        struct problem p = {0};
        struct err gone = {0};
        if (!context_problem(c, s->problems[i].id, &p, &gone))
            continue;
        topics[i] = arena_strdup(&topics_arena, p.topic);
        problem_release(&p);
    }
    report_session_review(s, topics, &c->out, out);
    arena_release(&topics_arena);
    return true;
}

bool session_show(const struct context *c, const struct session *s, struct err *err)
{
    own_buf struct buf text = {0};
    if (s->mode == SESSION_MOCK)
        return mock_show(c, s, err);
    if (c->json) {
        json_t *o = json_object();
        must(json_object_set_new(o, "schema", json_string("judge.practice/1")) == 0 &&
             json_object_set_new(o, "session", report_session_json(s)) == 0);
        return context_write_json(c, o, err);
    }
    if (s->state == SESSION_DONE)
        (void)review(c, s, &text);
    else
        report_session_text(s, &c->out, &text);
    return context_write(c, &text, err);
}

static bool compose(const struct context *c, const struct problem *p, const struct statement *st,
                    struct buf *text, struct err *err)
{
    static const char *const titles[] = {"Story",       "Task",     "Signature",
                                         "Constraints", "Examples", "Targets"};
    own_buf struct buf markdown = {0};
    buf_printf(&markdown, "# %s\n\n%s, %s, about %lld minutes\n\n", st->title, p->topic,
               p->difficulty, (long long)p->minutes);
    for (size_t i = 0; i < array_len(titles); i++) {
        const char *section = statement_section(st, titles[i]);
        if (section != NULL && i > 0)
            buf_printf(&markdown, "\n## %s\n\n%s\n", titles[i], section);
        else if (section != NULL)
            buf_printf(&markdown, "%s\n", section);
    }
    return markdown_show(buf_str(&markdown), &c->out, text, err);
}

bool session_statement(const struct context *c, const struct session *s, struct err *err)
{
    struct problem p = {0};
    struct statement st = {0};
    own_buf struct buf text = {0};
    if (c->json || c->out.quiet)
        return true;
    own_mem char *dir = context_problem_dir(c, s->problems[s->current].id, err);
    if (dir == NULL || !problem_load(dir, &p, err))
        return false;
    bool good = statement_load(dir, &st, err) && compose(c, &p, &st, &text, err);
    if (good)
        buf_addc(&text, '\n');
    good = good && context_write(c, &text, err);
    statement_release(&st);
    problem_release(&p);
    return good;
}

enum attempt_mode session_attempt_mode(enum session_mode m)
{
    static const enum attempt_mode modes[SESSION_MODES] = {
        [SESSION_TRAINING] = ATTEMPT_TRAINING,
        [SESSION_INTERVIEW] = ATTEMPT_INTERVIEW,
        [SESSION_MOCK] = ATTEMPT_MOCK,
    };
    return modes[m];
}

/* -- judging later ----------------------------------------------------------------------------- */

/* The text as it was handed in, judged as a file of that name. */
static bool judge_stored(const struct context *c, const struct desk *d, const struct session *s,
                         const struct session_submission *one, struct err *err)
{
    struct submission sub = {0};
    char full[HASH_HEX + 1];
    struct store *store = store_open(d->history, true, err);
    bool read = store != NULL && store_source(store, one->source, full, &sub.source, err);
    store_close(store);
    bool good = read && submission_judge_text(c, s->problems[one->problem].id, one->path,
                                              (struct judge_options){0}, &sub, err);
    if (good)
        (void)record_attempt(c, &sub,
                             (struct record_options){.mode = session_attempt_mode(s->mode),
                                                     .session = s->id,
                                                     .overtime = one->overtime});
    submission_release(&sub);
    return good;
}

bool session_judge_pending(const struct context *c, const struct desk *d, struct session *s,
                           struct err *err)
{
    for (size_t i = 0; i < s->submission_count; i++) {
        const struct session_submission *one = desk_pending(s);
        struct session again = {0};
        bool found = false;
        if (one == NULL)
            return true;
        if (!judge_stored(c, d, s, one, err) || !desk_latest(d, &again, &found, err))
            return false;
        session_release(s);
        *s = again;
    }
    return true;
}

/* -- notices ------------------------------------------------------------------------------------
 */

bool session_active_now(const struct context *c, struct session *s)
{
    struct desk d = {0};
    struct err ignored = {0};
    own_mem char *path = NULL;
    bool found = false;
    return !c->no_history && session_desk(c, &d, &path, &ignored) && file_exists(path) &&
           desk_active(&d, s, &found, &ignored) && found;
}

void session_notice(const struct context *c)
{
    struct session s = {0};
    struct desk d = {0};
    struct err ignored = {0};
    own_mem char *path = NULL;
    if (c->diag.quiet || !session_active_now(c, &s))
        return;
    unsigned due = session_notices_due(&s);
    if (due != 0 && session_desk(c, &d, &path, &ignored)) {
        context_remark(c, "%s: %s", s.set, report_notice(due));
        desk_noticed(&d, &s, due);
    }
    session_release(&s);
}
