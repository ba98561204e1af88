/* The search: rounds of sizes, axes and families; then one failing call, then the shrinking.
 *
 *   generator ─ 256 inputs ─┬─ reference ─ answers ─┐
 *                           └─ solution ── answers ─┴─ the same bytes? on; else look closer
 *
 * Equal bytes are right without asking a checker: that is what makes the search fast. */
#include "judge/engine/stress.h"

#include "judge/base/clock.h"
#include "judge/check/check.h"
#include "judge/codec/codec.h"
#include "judge/engine/answer.h"
#include "judge/engine/domain.h"
#include "judge/engine/generate.h"
#include "judge/engine/peers.h"
#include "judge/engine/reference.h"
#include "judge/engine/shrink.h"
#include "judge/engine/stress_script.h"

#include <string.h>

enum {
    BATCH = 256,
    FAMILIES_MAX = 64,
    WHOLE = 1 << 26,    /* elements: nothing is cut */
    SHRINK_TRIES = 600, /* candidates that are run */
    SHRINK_MS = 200,  /* CPU time of a candidate: a small input that takes longer is slow enough */
    LEARN_MAX = 4000, /* calls of the package's cases that the domain is learned from */
};

/* Beyond the axis's smallest legal size, each with its number of inputs: of the smallest sizes
 * there are few different ones. */
static const struct {
    int64_t more;
    uint32_t inputs;
} sizes[] = {{0, 4},     {1, 32},    {2, 128},   {3, BATCH},  {4, BATCH},
             {5, BATCH}, {6, BATCH}, {8, BATCH}, {11, BATCH}, {16, BATCH}};

struct search {
    const struct stress_request *q;
    struct problem hurried; /* the problem with the limits of a candidate; borrows all else */
    struct program generator, reference, solution;
    struct checker checker;
    struct peers peers;
    struct domain *domain;
    const char *family[FAMILIES_MAX];
    size_t families;
    uint64_t base;
    int64_t start_ns;
    struct stress_finding *out;
};

static void add_families(struct search *s, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool known = false;
        for (size_t k = 0; k < s->families; k++)
            known = known || strcmp(s->family[k], names[i]) == 0;
        if (!known && s->families < FAMILIES_MAX)
            s->family[s->families++] = names[i];
    }
}

/* -- one batch ---------------------------------------------------------------------------- */

struct batch {
    struct buf made, answers;
    struct bytes *input, *expected;
    uint32_t count;
};

static void batch_release(struct batch *b)
{
    buf_release(&b->made);
    buf_release(&b->answers);
    mem_cleanup_free(&b->input);
    mem_cleanup_free(&b->expected);
}

static void split_inputs(struct batch *b)
{
    const unsigned char *at = (unsigned char *)b->made.data;
    b->input = mem_array(b->count, sizeof *b->input);
    b->expected = mem_array(b->count, sizeof *b->expected);
    for (uint32_t i = 0; i < b->count; i++) { /* generate_inputs() has checked the lengths */
        uint32_t len = 0;
        memcpy(&len, at, sizeof len);
        b->input[i] = (struct bytes){at + 4, len};
        at += 4 + len;
    }
}

static struct test_case one_case(struct batch *b, uint32_t i)
{
    return (struct test_case){.name = "input",
                              .group = "own",
                              .calls = 1,
                              .input = &b->input[i],
                              .expected = &b->expected[i]};
}

/* Is every answer of the batch right? Where bytes differ, rules and checker decide. */
static bool batch_right(struct search *s, const struct batch *b, const struct run_outcome *o,
                        bool *right, struct err *err)
{
    own_buf struct buf copy = {
        0}; /* the checker's runs overwrite nothing of this program, but be sure */
    buf_add(&copy, o->answer.data, o->answer.len);
    struct cursor at = {(unsigned char *)copy.data, (unsigned char *)copy.data + copy.len};
    struct arena scratch = {0};
    bool ok = true;
    *right = true;
    for (uint32_t i = 0; i < b->count && ok && *right; i++) {
        struct cursor input = {b->input[i].data, b->input[i].data + b->input[i].len};
        const unsigned char *from = at.at;
        struct difference diff = {0};
        *right = codec_skip_answer(&at, &input, &s->q->problem->signature);
        struct bytes actual = {from, (size_t)(at.at - from)};
        bool same = *right && actual.len == b->expected[i].len &&
                    memcmp(actual.data, b->expected[i].data, actual.len) == 0;
        if (*right && !same)
            ok = answer_right(s->q->problem, &s->checker, b->input[i], b->expected[i], actual,
                              &scratch, right, &diff, err);
    }
    arena_release(&scratch);
    return ok;
}

static bool run_batch(struct search *s, const struct batch *b, bool *right, struct err *err)
{
    const struct problem *p = s->q->problem;
    struct test_case all = {.calls = b->count, .input = b->input};
    own_buf struct buf frame = {0};
    case_frame(&all, 0, b->count, &frame);
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_request q = {
        .mode = program_mode(&p->signature),
        .entry = entry,
        .entries = program_entries(&p->signature, s->solution.build.destructor, entry),
        .frame = {(unsigned char *)frame.data, frame.len},
        .limits = run_limits_of(&p->limits),
    };
    struct run_outcome o;
    struct arena scratch = {0};
    const char *message = NULL;
    if (!program_run(&s->solution, &q, &o, err))
        return false;
    *right = answer_outcome(p, &o, &q.limits, &scratch, &message) == VERDICT_ACCEPTED;
    arena_release(&scratch);
    return !*right || batch_right(s, b, &o, right, err);
}

/* -- shrinking ---------------------------------------------------------------------------- */

struct candidate {
    struct search *s;
    enum verdict verdict; /* to be kept */
    struct arena *arena;
};

static bool encode(const struct problem *p, const json_t *call, struct buf *input)
{
    own_buf struct buf expected = {0};
    struct err refused = {0};
    size_t operations = 0;
    bool has_expected = false;
    struct json_at at = json_at_root("candidate", call);
    return codec_call_from_json(&at, &p->signature, input, &expected, &operations, &has_expected,
                                &refused);
}

/* A candidate counts if it is one that the problem allows, as far as can be told, and the solution
 * fails on it in the same way. */
static bool fails(void *data, const json_t *call, bool *still, bool *tried, struct err *err)
{
    struct candidate *c = data;
    struct search *s = c->s;
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    *still = *tried = false;
    if (!encode(&s->hurried, call, &input) || !domain_has(s->domain, call))
        return true;
    *tried = true;
    struct bytes in = {(unsigned char *)buf_str(&input), input.len};
    struct bytes expected = {0};
    struct test_case one = {
        .name = "input", .group = "own", .calls = 1, .input = &in, .expected = &expected};
    bool legal = false;
    if (!reference_tries(&s->reference, &s->hurried, &one, &answer, &legal, NULL, err))
        return false;
    if (!legal)
        return true;
    struct case_result result = {0};
    struct arena scratch = {0};
    bool ok = answer_case(&s->solution, &s->hurried, &one, &s->checker, &scratch, &result, err);
    bool same = result.verdict == c->verdict;
    arena_release(&scratch);
    if (!ok || !same)
        return ok;
    return peers_agree(&s->peers, &s->hurried, &s->checker, in, expected, still, err);
}

static bool learn_domain(struct search *s, struct err *err)
{
    const struct stress_request *q = s->q;
    struct case_set set = {0};
    bool cut = false;
    size_t learned = 0;
    if (!case_set_load(q->toolchain, q->problem, q->seed, 0, &set, err))
        return false;
    s->domain = domain_new(&q->problem->signature);
    for (size_t i = 0; i < set.count; i++)
        for (size_t k = 0; k < set.cases[i].calls && learned < LEARN_MAX; k++, learned++) {
            own_json json_t *call =
                codec_call_to_json(set.cases[i].input[k], &q->problem->signature, WHOLE, &cut);
            domain_learn(s->domain, call);
        }
    case_set_release(&set);
    return true;
}

static bool shrink(struct search *s, const struct batch *b, uint32_t i, enum verdict verdict,
                   struct err *err)
{
    struct stress_finding *f = s->out;
    const struct problem *p = s->q->problem;
    bool cut = false;
    own_json json_t *call = codec_call_to_json(b->input[i], &p->signature, WHOLE, &cut);
    must(call != NULL);
    f->size_before = shrink_size(call);
    struct candidate c = {.s = s, .verdict = verdict, .arena = &f->arena};
    struct shrink how = {.fails = fails, .data = &c, .tries = SHRINK_TRIES};
    if (s->q->progress != NULL)
        s->q->progress(s->q->progress_data, "shrink", 0, 0);
    if (!learn_domain(s, err) || !peers_open(s->q->toolchain, p, &s->peers, err))
        return false;
    for (uint32_t k = 0; k < b->count; k++) { /* the input and its neighbours are legal */
        own_json json_t *legal = codec_call_to_json(b->input[k], &p->signature, WHOLE, &cut);
        domain_learn(s->domain, legal);
    }
    json_t *small = json_incref(call);
    if (!shrink_call(&how, &small, err)) {
        json_decref(small);
        return false;
    }
    own_buf struct buf input = {0};
    must(encode(p, small, &input));
    own_mem char *text = json_dumps(small, JSON_ENSURE_ASCII);
    f->json = arena_strdup(&f->arena, text);
    f->size_after = shrink_size(small);
    json_decref(small);
    f->input = (struct named_case){
        .name = "input",
        .group = "own",
        .input = {arena_copy(&f->arena, buf_str(&input), input.len + 1), input.len}};
    own_buf struct buf answer = {0};
    struct bytes expected = {0};
    struct test_case one = {
        .name = "input", .calls = 1, .input = &f->input.input, .expected = &expected};
    if (!reference_answers(&s->reference, p, &one, &answer, err))
        return false;
    unsigned char *kept = arena_alloc(&f->arena, expected.len + 1);
    if (expected.len > 0)
        memcpy(kept, expected.data, expected.len);
    f->input.expected = (struct bytes){kept, expected.len};
    return true;
}

/* The calls of a batch that are needed for the failure. */
static bool keep_script(struct search *s, const struct batch *b, struct err *err)
{
    struct stress_finding *f = s->out;
    bool cut = false;
    size_t *kept = arena_array(&f->arena, b->count, sizeof *kept);
    struct test_case all = {.calls = b->count, .input = b->input, .expected = b->expected};
    if (!stress_script(&s->solution, &s->hurried, &s->checker, &all, kept, &f->call_count, err))
        return false;
    f->calls = arena_array(&f->arena, f->call_count, sizeof *f->calls);
    for (size_t i = 0; i < f->call_count; i++) {
        own_json json_t *call =
            codec_call_to_json(b->input[kept[i]], &s->q->problem->signature, WHOLE, &cut);
        must(call != NULL);
        own_mem char *text = json_dumps(call, JSON_ENSURE_ASCII);
        f->calls[i] = arena_strdup(&f->arena, text);
    }
    return true;
}

/* -- the search --------------------------------------------------------------------------- */

/* A batch failed: which of its calls fails alone? If none does, state survives from call to call.
 */
static bool look_closer(struct search *s, struct batch *b, const struct generate_request *g,
                        struct err *err)
{
    struct stress_finding *f = s->out;
    f->found = true;
    f->elapsed_ns = clock_monotonic_ns() - s->start_ns; /* of the search alone */
    f->family = arena_strdup(&f->arena, g->family);
    f->axis = arena_strdup(&f->arena, g->swept->name);
    f->size = g->n;
    f->seed = g->seed;
    for (uint32_t i = 0; i < b->count; i++) {
        struct test_case one = one_case(b, i);
        struct case_result result = {0};
        if (!answer_case(&s->solution, s->q->problem, &one, &s->checker, &f->arena, &result, err))
            return false;
        if (result.verdict == VERDICT_ACCEPTED)
            continue;
        f->seed = g->seed + i;
        f->verdict = result.verdict;
        return shrink(s, b, i, result.verdict, err);
    }
    f->state = true;
    f->verdict = VERDICT_WRONG_ANSWER;
    f->message = "each input is right alone, but not when called one after another in one process: "
                 "state survives a call";
    return keep_script(s, b, err);
}

static bool look_at_batch(struct search *s, const struct generate_request *g, struct err *err)
{
    struct batch b = {0};
    bool possible = false;
    bool right = true;
    bool ok = generate_inputs(&s->generator, s->q->problem, g, &b.made, &b.count, &possible, err);
    if (ok && possible && b.count > 0) {
        split_inputs(&b);
        struct test_case all = {
            .name = g->family, .calls = b.count, .input = b.input, .expected = b.expected};
        ok = reference_answers(&s->reference, s->q->problem, &all, &b.answers, err) &&
             run_batch(s, &b, &right, err);
        s->out->inputs += b.count;
        if (ok && !right)
            ok = look_closer(s, &b, g, err);
    }
    batch_release(&b);
    return ok;
}

/* One size: all families along all axes. */
static bool look_at_size(struct search *s, uint64_t pass, size_t size, struct err *err)
{
    const struct problem *p = s->q->problem;
    for (size_t a = 0; a < p->axes; a++) {
        const struct axis *axis = &p->axis[a];
        for (size_t f = 0; f < s->families && (axis->swept || p->axes == 1); f++) {
            struct generate_request g = {.family = s->family[f],
                                         .swept = axis,
                                         .n = axis->min + sizes[size].more,
                                         .seed = s->base + pass * BATCH,
                                         .count = sizes[size].inputs};
            int64_t spent = clock_monotonic_ns() - s->start_ns;
            if (pass > 0 && spent > s->q->budget_ns)
                return true;
            if (g.n > axis->hidden_to)
                continue;
            if (s->q->progress != NULL)
                s->q->progress(s->q->progress_data, "stress", s->out->inputs, 0);
            if (!look_at_batch(s, &g, err))
                return false;
            if (s->out->found)
                return true;
        }
    }
    return true;
}

static bool search(struct search *s, struct err *err)
{
    struct stress_finding *f = s->out;
    s->start_ns = clock_monotonic_ns();
    for (uint64_t pass = 0; !f->found; pass++) {
        for (size_t size = pass == 0 ? 0 : 2; size < array_len(sizes) && !f->found; size++)
            if (!look_at_size(s, pass, size, err))
                return false;
        if (!f->found)
            f->elapsed_ns = clock_monotonic_ns() - s->start_ns;
        if (f->elapsed_ns > s->q->budget_ns)
            break;
    }
    return true;
}

static bool build_all(struct search *s, struct err *err)
{
    const struct stress_request *q = s->q;
    struct build_request b = {
        .role = BUILD_SOLUTION,
        .signature = &q->problem->signature,
        .problem = q->problem,
        .name = q->name,
        .source = q->source,
        .variant = {[BUILD_FAST] = true},
        .no_cache = q->no_cache,
    };
    size_t stack = (size_t)q->problem->limits.stack_mb << 20;
    if (!program_build(q->toolchain, &b, stack, 0, &s->solution, err))
        return false;
    s->out->compiled = s->solution.build.ok;
    return !s->out->compiled || (package_program(q->toolchain, q->problem, BUILD_GENERATOR, false,
                                                 0, &s->generator, err) &&
                                 package_program(q->toolchain, q->problem, BUILD_SOLUTION, false, 0,
                                                 &s->reference, err));
}

bool stress_run(const struct stress_request *q, struct stress_finding *out, struct err *err)
{
    const struct problem *p = q->problem;
    struct stress_finding f = {0};
    struct search s = {.q = q,
                       .hurried = *p,
                       .out = &f,
                       .base = case_seed(p, q->seed) + 1000000,
                       .checker = {.problem = p, .toolchain = q->toolchain}};
    if (s.hurried.limits.time_ms > SHRINK_MS)
        s.hurried.limits.time_ms = SHRINK_MS;
    add_families(&s, p->hidden, p->hidden_count);
    add_families(&s, p->sweep, p->sweep_count);
    if (s.families == 0 || p->axes == 0)
        return err_usage(err, "%s has no families of inputs to search", p->id);
    bool ok = build_all(&s, err) && (!f.compiled || search(&s, err));
    program_release(&s.generator);
    program_release(&s.reference);
    program_release(&s.solution);
    checker_release(&s.checker);
    peers_close(&s.peers);
    domain_free(s.domain);
    if (!ok) {
        stress_release(&f);
        return false;
    }
    *out = f;
    return true;
}

void stress_release(struct stress_finding *f)
{
    arena_release(&f->arena);
    *f = (struct stress_finding){0};
}
