/* What a search found is judged again as a case of one's own, so that its report is the usual one;
 * below it stand where it comes from and the command that runs it again. */
#include "judge/cli/stress.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/progress.h"
#include "judge/cli/interview.h"
#include "judge/cli/shell.h"
#include "judge/cli/submission.h"
#include "judge/engine/stress.h"
#include "judge/report/parts.h"
#include "judge/report/pen.h"

#include <string.h>

enum { SECONDS = 5, SECONDS_MAX = 86400, CALLS_SHOWN = 8 };

struct stressing {
    struct problem problem;
    struct toolchain toolchain;
    char *path;
    const char *name; /* for reports */
    struct buf source;
    struct stress_finding finding;
    struct result result; /* of the input found, or of a compile error */
};

static void release(struct stressing *s)
{
    stress_release(&s->finding);
    result_release(&s->result);
    toolchain_release(&s->toolchain);
    problem_release(&s->problem);
    buf_release(&s->source);
    mem_cleanup_free(&s->path);
}

static bool search(const struct context *c, const char *problem, const char *file,
                   struct stressing *s, struct err *err)
{
    struct progress progress;
    uint64_t seconds = SECONDS;
    judge_catch_signals();
    if (args_value(&c->args, "stress") != NULL &&
        !args_number(&c->args, "stress", 1, SECONDS_MAX, &seconds, err))
        return false;
    if (!context_problem(c, problem, &s->problem, err) ||
        !interview_allows(c, "judge test --stress", (const char *const[]){s->problem.id}, 1, err))
        return false;
    s->path = context_solution(c, s->problem.id, file, err);
    if (s->path == NULL || !context_read_solution(s->path, &s->source, &s->name, err) ||
        !toolchain_find(&s->toolchain, err))
        return false;
    progress_init(&progress, c);
    struct stress_request q = {
        .toolchain = &s->toolchain,
        .problem = &s->problem,
        .name = s->name,
        .source = {(const unsigned char *)buf_str(&s->source), s->source.len},
        .seed = c->seed,
        .budget_ns = (int64_t)seconds * 1000000000,
        .progress = progress_tick,
        .progress_data = &progress,
    };
    bool good = stress_run(&q, &s->finding, err);
    progress_end(&progress);
    return good;
}

/* The finding as a case; without an input, nothing is run and only the compiler speaks. */
static bool judge_again(const struct context *c, struct stressing *s, struct err *err)
{
    const struct stress_finding *f = &s->finding;
    struct judge_options o = {
        .own_only = true, .seed = c->seed, .sanitize = submission_sanitize(&c->args)};
    if (f->compiled && (!f->found || f->state))
        return true;
    if (f->compiled) {
        o.own = &f->input;
        o.own_count = 1;
    }
    struct bytes source = {(const unsigned char *)buf_str(&s->source), s->source.len};
    return judge_submission(&s->toolchain, &s->problem, s->name, source, &o, &s->result, err);
}

static uint64_t a_second(const struct stress_finding *f)
{
    return f->elapsed_ns > 0 ? (uint64_t)((double)f->inputs * 1e9 / (double)f->elapsed_ns) : 0;
}

/* -- for a person ------------------------------------------------------------------------ */

static void spell_search(const struct stress_finding *f, struct buf *out)
{
    spell_count(out, f->inputs);
    buf_adds(out, f->inputs == 1 ? " input in " : " inputs in ");
    spell_time(out, f->elapsed_ns);
    buf_adds(out, ", ");
    spell_count(out, a_second(f));
    buf_adds(out, " a second");
}

static void labelled(const char *label, const char *text, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    pen_put(&p, PAINT_DIM, label);
    pen_to(&p, COLUMN_VALUE);
    pen_wrap(&p, text);
}

/* What to call one after another; of many the last ones, where the failure is. */
static void print_calls(const struct stress_finding *f, const struct style *st, struct buf *out)
{
    own_buf struct buf words = {0};
    struct pen p = {.out = out, .s = st};
    size_t from = f->call_count > CALLS_SHOWN ? f->call_count - CALLS_SHOWN : 0;
    spell_count(&words, f->call_count);
    buf_adds(&words, " in one process, and the last is not right");
    if (from > 0) {
        buf_adds(&words, "; before these ");
        spell_count(&words, from);
        buf_adds(&words, " more, which --json prints");
    }
    labelled("calls", buf_str(&words), st, out);
    for (size_t i = from; i < f->call_count; i++) {
        pen_to(&p, COLUMN_VALUE);
        pen_text(&p, PAINT_PLAIN, f->calls[i]); /* never broken: to be copied */
        pen_end(&p);
    }
}

static void print_found(const struct stressing *s, const struct style *st, struct buf *out)
{
    const struct stress_finding *f = &s->finding;
    own_buf struct buf searched = {0};
    own_buf struct buf where = {0};
    buf_adds(&searched, "found after ");
    spell_search(f, &searched);
    labelled("stress", buf_str(&searched), st, out);
    buf_printf(&where, "family %s, %s = %lld, generator seed %llu", f->family, f->axis,
               (long long)f->size, (unsigned long long)f->seed);
    if (!f->state && f->size_after < f->size_before)
        buf_printf(&where, "; made smaller");
    labelled("from", buf_str(&where), st, out);
    if (f->state) {
        print_calls(f, st, out);
        return;
    }
    own_buf struct buf words = {0};
    struct pen p = {.out = out, .s = st};
    part_command_words(&s->result, st, &words);
    pen_put(&p, PAINT_DIM, "next:");
    pen_to(&p, COLUMN_VALUE);
    buf_adds(&words, " --input ");
    shell_quote(&words, f->json);
    pen_printf(&p, PAINT_PLAIN, "judge test %s", buf_str(&words)); /* never broken: to be copied */
    pen_end(&p);
}

static void print_text(const struct stressing *s, const struct style *st, struct buf *out)
{
    const struct stress_finding *f = &s->finding;
    struct pen p = {.out = out, .s = st};
    if (!f->compiled || (f->found && !f->state)) {
        report_case_text(&s->result, st, out);
        if (f->compiled && !st->quiet)
            print_found(s, st, out);
        return;
    }
    if (f->state) {
        pen_put(&p, PAINT_BAD, verdict_row(f->verdict)->title);
        pen_put(&p, PAINT_PLAIN, "  ");
        pen_text(&p, PAINT_BOLD, s->problem.id);
        pen_end(&p);
        pen_wrap(&p, f->message);
        if (!st->quiet)
            print_found(s, st, out);
        return;
    }
    pen_put(&p, PAINT_GOOD, "NO DIFFERENCE FOUND");
    pen_put(&p, PAINT_PLAIN, "  ");
    pen_text(&p, PAINT_BOLD, s->problem.id);
    pen_end(&p);
    own_buf struct buf searched = {0};
    spell_search(f, &searched);
    if (!st->quiet)
        labelled("stress", buf_str(&searched), st, out);
}

/* -- for a program ------------------------------------------------------------------------ */

static json_t *document(const struct context *c, const struct stressing *s)
{
    const struct stress_finding *f = &s->finding;
    json_t *found = json_null();
    json_t *calls = f->state ? json_array() : json_null();
    for (size_t i = 0; i < f->call_count; i++)
        must(json_array_append_new(calls, json_loads(f->calls[i], 0, NULL)) == 0);
    if (f->found)
        found = json_pack(
            "{s:s, s:s, s:I, s:o, s:s, s:s?, s:o, s:o}", "family", f->family, "axis", f->axis,
            "size", (json_int_t)f->size, "seed", json_sprintf("%llu", (unsigned long long)f->seed),
            "verdict", verdict_row(f->verdict)->name, "message", f->message, "input",
            f->json != NULL ? json_loads(f->json, 0, NULL) : json_null(), "calls", calls);
    else
        json_decref(calls);
    bool judged = f->found && !f->state;
    own_json json_t *result = judged ? report_result_json(&s->result) : NULL;
    json_t *one = json_array_get(json_object_get(json_object_get(result, "cases"), "list"), 0);
    json_t *j = json_pack("{s:s, s:s, s:s, s:o, s:b, s:I, s:I, s:I, s:o, s:o}", "schema",
                          "judge.stress/1", "problem", s->problem.id, "path", s->name, "seed",
                          json_sprintf("%llu", (unsigned long long)c->seed), "compiled",
                          f->compiled, "inputs", (json_int_t)f->inputs, "elapsed_ns",
                          (json_int_t)f->elapsed_ns, "per_second", (json_int_t)a_second(f), "found",
                          found, "case", one != NULL ? json_incref(one) : json_null());
    must(j != NULL);
    return j;
}

bool stress_command(const struct context *c, const char *problem, const char *file, int *status,
                    struct err *err)
{
    struct stressing s = {0};
    own_buf struct buf text = {0};
    bool good = search(c, problem, file, &s, err) && judge_again(c, &s, err);
    if (good) {
        enum verdict v = s.finding.compiled ? s.finding.verdict : VERDICT_COMPILE_ERROR;
        *status = s.finding.found || !s.finding.compiled ? verdict_row(v)->exit_status : 0;
        if (!c->json)
            print_text(&s, &c->out, &text);
        good = c->json ? context_write_json(c, document(c, &s), err) : context_write(c, &text, err);
    }
    release(&s);
    return good;
}
