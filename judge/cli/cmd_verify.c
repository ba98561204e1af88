/* judge verify: problem packages proved by their own submissions. */
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/cmd_mutants.h"
#include "judge/cli/context.h"
#include "judge/cli/progress.h"
#include "judge/cli/interview.h"
#include "judge/engine/workers.h"
#include "judge/engine/judge.h"
#include "judge/engine/verify.h"
#include "judge/report/pen.h"

#include <stdlib.h>
#include <string.h>

enum { STATUS_INVALID = 4 };

static const struct option options[] = {
    {.name = "no-complexity", .help = "verdicts of cases only; complexity is not measured"},
    {.name = "full",
     .help = "measure at all sizes and seeds, compare on more seeds; cases and counts "
             "three times over: all must be the same"},
    {.name = "mutants",
     .help = "make small slips in the reference and see that the cases find them"},
    {.name = "no-cache", .help = "prove again what was proved before"},
    {.name = NULL},
};

static json_t *text_json(const char *text)
{
    if (text == NULL)
        return json_null();
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), false);
    return json_string(buf_str(&safe));
}

static json_t *verification_json(const struct verification *v)
{
    json_t *proofs = json_array();
    for (size_t i = 0; i < v->count; i++) {
        const struct proof *p = &v->proofs[i];
        json_t *o = json_object();
        must(json_object_set_new(o, "file", text_json(p->file)) == 0 &&
             json_object_set_new(o, "claim", text_json(p->claim)) == 0 &&
             json_object_set_new(o, "holds", json_boolean(p->holds)) == 0 &&
             json_object_set_new(o, "found", text_json(p->found)) == 0 &&
             json_array_append_new(proofs, o) == 0);
    }
    json_t *j = json_pack("{s:s, s:b, s:b, s:I, s:I, s:o}", "problem", v->id, "valid",
                          v->failed == 0, "cached", v->cached, "failed", (json_int_t)v->failed,
                          "elapsed_ns", (json_int_t)v->elapsed_ns, "proofs", proofs);
    must(j != NULL);
    return j;
}

static json_t *broken_json(const char *id, const struct err *e)
{
    json_t *j =
        json_pack("{s:s, s:b, s:b, s:i, s:i, s:[{s:s, s:s, s:b, s:o}]}", "problem", id, "valid", 0,
                  "cached", 0, "failed", 1, "elapsed_ns", 0, "proofs", "file", "", "claim",
                  "the package works", "holds", 0, "found", text_json(e->text));
    must(j != NULL);
    return j;
}

static void proof_line(const struct proof *proof, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf claim = {0};
    pen_to(&p, 2);
    pen_put(&p, proof->holds ? PAINT_GOOD : PAINT_BAD, proof->holds ? "ok" : "no");
    pen_to(&p, 6);
    pen_text(&p, PAINT_PLAIN, proof->file);
    style_text(&claim, s, proof->claim, strlen(proof->claim), false);
    pen_room(&p, p.column + 2, text_width(buf_str(&claim)), 8);
    pen_wrap(&p, buf_str(&claim));
    if (proof->found != NULL && (!proof->holds || s->verbose)) {
        pen_to(&p, 8);
        pen_wrap(&p, proof->found);
    }
}

static void verification_text(const struct verification *v, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf right = {0};
    pen_put(&p, v->failed == 0 ? PAINT_GOOD : PAINT_BAD, v->failed == 0 ? "valid" : "INVALID");
    pen_to(&p, 9);
    pen_text(&p, PAINT_BOLD, v->id);
    buf_printf(&right, "%zu of %zu claims hold, ", v->count - v->failed, v->count);
    if (v->cached)
        buf_adds(&right, "from the cache");
    else
        spell_time(&right, v->elapsed_ns);
    pen_room(&p, 34, text_width(buf_str(&right)), 9);
    pen_put(&p, PAINT_DIM, buf_str(&right));
    pen_end(&p);
    for (size_t i = 0; i < v->count; i++) {
        if (!v->proofs[i].holds || s->verbose)
            proof_line(&v->proofs[i], s, out);
    }
}

static void broken_text(const char *id, const struct err *e, const struct style *s, struct buf *out)
{
    struct pen pen = {.out = out, .s = s};
    pen_put(&pen, PAINT_BAD, "INVALID");
    pen_to(&pen, 9);
    pen_text(&pen, PAINT_BOLD, id);
    pen_end(&pen);
    pen_to(&pen, 6);
    pen_wrap(&pen, e->text);
}

struct verifying {
    const struct context *context;
    const struct toolchain *toolchain;
    const char *const *ids;
    size_t count, invalid;
    json_t *list;
    struct progress progress;
};

static void put_json(struct buf *out, json_t *document)
{
    own_json json_t *j = document;
    own_mem char *text = json_dumps(j, JSON_COMPACT);
    must(text != NULL);
    buf_adds(out, text);
}

/* One package, in a process of its own. A broken one is a finding, so that the others are still
 * looked at; only failures of the judge end the command: then the text is the error's. */
static int verify_one(void *data, size_t i, struct buf *out)
{
    const struct verifying *all = data;
    const struct context *c = all->context;
    const char *id = all->ids[i];
    struct problem p = {0};
    struct verification v = {0};
    struct err err = {0};
    struct verify_options o = {.no_complexity = args_has(&c->args, "no-complexity"),
                               .full = args_has(&c->args, "full"),
                               .no_cache = args_has(&c->args, "no-cache"),
                               .one_process = c->jobs > 1 && all->count > 1};
    bool good = context_problem(c, id, &p, &err) && judge_verify(all->toolchain, &p, &o, &v, &err);
    int status = good && v.failed == 0 ? 0 : STATUS_INVALID;
    if (good && c->json)
        put_json(out, verification_json(&v));
    else if (good)
        verification_text(&v, &c->out, out);
    else if (err.kind == ERR_PACKAGE && c->json)
        put_json(out, broken_json(id, &err));
    else if (err.kind == ERR_PACKAGE)
        broken_text(id, &err, &c->out, out);
    else {
        status = err_exit_status(&err);
        buf_adds(out, err.text);
    }
    verification_release(&v);
    problem_release(&p);
    return status;
}

static bool take_one(void *data, size_t i, int status, const struct buf *text, struct err *err)
{
    struct verifying *all = data;
    progress_end(&all->progress);
    if (status == 130)
        return err_interrupted(err);
    if (status == 2)
        return err_usage(err, "%s", buf_str(text));
    if (status != 0 && status != STATUS_INVALID)
        return err_judge(err, "%s", text->len > 0 ? buf_str(text) : "a worker failed");
    all->invalid += status == STATUS_INVALID;
    if (i + 1 < all->count)
        progress_tick(&all->progress, "verified", i + 1, all->count);
    if (!all->context->json)
        return context_write(all->context, text, err);
    json_t *one = json_loadb(buf_str(text), text->len, 0, NULL);
    must(one != NULL && json_array_append_new(all->list, one) == 0);
    return true;
}

/* *document  judge.verify/1; the caller's, also after a failure */
static bool verify_claims(const struct context *c, const struct toolchain *t,
                          const char *const *ids, size_t count, bool *valid, json_t **document,
                          struct err *err)
{
    struct verifying all = {
        .context = c, .toolchain = t, .ids = ids, .count = count, .list = json_array()};
    struct work work = {
        .count = count, .jobs = c->jobs, .data = &all, .job = verify_one, .take = take_one};
    progress_init(&all.progress, c);
    progress_tick(&all.progress, "verified", 0, count);
    bool good = workers_run(&work, err);
    progress_end(&all.progress);
    *valid = all.invalid == 0;
    *document = json_pack("{s:s, s:b, s:o}", "schema", "judge.verify/1", "valid", *valid,
                          "packages", all.list);
    must(*document != NULL);
    if (!good || c->json || count == 1)
        return good;
    own_buf struct buf text = {0};
    buf_printf(&text, "%zu of %zu packages are valid\n", count - all.invalid, count);
    return context_write(c, &text, err);
}

/* Mutants are looked at alone, with --full after the claims: then their document is a part of that
 * of the claims. */
static bool verify_all(const struct context *c, const struct toolchain *t, const char *const *ids,
                       size_t count, int *status, struct err *err)
{
    own_json json_t *claims = NULL;
    own_json json_t *mutants = NULL;
    bool slips = args_has(&c->args, "mutants");
    bool valid = true;
    bool found = true;
    if ((!slips || args_has(&c->args, "full")) &&
        !verify_claims(c, t, ids, count, &valid, &claims, err))
        return false;
    if (slips && !verify_mutants(c, t, ids, count, &found, &mutants, err))
        return false;
    *status = valid && found ? 0 : STATUS_INVALID;
    if (!c->json)
        return true;
    if (claims == NULL)
        return context_write_json(c, mem_take(&mutants), err);
    must(mutants == NULL || json_object_set_new(claims, "mutants", mem_take(&mutants)) == 0);
    return context_write_json(c, mem_take(&claims), err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    struct toolchain t = {0};
    judge_catch_signals();
    if (!interview_allows(c, "judge verify", c->args.words, c->args.word_count, err) ||
        !toolchain_find(&t, err))
        return false;
    if (c->jobs == 0)
        c->jobs = workers_processors();
    bool good = false;
    if (c->args.word_count > 0) {
        good = verify_all(c, &t, c->args.words, c->args.word_count, status, err);
    } else {
        size_t count = 0;
        char **ids = problem_list(&c->path, &count);
        good = count > 0 ? verify_all(c, &t, (const char *const *)ids, count, status, err)
                         : err_usage(err, "no problems found; see --problems");
        for (size_t i = 0; i < count; i++)
            free(ids[i]);
        free(ids);
    }
    toolchain_release(&t);
    return good;
}

const struct command command_verify = {
    .name = "verify",
    .usage = "[PROBLEM...]",
    .summary = "prove problem packages by their own submissions",
    .about =
        "Judges every submission that a package ships and compares the verdict with the one that "
        "its folder "
        "and its comments declare; looks at the statement and at the generated cases, too. Without "
        "arguments all problems. A package whose claims all hold is not looked at again until one "
        "of its "
        "files or the judge changes.\n"
        "With --mutants it makes small slips in each reference, one at a time, and judges the "
        "results: "
        "those that pass every case and meet every target are listed. The score is the share that "
        "is "
        "found; 99 % is asked for. Mutants that are no slip are declared in the package's "
        "equivalent.txt. With --full the claims are proved first.\n"
        "The exit status is 0 where every claim holds and 4 where one does not.",
    .options = options,
    .max_words = (size_t)-1,
    .run = run,
};
