/* judge grade: judge a folder of submissions. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/context.h"
#include "judge/cli/progress.h"
#include "judge/cli/interview.h"
#include "judge/engine/grade.h"
#include "judge/engine/judge.h"
#include "judge/engine/workers.h"
#include "judge/problem/assignment.h"

#include <stdlib.h>
#include <string.h>

enum { STATUS_BELOW = 1, STATUS_FAILED = 5, DOCUMENT_MAX = 1 << 30 };

static const struct option options[] = {
    {.name = "assignment",
     .arg = "FILE",
     .help = "problems, points and weights; without it every problem found counts the same"},
    {.name = "out", .letter = 'o', .arg = "OUT", .help = "keep the results in folder OUT"},
    {.name = "shard",
     .arg = "K/N",
     .help = "grade the K-th of N parts of the class; auto asks GitLab, Slurm or Kubernetes which"},
    {.name = "resume", .help = "judge only what OUT does not hold yet"},
    {.name = "fail-under",
     .arg = "PERCENT",
     .help = "exit status 1 if a submission has less than PERCENT of the points"},
    {.name = NULL},
};

struct grading {
    struct toolchain toolchain;
    struct grade_plan plan;
    struct grades_summary summary;
    struct buf assignment;
    struct shard shard;
    char *out;      /* folder of the results */
    bool temporary; /* nobody asked for it: it goes in the end */
    size_t reused;
    uint64_t least; /* percent */
};

static const char *variable(const char *name)
{
    return getenv(name);
}

static bool read_options(const struct context *c, struct grading *g, struct err *err)
{
    const struct args *a = &c->args;
    const char *assignment = args_value(a, "assignment");
    const char *shard = args_value(a, "shard");
    const char *out = args_value(a, "out");
    if (!args_number(a, "fail-under", 0, 100, &g->least, err))
        return false;
    if (shard != NULL && !shard_parse(shard, variable, &g->shard, err))
        return false;
    if (assignment != NULL && !file_read(assignment, ASSIGNMENT_MAX, &g->assignment, err))
        return false;
    if (assignment != NULL && g->assignment.len == 0)
        return err_usage(err, "%s: is empty", assignment);
    if (out == NULL && (args_has(a, "resume") || g->shard.n > 0))
        return err_usage(err, "%s needs --out OUT, the folder of the results",
                         g->shard.n > 0 ? "--shard" : "--resume");
    g->temporary = out == NULL;
    g->out = out != NULL ? mem_strdup(out) : file_temp_dir(err);
    return g->out != NULL;
}

/* "graded 12/300, about 4 min left" */
static void show_progress(void *data, const char *what, size_t done, size_t total, int64_t left_ns)
{
    int64_t seconds = left_ns / 1000000000;
    own_mem char *text =
        left_ns < 0    ? mem_strdup(what)
        : seconds < 90 ? mem_printf("about %lld s left, %s", (long long)seconds + 1, what)
                       : mem_printf("about %lld min left, %s", (long long)seconds / 60 + 1, what);
    progress_tick(data, text, done, total);
}

static bool grade(const struct context *c, struct grading *g, struct err *err)
{
    struct progress progress;
    struct grade_options o = {.out = g->out,
                              .seed = c->seed,
                              .jobs = c->jobs > 0 ? c->jobs : workers_processors(),
                              .resume = args_has(&c->args, "resume"),
                              .progress = show_progress,
                              .progress_data = &progress};
    struct bytes assignment = {(const unsigned char *)g->assignment.data, g->assignment.len};
    if (!toolchain_find(&g->toolchain, err) ||
        !grade_plan_make(&c->path, c->args.words[0], args_value(&c->args, "assignment"), assignment,
                         g->shard, &g->plan, err))
        return false;
    for (size_t i = 0; i < g->plan.assignment.count; i++) {
        if (!interview_allows(c, "judge grade", (const char *const[]){g->plan.problems[i].id}, 1,
                              err))
            return false;
    }
    progress_init(&progress, c);
    progress_tick(&progress, "problems made ready", 0, g->plan.assignment.count);
    bool good = grade_run(&g->toolchain, &g->plan, &o, &g->summary, &g->reused, err);
    progress_end(&progress);
    return good;
}

static bool show(const struct context *c, const struct grading *g, struct err *err)
{
    own_buf struct buf text = {0};
    own_mem char *path = file_join(g->out, GRADES_JSON);
    if (c->json) {
        if (!file_read(path, DOCUMENT_MAX, &text, err))
            return false;
        return context_write(c, &text, err);
    }
    report_grades_text(&g->summary, &c->out, &text);
    if (!context_write(c, &text, err))
        return false;
    if (g->reused > 0)
        context_remark(c, "%zu answers were there already", g->reused);
    if (!g->temporary)
        context_remark(c, "results are in %s", g->out);
    return true;
}

static int status_of(const struct grading *g)
{
    if (g->summary.failures > 0)
        return STATUS_FAILED;
    bool below = g->summary.submissions > 0 && g->summary.percent[0] < (int32_t)(100 * g->least);
    return below ? STATUS_BELOW : 0;
}

static void release(struct grading *g)
{
    if (g->temporary && g->out != NULL)
        (void)file_remove_tree(g->out);
    mem_cleanup_free(&g->out);
    buf_release(&g->assignment);
    grades_summary_release(&g->summary);
    grade_plan_release(&g->plan);
    toolchain_release(&g->toolchain);
}

static bool run(struct context *c, int *status, struct err *err)
{
    struct grading g = {.plan = {.roll = {.dir = -1}}};
    judge_catch_signals();
    bool good = read_options(c, &g, err) && grade(c, &g, err) && show(c, &g, err);
    if (good)
        *status = status_of(&g);
    release(&g);
    return good;
}

const struct command command_grade = {
    .name = "grade",
    .usage = "DIR",
    .summary = "grade many submissions: a class, or one's own repository",
    .about =
        "Judges DIR/SUBMISSION/PROBLEM.c for every submission, or DIR/PROBLEM.c of a single one, "
        "several at "
        "a time, and gives points: by default 7 of 10 for the share of cases that pass and 3 for "
        "the complexity targets. An assignment file says otherwise.\n"
        "OUT gets results.jsonl (every verdict in full), grades.json and grades.csv. Each answer "
        "is "
        "kept as soon as it is there, so that --resume goes on after an interruption, however "
        "hard. 'judge merge' puts shards together.\n"
        "The exit status is 0 when the grading is complete, whatever the grades; 1 below "
        "--fail-under; "
        "5 where something could not be judged.",
    .options = options,
    .min_words = 1,
    .max_words = 1,
    .run = run,
};
