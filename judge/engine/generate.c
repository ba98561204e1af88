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

/* The part of one request. False if it does not fit the signature. */
static bool take_part(struct cursor *c, const struct problem *p, const struct generate_request *q,
                      struct generated *out)
{
    bool ok = true;
    uint32_t count = take_u32(c, &ok);
    out->possible = count != WIRE_GENERATE_CANNOT;
    out->made = out->possible ? count : 0;
    ok = ok && out->made <= q->count;
    const unsigned char *calls = c->at;
    for (uint32_t i = 0; ok && i < out->made; i++) {
        uint32_t len = take_u32(c, &ok);
        ok = ok && len <= (size_t)(c->end - c->at);
        struct cursor call = {c->at, c->at + (ok ? len : 0)};
        ok = ok && codec_skip_call(&call, &p->signature) && call.at == call.end;
        c->at += ok ? len : 0;
    }
    if (ok)
        buf_add(&out->inputs, calls, (size_t)(c->at - calls));
    return ok;
}

static bool take_parts(const struct run_outcome *o, const struct problem *p,
                       const struct generate_request *q, size_t count, struct generated *out)
{
    struct cursor c = {o->answer.data, o->answer.data + o->answer.len};
    for (size_t i = 0; i < count; i++)
        if (!take_part(&c, p, &q[i], &out[i]))
            return false;
    return c.at == c.end;
}

/* All in one process. why: empty if all went well. False only if the judge failed. */
static bool make(struct program *generator, const struct problem *p,
                 const struct generate_request *q, size_t count, struct generated *out,
                 struct buf *why, struct err *err)
{
    own_buf struct buf frame = {0};
    for (size_t i = 0; i < count; i++)
        make_frame(p, &q[i], &frame);
    struct wire_entry entry = {.present = 1};
    struct run_request request = {
        .mode = WIRE_MODE_GENERATE,
        .entry = &entry,
        .entries = 1,
        .frame = {(unsigned char *)frame.data, frame.len},
        .limits = generator_limits,
    };
    struct run_outcome outcome;
    if (!program_run(generator, &request, &outcome, err) ||
        !run_undisturbed(&outcome, "the generator", err))
        return false;
    if (outcome.usage.end == CASE_CPU_LIMIT || outcome.usage.end == CASE_WALL_LIMIT)
        buf_adds(why, "takes longer than 10 s");
    else if (outcome.head.stage != WIRE_STAGE_DONE)
        buf_adds(why, run_message(&outcome)[0] != '\0' ? run_message(&outcome)
                                                       : "the generator crashed");
    else if (!take_parts(&outcome, p, q, count, out))
        buf_adds(why, "the arguments do not fit the signature; put them in its order");
    return true;
}

bool generate_several(struct program *generator, const struct problem *p,
                      const struct generate_request *q, size_t count, struct generated *out,
                      struct err *err)
{
    own_buf struct buf why = {0};
    if (!make(generator, p, q, count, out, &why, err))
        return false;
    if (why.len == 0)
        return true;
    if (count == 1)
        return refused(p, q, buf_str(&why), err);
    for (size_t i = 0; i < count; i++) {
        buf_clear(&out[i].inputs);
        if (!generate_several(generator, p, &q[i], 1, &out[i], err))
            return false;
    }
    return true;
}

bool generate_inputs(struct program *generator, const struct problem *p,
                     const struct generate_request *q, struct buf *out, uint32_t *made,
                     bool *possible, struct err *err)
{
    struct generated g = {.inputs = *out};
    bool ok = generate_several(generator, p, q, 1, &g, err);
    *out = g.inputs;
    *made = g.made;
    *possible = g.possible;
    return ok;
}
