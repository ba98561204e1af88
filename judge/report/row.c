/* Reading values of every type as rows of elements; see row.h. */
#include "judge/report/row.h"

#include "judge/base/mem.h"
#include "judge/codec/codec.h"
#include "judge/model/tolerance.h"
#include "judge/model/type.h"

#include <string.h>

bool row_is_text(const struct wire_type *t)
{
    return (t->kind == WIRE_STRING && t->dims == 0) || (t->kind == WIRE_CHAR && t->dims == 1);
}

bool row_is_table(const struct wire_type *t)
{
    return t->dims == 2;
}

bool row_is_tree(const struct wire_type *t)
{
    return t->kind == WIRE_TREE && t->dims == 0;
}

static bool read_u32(struct cursor *c, uint32_t *out)
{
    if (c->end - c->at < 4)
        return false;
    memcpy(out, c->at, 4);
    c->at += 4;
    return true;
}

static bool step(struct cursor *c, const struct row *r)
{
    bool present = true;
    if (row_is_tree(&r->type)) {
        if (c->at == c->end)
            return false;
        present = *c->at++ != 0;
    }
    return !present || codec_skip(c, &r->element, r->type.dims > 0);
}

bool row_read(const struct value *v, struct row *out)
{
    struct row r = {.type = v->type, .cycle = -1, .count = 1};
    struct cursor c = {v->data, v->data + v->len};
    bool node_list = r.type.dims == 0 && r.type.kind == WIRE_LIST;
    bool counted = r.type.dims > 0 || node_list || r.type.kind == WIRE_TREE;
    uint32_t count = 1;
    if (counted && (!read_u32(&c, &count) || count > v->len))
        return false;
    if (r.type.dims > 0)
        r.element = type_element(&r.type);
    else if (counted)
        r.element = (struct wire_type){.kind = WIRE_I32};
    else
        r.element = r.type;
    r.count = count;
    r.at = mem_array(r.count + 1, sizeof *r.at);
    for (size_t i = 0; i < r.count; i++) {
        r.at[i] = c.at;
        if (!step(&c, &r)) {
            row_release(&r);
            return false;
        }
    }
    r.at[r.count] = c.at;
    uint32_t cycle = 0;
    if (node_list && read_u32(&c, &cycle))
        r.cycle = (int32_t)cycle;
    *out = r;
    return true;
}

void row_release(struct row *r)
{
    mem_cleanup_free(&r->at);
    r->count = 0;
}

struct value row_element(const struct row *r, size_t i)
{
    return (struct value){r->at[i], (size_t)(r->at[i + 1] - r->at[i]), r->element};
}

static double number(const unsigned char *at)
{
    double v = 0;
    memcpy(&v, at, sizeof v);
    return v;
}

static bool same_bytes(const struct value *a, const struct value *b)
{
    return a->len == b->len && memcmp(a->data, b->data, a->len) == 0;
}

bool row_same(const struct row *a, const struct row *b, size_t i, const struct check_spec *check)
{
    if (i >= a->count || i >= b->count)
        return false;
    struct value mine = row_element(a, i);
    struct value theirs = row_element(b, i);
    if (same_bytes(&mine, &theirs) || a->element.kind != WIRE_F64)
        return same_bytes(&mine, &theirs);
    if (a->element.dims == 0)
        return tolerance_allows(check, number(mine.data), number(theirs.data));
    struct row inner_a = {0};
    struct row inner_b = {0};
    bool read = row_read(&mine, &inner_a) && row_read(&theirs, &inner_b);
    bool same = read && row_differs(&inner_a, &inner_b, check) == SIZE_MAX;
    row_release(&inner_a);
    row_release(&inner_b);
    return same;
}

size_t row_differs(const struct row *a, const struct row *b, const struct check_spec *check)
{
    size_t shared = a->count < b->count ? a->count : b->count;
    for (size_t i = 0; i < shared; i++) {
        if (!row_same(a, b, i, check))
            return i;
    }
    if (a->count == b->count && a->cycle == b->cycle)
        return SIZE_MAX;
    return shared;
}
