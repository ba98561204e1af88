/* judge practice mock PROBLEM: the dialogue of a mock interview.
 *
 * Reads a line, finds out what it is worth, writes one event with the line and its outcome, and
 * asks the history where that leads. Nothing is remembered between two lines, so an interview that
 * was killed goes on where its last event left it. Lines come from a terminal or a pipe; at the end
 * of the input the interview stays as it is. */
#include "judge/base/text.h"
#include "judge/cli/cmd_practice.h"
#include "judge/cli/mock_talk.h"
#include "judge/cli/session.h"
#include "judge/cli/starter.h"
#include "judge/engine/interrupt.h"
#include "judge/practice/score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOCK_MINUTES = 45 };

static bool look(struct talk *t, struct err *err)
{
    struct desk d = {0};
    struct session s = {0};
    own_mem char *path = NULL;
    bool found = false;
    if (!session_desk(t->c, &d, &path, err) || !desk_latest(&d, &s, &found, err))
        return false;
    session_release(&t->session);
    t->session = s;
    return found || err_judge(err, "the session is gone from the history");
}

static bool record(struct talk *t, enum mock_stage stage, int64_t outcome, const char *line,
                   struct err *err)
{
    struct desk d = {0};
    struct session after = {0};
    own_mem char *path = NULL;
    struct session_event e = {
        .kind = SESSION_ANSWERED, .number = stage, .outcome = outcome, .text = line};
    if (!session_desk(t->c, &d, &path, err) ||
        !desk_add(&d, &t->session, e, (struct bytes){0}, &after, err))
        return false;
    session_release(&t->session);
    t->session = after;
    return true;
}

/* The next line without its end and blanks around it; NULL at the end of the input, or on Ctrl-C.
 */
static char *read_line(void)
{
    own_mem char *line = NULL;
    size_t room = 0;
    ssize_t len = getline(&line, &room, stdin);
    if (len < 0 || judge_interrupted())
        return NULL;
    size_t from = strspn(line, " \t\r\n");
    while ((size_t)len > from && strchr(" \t\r\n", line[len - 1]) != NULL)
        len--;
    own_buf struct buf safe = {0};
    text_escape(&safe, line + from, (size_t)len - from, false);
    return mem_strdup(buf_str(&safe));
}

static bool finish(struct talk *t, struct err *err)
{
    struct desk d = {0};
    struct session done = {0};
    own_mem char *path = NULL;
    if (!session_desk(t->c, &d, &path, err) || !session_judge_pending(t->c, &d, &t->session, err) ||
        !desk_call(&d, DESK_FINISH, NULL, &done, err))
        return false;
    session_release(&t->session);
    t->session = done;
    return mock_say(t, "", err) && mock_show(t->c, &done, err);
}

static bool left(const struct talk *t, struct err *err)
{
    if (judge_interrupted())
        return err_interrupted(err);
    context_remark(t->c,
                   "the interview waits, and its clock runs; 'judge practice mock %s' goes on",
                   t->problem.id);
    return !t->c->json || mock_show(t->c, &t->session, err);
}

static bool talk(struct talk *t, struct err *err)
{
    struct mock m = mock_of(&t->session);
    if (!mock_ask(t, &m, err))
        return false;
    while (m.stage != MOCK_STAGES) {
        int64_t outcome = 0;
        bool kept = false;
        enum mock_stage stage = m.stage;
        if (!mock_prompt(t, &m, err))
            return false;
        own_mem char *line = read_line();
        if (line == NULL)
            return left(t, err);
        if (line[0] == '\0')
            continue;
        if (!look(t, err) || !mock_take(t, &m, line, &outcome, &kept, err) ||
            (kept && !record(t, stage, outcome, line, err)))
            return false;
        size_t lines = m.lines;
        m = mock_of(&t->session);
        bool asks = stage != m.stage ||
                    (lines != m.lines && (stage == MOCK_APPROACH || stage == MOCK_ANALYSE));
        if (asks && !mock_ask(t, &m, err))
            return false;
    }
    return finish(t, err);
}

/* The active mock interview of this problem, or a new one. */
static bool enter(struct talk *t, struct err *err)
{
    struct desk d = {0};
    own_mem char *path = NULL;
    own_mem char *file = NULL;
    bool found = false;
    bool made = false;
    struct session_problem one = {.id = t->problem.id, .minutes = MOCK_MINUTES};
    struct session_plan plan = {.set = "mock",
                                .mode = SESSION_MOCK,
                                .minutes = MOCK_MINUTES,
                                .problems = &one,
                                .problem_count = 1,
                                .questions = t->questions.count};
    memcpy(plan.weights, score_default_weights, sizeof plan.weights);
    if (!session_desk(t->c, &d, &path, err) || !desk_active(&d, &t->session, &found, err))
        return false;
    if (found &&
        (t->session.mode != SESSION_MOCK || strcmp(t->session.problems[0].id, t->problem.id) != 0))
        return err_usage(err, "a session is active; 'judge practice finish' or 'abandon' ends it");
    if (!found && !desk_start(&d, &plan, &t->session, err))
        return false;
    if (!starter_write(t->c, &t->problem, &file, &made, err))
        return false;
    own_buf struct buf text = {0};
    buf_printf(&text, "%s, a mock interview of %d minutes; the file is %s", t->problem.title,
               (int)MOCK_MINUTES, file);
    return mock_say(t, buf_str(&text), err) && mock_say_section(t, "Story", err) &&
           mock_say_section(t, "Task", err) && mock_say_section(t, "Signature", err);
}

static bool prepare(struct talk *t, const char *word, struct err *err)
{
    own_mem char *dir = context_problem_dir(t->c, word, err);
    if (dir == NULL || !problem_load(dir, &t->problem, err) ||
        !statement_load(dir, &t->statement, err) || !toolchain_find(&t->toolchain, err))
        return false;
    t->questions = questions_of(&t->statement);
    t->axes = arena_array(&t->arena, t->problem.axes + 1, sizeof *t->axes);
    for (size_t i = 0; i < t->problem.axes; i++)
        t->axes[i] = t->problem.axis[i].name;
    return true;
}

bool practice_mock(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct talk t = {.c = c};
    judge_catch_signals();
    bool good = prepare(&t, c->args.words[1], err) && enter(&t, err) && talk(&t, err);
    session_release(&t.session);
    arena_release(&t.questions.arena);
    statement_release(&t.statement);
    problem_release(&t.problem);
    toolchain_release(&t.toolchain);
    arena_release(&t.arena);
    return good;
}
