/* judge practice: timed sets. The first word says what to do; each is a row of a table. */
#include "judge/cli/cmd_practice.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/cli/record.h"
#include "judge/cli/session.h"
#include "judge/cli/sets.h"
#include "judge/cli/starter.h"
#include "judge/engine/veil.h"
#include "judge/practice/score.h"
#include "judge/report/practice.h"
#include "judge/report/report.h"

#include <string.h>

static const struct option options[] = {
    {.name = "minutes", .arg = "N", .help = "start: another time than the set's own"},
    {.name = "mode",
     .arg = "MODE",
     .choices = "training|interview",
     .help = "start: training, or interview: no pause, no hints, hidden cases report counts only"},
    {.name = "weights",
     .arg = "C/X/M/T",
     .help = "start: weights of correctness, complexity, memory safety and time; 60/25/5/10"},
    {.name = "watch", .help = "status: a countdown until the end or Ctrl-C, on a terminal"},
    {.name = NULL},
};

/* -- list and start -----------------------------------------------------------------------------
 */

static bool list(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct sets s = {0};
    own_buf struct buf text = {0};
    if (!sets_load(c, &s, err))
        return false;
    bool good = false;
    if (c->json) {
        good = context_write_json(c, report_sets_json(s.rows, s.count), err);
    } else {
        report_sets_text(s.rows, s.count, &c->out, &text);
        good = context_write(c, &text, err);
    }
    sets_release(&s);
    return good;
}

static bool write_starters(const struct context *c, const struct session *s, struct err *err)
{
    for (size_t i = 0; i < s->problem_count; i++) {
        struct problem p = {0};
        own_mem char *path = NULL;
        bool made = false;
        if (!context_problem(c, s->problems[i].id, &p, err))
            return false;
        bool good = starter_write(c, &p, &path, &made, err);
        problem_release(&p);
        if (!good)
            return false;
        if (!made)
            context_remark(c, "%s is there already and stays as it is", path);
    }
    return true;
}

static bool begin(struct context *c, const struct session_plan *plan, struct err *err)
{
    struct desk d = {0};
    struct session s = {0};
    own_mem char *path = NULL;
    if (!session_desk(c, &d, &path, err) || !desk_start(&d, plan, &s, err))
        return false;
    bool good =
        write_starters(c, &s, err) && session_statement(c, &s, err) && session_show(c, &s, err);
    session_release(&s);
    return good;
}

/* The starters are written after the session has begun: a kill between leaves a session whose files
 * `judge practice next` and `judge new` still write. */
static bool start(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct sets sets = {0};
    struct session_problem *problems = NULL;
    const char *mode = args_value(&c->args, "mode");
    const char *weights = args_value(&c->args, "weights");
    uint64_t given = 0;
    struct session_plan plan = {.set = c->args.words[1], .mode = SESSION_TRAINING};
    memcpy(plan.weights, score_default_weights, sizeof plan.weights);
    if (!args_number(&c->args, "minutes", 1, 1440, &given, err) ||
        (weights != NULL && !score_parse_weights(weights, plan.weights, err)) ||
        (mode != NULL && !session_mode_parse(mode, &plan.mode)) || !sets_load(c, &sets, err))
        return false;
    bool good =
        sets_problems(c, &sets, plan.set, &plan.minutes, &problems, &plan.problem_count, err);
    plan.problems = problems;
    if (given > 0)
        plan.minutes = (int64_t)given;
    good = good && begin(c, &plan, err);
    sets_release(&sets);
    return good;
}

/* -- the active session -------------------------------------------------------------------------
 */

/* A mock interview is led by its dialogue. */
static bool not_in_mock(const struct desk *d, struct err *err)
{
    struct session s = {0};
    bool found = false;
    if (!desk_active(d, &s, &found, err))
        return false;
    bool mock = found && s.mode == SESSION_MOCK;
    own_mem char *id = mock ? mem_strdup(s.problems[0].id) : NULL;
    session_release(&s);
    return !mock || err_usage(err,
                              "a mock interview is active; 'judge practice mock %s' goes on, "
                              "'judge practice abandon' ends it",
                              id);
}

static bool call(struct context *c, enum desk_call what, const char *problem, struct session *s,
                 struct err *err)
{
    struct desk d = {0};
    own_mem char *path = NULL;
    return session_desk(c, &d, &path, err) && (what == DESK_ABANDON || not_in_mock(&d, err)) &&
           desk_call(&d, what, problem, s, err);
}

static bool call_and_show(struct context *c, enum desk_call what, const char *problem,
                          bool statement, struct err *err)
{
    struct session s = {0};
    if (!call(c, what, problem, &s, err))
        return false;
    bool good = (!statement || session_statement(c, &s, err)) && session_show(c, &s, err);
    session_release(&s);
    return good;
}

static const char *second_word(const struct context *c)
{
    return c->args.word_count > 1 ? c->args.words[1] : NULL;
}

static bool next(struct context *c, int *status, struct err *err)
{
    (void)status;
    return call_and_show(c, DESK_NEXT, second_word(c), true, err);
}

static bool skip(struct context *c, int *status, struct err *err)
{
    (void)status;
    return call_and_show(c, DESK_SKIP, NULL, true, err);
}

static bool pause(struct context *c, int *status, struct err *err)
{
    (void)status;
    return call_and_show(c, DESK_PAUSE, NULL, false, err);
}

static bool resume(struct context *c, int *status, struct err *err)
{
    (void)status;
    return call_and_show(c, DESK_RESUME, NULL, false, err);
}

static bool abandon(struct context *c, int *status, struct err *err)
{
    (void)status;
    return call_and_show(c, DESK_ABANDON, NULL, false, err);
}

static bool status_of(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct desk d = {0};
    struct session s = {0};
    own_mem char *path = NULL;
    bool found = false;
    if (args_has(&c->args, "watch") && c->out.terminal && !c->json)
        return practice_watch(c, err);
    if (!session_desk(c, &d, &path, err) || !desk_latest(&d, &s, &found, err))
        return false;
    if (!found)
        return err_usage(err, "there is no session yet; 'judge practice list' shows the sets, "
                              "'judge practice start SET' starts one");
    bool good = session_show(c, &s, err);
    session_release(&s);
    return good;
}

/* -- handing in ---------------------------------------------------------------------------------
 */

static bool show_submission(const struct context *c, const struct session *s,
                            const struct result *r, struct err *err)
{
    own_buf struct buf text = {0};
    if (c->json) {
        json_t *o = json_object();
        must(json_object_set_new(o, "schema", json_string("judge.practice/1")) == 0 &&
             json_object_set_new(o, "session", report_session_json(s)) == 0 &&
             json_object_set_new(o, "result", report_result_json(r)) == 0);
        return context_write_json(c, o, err);
    }
    report_result_text(r, &c->out, &text);
    if (!c->out.quiet)
        buf_addc(&text, '\n');
    return context_write(c, &text, err) && session_show(c, s, err);
}

/* First the text is recorded with the moment at which it came; then it is judged. Whatever ends us
 * between, the submission counts, and is judged when somebody asks. */
static bool judge_and_show(struct context *c, const struct desk *d, struct session *s,
                           struct submission *sub, int *status, struct err *err)
{
    bool found = false;
    const struct session_submission *one = &s->submissions[s->submission_count - 1];
    struct record_options o = {
        .mode = session_attempt_mode(s->mode), .session = s->id, .overtime = one->overtime};
    bool interview = s->mode != SESSION_TRAINING;
    if (!submission_judge_text(c, s->problems[one->problem].id, one->path,
                               (struct judge_options){0}, sub, err))
        return false;
    (void)record_attempt(c, sub, o);
    struct session after = {0};
    struct desk later = {.history = d->history, .now = clock_moment()}; /* judging took a while */
    if (!desk_latest(&later, &after, &found, err))
        return false;
    session_release(s);
    *s = after;
    if (interview)
        veil_result(&sub->result);
    *status = verdict_row(sub->result.verdict)->exit_status;
    return show_submission(c, s, &sub->result, err);
}

static bool submit(struct context *c, int *status, struct err *err)
{
    struct desk d = {0};
    struct session s = {0};
    struct submission sub = {0};
    own_mem char *path = NULL;
    own_mem char *file = NULL;
    const char *name = NULL;
    bool found = false;
    if (!session_desk(c, &d, &path, err) || !not_in_mock(&d, err) ||
        !desk_active(&d, &s, &found, err))
        return false;
    const char *problem = second_word(c);
    own_mem char *id = mem_strdup(problem != NULL ? problem
                                  : found         ? s.problems[s.current].id
                                                  : "");
    session_release(&s);
    if (found)
        file = context_solution(c, id, c->args.word_count > 2 ? c->args.words[2] : NULL, err);
    if (found && (file == NULL || !context_read_solution(file, &sub.source, &name, err)))
        return false;
    struct bytes source = {(const unsigned char *)buf_str(&sub.source), sub.source.len};
    bool good = desk_submit(&d, problem, file != NULL ? file : "", source, &s, err) &&
                judge_and_show(c, &d, &s, &sub, status, err);
    submission_release(&sub);
    session_release(&s);
    return good;
}

/* What is not judged yet is judged first, and while that lasts the session goes on: a second Ctrl-C
 * leaves it active, with nothing lost. */
static bool finish(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct desk d = {0};
    struct session s = {0};
    struct session done = {0};
    own_mem char *path = NULL;
    bool found = false;
    if (!session_desk(c, &d, &path, err) || !desk_active(&d, &s, &found, err))
        return false;
    bool good = (!found || session_judge_pending(c, &d, &s, err)) &&
                desk_call(&d, DESK_FINISH, NULL, &done, err) && session_show(c, &done, err);
    session_release(&s);
    session_release(&done);
    return good;
}

/* -- the table ----------------------------------------------------------------------------------
 */

static const struct practice_word {
    const char *name;
    size_t min_words, max_words; /* with the name */
    bool (*run)(struct context *c, int *status, struct err *err);
} words[] = {
    {"list", 1, 1, list},       {"start", 2, 2, start},        {"status", 1, 1, status_of},
    {"next", 1, 2, next},       {"submit", 1, 3, submit},      {"skip", 1, 1, skip},
    {"pause", 1, 1, pause},     {"resume", 1, 1, resume},      {"finish", 1, 1, finish},
    {"abandon", 1, 1, abandon}, {"mock", 2, 2, practice_mock},
};

static bool run(struct context *c, int *status, struct err *err)
{
    const char *word = c->args.words[0];
    const char *names[array_len(words)];
    for (size_t i = 0; i < array_len(words); i++) {
        const struct practice_word *w = &words[i];
        names[i] = w->name;
        if (strcmp(w->name, word) != 0)
            continue;
        if (c->args.word_count < w->min_words)
            return err_usage(err, "'judge practice %s' needs a %s; see 'judge help practice'", word,
                             strcmp(word, "mock") == 0 ? "problem" : "set");
        if (c->args.word_count > w->max_words)
            return err_usage(err, "'judge practice %s' takes no '%s'; see 'judge help practice'",
                             word, c->args.words[w->max_words]);
        return w->run(c, status, err);
    }
    own_buf struct buf safe = {0};
    text_escape(&safe, word, strlen(word), false);
    const char *near = text_nearest(word, names, array_len(words));
    if (near != NULL)
        return err_usage(err, "unknown word '%s'; did you mean 'judge practice %s'?",
                         buf_str(&safe), near);
    return err_usage(err, "unknown word '%s'; see 'judge help practice'", buf_str(&safe));
}

const struct command command_practice = {
    .name = "practice",
    .usage = "WORD [ARGUMENT]",
    .summary = "timed sets and mock interviews, with a score",
    .about =
        "list: the sets, and how many of their problems are installed; weak and due are made from "
        "your history.\n"
        "start SET: starts the clock, writes the starters and shows the first problem. status: "
        "where it stands; with --watch as a countdown. next [PROBLEM]: to the next one, or to that "
        "one. skip: leave this one for later. submit [PROBLEM [FILE]]: hand in and judge; the last "
        "one handed in before the deadline counts. pause, resume: in training only. finish: the "
        "score and what to practise next. abandon: end it without a score.\n"
        "The deadline is kept in the history, not in a process: killing the terminal, the judge or "
        "the machine loses nothing and stops no clock. Setting the wall clock gives and takes no "
        "time.\n"
        "mock PROBLEM: a mock interview of 45 minutes in seven steps, as a dialogue; it goes on "
        "where it was left.",
    .options = options,
    .min_words = 1,
    .max_words = 3,
    .run = run,
};
