/* The reference is a program like any other: it runs in the sandbox, and what comes back is decoded
 * as hostile. */
#include "judge/engine/reference.h"

#include "judge/base/text.h"
#include "judge/codec/codec.h"
#include "judge/engine/answer.h"

#include <string.h>

/* One part of the answer frame for each call. */
static bool split(const struct problem *p, const struct buf *keep, struct test_case *c)
{
    struct cursor at = {(unsigned char *)keep->data, (unsigned char *)keep->data + keep->len};
    for (size_t i = 0; i < c->calls; i++) {
        struct cursor input = {c->input[i].data, c->input[i].data + c->input[i].len};
        const unsigned char *from = at.at;
        if (!codec_skip_answer(&at, &input, &p->signature))
            return false;
        c->expected[i] = (struct bytes){from, (size_t)(at.at - from)};
    }
    return true;
}

bool reference_tries(struct program *reference, const struct problem *p, struct test_case *c,
                     struct buf *keep, bool *good, struct buf *why, struct err *err)
{
    own_buf struct buf frame = {0};
    case_frame(c, 0, c->calls, &frame);
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_request q = {
        .mode = program_mode(&p->signature),
        .entry = entry,
        .entries = program_entries(&p->signature, reference->build.destructor, entry),
        .frame = {(unsigned char *)frame.data, frame.len},
        .limits = run_limits_of(&p->limits),
    };
    struct run_outcome o;
    if (!program_run(reference, &q, &o, err))
        return false;
    if (!run_undisturbed(&o, "the reference solution", err))
        return false;
    buf_clear(keep);
    buf_add(keep, o.answer.data, o.answer.len);
    *good = o.head.stage == WIRE_STAGE_DONE && o.usage.end == CASE_EXITED && split(p, keep, c);
    if (*good || why == NULL)
        return true;
    struct arena scratch = {0};
    const char *message = NULL;
    if (answer_outcome(p, &o, &q.limits, &scratch, &message) == VERDICT_ACCEPTED)
        message = "its answer cannot be read";
    buf_clear(why);
    buf_adds(why, message != NULL ? message : "it ended without an answer");
    arena_release(&scratch);
    return true;
}

bool reference_answers(struct program *reference, const struct problem *p, struct test_case *c,
                       struct buf *keep, struct err *err)
{
    own_buf struct buf why = {0};
    bool good = false;
    if (!reference_tries(reference, p, c, keep, &good, &why, err))
        return false;
    return good || err_package(err, "%s/submissions/accepted/reference.c: no answer to case %s: %s",
                               p->id, c->name, buf_str(&why));
}
