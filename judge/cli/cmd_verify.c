/* judge verify: problem packages proved by their own submissions. */
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/context.h"
#include "judge/cli/progress.h"
#include "judge/engine/judge.h"
#include "judge/engine/verify.h"
#include "judge/report/pen.h"

#include <stdlib.h>
#include <string.h>

enum { STATUS_INVALID = 4 };

static const struct option options[] = {
    {.name = "no-complexity", .help = "verdicts of cases only; complexity is not measured"},
    {.name = "full", .help = "all sizes, and everything three times over: the counts must agree"},
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
    json_t *j =
        json_pack("{s:s, s:b, s:I, s:I, s:o}", "problem", v->id, "valid", v->failed == 0, "failed",
                  (json_int_t)v->failed, "elapsed_ns", (json_int_t)v->elapsed_ns, "proofs", proofs);
    must(j != NULL);
    return j;
}

static json_t *broken_json(const char *id, const struct err *e)
{
    json_t *j = json_pack("{s:s, s:b, s:i, s:i, s:[{s:n, s:s, s:b, s:o}]}", "problem", id, "valid",
                          0, "failed", 1, "elapsed_ns", 0, "proofs", "file", "claim",
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
    spell_time(&right, v->elapsed_ns);
    pen_room(&p, 34, text_width(buf_str(&right)), 9);
    pen_put(&p, PAINT_DIM, buf_str(&right));
    pen_end(&p);
    for (size_t i = 0; i < v->count; i++) {
        if (!v->proofs[i].holds || s->verbose)
            proof_line(&v->proofs[i], s, out);
    }
}

/* One package. A broken one is a finding, so that the others are still looked at; only the judge's
 * own failures end the command. */
static bool verify_one(const struct context *c, const struct toolchain *t, const char *id,
                       json_t *list, bool *valid, struct err *err)
{
    struct problem p = {0};
    struct verification v = {0};
    struct verify_options o = {.no_complexity = args_has(&c->args, "no-complexity"),
                               .full = args_has(&c->args, "full")};
    struct err found = {0};
    own_buf struct buf text = {0};
    bool loaded = context_problem(c, id, &p, &found);
    if (loaded && judge_verify(t, &p, &o, &v, &found)) {
        *valid = v.failed == 0;
        if (c->json)
            must(json_array_append_new(list, verification_json(&v)) == 0);
        else
            verification_text(&v, &c->out, &text);
    } else if (found.kind == ERR_PACKAGE) {
        *valid = false;
        if (c->json) {
            must(json_array_append_new(list, broken_json(id, &found)) == 0);
        } else {
            struct pen pen = {.out = &text, .s = &c->out};
            pen_put(&pen, PAINT_BAD, "INVALID");
            pen_to(&pen, 9);
            pen_text(&pen, PAINT_BOLD, id);
            pen_end(&pen);
            pen_to(&pen, 6);
            pen_wrap(&pen, found.text);
        }
    } else {
        *err = found;
    }
    verification_release(&v);
    if (loaded)
        problem_release(&p);
    return err->kind == ERR_NONE && context_write(c, &text, err);
}

static bool verify_all(const struct context *c, const struct toolchain *t, const char *const *ids,
                       size_t count, int *status, struct err *err)
{
    json_t *list = json_array();
    struct progress progress;
    bool good = true;
    size_t invalid = 0;
    progress_init(&progress, c);
    for (size_t i = 0; i < count && good; i++) {
        bool valid = true;
        progress_tick(&progress, ids[i], i, count);
        progress_end(&progress);
        good = verify_one(c, t, ids[i], list, &valid, err);
        invalid += !valid;
        if (good && judge_interrupted())
            good = err_interrupted(err);
    }
    *status = invalid > 0 ? STATUS_INVALID : 0;
    json_t *document = json_pack("{s:s, s:b, s:o}", "schema", "judge.verify/1", "valid",
                                 invalid == 0, "packages", list);
    must(document != NULL);
    if (good && c->json)
        return context_write_json(c, document, err);
    json_decref(document);
    if (good && count > 1) {
        own_buf struct buf text = {0};
        buf_printf(&text, "%zu of %zu packages are valid\n", count - invalid, count);
        return context_write(c, &text, err);
    }
    return good;
}

static bool run(struct context *c, int *status, struct err *err)
{
    struct toolchain t = {0};
    judge_catch_signals();
    if (!toolchain_find(&t, err))
        return false;
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
        "arguments all problems.\n"
        "The exit status is 0 where every claim holds and 4 where one does not.",
    .options = options,
    .max_words = (size_t)-1,
    .run = run,
};
