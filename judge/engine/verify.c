/* The authoring gate: every shipped submission gets exactly the verdict of its folder, fails where
 * it says, misses what it says; the statement is whole; generated cases are the same twice; the
 * reference and a brute force, where there is one, say the same.
 *
 * A submission states what must be seen in comment lines:
 *     // judge: fails CASE_OR_FAMILY
 *     // judge: misses time|space|queries|misses|allocations [FAMILY]
 *
 * A proof that succeeded is kept (proofs.h); one that failed is looked at again each time. In the short form
 * right submissions have four times their time: CPU time is a measure of the machine, too, and a busy one must
 * not refute a package. */
#include "judge/engine/verify.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/build/cache.h"
#include "judge/engine/brute.h"
#include "judge/engine/cases.h"
#include "judge/engine/inputs.h"
#include "judge/engine/judge.h"
#include "judge/engine/proofs.h"
#include "judge/engine/steady.h"
#include "judge/problem/statement.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOURCE_LIMIT = 1 << 20, CLAIMS = 8, REPEATS = 3, SEEDS = 5, FULL_SEEDS = 200, PATIENCE = 4 };

static struct proof *add(struct verification *v, const char *file, const char *claim)
{
    if (v->count == v->room) {
        v->room = v->room ? 2 * v->room : 32;
        v->proofs = mem_grow(v->proofs, v->room, sizeof *v->proofs);
    }
    struct proof *proof = &v->proofs[v->count++];
    *proof = (struct proof){.file = arena_strdup(&v->arena, file),
                            .claim = arena_strdup(&v->arena, claim),
                            .holds = true};
    return proof;
}

static void refute(struct verification *v, struct proof *proof, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

static void refute(struct verification *v, struct proof *proof, const char *fmt, ...)
{
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    (void)vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    proof->holds = false;
    proof->found = arena_strdup(&v->arena, text);
    v->failed++;
}

/* ---- what a submission claims about itself ---- */

struct claims {
    char fails[CLAIMS][64];
    size_t fails_count;
    struct {
        char metric[16];
        char family[64];
    } misses[CLAIMS];
    size_t misses_count;
};

/* One claim, in a line of its own. */
static void read_claim(const char *line, struct claims *out)
{
    char name[64];
    char family[64] = "";
    if (sscanf(line, "fails %63s", name) == 1 && out->fails_count < CLAIMS) {
        (void)snprintf(out->fails[out->fails_count++], sizeof out->fails[0], "%s", name);
    } else if (sscanf(line, "misses %63[a-z] %63[a-z0-9_]", name, family) >= 1 &&
               out->misses_count < CLAIMS) {
        size_t k = out->misses_count++;
        (void)snprintf(out->misses[k].metric, sizeof out->misses[k].metric, "%.15s", name);
        (void)snprintf(out->misses[k].family, sizeof out->misses[k].family, "%s", family);
    }
}

static void read_claims(const char *source, struct claims *out)
{
    static const char mark[] = "// judge: ";
    *out = (struct claims){0};
    for (const char *at = strstr(source, mark); at != NULL; at = strstr(at, mark)) {
        at += sizeof mark - 1;
        own_mem char *line = mem_strndup(at, strcspn(at, "\r\n"));
        read_claim(line, out);
    }
}

static bool same_family(const char *claimed, const struct case_result *c)
{
    if (strcmp(claimed, c->name) == 0)
        return true;
    return c->family != NULL && strcmp(claimed, c->family) == 0;
}

static void prove_fails(struct verification *v, const char *file, const char *name,
                        const struct result *r)
{
    own_mem char *claim = mem_printf("fails %s", name);
    struct proof *proof = add(v, file, claim);
    for (size_t i = 0; i < r->case_count; i++)
        if (r->cases[i].verdict != VERDICT_ACCEPTED && same_family(name, &r->cases[i]))
            return;
    refute(v, proof, "it passes there; first failing case: %s",
           r->case_passed < r->case_count && r->message != NULL ? r->message : "none");
}

/* The claimed cases by themselves, for of a wrong submission the rest is only run to its first
 * failing case. */
static bool prove_fails_alone(const struct toolchain *t, const struct problem *p,
                              const struct judge_options *options, const char *file,
                              struct bytes source, const char *name, struct verification *v,
                              struct err *err)
{
    own_mem char *glob = mem_printf("%s*", name);
    struct judge_options o = *options;
    struct result r;
    o.only = glob;
    if (!judge_submission(t, p, file_basename(file), source, &o, &r, err))
        return err_within(err, "%s", file);
    prove_fails(v, file, name, &r);
    result_release(&r);
    return true;
}

static const char *const metric_names[METRICS] = {
    [METRIC_TIME] = "time",
    [METRIC_SPACE] = "space",
    [METRIC_QUERIES] = "queries",
    [METRIC_MISSES] = "misses",
    [METRIC_ALLOCATIONS] = "allocations",
};

static void prove_misses(struct verification *v, const char *file, const struct claims *claims,
                         const struct result *r)
{
    for (int m = 0; m < METRICS; m++) {
        const struct metric_cost *cost = &r->complexity.metric[m];
        bool claimed = false;
        const char *family = "";
        for (size_t i = 0; i < claims->misses_count; i++)
            if (strcmp(claims->misses[i].metric, metric_names[m]) == 0) {
                claimed = true;
                family = claims->misses[i].family;
            }
        bool missed = cost->measured && cost->verdict == TARGET_MISSED;
        if (!claimed && (!missed || cost->soft))
            continue;
        own_mem char *claim = mem_printf("%s %s%s%s", claimed ? "misses" : "meets", metric_names[m],
                                         family[0] != '\0' ? " on " : "", family);
        struct proof *proof = add(v, file, claim);
        if (claimed != missed)
            refute(v, proof, "%s %s, target %s: %s", metric_names[m],
                   cost->measured ? target_verdict_name(cost->verdict) : "not measured",
                   cost->target != NULL ? cost->target : "none",
                   cost->fitted != NULL ? cost->fitted
                                        : (cost->reason != NULL ? cost->reason : "no class"));
        else if (family[0] != '\0' && (cost->family == NULL || strcmp(cost->family, family) != 0))
            refute(v, proof, "the worst family is %s", cost->family != NULL ? cost->family : "?");
    }
}

/* ---- one submission ---- */

/* Measure again, from scratch: every count must be as it was. */
static bool prove_counts(const struct toolchain *t, const struct problem *p, const char *file,
                         struct bytes source, const struct judge_options *options,
                         const struct result *first, struct verification *v, struct err *err)
{
    struct judge_options again = *options;
    struct proof *proof = add(v, file, "the same counts again");
    again.no_cache = true;
    for (int i = 1; i < REPEATS && proof->holds; i++) {
        own_buf struct buf where = {0};
        struct result r;
        if (!judge_submission(t, p, file_basename(file), source, &again, &r, err))
            return err_within(err, "%s", file);
        if (!steady_counts(&first->complexity, &r.complexity, &where))
            refute(v, proof, "%s", buf_str(&where));
        result_release(&r);
    }
    return true;
}

static bool prove_submission(const struct toolchain *t, const struct problem *p,
                             const struct verify_options *options, const struct input_store *inputs,
                             const char *folder, const char *name, struct verification *v,
                             struct err *err)
{
    own_mem char *file = mem_printf("submissions/%s/%s", folder, name);
    own_mem char *path = file_join(p->dir, file);
    own_buf struct buf source = {0};
    enum verdict expected = VERDICT_ACCEPTED;
    struct proof *proof = add(v, file, folder);
    if (!verdict_parse(folder, &expected)) {
        refute(v, proof, "the folder is not named after a verdict");
        return true;
    }
    if (!file_read(path, SOURCE_LIMIT, &source, err))
        return false;
    struct claims claims;
    read_claims(buf_str(&source), &claims);
    /* The first failing case is the verdict; what else is claimed to fail is run by itself, and of
     * slow and greedy ones, whose failing cases each take a whole limit, again only the first. */
    bool right = expected == VERDICT_ACCEPTED || expected == VERDICT_COMPLEXITY_MISSED;
    bool dear = !right && expected != VERDICT_WRONG_ANSWER;
    bool measured = right && !options->no_complexity;
    bool slow = measured && expected == VERDICT_COMPLEXITY_MISSED;
    struct judge_options jo = {.no_complexity = !measured,
                               .first = !right,
                               .short_complexity = !options->full,
                               .short_cases = slow && !options->full,
                               .no_cache = options->no_cache,
                               .one_process = options->one_process,
                               .inputs = inputs,
                               .without = options->without};
    struct bytes text = {(unsigned char *)source.data, source.len};
    struct result r;
    size_t at = v->count - 1;
    struct problem patient = *p; /* shares all memory */
    if (right && !options->full) {
        patient.limits.time_ms *= PATIENCE;
        patient.limits.wall_ms *= PATIENCE;
    }
    if (!judge_submission(t, &patient, name, text, &jo, &r, err))
        return err_within(err, "%s", file);
    r.problem = p; /* `patient` is gone before r */
    proof = &v->proofs[at];
    if (options->no_complexity && expected == VERDICT_COMPLEXITY_MISSED)
        expected = VERDICT_ACCEPTED;
    /* A missed soft target changes no verdict: such a file is filed under its claim all the same.
     */
    bool only_soft = expected == VERDICT_COMPLEXITY_MISSED && r.verdict == VERDICT_ACCEPTED &&
                     claims.misses_count > 0;
    if (r.verdict != expected && !only_soft)
        refute(v, proof, "%s%s%s", verdict_row(r.verdict)->name, r.message != NULL ? ": " : "",
               r.message != NULL ? r.message : "");
    bool ok = true;
    jo.first = dear;
    jo.short_cases = false;
    for (size_t i = 0; ok && i < claims.fails_count; i++)
        ok = prove_fails_alone(t, p, &jo, file, text, claims.fails[i], v, err);
    if (measured && r.complexity.measured)
        prove_misses(v, file, &claims, &r);
    if (ok && options->full && expected == VERDICT_ACCEPTED && r.complexity.measured)
        ok = prove_counts(t, p, file, text, &jo, &r, v, err);
    result_release(&r);
    return ok;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int visible(const struct dirent *d)
{
    return d->d_name[0] != '.';
}

static int c_file(const struct dirent *d)
{
    size_t len = strlen(d->d_name);
    return d->d_name[0] != '.' && len > 2 && strcmp(d->d_name + len - 2, ".c") == 0;
}

static bool prove_folder(const struct toolchain *t, const struct problem *p,
                         const struct verify_options *options, const struct input_store *inputs,
                         const char *folder, struct verification *v, struct err *err)
{
    own_mem char *dir = mem_printf("%s/submissions/%s", p->dir, folder);
    struct dirent **files = NULL;
    int count = scandir(dir, &files, c_file, by_name);
    bool ok = true;
    for (int i = 0; i < count; i++) {
        ok = ok && prove_submission(t, p, options, inputs, folder, files[i]->d_name, v, err);
        free(files[i]);
    }
    free(files);
    if (ok && strcmp(folder, "accepted") == 0 && count < 2)
        refute(v, add(v, "submissions/accepted", "two approaches"), "found %d",
               count > 0 ? count : 0);
    if (ok && strcmp(folder, "wrong_answer") == 0 && count < 1)
        refute(v, add(v, "submissions/wrong_answer", "a wrong one"), "found none");
    return ok;
}

static bool prove_folders(const struct toolchain *t, const struct problem *p,
                          const struct verify_options *options, const struct input_store *inputs,
                          struct verification *v, struct err *err)
{
    own_mem char *dir = mem_printf("%s/submissions", p->dir);
    struct dirent **folders = NULL;
    int count = scandir(dir, &folders, visible, by_name);
    bool ok = true;
    for (int i = 0; i < count; i++) {
        ok = ok && prove_folder(t, p, options, inputs, folders[i]->d_name, v, err);
        free(folders[i]);
    }
    free(folders);
    return ok;
}

/* All are measured with the same inputs: these are made once. */
static bool prove_submissions(const struct toolchain *t, const struct problem *p,
                              const struct verify_options *options, struct verification *v,
                              struct err *err)
{
    own_mem char *dir = file_temp_dir(err);
    if (dir == NULL)
        return false;
    struct input_store *inputs = input_stores_open(dir, 0, 1);
    (void)file_remove_tree(dir);
    bool ok = prove_folders(t, p, options, inputs, v, err);
    input_stores_close(inputs);
    return ok;
}

/* ---- the rest of the package ---- */

static bool prove_statement(const struct problem *p, struct verification *v, struct err *err)
{
    static const char *const sections[] = {"Story",       "Task",      "Signature", "Clarify",
                                           "Constraints", "Examples",  "Targets",   "Hints",
                                           "Approaches",  "Follow-ups"};
    struct statement s = {0};
    if (!statement_load(p->dir, &s, err))
        return false;
    struct proof *proof = add(v, "statement.md", "has all sections");
    for (size_t i = 0; i < array_len(sections); i++)
        if (statement_section(&s, sections[i]) == NULL) {
            refute(v, proof, "no section \"%s\"", sections[i]);
            break;
        }
    statement_release(&s);
    return true;
}

/* The same again, from scratch. The first ones are those that submissions will get. */
static bool prove_generator(const struct toolchain *t, const struct problem *p,
                            const struct verify_options *options, struct verification *v,
                            struct err *err)
{
    struct case_set first = {0};
    struct proof *proof = add(v, "generate.c", "makes the same cases again");
    bool ok = case_set_load(t, p, 0, options->without, &first, err);
    for (int i = 1; ok && i < (options->full ? REPEATS : 2) && proof->holds; i++) {
        struct case_set again = {0};
        ok = case_set_make(t, p, 0, options->without, &again, err);
        if (ok && (first.blob.len != again.blob.len ||
                   memcmp(first.blob.data, again.blob.data, first.blob.len) != 0))
            refute(v, proof, "two runs differ");
        case_set_release(&again);
    }
    case_set_release(&first);
    return ok;
}

/* The reference is right: a second solution by another way says the same. */
static bool prove_reference(const struct toolchain *t, const struct problem *p,
                            const struct verify_options *options, struct verification *v,
                            struct err *err)
{
    static const char file[] = "brute_force.c";
    own_mem char *path = file_join(p->dir, file);
    own_buf struct buf source = {0};
    struct brute_result r = {0};
    if (!file_exists(path))
        return true;
    if (!file_read(path, SOURCE_LIMIT, &source, err) ||
        !brute_compare(t, p, (struct bytes){(unsigned char *)source.data, source.len},
                       options->full ? FULL_SEEDS : SEEDS, options->without, &v->arena, &r, err))
        return false;
    own_mem char *claim = mem_printf("the reference agrees on %zu small inputs", r.inputs);
    struct proof *proof = add(v, file, claim);
    if (r.agrees && r.inputs == 0)
        refute(v, proof, "no input is that small");
    else if (!r.agrees)
        refute(v, proof, "%s", r.found);
    return true;
}

static bool known(const char key[HASH_HEX + 1], struct verification *out)
{
    own_buf struct buf packed = {0};
    return cache_get("verify", key, &packed) &&
           proofs_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, out);
}

static void keep(const char key[HASH_HEX + 1], const struct verification *v)
{
    own_buf struct buf packed = {0};
    proofs_pack(v, &packed);
    cache_put("verify", key, packed.data, packed.len);
}

bool judge_verify(const struct toolchain *t, const struct problem *p,
                  const struct verify_options *options, struct verification *out, struct err *err)
{
    int64_t start = clock_monotonic_ns();
    struct verification v = {0};
    char key[HASH_HEX + 1];
    bool has_key = proofs_key(t, p, options, key);
    v.cached = has_key && !options->no_cache && known(key, &v);
    v.id = arena_strdup(&v.arena, p->id);
    if (!v.cached &&
        (!prove_statement(p, &v, err) || !prove_generator(t, p, options, &v, err) ||
         !prove_reference(t, p, options, &v, err) || !prove_submissions(t, p, options, &v, err))) {
        verification_release(&v);
        return false;
    }
    if (has_key && !v.cached && v.failed == 0)
        keep(key, &v);
    v.elapsed_ns = clock_monotonic_ns() - start;
    *out = v;
    return true;
}

void verification_release(struct verification *v)
{
    free(v->proofs);
    arena_release(&v->arena);
    *v = (struct verification){0};
}
