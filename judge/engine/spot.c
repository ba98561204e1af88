/* One run behind a complexity verdict: generate the input, run the counting build in a fresh
 * process, check the answer.
 *
 * The reference's answer is needed for the check; its hash, and what it cost, are remembered in the
 * cache by (axis, family, n, seed), so that usually only the solution runs. */
#include "judge/engine/spot.h"

#include "judge/base/self.h"
#include "judge/build/cache.h"
#include "judge/codec/codec.h"
#include "judge/engine/answer.h"
#include "judge/engine/cases.h"
#include "judge/engine/generate.h"
#include "judge/engine/inputs.h"

#include <string.h>

/* What is remembered of the reference for one input. Fixed layout: it is stored. */
struct known_cost {
    uint32_t axis, family, seed, counted;
    int64_t n;
    double cost[METRICS];
    char answer[HASH_HEX + 1];
    char pad[7];
};

static const struct run_limits sweep_limits = {
    .cpu_ns = SWEEP_RUN_CPU_NS, /* a bound of last resort: operations end a run long before */
    .wall_ns = 60000000000,
    .memory_bytes = 4ll << 30,
    .output_bytes = 64 << 20,
};

static void known_key(const struct measure_request *q, char key[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_adds(&h, "reference 1");
    hash_adds(&h, self_build_id());
    hash_adds(&h, q->toolchain->hash);
    hash_adds(&h, q->problem->id);
    hash_adds(&h, q->problem->hash);
    hash_add(&h, &q->options->seed, sizeof q->options->seed);
    hash_hex(&h, key);
}

bool sweeper_open(const struct measure_request *q, struct result *r, struct sweeper *out,
                  struct err *err)
{
    struct sweeper s = {.q = q, .result = r};
    char key[HASH_HEX + 1];
    known_key(q, key);
    if (cache_get("reference", key, &s.known) && s.known.len % sizeof(struct known_cost) != 0)
        buf_release(&s.known);
    if (!package_program(q->toolchain, q->problem, BUILD_GENERATOR, false, q->options->without,
                         &s.generator, err)) {
        buf_release(&s.known);
        return false;
    }
    *out = s;
    return true;
}

void sweeper_close(struct sweeper *s)
{
    if (s->learned) {
        char key[HASH_HEX + 1];
        known_key(s->q, key);
        cache_put("reference", key, s->known.data, s->known.len);
    }
    buf_release(&s->known);
    program_release(&s->generator);
    program_release(&s->reference);
}

static struct known_cost *find_known(struct sweeper *s, uint32_t axis, uint32_t family,
                                     uint32_t seed, int64_t n)
{
    struct known_cost *all = (struct known_cost *)(void *)s->known.data;
    for (size_t i = 0; i < s->known.len / sizeof *all; i++)
        if (all[i].axis == axis && all[i].family == family && all[i].seed == seed && all[i].n == n)
            return &all[i];
    return NULL;
}

static void hash_answer(struct bytes answer, char out[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, answer.data, answer.len);
    hash_hex(&h, out);
}

/* Cost in every metric, from what the harness counted. */
static void read_cost(const struct run_outcome *o, double cost[METRICS])
{
    const struct wire_meter *m = &o->head.meter;
    uint64_t returned = m->returned_bytes < m->peak_heap_bytes ? m->returned_bytes : 0;
    cost[METRIC_TIME] = (double)m->ops;
    cost[METRIC_SPACE] =
        (double)(m->peak_heap_bytes - returned + m->peak_stack_bytes + m->static_bytes);
    cost[METRIC_QUERIES] = (double)m->queries;
    cost[METRIC_MISSES] = (double)m->misses;
    cost[METRIC_ALLOCATIONS] = (double)m->allocations;
}

static bool run(struct sweeper *s, struct program *program, enum build_variant variant,
                struct bytes call, uint64_t ops_limit, bool heat, struct run_outcome *o,
                struct err *err)
{
    const struct signature *sig = &s->q->problem->signature;
    own_buf struct buf head = {0};
    buf_u32(&head, 1);
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_request q = {
        .variant = variant,
        .mode = program_mode(sig),
        .entry = entry,
        .entries = program_entries(sig, program->build.destructor, entry),
        .frame = {(unsigned char *)head.data, head.len},
        .more = call,
        .limits = sweep_limits,
        .heat = heat,
        .ops_limit = ops_limit,
    };
    return program_run(program, &q, o, err);
}

/* The reference's word on an input: its answer's hash, its cost if wanted, and in `answer` the
 * answer itself if `keep`. */
static bool ask_reference(struct sweeper *s, struct known_cost *k, struct bytes call, bool keep,
                          struct buf *answer, struct err *err)
{
    const struct measure_request *q = s->q;
    if (s->reference.toolchain == NULL) {
        struct build_request b = {.role = BUILD_SOLUTION,
                                  .signature = &q->problem->signature,
                                  .problem = q->problem,
                                  .name = "reference.c",
                                  .source = q->problem->reference,
                                  .variant = {true, true}};
        if (!program_build(q->toolchain, &b, (size_t)q->problem->limits.stack_mb << 20,
                           q->options->without, &s->reference, err))
            return false;
        if (!s->reference.build.ok)
            return err_package(err, "%s/submissions/accepted/reference.c does not compile",
                               q->problem->id);
    }
    struct run_outcome o;
    if (!run(s, &s->reference, BUILD_COUNTING, call, 0, false, &o, err))
        return false;
    if (!run_undisturbed(&o, "the reference solution", err))
        return false;
    if (o.head.stage != WIRE_STAGE_DONE || o.usage.end != CASE_EXITED)
        return err_package(err, "%s/submissions/accepted/reference.c: no answer at n=%lld",
                           q->problem->id, (long long)k->n);
    read_cost(&o, k->cost);
    k->counted = 1;
    hash_answer(o.answer, k->answer);
    if (keep)
        buf_add(answer, o.answer.data, o.answer.len);
    return true;
}

/* A run that is not right becomes a case of its own, and the verdict. */
static void stop(struct sweeper *s, const struct spot *at, enum verdict verdict,
                 const char *message, const struct difference *diff, const struct run_outcome *o)
{
    struct result *r = s->result;
    struct case_result *c = &r->cases[r->case_count++];
    *c = (struct case_result){
        .name = arena_printf(&r->arena, "%s_%s_%lld", at->family, at->axis->name, (long long)at->n),
        .group = "sweep",
        .verdict = verdict,
        .message = message,
        .cpu_ns = o->usage.cpu_ns,
        .wall_ns = o->usage.wall_ns,
        .peak_bytes = o->usage.peak_bytes,
        .disturbed = run_disturbed(o),
        .truncated = true,
        .family = at->family,
        .size = at->n,
        .seed = at->seed,
    };
    if (diff != NULL)
        c->difference = *diff;
    r->case_total++;
    r->verdict = verdict;
    r->message = message;
    s->stopped = true;
    s->stopped_at = *at;
}

void spot_stop(struct sweeper *s, const struct spot *at, enum verdict verdict, bool disturbed,
               const char *message)
{
    const struct run_outcome nothing = {0};
    stop(s, at, verdict, message, NULL, &nothing);
    s->result->cases[s->result->case_count - 1].disturbed = disturbed;
}

static const char counter_written[] = "the operation counter was written to";

static bool counter_intact(const struct wire_meter *m)
{
    return m->ops_check == (~m->ops ^ WIRE_OPS_KEY);
}

/* Is the answer of this run right? Its hash usually settles it. */
static bool check_run(struct sweeper *s, const struct spot *at, struct bytes call,
                      const struct run_outcome *o, struct sample *out, struct err *err)
{
    struct known_cost fresh = {
        .axis = at->axis_index, .family = at->family_index, .seed = at->seed, .n = at->n};
    struct known_cost *known = find_known(s, fresh.axis, fresh.family, fresh.seed, fresh.n);
    char hash[HASH_HEX + 1];
    own_buf struct buf actual = {0};
    own_buf struct buf expected = {0};
    hash_answer(o->answer, hash);
    if (known == NULL || strcmp(known->answer, hash) != 0) {
        buf_add(&actual, o->answer.data, o->answer.len);
        if (!ask_reference(s, &fresh, call, true, &expected, err))
            return false;
    }
    if (known == NULL) {
        buf_add(&s->known, &fresh, sizeof fresh);
        s->learned = true;
        known = &fresh;
    }
    memcpy(out->reference, known->cost, sizeof out->reference);
    if (strcmp(known->answer, hash) == 0)
        return true;
    struct difference diff = {0};
    bool right = false;
    if (!answer_right(s->q->problem, s->q->checker, call,
                      (struct bytes){(unsigned char *)expected.data, expected.len},
                      (struct bytes){(unsigned char *)actual.data, actual.len}, &s->result->arena,
                      &right, &diff, err))
        return false;
    if (!right)
        stop(s, at, VERDICT_WRONG_ANSWER, diff.text, &diff, o);
    return true;
}

bool spot_generate(struct sweeper *s, const struct spot *at, struct sweep_input *input,
                   struct err *err)
{
    const struct input_store *store = s->q->options->inputs;
    struct generate_request q = {
        .family = at->family,
        .swept = at->axis,
        .n = at->n,
        .seed = case_seed(s->q->problem, s->q->options->seed) + at->seed * 1000003u,
        .count = 1,
    };
    uint32_t made = 0;
    bool possible = false;
    if (input_store_get(store, at, input))
        return true;
    if (!generate_inputs(&s->generator, s->q->problem, &q, &input->made, &made, &possible, err))
        return false;
    input_store_put(store, at, possible && made == 1, input);
    return true;
}

/* The call without its length. */
static struct bytes call_of(const struct sweep_input *i)
{
    return (struct bytes){i->bytes.data + 4, i->bytes.len - 4};
}

bool spot_measure(struct sweeper *s, const struct spot *at, const struct sweep_input *input,
                  struct sample *out, struct err *err)
{
    struct run_outcome o;
    const char *message = NULL;
    if (!run(s, s->q->solution, BUILD_COUNTING, call_of(input), SWEEP_STOP_OPERATIONS, false, &o,
             err))
        return false;
    s->operations += o.head.meter.ops;
    s->cpu_ns += o.usage.cpu_ns;
    *out = (struct sample){.n = at->n,
                           .cpu_ns = o.usage.cpu_ns,
                           .input = input->hash,
                           .max_call_ops = o.head.meter.max_call_ops};
    read_cost(&o, out->cost);
    if (o.head.stage == WIRE_STAGE_OPS) {
        /* Too dear to finish: not a point, and the ladder's end. Not for whoever only says so: a slow
         * solution would be inconclusive, and pass. */
        if (!counter_intact(&o.head.meter) || o.head.meter.ops <= SWEEP_STOP_OPERATIONS)
            stop(s, at, VERDICT_SECURITY_VIOLATION, counter_written, NULL, &o);
        return true;
    }
    if (o.usage.end == CASE_CPU_LIMIT) {
        out->cost[METRIC_TIME] =
            (double)SWEEP_STOP_OPERATIONS; /* the same, by work that is not counted */
        return true;
    }
    enum verdict v = answer_outcome(s->q->problem, &o, &sweep_limits, &s->result->arena, &message);
    if (v != VERDICT_ACCEPTED) {
        stop(s, at, v, message, NULL, &o);
        return true;
    }
    if (!counter_intact(&o.head.meter)) {
        stop(s, at, VERDICT_SECURITY_VIOLATION, counter_written, NULL, &o);
        return true;
    }
    if (!check_run(s, at, call_of(input), &o, out, err))
        return false;
    out->there = !s->stopped;
    return true;
}

bool sweep_heat(struct sweeper *s, const struct axis *axis, const char *family, int64_t n,
                struct run_outcome *out, struct err *err)
{
    struct spot at = {.axis = axis, .family = family, .n = n};
    own_input struct sweep_input input = {0};
    *out = (struct run_outcome){0};
    if (!spot_generate(s, &at, &input, err))
        return false;
    return !input.possible ||
           run(s, s->q->solution, BUILD_COUNTING, call_of(&input), 0, true, out, err);
}
