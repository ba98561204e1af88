/* judge debug: a case of a solution, in a debugger.
 *
 *     which case ─ judge it in the sandbox, and show it ─ build a plain program ─ gdb
 *
 * The last step is the only one in which a solution runs outside of the sandbox. So it has to be
 * one's own file: one that lies below the workspace or the current folder, if nothing else is said.
 */
#include "judge/base/file.h"
#include "judge/cli/debugger.h"
#include "judge/cli/past.h"
#include "judge/cli/interview.h"
#include "judge/cli/starter.h"
#include "judge/cli/submission.h"
#include "judge/report/parts.h"
#include "judge/report/pen.h"
#include "judge/report/report.h"

#include <stdlib.h>
#include <string.h>

static const struct option options[] = {
    {.name = "case",
     .arg = "NAME",
     .help =
         "the case; by default the first that failed when the problem was judged last, else the "
         "first sample"},
    {.name = "print", .help = "print the command, and run nothing"},
    {.name = "vscode",
     .help =
         "write .vscode/launch.json for Visual Studio Code, and run nothing; where there is one "
         "already, print what belongs into it"},
    {.name = "trust", .help = "FILE is my own, wherever it lies"},
    {.name = NULL},
};

struct debugging {
    struct submission s;
    struct arena names;
    const struct case_result *shown;
    struct debug_program program;
};

static void release(struct debugging *d)
{
    debug_release(&d->program);
    submission_release(&d->s);
    arena_release(&d->names);
}

/* ---- whose file ---- */

static bool lies_below(const char *path, const char *folder)
{
    char *top = realpath(folder, NULL);
    size_t len = top != NULL ? strlen(top) : 0;
    bool below = top != NULL && strncmp(path, top, len) == 0 &&
                 (path[len] == '/' || (len == 1 && path[0] == '/'));
    free(top);
    return below;
}

static bool is_own(const struct context *c, const char *file, struct err *err)
{
    own_mem char *path = realpath(file, NULL);
    if (path == NULL)
        return err_usage(err, "%s cannot be found", file);
    if (args_has(&c->args, "trust") || lies_below(path, ".") ||
        (c->workspace != NULL && lies_below(path, c->workspace)))
        return true;
    return err_usage(
        err,
        "%s lies outside of this folder and of the workspace, and would be run without "
        "the sandbox; if you wrote it yourself, add --trust",
        file);
}

static bool check_file(const struct context *c, struct err *err)
{
    const struct args *a = &c->args;
    own_mem char *dir = context_problem_dir(c, a->words[0], err);
    if (dir == NULL || !interview_allows(c, "judge debug", a->words, 1, err))
        return false;
    own_mem char *file =
        context_solution(c, file_basename(dir), a->word_count > 1 ? a->words[1] : NULL, err);
    if (file == NULL)
        return false;
    if (strcmp(file, "-") == 0)
        return err_usage(err, "a debugger needs a file: standard input cannot be debugged");
    return is_own(c, file, err);
}

/* ---- which case ---- */

static bool judge(const struct context *c, struct judge_options o, struct debugging *d,
                  struct err *err)
{
    const struct args *a = &c->args;
    submission_release(&d->s);
    o.no_complexity = true;
    o.sanitize = SANITIZE_OFF;
    return submission_judge(c, a->words[0], a->word_count > 1 ? a->words[1] : NULL, o, &d->s, err);
}

/* Nothing failed, or nothing is known: then a sample is as good as any. */
static bool judge_default(const struct context *c, struct debugging *d, struct err *err)
{
    struct judge_options o = {0};
    struct err unknown = {0};
    own_mem char *dir = context_problem_dir(c, c->args.words[0], err);
    if (dir == NULL)
        return false;
    if (past_failed(c, file_basename(dir), &d->names, &o.names, &o.name_count, &unknown)) {
        if (!judge(c, o, d, err))
            return false;
        if (d->s.result.case_count > 0 || d->s.result.verdict == VERDICT_COMPILE_ERROR)
            return true;
    }
    return judge(c, (struct judge_options){.samples = true}, d, err);
}

static bool judge_named(const struct context *c, const char *name, struct debugging *d,
                        struct err *err)
{
    struct judge_options o = {.names = &name, .name_count = 1};
    return judge(c, o, d, err) &&
           (d->s.result.case_count > 0 || d->s.result.verdict == VERDICT_COMPILE_ERROR ||
            err_usage(err, "%s has no case '%s'; 'judge run %s --verbose' lists them",
                      d->s.problem.id, name, d->s.problem.id));
}

/* The first that fails, else the first. */
static const struct case_result *choose(const struct result *r)
{
    for (size_t i = 0; i < r->case_count; i++)
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            return &r->cases[i];
    return r->case_count > 0 ? &r->cases[0] : NULL;
}

/* ---- the program ---- */

static bool prepare(const struct context *c, struct debugging *d, struct err *err)
{
    const struct case_result *one = d->shown;
    struct debug_request q = {
        .toolchain = &d->s.toolchain,
        .problem = &d->s.problem,
        .path = d->s.path,
        .source = {(const unsigned char *)buf_str(&d->s.source), d->s.source.len},
        .case_name = args_value(&c->args, "case"),
        .own = d->s.own.cases,
        .own_count = d->s.own.count,
        .seed = c->seed,
        .step_known = one->verdict != VERDICT_ACCEPTED && strcmp(one->group, "state") != 0,
        .step = one->difference.operation,
    };
    /* of a batch the call that fails, unless the whole batch was asked for and all is well */
    if (q.case_name == NULL || one->verdict != VERDICT_ACCEPTED)
        q.case_name = one->name;
    return debug_prepare(&q, &d->program, err);
}

/* ---- outputs ---- */

static json_t *document(const struct debugging *d, const char *const *argv)
{
    json_t *stops = json_array();
    json_t *words = json_array();
    for (size_t i = 0; i < d->program.stops; i++)
        must(json_array_append_new(stops, json_string(d->program.stop[i])) == 0);
    for (size_t i = 0; argv[i] != NULL; i++)
        must(json_array_append_new(words, json_string(argv[i])) == 0);
    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:o, s:o}", "schema", "judge.debug/1",
                     "problem", d->s.problem.id, "path", d->s.path, "case", d->shown->name,
                     "verdict", verdict_row(d->shown->verdict)->name, "program", d->program.program,
                     "input", d->program.input, "breakpoints", stops, "command", words);
}

static bool write_json(const struct context *c, json_t *j, struct err *err)
{
    if (j == NULL)
        return err_judge(err, "a path is no UTF-8, and JSON cannot hold it");
    return context_write_json(c, j, err);
}

static bool write_vscode(const struct context *c, struct debugging *d, struct err *err)
{
    bool made = false;
    own_json json_t *one = debugger_configuration(&d->program, d->s.problem.id);
    own_json json_t *file = json_pack("{s:s, s:[O]}", "version", "0.2.0", "configurations", one);
    own_mem char *text = file != NULL ? json_dumps(file, JSON_INDENT(2)) : NULL;
    if (text == NULL)
        return write_json(c, NULL, err);
    own_mem char *whole = mem_printf("%s\n", text);
    if (!starter_launch(c, whole, &made, err))
        return false;
    if (made) {
        context_remark(c,
                       "wrote .vscode/launch.json; judge debug %s --vscode again brings another "
                       "case, or a changed file, into its program",
                       d->s.problem.id);
        return true;
    }
    context_remark(c, "launch.json is already there and stays as it is; this belongs into its list "
                      "of configurations, once");
    return context_write_json(c, json_incref(one), err);
}

static bool write_line(const struct context *c, const char *const *argv, struct err *err)
{
    own_buf struct buf line = {0};
    debugger_line(argv, &line);
    buf_addc(&line, '\n');
    return context_write(c, &line, err);
}

/* The case as the sandbox saw it, then the debugger. */
static bool debug(const struct context *c, const struct debugging *d, const char *const *argv,
                  struct err *err)
{
    own_buf struct buf text = {0};
    if (!c->out.quiet) {
        part_case(&d->s.result, d->shown, &c->out, &text);
        buf_addc(&text, '\n');
    }
    return context_write(c, &text, err) && debugger_start(argv, err);
}

static bool hand_over(const struct context *c, struct debugging *d, struct err *err)
{
    const char *const *argv = debugger_command(&d->program);
    if (c->json)
        return write_json(c, document(d, argv), err);
    if (args_has(&c->args, "vscode"))
        return write_vscode(c, d, err);
    context_remark(c, "the debugger runs %s as you, without the sandbox", d->s.path);
    if (args_has(&c->args, "print"))
        return write_line(c, argv, err);
    return debug(c, d, argv, err);
}

static bool show_compile_error(const struct context *c, const struct debugging *d, int *status,
                               struct err *err)
{
    own_buf struct buf text = {0};
    *status = verdict_row(VERDICT_COMPILE_ERROR)->exit_status;
    if (c->json)
        return context_write_json(c, report_result_json(&d->s.result), err);
    report_result_text(&d->s.result, &c->out, &text);
    return context_write(c, &text, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    struct debugging d = {0};
    const char *name = args_value(&c->args, "case");
    bool good = check_file(c, err) &&
                (name != NULL ? judge_named(c, name, &d, err) : judge_default(c, &d, err));
    if (good && d.s.result.verdict == VERDICT_COMPILE_ERROR) {
        good = show_compile_error(c, &d, status, err);
    } else if (good) {
        d.shown = choose(&d.s.result);
        good = d.shown != NULL ? prepare(c, &d, err) && hand_over(c, &d, err)
                               : err_package(err, "%s has no samples", d.s.problem.id);
    }
    release(&d);
    return good;
}

const struct command command_debug = {
    .name = "debug",
    .usage = "PROBLEM [FILE]",
    .summary = "a failing case in a debugger, stopped where your function begins",
    .about =
        "Judges one case and shows it, then builds FILE as an ordinary program for a debugger and "
        "starts gdb on it with the arguments of that case. It stops where your function begins; of "
        "an API at the constructor and at the operation that fails. Helpers that nothing calls can "
        "be called by hand: print them from gdb.\n"
        "That program runs as you, without the sandbox. So FILE must be your own: one outside of "
        "the workspace and of the current folder needs --trust.\n"
        "--case takes the name that the report of judge run shows. --print and --vscode start "
        "nothing; --json describes the program and the command in one document.",
    .options = options,
    .min_words = 1,
    .max_words = 2,
    .run = run,
};
