/* What a call answers with, and how the wire is told.
 *
 * An answer has parts: the result, then parameters as the call left them. A parameter is a part
 * because it is mut, or because the package says that the call must leave its arguments alone
 * (check.unchanged). The harness knows only the first kind, so the second is declared to it as mut;
 * one function, part_of(), decides for everybody.
 */
#include "judge/codec/codec.h"

#include <string.h>

enum part { PART_NONE, PART_ANSWER, PART_KEPT };

static bool by_reference(const struct wire_type *t)
{
    return t->dims > 0 || t->kind == WIRE_STRING || t->kind == WIRE_LIST || t->kind == WIRE_TREE;
}

static enum part part_of(const struct callable *f, size_t param)
{
    const struct wire_type *t = &f->param[param].type;
    if (t->flags & WIRE_MUT)
        return PART_ANSWER;
    return f->check.unchanged && by_reference(t) ? PART_KEPT : PART_NONE;
}

/* The result's type as the harness returns it. */
static struct wire_type result_of(const struct callable *f)
{
    struct wire_type t = f->result;
    if (f->check.same_nodes && t.kind == WIRE_LIST && t.dims == 0)
        t.flags |= WIRE_NODES;
    return t;
}

size_t codec_answer_parts(const struct callable *f, struct wire_type out[WIRE_MAX_PARAMS + 1])
{
    size_t n = 0;
    if (f->result.kind != WIRE_VOID)
        out[n++] = result_of(f);
    for (size_t i = 0; i < f->params; i++) {
        if (part_of(f, i) != PART_NONE)
            out[n++] = f->param[i].type;
    }
    return n;
}

/* The index of the parameter behind a part, or WIRE_MAX_PARAMS for the result. */
static size_t parameter_of(const struct callable *f, size_t part)
{
    size_t n = 0;
    if (f->result.kind != WIRE_VOID && part == n++)
        return WIRE_MAX_PARAMS;
    for (size_t i = 0; i < f->params; i++) {
        if (part_of(f, i) != PART_NONE && part == n++)
            return i;
    }
    return WIRE_MAX_PARAMS;
}

const struct parameter *codec_part_parameter(const struct callable *f, size_t part)
{
    size_t i = parameter_of(f, part);
    return i < WIRE_MAX_PARAMS ? &f->param[i] : NULL;
}

bool codec_part_kept(const struct callable *f, size_t part)
{
    size_t i = parameter_of(f, part);
    return i < WIRE_MAX_PARAMS && part_of(f, i) == PART_KEPT;
}

void codec_entry(const struct callable *f, bool present, struct wire_entry *out)
{
    memset(out, 0, sizeof *out);
    out->params = (uint8_t)f->params;
    out->present = present ? 1 : 0;
    out->result = result_of(f);
    for (size_t i = 0; i < f->params; i++) {
        out->param[i] = f->param[i].type;
        if (part_of(f, i) != PART_NONE)
            out->param[i].flags |= WIRE_MUT;
    }
}
