/* The way from words to a result, shared by run and bench. */
#include "judge/cli/submission.h"

#include "judge/base/mem.h"
#include "judge/cli/progress.h"
#include "judge/engine/own.h"

#include <string.h>

enum sanitize submission_sanitize(const struct args *a)
{
    const char *word = args_value(a, "sanitize");
    if (word == NULL || strcmp(word, "auto") == 0)
        return SANITIZE_AUTO;
    return strcmp(word, "on") == 0 ? SANITIZE_ON : SANITIZE_OFF;
}

/* Somebody waits: after so many cases that did not end, the next ones will not either. */
enum { TIME_OUTS = 3 };

/* The cases that the user keeps beside the file, with their answers. */
static bool load_own(struct submission *s, struct err *err)
{
    if (strcmp(s->path, "-") == 0)
        return true;
    own_mem char *path = own_cases_path(s->path, s->problem.id);
    if (!own_cases_load(&s->problem, path, &s->own, err))
        return false;
    return own_answers(&s->toolchain, &s->problem, s->own.cases, s->own.count, &s->own.arena, NULL,
                       err) ||
           err_within(err, "%s", path);
}

static bool judge(const struct context *c, struct judge_options options, struct submission *s,
                  struct err *err)
{
    const char *name = NULL;
    struct progress progress;
    judge_catch_signals(); /* before anything is started that could be left behind */
    if (!context_read_solution(s->path, &s->source, &name, err) ||
        !toolchain_find(&s->toolchain, err))
        return false;
    if (options.own == NULL && !options.package_only && !load_own(s, err))
        return false;
    progress_init(&progress, c);
    options.seed = c->seed;
    options.time_outs = TIME_OUTS;
    options.progress = progress_tick;
    options.progress_data = &progress;
    options.own = options.own != NULL ? options.own : s->own.cases;
    options.own_count = options.own_count > 0 ? options.own_count : s->own.count;
    struct bytes source = {(const unsigned char *)buf_str(&s->source), s->source.len};
    bool good =
        judge_submission(&s->toolchain, &s->problem, name, source, &options, &s->result, err);
    progress_end(&progress);
    if (!good)
        return false;
    if (options.only != NULL && s->result.case_total == 0 &&
        s->result.verdict != VERDICT_COMPILE_ERROR)
        return err_usage(err, "no case of %s matches '%s'; 'judge run %s --verbose' lists them",
                         s->problem.id, options.only, s->problem.id);
    return true;
}

bool submission_judge(const struct context *c, const char *problem, const char *file,
                      struct judge_options options, struct submission *out, struct err *err)
{
    struct submission s = {0};
    if (!context_problem(c, problem, &s.problem, err))
        return false;
    s.path = context_solution(c, s.problem.id, file, err);
    *out = s; /* a result points to the problem, so it is judged where it stays */
    if (s.path != NULL && judge(c, options, out, err))
        return true;
    submission_release(out);
    return false;
}

bool submission_judge_text(const struct context *c, const char *problem, const char *path,
                           struct judge_options options, struct submission *out, struct err *err)
{
    struct progress progress;
    judge_catch_signals();
    if (!context_problem(c, problem, &out->problem, err) || !toolchain_find(&out->toolchain, err))
        return false;
    out->path = mem_strdup(path);
    progress_init(&progress, c);
    options.seed = c->seed;
    options.time_outs = TIME_OUTS;
    options.progress = progress_tick;
    options.progress_data = &progress;
    struct bytes source = {(const unsigned char *)buf_str(&out->source), out->source.len};
    bool good =
        judge_submission(&out->toolchain, &out->problem, path, source, &options, &out->result, err);
    progress_end(&progress);
    return good;
}

void submission_release(struct submission *s)
{
    result_release(&s->result);
    own_cases_release(&s->own);
    toolchain_release(&s->toolchain);
    problem_release(&s->problem);
    buf_release(&s->source);
    mem_cleanup_free(&s->path);
    *s = (struct submission){0};
}
