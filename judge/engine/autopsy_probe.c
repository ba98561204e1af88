/* Running the checked build and telling what its runs say; see autopsy_probe.h. */
#include "judge/engine/autopsy_probe.h"

#include "judge/base/file.h"
#include "judge/engine/autopsy.h"

#include <signal.h>
#include <string.h>

enum {
    STACK_FACTOR = 4,  /* frames are larger with redzones and without optimisation */
    MEMORY_FACTOR = 4, /* blocks are never used again */
};
#define CPU_NS INT64_C(5000000000) /* a backstop: counts come first */

/* What memory holds before it is set: large negative numbers first, which are no pointers either;
 * then zero and large positive numbers from malloc; then zero in locals. */
static const struct probe {
    enum build_variant variant;
    unsigned char poison;
} plain = {BUILD_CHECKED, 0xa5}, others[] = {
                                     {BUILD_CHECKED, 0x00},
                                     {BUILD_CHECKED, 0x5a},
                                     {BUILD_ZEROED, 0xa5},
};

static struct build_request request_of(const struct problem *p, const struct judge_options *o,
                                       const struct result *r, enum build_variant v)
{
    struct build_request b = {
        .role = BUILD_SOLUTION,
        .signature = &p->signature,
        .problem = p,
        .name = file_basename(r->path),
        .source = {(const unsigned char *)r->source, r->source_len},
        .no_cache = o->no_cache,
    };
    b.variant[v] = true;
    return b;
}

bool autopsy_begin(const struct toolchain *t, const struct problem *p,
                   const struct judge_options *o, const struct result *r, struct build_job **out,
                   struct err *err)
{
    struct build_request b = request_of(p, o, r, BUILD_CHECKED);
    return build_begin(t, &b, out, err);
}

bool autopsy_build(struct examination *e, enum build_variant v, struct build_job *begun,
                   struct program *p, struct err *err)
{
    const struct autopsy_request *q = e->q;
    struct build_request b = request_of(q->problem, q->options, e->r, v);
    size_t stack = ((size_t)q->problem->limits.stack_mb << 20) * STACK_FACTOR;
    if (begun != NULL)
        return program_take(q->toolchain, begun, stack, q->options->without, p, err);
    return program_build(q->toolchain, &b, stack, q->options->without, p, err);
}

static struct program *program_of(struct examination *e, enum build_variant v)
{
    return v == BUILD_ZEROED ? &e->zeroed : &e->program;
}

/* One run. The outcome's bytes are valid until the next. */
static bool run(struct examination *e, struct bytes frame, struct probe probe, uint64_t stop,
                struct run_outcome *out, struct err *err)
{
    struct program *program = program_of(e, probe.variant);
    const struct problem *p = e->q->problem;
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_request q = {
        .variant = probe.variant,
        .mode = program_mode(&p->signature),
        .entry = entry,
        .entries = program_entries(&p->signature, program->build.destructor, entry),
        .frame = frame,
        .limits = run_limits_of(&p->limits),
        .ops_limit = AUTOPSY_WORK_CASE,
        .trace = stop == 0,
        .trace_stop = stop,
        .poison = probe.poison,
    };
    q.limits.cpu_ns = CPU_NS;
    q.limits.wall_ns = 3 * CPU_NS;
    q.limits.memory_bytes *= MEMORY_FACTOR;
    return program_run(program, &q, out, err);
}

/* Did this run end by a finding, and not by a limit? */
static bool tells(const struct examination *e, const struct run_outcome *o, struct autopsy *out)
{
    bool fault = o->head.stage == WIRE_STAGE_FAULT && o->usage.end == CASE_SIGNALLED &&
                 o->usage.code != SIGKILL;
    bool refused = o->head.stage == WIRE_STAGE_REFUSED && o->usage.end == CASE_EXITED;
    bool leak = o->head.stage == WIRE_STAGE_DONE && o->usage.end == CASE_EXITED &&
                o->head.message[0] != '\0';
    if (!fault && !refused && !leak)
        return false;
    if (!autopsy_words(e->q->problem, o->head.message, e->lines, &e->r->arena, out))
        return false;
    bool is_leak = strcmp(out->kind, "leak") == 0;
    if (leak != is_leak)
        return false;
    /* what the report of the case says already, unless the checked build has a line for it */
    if (refused && strcmp(out->kind, "crash") == 0)
        return false;
    if (out->line == 0 && out->alloc_line == 0)
        out->line = autopsy_warned(e->r, out->kind);
    return true;
}

struct record { /* of a run, to be compared with another one's */
    uint32_t stage;
    enum case_end end;
    int code;
    struct buf answer, message, trace;
};

static void take(const struct run_outcome *o, struct record *out)
{
    *out = (struct record){.stage = o->head.stage, .end = o->usage.end, .code = o->usage.code};
    buf_add(&out->answer, o->answer.data, o->answer.len);
    buf_adds(&out->message, run_message(o)); /* places are those of one build */
    buf_add(&out->trace, o->heat.data, o->heat.len);
}

static void record_release(struct record *r)
{
    buf_release(&r->answer);
    buf_release(&r->message);
    buf_release(&r->trace);
}

static bool same(const struct record *a, const struct record *b)
{
    return a->stage == b->stage && a->end == b->end && a->code == b->code &&
           strcmp(buf_str(&a->message), buf_str(&b->message)) == 0 &&
           a->answer.len == b->answer.len &&
           (a->answer.len == 0 || memcmp(a->answer.data, b->answer.data, a->answer.len) == 0);
}

/* Number of the first event, from 1, whose values differ; 0 if none does. The places may be those
 * of two builds: events correspond by their order. */
static uint64_t parting(const struct record *a, const struct record *b)
{
    size_t n =
        (a->trace.len < b->trace.len ? a->trace.len : b->trace.len) / sizeof(struct wire_heat);
    for (size_t i = 0; i < n; i++) {
        struct wire_heat x;
        struct wire_heat y;
        memcpy(&x, a->trace.data + i * sizeof x, sizeof x);
        memcpy(&y, b->trace.data + i * sizeof y, sizeof y);
        if (x.count != y.count)
            return i + 1;
    }
    return 0;
}

static bool tell_unset(struct examination *e, struct bytes frame, uint64_t event,
                       struct autopsy *out, struct err *err)
{
    struct run_outcome o;
    if (event > 0) {
        if (!run(e, frame, plain, event, &o, err))
            return false;
        if (tells(e, &o, out) && strcmp(out->kind, "uninitialised") == 0)
            return true;
    }
    *out = (struct autopsy){
        .found = true,
        .kind = "uninitialised",
        .words = "the answer depends on memory that was never set",
        .line = autopsy_warned(e->r, "uninitialised"),
    };
    return true;
}

/* A program that differs from itself proves nothing. */
static bool is_steady(struct examination *e, struct bytes frame, const struct record *first,
                      bool *steady, struct err *err)
{
    struct run_outcome o;
    struct record again;
    if (!run(e, frame, plain, 0, &o, err))
        return false;
    take(&o, &again);
    *steady = same(first, &again);
    record_release(&again);
    return true;
}

/* Is this probe to be made, and can it be? */
static bool ready(struct examination *e, struct probe probe, bool locals, bool *yes,
                  struct err *err)
{
    *yes = probe.variant == BUILD_CHECKED || locals;
    if (*yes && probe.variant == BUILD_ZEROED && e->zeroed.toolchain == NULL &&
        !autopsy_build(e, BUILD_ZEROED, NULL, &e->zeroed, err))
        return false;
    *yes = *yes && program_of(e, probe.variant)->build.ok;
    return true;
}

/* The same input with other bytes in memory that was never set. What the first run answered is
 * another answer than the fast build's (unlike): then a value that differs is enough, whatever this
 * run answers. */
static bool look_for_unset(struct examination *e, struct bytes frame, const struct record *first,
                           bool unlike, struct autopsy *out, struct err *err)
{
    for (size_t i = 0; i < array_len(others) && !out->found; i++) {
        struct run_outcome o;
        struct record other;
        bool wanted = false;
        bool steady = false;
        if (!ready(e, others[i], e->locals || unlike, &wanted, err))
            return false;
        if (!wanted)
            continue;
        if (!run(e, frame, others[i], 0, &o, err))
            return false;
        take(&o, &other);
        uint64_t event = parting(first, &other);
        bool differs = !same(first, &other) || (unlike && event > 0);
        record_release(&other);
        if (!differs)
            continue;
        if (!is_steady(e, frame, first, &steady, err))
            return false;
        if (!steady)
            return true;
        if (!tell_unset(e, frame, event, out, err))
            return false;
    }
    return true;
}

bool autopsy_is_leak(const struct autopsy *a)
{
    return a->found && strcmp(a->kind, "leak") == 0;
}

static bool answers_unlike(const struct record *first, struct bytes actual)
{
    return first->stage == WIRE_STAGE_DONE && actual.len > 0 &&
           (actual.len != first->answer.len ||
            memcmp(actual.data, first->answer.data, actual.len) != 0);
}

/* An answer that optimisation changes, although nothing undefined was seen to happen. */
static bool tell_unlike(struct examination *e, struct bytes frame, const struct record *first,
                        struct autopsy *out, struct err *err)
{
    bool steady = false;
    if (!is_steady(e, frame, first, &steady, err))
        return false;
    if (steady)
        *out = (struct autopsy){
            .found = true,
            .kind = "uninitialised",
            .words = "the answer is another one when built without optimisation: it depends on "
                     "memory that "
                     "was never set, on undefined behaviour, on addresses or on the time",
            .line = autopsy_warned(e->r, "uninitialised"),
        };
    return true;
}

/* One input. actual: what the fast build answered, or empty. A leak is told only if nothing else is
 * found. */
bool autopsy_examine(struct examination *e, struct bytes frame, struct bytes actual,
                     struct autopsy *out, struct err *err)
{
    struct run_outcome o;
    struct record first;
    struct autopsy told = {0};
    *out = (struct autopsy){0};
    if (!run(e, frame, plain, 0, &o, err))
        return false;
    bool bad = tells(e, &o, &told) && !autopsy_is_leak(&told);
    if (bad && strcmp(told.kind, "uninitialised") == 0) {
        *out = told;
        return true;
    }
    /* a finding, too, may come from a value that was never set */
    bool ended = bad || (o.head.stage != WIRE_STAGE_OPS && o.usage.end == CASE_EXITED);
    take(&o, &first);
    bool unlike = answers_unlike(&first, actual);
    bool ok = !ended || (look_for_unset(e, frame, &first, unlike, out, err) &&
                         (out->found || !unlike || tell_unlike(e, frame, &first, out, err)));
    record_release(&first);
    if (ok && !out->found && told.found)
        *out = told;
    return ok;
}
