/* judge practice mock PROBLEM: the dialogue of a mock interview.
 *
 * Reads a line, finds out what it is worth, writes one event with the line and its outcome, and
 * asks the history where that leads. Nothing is remembered between two lines, so an interview that
 * was killed goes on where its last event left it. Lines come from a terminal or a pipe; at the end
 * of the input the interview stays as it is. */
#include "judge/cli/mock.h"

#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/cli/cmd_practice.h"
#include "judge/cli/markdown.h"
#include "judge/cli/session.h"
#include "judge/cli/starter.h"
#include "judge/engine/interrupt.h"
#include "judge/engine/mock_case.h"
#include "judge/practice/score.h"
#include "judge/report/pen.h"
#include "judge/report/practice.h"
#include "judge/report/report.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOCK_MINUTES = 45 };

struct talk {
    struct context *c;
    struct problem problem;
    struct statement statement;
    struct questions questions;
    struct toolchain toolchain;
    struct session session;
    struct arena arena;
    const char **axes; /* of the problem, NULL at the end */
};

/* -- saying things
 * --------------------------------------------------------------------------------- */

static bool print(const struct talk *t, const struct buf *text, struct err *err)
{
    return t->c->json || context_write(t->c, text, err);
}

/* A paragraph; the text may hold anything. */
static bool say(const struct talk *t, const char *text, struct err *err)
{
    own_buf struct buf out = {0};
    struct pen p = {.out = &out, .s = &t->c->out};
    pen_wrap(&p, text);
    return print(t, &out, err);
}

static bool say_section(const struct talk *t, const char *title, struct err *err)
{
    own_buf struct buf markdown = {0};
    own_buf struct buf out = {0};
    const char *text = statement_section(&t->statement, title);
    if (text == NULL || t->c->json)
        return true;
    buf_addc(&out, '\n');
    buf_printf(&markdown, "## %s\n\n%s\n", title, text);
    return markdown_show(buf_str(&markdown), &t->c->out, &out, err) && print(t, &out, err);
}

static const char *const approach_questions[MOCK_PARTS_OF_APPROACH] = {
    "what does brute force cost in time? (a class such as n^2)",
    "what will you do instead? (a line)",
    "what will that cost in time?",
    "and in space?",
};
static const char *const class_questions[MOCK_CLASSES] = {"what does your code cost in time?",
                                                          "and in space?"};

/* What is asked for now; said again whenever the stage or the question changes. */
static bool ask(const struct talk *t, const struct mock *m, struct err *err)
{
    own_buf struct buf out = {0};
    own_buf struct buf text = {0};
    if (m->stage == MOCK_STAGES)
        return true;
    const struct mock_stage_row *row = &mock_stages[m->stage];
    if (m->lines == 0) {
        buf_printf(&text, "%d of %d, %s, %lld minutes: %s", (int)m->stage + 1, (int)MOCK_STAGES,
                   row->name, (long long)row->minutes, row->task);
        if (m->stage != MOCK_APPROACH && m->stage != MOCK_ANALYSE && m->stage != MOCK_OPTIMISE)
            buf_adds(&text, "; 'done' goes on");
        buf_addc(&out, '\n');
        style_wrap(&out, &t->c->out, 0, buf_str(&text));
    }
    if (m->stage == MOCK_APPROACH)
        style_wrap(&out, &t->c->out, 0, approach_questions[m->lines]);
    if (m->stage == MOCK_ANALYSE)
        style_wrap(&out, &t->c->out, 0, class_questions[m->lines]);
    if (!print(t, &out, err))
        return false;
    if (m->stage == MOCK_OPTIMISE && m->lines == 0) {
        const char *all = statement_section(&t->statement, "Follow-ups");
        const char *first = all != NULL && strncmp(all, "- ", 2) == 0 ? all + 2 : all;
        own_mem char *one =
            first != NULL ? mem_strndup(first, strcspn(first, "\n")) : mem_strdup("what next?");
        return say(t, one, err);
    }
    return true;
}

static bool prompt(const struct talk *t, const struct mock *m, struct err *err)
{
    own_buf struct buf out = {0};
    struct pen p = {.out = &out, .s = &t->c->out};
    if (!t->c->out.terminal)
        return true;
    spell_clock(&out, mock_stages[m->stage].minutes * 60000 - m->spent_ms[m->stage]);
    pen_printf(&p, PAINT_DIM, " %s> ", mock_stages[m->stage].name);
    return print(t, &out, err);
}

/* -- the history
 * ----------------------------------------------------------------------------------- */

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

/* -- the stages
 * ------------------------------------------------------------------------------------ */

static bool question(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    size_t i = mock_match(line, t->questions.asked, t->questions.count);
    *outcome = i == SIZE_MAX ? MOCK_NOTHING : (int64_t)i + 1;
    if (i == SIZE_MAX)
        return say(t, "the statement leaves that to you", err);
    own_buf struct buf text = {0};
    buf_printf(&text, "%s %s", t->questions.asked[i], t->questions.answers[i]);
    return say(t, buf_str(&text), err);
}

static bool example(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    struct mock_case one = {0};
    if (!mock_case_read(&t->toolchain, &t->problem, line, &t->arena, &one, err))
        return false;
    *outcome = one.usable ? one.right ? MOCK_RIGHT : MOCK_WRONG : MOCK_NOTHING;
    bool good = say(t, one.right ? "right" : buf_str(&one.why), err);
    mock_case_release(&one);
    return good;
}

/* The file as it is now, judged on `options`' cases. */
static bool judge_now(struct talk *t, struct judge_options options, struct submission *out,
                      struct err *err)
{
    const char *name = NULL;
    own_mem char *file = context_solution(t->c, t->problem.id, NULL, err);
    return file != NULL && context_read_solution(file, &out->source, &name, err) &&
           submission_judge_text(t->c, t->problem.id, file, options, out, err);
}

static bool show_compile_errors(const struct talk *t, const struct result *r, struct err *err)
{
    own_buf struct buf text = {0};
    if (r->verdict != VERDICT_COMPILE_ERROR)
        return say(t, "it compiles", err);
    report_result_text(r, &t->c->out, &text);
    return print(t, &text, err);
}

static bool hand_in(struct talk *t, const struct submission *sub, struct err *err)
{
    struct desk d = {0};
    struct session after = {0};
    own_mem char *path = NULL;
    struct bytes source = {(const unsigned char *)buf_str(&sub->source), sub->source.len};
    if (!session_desk(t->c, &d, &path, err) ||
        !desk_submit(&d, t->problem.id, sub->path, source, &after, err))
        return false;
    session_release(&t->session);
    t->session = after;
    return true;
}

/* Compile, and hand in if `submit`; *compiles says whether it could be. A file that is not there is
 * told like a compile error: it is the candidate's to repair. */
static bool check(struct talk *t, bool submit, bool *compiles, struct err *err)
{
    struct submission sub = {0};
    struct err found = {0};
    struct judge_options compile_only = {.own_only = true, .no_complexity = true};
    *compiles = false;
    if (!judge_now(t, compile_only, &sub, &found)) {
        submission_release(&sub);
        if (found.kind == ERR_USAGE)
            return say(t, found.text, err);
        *err = found;
        return false;
    }
    *compiles = sub.result.verdict != VERDICT_COMPILE_ERROR;
    bool good = show_compile_errors(t, &sub.result, err) &&
                (!submit || !*compiles || hand_in(t, &sub, err));
    submission_release(&sub);
    return good;
}

/* A case of one's own on what was written. */
static bool own_test(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    struct mock_case one = {0};
    struct submission sub = {0};
    struct err found = {0};
    if (!mock_case_read(&t->toolchain, &t->problem, line, &t->arena, &one, err))
        return false;
    *outcome = one.usable ? one.right ? MOCK_RIGHT : MOCK_WRONG : MOCK_NOTHING;
    if (!one.right) {
        bool good = say(t, buf_str(&one.why), err);
        mock_case_release(&one);
        return good;
    }
    struct judge_options o = {
        .own = &one.named, .own_count = 1, .own_only = true, .no_complexity = true};
    bool judged = judge_now(t, o, &sub, &found);
    bool passes = judged && sub.result.verdict == VERDICT_ACCEPTED;
    if (!passes)
        *outcome = MOCK_PARTLY;
    if (!judged && found.kind != ERR_USAGE)
        *err = found;
    bool good = (judged || found.kind == ERR_USAGE) &&
                say(t,
                    passes ? "your code gives that, too"
                           : "right, and your code does not give it: repair the file, then 'check'",
                    err);
    submission_release(&sub);
    mock_case_release(&one);
    return good;
}

static const char *target_text(const struct problem *p, enum metric m)
{
    return p->target[m].declared ? p->target[m].text : NULL;
}

static bool approach(struct talk *t, size_t part, const char *line, int64_t *outcome,
                     struct err *err)
{
    enum { WORDS = 10 };
    if (part == 1) {
        *outcome = strlen(line) >= WORDS ? MOCK_RIGHT : MOCK_NOTHING;
        return true;
    }
    const char *target =
        part == 0 ? NULL : target_text(&t->problem, part == 2 ? METRIC_TIME : METRIC_SPACE);
    *outcome = mock_class(line, target, t->axes);
    if (*outcome == MOCK_NOTHING)
        return say(t, "that is no class of growth over the sizes of this problem", err);
    return *outcome == MOCK_RIGHT || say(t, "that is more than the target allows", err);
}

static bool claim(struct talk *t, const char *line, int64_t *outcome, struct err *err)
{
    *outcome = mock_class(line, NULL, t->axes);
    return *outcome != MOCK_NOTHING ||
           say(t, "that is no class of growth over the sizes of this problem", err);
}

static bool is(const char *line, const char *word)
{
    return strcmp(line, word) == 0;
}

/* What came of a line. *kept false: it was a command, and is no answer. */
static bool take(struct talk *t, const struct mock *m, const char *line, int64_t *outcome,
                 bool *kept, struct err *err)
{
    bool compiles = false;
    *kept = true;
    *outcome = is(line, "done") ? MOCK_DONE : MOCK_NOTHING;
    if (m->stage == MOCK_IMPLEMENT && (is(line, "done") || is(line, "check"))) {
        bool good = check(t, is(line, "done"), &compiles, err);
        *kept = is(line, "done") && compiles;
        return good;
    }
    if (m->stage == MOCK_IMPLEMENT) {
        *kept = is(line, "skip");
        *outcome = MOCK_DONE;
        return *kept || say(t, "'check' compiles, 'done' hands in, 'skip' goes on without", err);
    }
    if (m->stage == MOCK_TEST && is(line, "check")) {
        *kept = false;
        return check(t, true, &compiles, err);
    }
    if (*outcome == MOCK_DONE)
        return true;
    switch (m->stage) {
    case MOCK_UNDERSTAND:
        return question(t, line, outcome, err);
    case MOCK_EXAMPLES:
        return example(t, line, outcome, err);
    case MOCK_APPROACH:
        return approach(t, m->lines, line, outcome, err);
    case MOCK_TEST:
        return own_test(t, line, outcome, err);
    case MOCK_ANALYSE:
        return claim(t, line, outcome, err);
    default:
        *outcome = strlen(line) >= 3 ? MOCK_RIGHT : MOCK_NOTHING;
        return true;
    }
}

/* -- the dialogue
 * ---------------------------------------------------------------------------------- */

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
    return say(t, "", err) && mock_show(t->c, &done, err);
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
    if (!ask(t, &m, err))
        return false;
    while (m.stage != MOCK_STAGES) {
        int64_t outcome = 0;
        bool kept = false;
        enum mock_stage stage = m.stage;
        if (!prompt(t, &m, err))
            return false;
        own_mem char *line = read_line();
        if (line == NULL)
            return left(t, err);
        if (line[0] == '\0')
            continue;
        if (!look(t, err) || !take(t, &m, line, &outcome, &kept, err) ||
            (kept && !record(t, stage, outcome, line, err)))
            return false;
        size_t lines = m.lines;
        m = mock_of(&t->session);
        bool asks = stage != m.stage ||
                    (lines != m.lines && (stage == MOCK_APPROACH || stage == MOCK_ANALYSE));
        if (asks && !ask(t, &m, err))
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
    return say(t, buf_str(&text), err) && say_section(t, "Story", err) &&
           say_section(t, "Task", err) && say_section(t, "Signature", err);
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
