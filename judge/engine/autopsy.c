/* Which inputs are looked at, and what their runs are compared with; see autopsy.h. */
#include "judge/engine/autopsy.h"

#include "judge/base/file.h"
#include "judge/build/lines.h"
#include "judge/engine/answer.h"

#include <signal.h>
#include <string.h>

enum {
    STACK_FACTOR = 4,  /* frames are larger with redzones and without optimisation */
    MEMORY_FACTOR = 4, /* blocks are never used again */
    INPUT_MOST =
        256 << 10, /* bytes of an argument frame: larger ones are not looked at as advice */
};
#define WORK_CASE UINT64_C(30000000) /* accesses and comparisons of one run */
#define WORK_TOTAL                                                                                 \
    UINT64_C(60000000) /* of all runs of advice; an input counts as its bytes besides */
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

struct examination {
    const struct autopsy_request *q;
    struct result *r;
    struct program program, zeroed; /* the second is built when it is first needed */
    struct lines *lines;
    bool locals; /* look at locals, too, which takes a second build */
};

static bool build(struct examination *e, enum build_variant v, struct program *p, struct err *err)
{
    struct bytes source = {(const unsigned char *)e->r->source, e->r->source_len};
    struct build_request b = {
        .role = BUILD_SOLUTION,
        .signature = &e->q->problem->signature,
        .problem = e->q->problem,
        .name = file_basename(e->r->path),
        .source = source,
        .no_cache = e->q->options->no_cache,
    };
    b.variant[v] = true;
    size_t stack = ((size_t)e->q->problem->limits.stack_mb << 20) * STACK_FACTOR;
    return program_build(e->q->toolchain, &b, stack, e->q->options->without, p, err);
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
        .ops_limit = WORK_CASE,
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
        !build(e, BUILD_ZEROED, &e->zeroed, err))
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

static bool is_leak(const struct autopsy *a)
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
static bool examine(struct examination *e, struct bytes frame, struct bytes actual,
                    struct autopsy *out, struct err *err)
{
    struct run_outcome o;
    struct record first;
    struct autopsy told = {0};
    *out = (struct autopsy){0};
    if (!run(e, frame, plain, 0, &o, err))
        return false;
    bool bad = tells(e, &o, &told) && !is_leak(&told);
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

/* ---- which inputs ---- */

static const struct case_result *first_failure(const struct result *r)
{
    for (size_t i = 0; i < r->case_count; i++)
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            return &r->cases[i];
    return NULL;
}

static void found(struct examination *e, const struct autopsy *a, const char *name, bool advice)
{
    e->r->autopsy = *a;
    e->r->autopsy.advice = advice;
    e->r->autopsy.case_name = arena_strdup(&e->r->arena, name);
}

static bool examine_failure(struct examination *e, const struct case_result *c, struct err *err)
{
    struct autopsy a = {0};
    own_buf struct buf frame = {0};
    if (c->input.len > 0) {
        struct bytes input = c->input;
        struct test_case alone = {.calls = 1, .input = &input};
        case_frame(&alone, 0, 1, &frame);
        if (!examine(e, (struct bytes){(unsigned char *)frame.data, frame.len}, c->actual, &a, err))
            return false;
    }
    for (size_t i = 0; i < e->q->set->count && !a.found; i++) {
        const struct test_case *whole = &e->q->set->cases[i];
        if (strcmp(whole->name, c->name) != 0 || (whole->calls == 1 && c->input.len > 0))
            continue;
        frame.len = 0;
        case_frame(whole, 0, whole->calls, &frame);
        if (!examine(e, (struct bytes){(unsigned char *)frame.data, frame.len}, (struct bytes){0},
                     &a, err))
            return false;
    }
    if (a.found)
        found(e, &a, c->name, is_leak(&a));
    return true;
}

static bool wanted(const struct examination *e, const struct test_case *c)
{
    if (e->q->options->sanitize == SANITIZE_ON)
        return true;
    return strcmp(c->group, "sample") == 0 || strcmp(c->group, "edge") == 0;
}

static const struct case_result *result_of(const struct result *r, const char *name)
{
    for (size_t i = 0; i < r->case_count; i++)
        if (strcmp(r->cases[i].name, name) == 0)
            return &r->cases[i];
    return NULL;
}

/* The first finding that is worse than a leak, else the first leak. */
static bool examine_right(struct examination *e, struct err *err)
{
    struct autopsy leak = {0};
    const char *leaking = NULL;
    uint64_t work = 0;
    bool all = e->q->options->sanitize == SANITIZE_ON;
    for (size_t i = 0; i < e->q->set->count; i++) {
        const struct test_case *c = &e->q->set->cases[i];
        struct autopsy a;
        own_buf struct buf frame = {0};
        const struct case_result *was = result_of(e->r, c->name);
        if (!wanted(e, c) || was == NULL)
            continue;
        struct bytes actual = c->calls == 1 ? was->actual : (struct bytes){0};
        case_frame(c, 0, c->calls, &frame);
        work += 3 * (WORK_TOTAL / 300 + frame.len * 40);
        if (!all && (frame.len > INPUT_MOST || work > WORK_TOTAL))
            continue;
        if (!examine(e, (struct bytes){(unsigned char *)frame.data, frame.len}, actual, &a, err))
            return false;
        if (is_leak(&a) && leaking == NULL) {
            leak = a;
            leaking = c->name;
        } else if (a.found && !is_leak(&a)) {
            found(e, &a, c->name, true);
            return true;
        }
    }
    if (leaking != NULL)
        found(e, &leak, leaking, true);
    return true;
}

/* What a limit ended is no question of memory; what broke a rule of the sandbox is not asked again.
 */
static bool worth_it(const struct result *r)
{
    switch (r->verdict) {
    case VERDICT_ACCEPTED:
    case VERDICT_COMPLEXITY_MISSED:
    case VERDICT_WRONG_ANSWER:
    case VERDICT_RUNTIME_ERROR:
        return true;
    default:
        return false;
    }
}

bool autopsy_run(const struct autopsy_request *q, struct result *r, struct err *err)
{
    struct examination e = {.q = q, .r = r};
    const struct case_result *failed = first_failure(r);
    if (!worth_it(r) || r->case_count == 0)
        return true;
    e.locals = failed != NULL || q->options->sanitize == SANITIZE_ON;
    bool ok = build(&e, BUILD_CHECKED, &e.program, err);
    if (ok && e.program.build.ok) {
        ok = lines_open(e.program.build.image[BUILD_CHECKED].fd, file_basename(r->path), &e.lines,
                        err) &&
             (failed != NULL ? examine_failure(&e, failed, err) : examine_right(&e, err));
        r->checked = ok;
    }
    lines_close(e.lines);
    program_release(&e.program);
    program_release(&e.zeroed);
    return ok;
}
