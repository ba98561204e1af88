/* Judging one submission, from its text to a verdict.
 *
 *   build ─ cases ─ run each ─ first failing case is the verdict ─ all right: what does it cost?
 *
 * A finished result is archived under a hash of everything it depends on; an unchanged submission
 * is answered from there. */
#include "judge/engine/judge.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/self.h"
#include "judge/build/cache.h"
#include "judge/engine/answer.h"
#include "judge/engine/archive.h"
#include "judge/engine/autopsy.h"
#include "judge/engine/cases.h"
#include "judge/engine/interrupt.h"
#include "judge/engine/measure.h"

#include <fnmatch.h>
#include <string.h>

static const unsigned all_layers =
    LAYER_NAMESPACES | LAYER_LANDLOCK | LAYER_SECCOMP | LAYER_RLIMITS;

static void archive_key(const struct toolchain *t, const struct problem *p, const char *path,
                        struct bytes source, const struct judge_options *o, char key[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_adds(&h, "result " JUDGE_VERSION);
    hash_adds(&h, self_build_id());
    hash_adds(&h, t->hash);
    hash_adds(&h, p->id);
    hash_adds(&h, p->hash);
    hash_adds(&h, file_basename(path)); /* stands in diagnostics */
    hash_add(&h, source.data, source.len);
    hash_add(&h, &o->seed, sizeof o->seed);
    hash_adds(&h, o->only != NULL ? o->only : "");
    for (size_t i = 0; i < o->name_count; i++)
        hash_adds(&h, o->names[i]);
    const unsigned flags[] = {o->no_complexity, o->short_complexity, o->short_cases,
                              o->first,         o->samples,          o->own_only,
                              o->without,       o->time_outs,        o->sanitize};
    hash_add(&h, flags, sizeof flags);
    for (size_t i = 0; i < o->own_count; i++) {
        hash_adds(&h, o->own[i].name);
        hash_add(&h, o->own[i].input.data, o->own[i].input.len);
        hash_add(&h, o->own[i].expected.data, o->own[i].expected.len);
    }
    hash_add(&h, &o->cpu_ns, sizeof o->cpu_ns);
    const int64_t limits[] = {p->limits.time_ms, p->limits.wall_ms}; /* verify may be patient */
    hash_add(&h, limits, sizeof limits);
    hash_hex(&h, key);
}

static void describe(const struct toolchain *t, const struct problem *p, const char *path,
                     struct bytes source, struct result *r)
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, source.data, source.len);
    hash_hex(&h, r->source_hash);
    r->problem = p;
    r->path = arena_strdup(&r->arena, path);
    r->source = arena_strndup(&r->arena, (const char *)source.data, source.len);
    r->source_len = source.len;
    r->compiler = arena_strdup(&r->arena, file_basename(t->cc));
    r->compiler_version = arena_strdup(&r->arena, t->version);
    r->flags = toolchain_flags(BUILD_FAST);
}

static void copy_diagnostics(const struct build *b, struct result *r)
{
    r->diagnostic_count = b->diagnostic_count;
    r->diagnostics = arena_array(&r->arena, b->diagnostic_count, sizeof *r->diagnostics);
    for (size_t i = 0; i < b->diagnostic_count; i++) {
        struct diagnostic d = b->diagnostics[i];
        d.file = arena_strdup(&r->arena, d.file);
        d.severity = arena_strdup(&r->arena, d.severity);
        d.message = arena_strdup(&r->arena, d.message);
        r->diagnostics[i] = d;
    }
}

/* A failed batch is reported as its first failing call, by that call's own name (answer.c); asking
 * for that name runs the batch. */
static bool names_a_call(const struct test_case *c, const char *glob)
{
    for (size_t i = 0; c->family != NULL && c->calls > 1 && i < c->calls; i++) {
        char name[CASE_CALL_NAME];
        case_call_name(c, i, name);
        if (fnmatch(glob, name, 0) == 0)
            return true;
    }
    return false;
}

static bool selected(const struct case_set *set, size_t at, const struct judge_options *o)
{
    enum { EVERY = 8 };
    const struct test_case *c = &set->cases[at];
    if (o->samples && strcmp(c->group, "sample") != 0)
        return false;
    if (o->short_cases && strcmp(c->group, "hidden") == 0 && at % EVERY != 0)
        return false;
    bool named = o->name_count == 0;
    for (size_t i = 0; i < o->name_count && !named; i++)
        named = strcmp(o->names[i], c->name) == 0 || names_a_call(c, o->names[i]);
    if (!named)
        return false;
    return o->only == NULL || fnmatch(o->only, c->name, 0) == 0 || names_a_call(c, o->only);
}

/* What the cases took so far, against the bounds of judge_options. */
struct spent {
    unsigned time_outs;
    int64_t cpu_ns;
};

/* Is it time to leave the remaining cases alone? A submission that is right so far, but takes too
 * long for all of them, has a verdict of its own. */
static bool is_spent(struct spent *s, const struct case_result *c, const struct judge_options *o,
                     struct result *r)
{
    s->time_outs += c->verdict == VERDICT_TIME_LIMIT_EXCEEDED;
    s->cpu_ns += c->cpu_ns;
    if (r->case_count == r->case_total)
        return false;
    if (o->cpu_ns > 0 && s->cpu_ns > o->cpu_ns) {
        if (r->verdict == VERDICT_ACCEPTED) {
            r->verdict = VERDICT_TIME_LIMIT_EXCEEDED;
            r->message =
                arena_printf(&r->arena, "all cases together took more than %lld s of CPU time",
                             (long long)(o->cpu_ns / 1000000000));
        }
        return true;
    }
    return o->time_outs > 0 && s->time_outs >= o->time_outs;
}

static bool run_cases(struct program *solution, const struct problem *p, const struct case_set *set,
                      struct checker *checker, const struct judge_options *o, struct result *r,
                      struct err *err)
{
    struct spent spent = {0};
    for (size_t i = 0; i < set->count; i++)
        r->case_total += selected(set, i, o);
    r->cases = arena_array(&r->arena, set->count + 1, sizeof *r->cases); /* one for a sweep run */
    for (size_t i = 0; i < set->count; i++) {
        if (!selected(set, i, o))
            continue;
        if (o->progress != NULL)
            o->progress(o->progress_data, "cases", r->case_count, r->case_total);
        struct case_result *c = &r->cases[r->case_count];
        if (!answer_case(solution, p, &set->cases[i], checker, &r->arena, c, err))
            return false;
        r->case_count++;
        if (c->verdict == VERDICT_ACCEPTED) {
            r->case_passed++;
        } else if (r->verdict == VERDICT_ACCEPTED) {
            r->verdict = c->verdict;
            r->message = c->message;
        }
        if ((c->verdict != VERDICT_ACCEPTED && o->first) || is_spent(&spent, c, o, r))
            break;
    }
    return true;
}

static void decide_complexity(struct result *r)
{
    for (int m = 0; m < METRICS; m++) {
        const struct metric_cost *cost = &r->complexity.metric[m];
        if (cost->measured && cost->verdict == TARGET_MISSED && !cost->soft)
            r->verdict = VERDICT_COMPLEXITY_MISSED;
    }
}

static bool judge_built(const struct toolchain *t, const struct problem *p,
                        struct program *solution, const struct judge_options *o, bool whole,
                        struct build_job **checked, struct result *r, struct err *err)
{
    struct case_set set = {0};
    struct checker checker = {.problem = p, .toolchain = t, .without = o->without};
    bool ok = o->own_only || case_set_load(t, p, o->seed, o->without, &set, err);
    if (ok)
        case_set_append(&set, o->own, o->own_count);
    ok = ok && run_cases(solution, p, &set, &checker, o, r, err);
    if (ok && whole && r->verdict == VERDICT_ACCEPTED) {
        struct measure_request q = {.toolchain = t,
                                    .problem = p,
                                    .solution = solution,
                                    .checker = &checker,
                                    .file_name = file_basename(r->path),
                                    .options = o};
        ok = measure_complexity(&q, r, err);
        if (ok && r->verdict == VERDICT_ACCEPTED)
            decide_complexity(r);
    }
    if (ok && o->sanitize != SANITIZE_OFF) {
        struct autopsy_request q = {
            .toolchain = t, .problem = p, .set = &set, .options = o, .begun = checked};
        ok = autopsy_run(&q, r, err);
    }
    r->layers = program_layers(solution);
    r->missing = all_layers & ~r->layers;
    checker_release(&checker);
    case_set_release(&set);
    return ok;
}

static bool has_targets(const struct problem *p)
{
    for (int m = 0; m < METRICS; m++)
        if (p->target[m].declared)
            return p->sweep_count > 0;
    return false;
}

static bool judge_fresh(const struct toolchain *t, const struct problem *p, const char *path,
                        struct bytes source, const struct judge_options *o, struct result *r,
                        struct err *err)
{
    bool whole = !o->no_complexity && o->only == NULL && o->name_count == 0 && !o->samples &&
                 !o->own_only && has_targets(p);
    struct program solution;
    struct build_request q = {
        .role = BUILD_SOLUTION,
        .signature = &p->signature,
        .problem = p,
        .name = file_basename(path),
        .source = source,
        .variant = {[BUILD_FAST] = true, [BUILD_COUNTING] = whole},
        .no_cache = o->no_cache,
    };
    struct build_job *checked = NULL;
    if (o->progress != NULL)
        o->progress(o->progress_data, "compile", 0, 1);
    /* Of whoever keeps all processors busy as it is, only what will be needed is built. */
    if (o->sanitize != SANITIZE_OFF && !o->one_process && !autopsy_begin(t, p, o, r, &checked, err))
        return false;
    if (!program_build(t, &q, (size_t)p->limits.stack_mb << 20, o->without, &solution, err)) {
        build_drop(checked);
        return false;
    }
    copy_diagnostics(&solution.build, r);
    bool ok = true;
    if (solution.build.ok) {
        ok = judge_built(t, p, &solution, o, whole, &checked, r, err);
    } else {
        r->verdict = VERDICT_COMPILE_ERROR;
        r->disturbed = solution.build.disturbed;
        if (solution.build.message != NULL)
            r->message = arena_strdup(&r->arena, solution.build.message);
        else if (r->diagnostic_count > 0)
            r->message = r->diagnostics[0].message;
    }
    build_drop(checked);
    program_release(&solution);
    return ok;
}

static bool from_archive(const char key[HASH_HEX + 1], struct result *out)
{
    own_buf struct buf packed = {0};
    return cache_get("result", key, &packed) &&
           archive_unpack((struct bytes){(unsigned char *)packed.data, packed.len}, out);
}

bool judge_submission(const struct toolchain *t, const struct problem *p, const char *path,
                      struct bytes source, const struct judge_options *options, struct result *out,
                      struct err *err)
{
    int64_t start = clock_monotonic_ns();
    char key[HASH_HEX + 1];
    struct result r = {0};
    archive_key(t, p, path, source, options, key);
    if (!options->no_cache && from_archive(key, &r)) {
        describe(t, p, path, source, &r);
        r.cached = true;
        r.elapsed_ns = clock_monotonic_ns() - start;
        *out = r;
        return true;
    }
    describe(t, p, path, source, &r);
    if (!judge_fresh(t, p, path, source, options, &r, err)) {
        result_release(&r);
        return false;
    }
    r.elapsed_ns = clock_monotonic_ns() - start;
    for (size_t i = 0; i < r.case_count; i++)
        r.disturbed = r.disturbed || r.cases[i].disturbed;
    if (r.verdict != VERDICT_JUDGE_ERROR && !r.disturbed) {
        own_buf struct buf packed = {0};
        archive_pack(&r, &packed);
        cache_put("result", key, packed.data, packed.len);
        cache_trim();
    }
    *out = r;
    return true;
}
