/* judge run: judge a solution and say what came out. */
#include "judge/base/file.h"
#include "judge/cli/interview.h"
#include "judge/cli/past.h"
#include "judge/cli/record.h"
#include "judge/cli/submission.h"
#include "judge/report/report.h"

#include <string.h>

static const struct option options[] = {
    {.name = "only",
     .letter = 'k',
     .arg = "GLOB",
     .help = "only the cases whose name matches GLOB; no complexity"},
    {.name = "failed", .help = "only the cases that failed when it was judged last; no complexity"},
    {.name = "samples", .help = "only the cases that stand in the statement; no complexity"},
    {.name = "first", .help = "stop at the first case that fails"},
    {.name = "no-complexity", .help = "only the cases; complexity is not measured"},
    SANITIZE_OPTION,
    {.name = "no-cache", .help = "build and run everything anew"},
    {.name = NULL},
};

/* Less was looked at than a verdict stands for. With --first a run is whole if nothing failed. */
static bool is_partial(const struct judge_options *o, const struct result *r)
{
    return o->only != NULL || o->name_count > 0 || o->samples || o->no_complexity ||
           (o->first && r->case_count < r->case_total);
}

/* The names for --failed. */
static bool choose_failed(const struct context *c, struct arena *arena, struct judge_options *o,
                          struct err *err)
{
    if (!args_has(&c->args, "failed"))
        return true;
    own_mem char *dir = context_problem_dir(c, c->args.words[0], err);
    return dir != NULL && past_failed(c, file_basename(dir), arena, &o->names, &o->name_count, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    const struct args *a = &c->args;
    struct judge_options o = {
        .no_complexity = args_has(a, "no-complexity"),
        .first = args_has(a, "first"),
        .only = args_value(a, "only"),
        .samples = args_has(a, "samples"),
        .sanitize = submission_sanitize(a),
        .no_cache = args_has(a, "no-cache"),
    };
    struct submission s = {0};
    struct arena names = {0};
    if (!choose_failed(c, &names, &o, err) ||
        !submission_judge(c, a->words[0], a->word_count > 1 ? a->words[1] : NULL, o, &s, err)) {
        arena_release(&names);
        return false;
    }
    own_buf struct buf text = {0};
    bool good = false;
    interview_veil(c, &s.result);
    if (c->json) {
        good = context_write_json(c, report_result_json(&s.result), err);
    } else {
        report_result_text(&s.result, &c->out, &text);
        good = context_write(c, &text, err);
    }
    *status = verdict_row(s.result.verdict)->exit_status;
    (void)record_attempt(c, &s, (struct record_options){.partial = is_partial(&o, &s.result)});
    submission_release(&s);
    arena_release(&names);
    return good;
}

const struct command command_run = {
    .name = "run",
    .usage = "PROBLEM [FILE]",
    .summary = "judge a solution: compile, run every case, measure the complexity",
    .about =
        "Compiles FILE, runs it in the sandbox on every case, compares the answers, and, where all "
        "are "
        "right, measures how the cost grows and whether that meets the targets.\n"
        "FILE is by default ./PROBLEM.c, else solutions/PROBLEM.c of the workspace; - is standard "
        "input. PROBLEM is an id, or the path of a package if it holds a slash.\n"
        "After three cases that run out of time the others are not run.\n"
        "An unchanged solution is answered from the cache, and the report says so.",
    .options = options,
    .min_words = 1,
    .max_words = 2,
    .run = run,
};
