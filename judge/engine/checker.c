/* The checker is a program like the solution, in a process of its own: it sees what the package's author
 * knows, and never shares a process with a solution.
 *
 * An answer that equals the reference's byte for byte needs no checker. That a checker accepts the
 * reference's answers is for `judge verify` to prove. */
#include "judge/engine/checker.h"

#include "judge/base/text.h"
#include "judge/build/build.h"
#include "judge/codec/codec.h"
#include "judge/engine/cases.h"

#include <string.h>

static const struct run_limits checker_limits = {
    .cpu_ns = 10000000000,
    .wall_ns = 30000000000,
    .memory_bytes = 1 << 30,
    .output_bytes = 64 << 10,
};

bool checker_needed(const struct problem *p)
{
    for (size_t i = 0; i < p->signature.callables; i++)
        if (p->signature.callable[i].check.rule == CHECK_CUSTOM)
            return true;
    return false;
}

/* The position of a callable among those with a custom check: its entry in the checker's table. */
static uint32_t entry_of(const struct signature *s, size_t callable)
{
    uint32_t k = 0;
    for (size_t i = 0; i < callable; i++)
        k += s->callable[i].check.rule == CHECK_CUSTOM;
    return k;
}

/* One call of the checker on parameters, expected and actual parts. */
static bool ask_one(struct checker *c, size_t callable, struct bytes params, struct bytes expected,
                    struct bytes actual, struct arena *arena, bool *right, struct difference *diff,
                    struct err *err)
{
    const struct problem *p = c->problem;
    if (!c->built) {
        if (!package_program(c->toolchain, p, BUILD_CHECKER, false, c->without, &c->program, err))
            return false;
        c->built = true;
    }
    own_buf struct buf frame = {0};
    buf_u32(&frame, 1);
    buf_add(&frame, params.data, params.len);
    buf_add(&frame, expected.data, expected.len);
    buf_add(&frame, actual.data, actual.len);
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_request q = {
        .mode = WIRE_MODE_FUNCTION,
        .entry = entry,
        .entries = build_checker_entries(&p->signature, entry),
        .selected = entry_of(&p->signature, callable),
        .frame = {(unsigned char *)frame.data, frame.len},
        .limits = checker_limits,
    };
    struct run_outcome o;
    if (!program_run(&c->program, &q, &o, err))
        return false;
    if (!run_undisturbed(&o, "the checker", err))
        return false;
    struct cursor at = {o.answer.data, o.answer.data + o.answer.len};
    struct wire_type string = {.kind = WIRE_STRING};
    if (o.head.stage != WIRE_STAGE_DONE || o.usage.end != CASE_EXITED ||
        !codec_skip(&at, &string, true) || at.at != at.end) {
        own_buf struct buf why = {0};
        text_escape(&why, run_message(&o), strlen(run_message(&o)), false);
        return err_package(err, "%s/check.c: the checker gave no verdict: %s", p->id,
                           why.len > 0 ? buf_str(&why) : "it crashed or ran too long");
    }
    *right = o.answer.len == 4;
    if (!*right) {
        own_buf struct buf why = {0};
        text_escape(&why, (const char *)o.answer.data + 4, o.answer.len - 4, false);
        diff->known = true;
        diff->text = arena_strdup(arena, buf_str(&why));
    }
    return true;
}

static bool same(struct bytes a, struct bytes b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

static uint32_t peek(const struct cursor *c, size_t size)
{
    uint32_t v = 0;
    if ((size_t)(c->end - c->at) >= size)
        memcpy(&v, c->at, size);
    return v;
}

/* Bytes that the parameters, or the answer parts, of one callable take. */
static bool take_params(struct cursor *c, const struct callable *f, struct bytes *out)
{
    const unsigned char *from = c->at;
    for (size_t i = 0; i < f->params; i++)
        if (!codec_skip(c, &f->param[i].type, false))
            return false;
    *out = (struct bytes){from, (size_t)(c->at - from)};
    return true;
}

static bool take_parts(struct cursor *c, const struct callable *f, struct bytes *out)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part);
    const unsigned char *from = c->at;
    for (size_t i = 0; i < parts; i++)
        if (!codec_skip(c, &part[i], true))
            return false;
    *out = (struct bytes){from, (size_t)(c->at - from)};
    return true;
}

bool checker_ask(struct checker *c, struct bytes call, struct bytes expected, struct bytes actual,
                 struct arena *arena, bool *right, struct difference *diff, struct err *err)
{
    const struct signature *s = &c->problem->signature;
    struct cursor in = {call.data, call.data + call.len};
    struct cursor want = {expected.data, expected.data + expected.len};
    struct cursor got = {actual.data, actual.data + actual.len};
    *right = true;
    if (same(expected, actual))
        return true;
    if (s->kind == PROBLEM_FUNCTION)
        return ask_one(c, 0, call, expected, actual, arena, right, diff, err);

    struct bytes ignored;
    must(take_params(&in, &s->callable[0], &ignored));
    uint32_t operations = peek(&in, 4);
    in.at += 4;
    for (uint32_t k = 0; k < operations && *right; k++) {
        size_t method = peek(&in, 2);
        in.at += 2;
        must(method > 0 && method < s->callables);
        const struct callable *f = &s->callable[method];
        struct bytes params;
        struct bytes wanted;
        struct bytes given;
        must(take_params(&in, f, &params));
        if (!take_parts(&want, f, &wanted) || !take_parts(&got, f, &given))
            return err_judge(err, "an answer that was well-formed does not parse");
        if (f->check.rule != CHECK_CUSTOM || same(wanted, given))
            continue;
        if (!ask_one(c, method, params, wanted, given, arena, right, diff, err))
            return false;
        if (!*right)
            diff->operation = k;
    }
    return true;
}

void checker_release(struct checker *c)
{
    program_release(&c->program);
    c->built = false;
}
