/* Running a grading: the folder for results, the warm-up, the workers, the files. */
#include "judge/engine/grade.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/self.h"
#include "judge/engine/cases.h"
#include "judge/engine/grade_answer.h"
#include "judge/engine/grade_write.h"
#include "judge/engine/inputs.h"
#include "judge/engine/judge.h"
#include "judge/engine/results_dir.h"
#include "judge/engine/workers.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- warm-up ---- */

struct warming {
    const struct toolchain *toolchain;
    const struct grade_plan *plan;
    const struct grade_options *options;
    const struct input_store *inputs;
    size_t done;
};

/* The reference goes the whole way: cases, their answers, generator, checker, what the sweeps ask
 * the reference about. So workers find all of that in the cache, and do not make it N times at
 * once. */
static bool warm(const struct warming *w, size_t i, struct err *err)
{
    const struct problem *p = &w->plan->problems[i];
    struct judge_options o = {.seed = w->options->seed,
                              .without = w->options->without,
                              .one_process = w->plan->assignment.count >= w->options->jobs,
                              .inputs = w->inputs != NULL ? &w->inputs[i] : NULL};
    struct case_set set = {0};
    struct result r = {0};
    if (!case_set_load(w->toolchain, p, o.seed, o.without, &set, err))
        return false;
    case_set_release(&set);
    if (!judge_submission(w->toolchain, p, "reference.c", p->reference, &o, &r, err))
        return false;
    bool accepted = r.verdict == VERDICT_ACCEPTED;
    if (!accepted)
        (void)err_package(err, "its own reference gets %s here%s%s", verdict_row(r.verdict)->name,
                          r.message != NULL ? ": " : "", r.message != NULL ? r.message : "");
    result_release(&r);
    return accepted;
}

static int warm_one(void *data, size_t i, struct buf *text)
{
    const struct warming *w = data;
    struct err err = {0};
    if (warm(w, i, &err))
        return 0;
    buf_adds(text, err.text);
    return err_exit_status(&err);
}

static bool warmed_one(void *data, size_t i, int status, const struct buf *text, struct err *err)
{
    struct warming *w = data;
    const char *id = w->plan->problems[i].id;
    w->done++;
    if (w->options->progress != NULL)
        w->options->progress(w->options->progress_data, "problems made ready", w->done,
                             w->plan->assignment.count, -1);
    if (status == 0)
        return true;
    if (status == 130)
        return err_interrupted(err);
    return status == 4 ? err_package(err, "problem %s: %s", id, buf_str(text))
                       : err_judge(err, "problem %s: %s", id, buf_str(text));
}

static bool warm_all(const struct toolchain *t, const struct grade_plan *plan,
                     const struct grade_options *o, const struct input_store *inputs,
                     struct err *err)
{
    struct warming w = {.toolchain = t, .plan = plan, .options = o, .inputs = inputs};
    struct work work = {.count = plan->assignment.count,
                        .jobs = o->jobs,
                        .any_order = true,
                        .data = &w,
                        .job = warm_one,
                        .take = warmed_one};
    return workers_run(&work, err);
}

/* ---- answers ---- */

struct grading_work {
    const struct toolchain *toolchain;
    const struct grade_plan *plan;
    const struct grade_options *options;
    const struct input_store *inputs; /* one for each problem, or NULL */
    int lock;
    size_t count, done, reused;
    int64_t started_ns;
    struct part *part;
    char **failure;
};

/* What a worker tells its parent; a failure's words instead, with another status. */
struct told {
    struct part part;
    bool reused;
};

static int answer_one(void *data, size_t i, struct buf *text)
{
    const struct grading_work *w = data;
    size_t problems = w->plan->assignment.count;
    struct answer_request q = {.toolchain = w->toolchain,
                               .plan = w->plan,
                               .options = w->options,
                               .inputs = w->inputs,
                               .one_process = w->count >= w->options->jobs,
                               .submitter = i / problems,
                               .problem = i % problems};
    struct told told;
    struct err err = {0};
    (void)close(w->lock); /* it goes with the parent */
    memset(&told, 0, sizeof told);
    if (!grade_answer(&q, &told.part, &told.reused, &err)) {
        buf_adds(text, err.text);
        return err_exit_status(&err);
    }
    buf_add(text, &told, sizeof told);
    return 0;
}

static void tell_progress(const struct grading_work *w)
{
    const struct grade_options *o = w->options;
    size_t judged = w->done - w->reused;
    int64_t left = -1;
    if (o->progress == NULL)
        return;
    if (judged > 0)
        left = (clock_monotonic_ns() - w->started_ns) / (int64_t)judged *
               (int64_t)(w->count - w->done);
    o->progress(o->progress_data, "graded", w->done, w->count, left);
}

static bool answered_one(void *data, size_t i, int status, const struct buf *text, struct err *err)
{
    struct grading_work *w = data;
    struct told told;
    if (status == 130)
        return err_interrupted(err);
    if (status == 0 && text->len == sizeof told) {
        memcpy(&told, text->data, sizeof told);
        w->part[i] = told.part;
        w->reused += told.reused;
    } else {
        w->part[i] = (struct part){.state = PART_FAILED};
        w->failure[i] = status < 0      ? mem_printf("its worker was ended by signal %d", -status)
                        : text->len > 0 ? mem_strdup(buf_str(text))
                                        : mem_printf("its worker ended with status %d", status);
    }
    w->done++;
    tell_progress(w);
    return true;
}

static bool answer_all(struct grading_work *w, struct err *err)
{
    struct work work = {.count = w->count,
                        .jobs = w->options->jobs,
                        .any_order = true,
                        .tolerant = true,
                        .data = w,
                        .job = answer_one,
                        .take = answered_one};
    w->started_ns = clock_monotonic_ns();
    return workers_run(&work, err);
}

/* ---- the head ---- */

static bool can_miss(const struct problem *p)
{
    for (int m = 0; m < METRICS; m++)
        if (p->target[m].declared && !p->target[m].soft && p->sweep_count > 0)
            return true;
    return false;
}

static void make_head(const struct toolchain *t, const struct grade_plan *plan, uint64_t seed,
                      struct grade_head *h)
{
    const struct assignment *a = &plan->assignment;
    *h = (struct grade_head){.title = a->title,
                             .seed = seed,
                             .compiler = file_basename(t->cc),
                             .compiler_version = t->version,
                             .toolchain = t->hash,
                             .judge = JUDGE_VERSION,
                             .build = self_build_id(),
                             .partial = a->partial,
                             .time_outs = a->time_outs,
                             .cpu_seconds = a->cpu_seconds,
                             .count = a->count,
                             .shard = plan->shard,
                             .class_count = plan->class_count};
    memcpy(h->names, plan->names, sizeof h->names);
    h->problems = arena_array(&h->arena, a->count, sizeof *h->problems);
    for (size_t i = 0; i < a->count; i++) {
        const struct problem *p = &plan->problems[i];
        bool measured = can_miss(p);
        h->problems[i] =
            (struct graded_problem){.id = p->id,
                                    .title = p->title,
                                    .hash = p->hash,
                                    .hidden = a->problems[i].hidden,
                                    .points = a->problems[i].points,
                                    .correctness = measured ? a->problems[i].correctness : 1,
                                    .complexity = measured ? a->problems[i].complexity : 0};
    }
}

/* ---- all ---- */

/* A part that failed, too: what stands there is of another source. */
static void prune(const struct grading_work *w)
{
    const struct roll *roll = &w->plan->roll;
    size_t problems = w->plan->assignment.count;
    struct arena arena = {0};
    own_mem const char **names = mem_array(w->count + 1, sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < w->count; i++) {
        if (w->part[i].state == PART_FAILED)
            continue;
        own_mem char *path = part_path(w->options->out, roll->list[i / problems].name,
                                       w->plan->problems[i % problems].id);
        names[count++] = arena_strdup(&arena, file_basename(path));
    }
    results_dir_prune(w->options->out, names, count);
    arena_release(&arena);
}

static bool grade_and_write(struct grading_work *w, struct grades_summary *summary, struct err *err)
{
    struct grade_head head;
    struct answers answers = {.list = w->plan->roll.list,
                              .count = w->plan->roll.count,
                              .part = w->part,
                              .failure = w->failure};
    make_head(w->toolchain, w->plan, w->options->seed, &head);
    bool ok = grade_unwrite(w->options->out, err) && answer_all(w, err);
    if (ok) {
        prune(w);
        ok = grade_write(w->options->out, &head, &answers, summary, err);
    }
    grade_head_release(&head);
    return ok;
}

bool grade_run(const struct toolchain *t, const struct grade_plan *plan,
               const struct grade_options *o, struct grades_summary *summary, size_t *reused,
               struct err *err)
{
    size_t count = plan->roll.count * plan->assignment.count;
    own_mem struct part *parts = mem_array(count + 1, sizeof *parts);
    own_mem char **failures = mem_array(count + 1, sizeof *failures);
    struct grading_work w = {.toolchain = t,
                             .plan = plan,
                             .options = o,
                             .count = count,
                             .part = parts,
                             .failure = failures};
    own_fd int lock = results_dir_open(o->out, o->resume, err);
    if (lock < 0) {
        *reused = 0;
        return false;
    }
    struct input_store *inputs = input_stores_open(o->out, o->seed, plan->assignment.count);
    w.lock = lock;
    w.inputs = inputs;
    bool ok =
        (count == 0 || warm_all(t, plan, o, inputs, err)) && grade_and_write(&w, summary, err);
    input_stores_close(inputs);
    for (size_t i = 0; i < count; i++)
        free(failures[i]);
    *reused = w.reused;
    return ok;
}
