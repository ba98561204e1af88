/* The generator is a program like any other; what comes back is decoded as hostile. */
#include "judge/engine/generate.h"

#include "judge/base/text.h"
#include "judge/codec/codec.h"

#include <signal.h>
#include <string.h>

/* A generator gets more than a solution: it may make a million elements. */
static const struct run_limits generator_limits = {
    .cpu_ns = 10000000000,
    .wall_ns = 30000000000,
    .memory_bytes = 1 << 30,
    .output_bytes = 64 << 10,
};

static void add_string(struct buf *b, const char *s)
{
    buf_u32(b, (uint32_t)strlen(s));
    buf_adds(b, s);
}

static void make_frame(const struct problem *p, const struct generate_request *q, struct buf *out)
{
    add_string(out, q->family);
    buf_u32(out, (uint32_t)p->axes);
    for (size_t i = 0; i < p->axes; i++) {
        const struct axis *a = &p->axis[i];
        add_string(out, a->name);
        buf_u64(out, (uint64_t)(a == q->swept ? q->n : axis_value(p, a, q->swept, q->n)));
    }
    buf_u64(out, q->seed);
    buf_u64(out, q->first);
    buf_u32(out, q->count);
}

static bool refused(const struct problem *p, const struct generate_request *q, const char *why,
                    struct err *err)
{
    own_buf struct buf safe = {0};
    text_escape(&safe, why, strlen(why), false);
    return err_package(err, "%s/generate.c: family %s at %s=%lld: %s", p->id, q->family,
                       q->swept != NULL ? q->swept->name : "n", (long long)q->n, buf_str(&safe));
}

static uint32_t take_u32(struct cursor *c, bool *ok)
{
    uint32_t v = 0;
    if (*ok && (size_t)(c->end - c->at) >= sizeof v) {
        memcpy(&v, c->at, sizeof v);
        c->at += sizeof v;
    } else {
        *ok = false;
    }
    return v;
}

bool generate_inputs(struct program *generator, const struct problem *p,
                     const struct generate_request *q, struct buf *out, uint32_t *made,
                     bool *possible, struct err *err)
{
    own_buf struct buf frame = {0};
    make_frame(p, q, &frame);
    struct wire_entry entry = {.present = 1};
    struct run_request request = {
        .mode = WIRE_MODE_GENERATE,
        .entry = &entry,
        .entries = 1,
        .frame = {(unsigned char *)frame.data, frame.len},
        .limits = generator_limits,
    };
    struct run_outcome outcome;
    if (!program_run(generator, &request, &outcome, err))
        return false;
    if (!run_undisturbed(&outcome, "the generator", err))
        return false;
    if (outcome.head.stage == WIRE_STAGE_REFUSED &&
        strncmp(run_message(&outcome), "cannot: ", 8) == 0) {
        *possible = false;
        *made = 0;
        return true;
    }
    if (outcome.usage.end == CASE_CPU_LIMIT || outcome.usage.end == CASE_WALL_LIMIT)
        return refused(p, q, "takes longer than 10 s", err);
    if (outcome.head.stage != WIRE_STAGE_DONE)
        return refused(p, q,
                       run_message(&outcome)[0] != '\0' ? run_message(&outcome)
                                                        : "the generator crashed",
                       err);

    struct cursor c = {outcome.answer.data, outcome.answer.data + outcome.answer.len};
    bool ok = true;
    uint32_t count = take_u32(&c, &ok);
    ok = ok && count <= q->count;
    const unsigned char *calls = c.at;
    for (uint32_t i = 0; ok && i < count; i++) {
        uint32_t len = take_u32(&c, &ok);
        ok = ok && len <= (size_t)(c.end - c.at);
        struct cursor call = {c.at, c.at + (ok ? len : 0)};
        ok = ok && codec_skip_call(&call, &p->signature) && call.at == call.end;
        c.at += ok ? len : 0;
    }
    if (!ok || c.at != c.end)
        return refused(p, q, "the arguments do not fit the signature; put them in its order", err);
    buf_add(out, calls, (size_t)(c.end - calls));
    *made = count;
    *possible = true;
    return true;
}
