/* From a mutant to its fate.
 *
 *   compile ─ same machine code? ─ cases, to the first failing one ─ complexity ─ other seeds
 *
 * Identical machine code proves a mutant equivalent, and two mutants the same (Papadakis, Jia,
 * Harman, Le Traon: Trivial compiler equivalence, 2015). The time limit is a few times what the
 * reference needs: most endless loops then cost a tenth of a second. The cases are those of any
 * submission, exhaustive families among them; other seeds are only asked for what the package
 * itself would miss: a mutant that they find is no equivalent one. They differ in the hidden
 * families alone, so only those are made for them. Complexity is measured in the short form first,
 * which shows most misses. */
#include "judge/engine/mutation.h"

#include "judge/engine/answer.h"
#include "judge/engine/measure.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    TIME_FACTOR = 3,
    TIME_MARGIN_MS = 100,
    OTHER_SEEDS = 5,
};

static void say(struct mutant_end *out, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void say(struct mutant_end *out, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    (void)vsnprintf(out->how, sizeof out->how, fmt, ap);
    va_end(ap);
}

/* ---- machine code ---- */

/* Hash of a linked image: no debug information, so the same code gives the same file. */
static bool hash_image(const struct image *image, char out[HASH_HEX + 1], struct err *err)
{
    struct stat st;
    if (fstat(image->fd, &st) != 0)
        return err_system(err, "a built image");
    own_mem char *data = mem_alloc((size_t)st.st_size + 1);
    if (pread(image->fd, data, (size_t)st.st_size, 0) != st.st_size)
        return err_system(err, "a built image");
    struct hash h;
    hash_init(&h);
    hash_add(&h, data, (size_t)st.st_size);
    hash_hex(&h, out);
    return true;
}

static bool build(const struct mutation *m, struct bytes source, enum build_variant variant,
                  struct program *out, struct err *err)
{
    struct build_request q = {
        .role = BUILD_SOLUTION,
        .signature = &m->problem->signature,
        .problem = m->problem,
        .name = "reference.c",
        .source = source,
    };
    q.variant[variant] = true;
    return program_build(m->toolchain, &q, (size_t)m->problem->limits.stack_mb << 20, m->without,
                         out, err);
}

/* ---- cases ---- */

/* The cases of a set until one fails; the slowest run's CPU time where asked for. */
static bool run_cases(const struct mutation *m, const struct case_set *set, struct program *program,
                      struct mutant_end *out, int64_t *slowest_ns, struct err *err)
{
    struct checker checker = {
        .problem = &m->tight, .toolchain = m->toolchain, .without = m->without};
    bool ok = true;
    out->fate = FATE_SURVIVED;
    for (size_t i = 0; ok && i < set->count && out->fate == FATE_SURVIVED; i++) {
        struct arena arena = {0};
        struct case_result r;
        ok = answer_case(program, &m->tight, &set->cases[i], &checker, &arena, &r, err);
        if (ok && r.verdict != VERDICT_ACCEPTED) {
            out->fate = FATE_KILLED;
            say(out, "%s: %s", verdict_row(r.verdict)->name, r.name);
        } else if (ok && slowest_ns != NULL && r.cpu_ns > *slowest_ns) {
            *slowest_ns = r.cpu_ns;
        }
        arena_release(&arena);
    }
    checker_release(&checker);
    return ok;
}

/* ---- what else may find it ---- */

/* A missed soft target is only a warning, but one that the reference does not get. */
static bool missed(const struct result *r)
{
    for (int k = 0; k < METRICS; k++)
        if (r->complexity.metric[k].measured && r->complexity.metric[k].verdict == TARGET_MISSED)
            return true;
    return r->verdict != VERDICT_ACCEPTED;
}

static bool measure(const struct mutation *m, struct program *counting, struct bytes source,
                    bool briefly, struct mutant_end *out, struct err *err)
{
    struct judge_options o = {.short_complexity = briefly, .without = m->without};
    struct checker checker = {
        .problem = m->problem, .toolchain = m->toolchain, .without = m->without};
    struct result r = {.problem = m->problem, .path = "reference.c"};
    r.source = arena_strndup(&r.arena, (const char *)source.data, source.len);
    r.source_len = source.len;
    r.cases = arena_array(&r.arena, 1, sizeof *r.cases); /* for a run that is not right */
    struct measure_request q = {.toolchain = m->toolchain,
                                .problem = m->problem,
                                .solution = counting,
                                .checker = &checker,
                                .file_name = r.path,
                                .options = &o};
    bool ok = measure_complexity(&q, &r, err);
    if (ok && missed(&r)) {
        out->fate = FATE_COST;
        say(out, "%s", r.message != NULL ? r.message : "misses a target");
    }
    checker_release(&checker);
    result_release(&r);
    return ok;
}

static bool try_cost(const struct mutation *m, struct bytes source, struct mutant_end *out,
                     struct err *err)
{
    struct program counting;
    if (m->problem->sweep_count == 0)
        return true;
    if (!build(m, source, BUILD_COUNTING, &counting, err))
        return false;
    bool ok = !counting.build.ok || measure(m, &counting, source, true, out, err);
    if (ok && counting.build.ok && out->fate == FATE_SURVIVED)
        ok = measure(m, &counting, source, false, out, err);
    program_release(&counting);
    return ok;
}

static bool try_seeds(const struct mutation *m, struct program *program, struct mutant_end *out,
                      struct err *err)
{
    bool found = false;
    for (uint64_t seed = 1; seed <= OTHER_SEEDS && !found; seed++) {
        struct case_set set = {0};
        struct mutant_end end = {0};
        if (!case_set_load(m->toolchain, &m->other, seed, m->without, &set, err))
            return false;
        bool ok = run_cases(m, &set, program, &end, NULL, err);
        case_set_release(&set);
        if (!ok)
            return false;
        found = end.fate == FATE_KILLED;
        if (found)
            say(out, "seed %llu finds it: %.200s", (unsigned long long)seed, end.how);
    }
    if (!found)
        say(out, "%s", "no other seed tells it either");
    return true;
}

/* ---- one mutant ---- */

static bool try_built(const struct mutation *m, struct program *program, struct bytes source,
                      bool briefly, struct mutant_end *out, struct err *err)
{
    if (program->build.disturbed)
        return err_judge(err, "the compiler was stopped before it had said anything of a mutant; "
                              "a less busy machine will do");
    if (!program->build.ok) {
        out->fate = FATE_BROKEN;
        return true;
    }
    if (!hash_image(&program->build.image[BUILD_FAST], out->code, err))
        return false;
    if (strcmp(out->code, m->code) == 0) {
        out->fate = FATE_SAME;
        return true;
    }
    if (!run_cases(m, &m->cases, program, out, NULL, err))
        return false;
    if (out->fate != FATE_SURVIVED || briefly)
        return true;
    if (!try_cost(m, source, out, err))
        return false;
    return out->fate != FATE_SURVIVED || try_seeds(m, program, out, err);
}

bool mutation_try(const struct mutation *m, size_t i, bool briefly, struct mutant_end *out,
                  struct err *err)
{
    own_buf struct buf text = {0};
    struct program program;
    *out = (struct mutant_end){0};
    mutant_apply(m->problem->reference, &m->mutants.list[i], &text);
    struct bytes source = {(unsigned char *)text.data, text.len};
    if (!build(m, source, BUILD_FAST, &program, err))
        return false;
    bool ok = try_built(m, &program, source, briefly, out, err);
    program_release(&program);
    return ok;
}

/* ---- the package ---- */

static bool time_reference(struct mutation *m, struct err *err)
{
    struct mutant_end end = {0};
    struct program program;
    int64_t slowest_ns = 0;
    if (!build(m, m->problem->reference, BUILD_FAST, &program, err))
        return false;
    bool ok =
        program.build.ok ||
        err_package(err, "%s/submissions/accepted/reference.c does not compile", m->problem->id);
    ok = ok && hash_image(&program.build.image[BUILD_FAST], m->code, err) &&
         run_cases(m, &m->cases, &program, &end, &slowest_ns, err);
    if (ok && end.fate != FATE_SURVIVED)
        ok = err_package(err, "%s/submissions/accepted/reference.c: %s", m->problem->id, end.how);
    program_release(&program);
    int64_t limit_ms = TIME_FACTOR * slowest_ns / 1000000 + TIME_MARGIN_MS;
    if (limit_ms < m->tight.limits.time_ms)
        m->tight.limits.time_ms = limit_ms;
    m->tight.limits.wall_ms = 3 * m->tight.limits.time_ms + 1000;
    return ok;
}

/* The hidden cases alone are other cases: they have a name of their own in the cache. */
static struct problem hidden_only(const struct problem *p)
{
    struct problem other = *p;
    struct hash h;
    hash_init(&h);
    hash_adds(&h, "hidden only");
    hash_adds(&h, p->hash);
    hash_hex(&h, other.hash);
    other.case_count = 0;
    other.exhaustive_count = 0;
    return other;
}

bool mutation_open(const struct toolchain *t, const struct problem *p, unsigned without,
                   struct mutation *out, struct err *err)
{
    struct mutation m = {
        .toolchain = t, .problem = p, .tight = *p, .other = hidden_only(p), .without = without};
    mutants_find(p->reference, &m.mutants);
    if (!case_set_load(t, p, 0, without, &m.cases, err) || !time_reference(&m, err)) {
        mutation_release(&m);
        return false;
    }
    *out = m;
    return true;
}

void mutation_release(struct mutation *m)
{
    case_set_release(&m->cases);
    mutants_release(&m->mutants);
    *m = (struct mutation){0};
}
