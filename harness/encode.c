/* From what a solution left to the answer frame. Every pointer and size is doubted before use; what
 * cannot be read ends the case with a sentence about the solution. */
#include "harness/value.h"

#include "harness/callback.h"
#include "harness/checked.h"
#include "harness/fault.h"
#include "harness/heap.h"
#include "harness/nodes.h"
#include "harness/stack.h"
#include "harness/state.h"

#include <stdio.h>
#include <string.h>

/* The checked build knows more: who freed it, and that a local variable is gone. */
static void need_alive(const char *what, const void *p, size_t n)
{
    uintptr_t first = 0;
    char words[200], keys[96];
    const struct jh_block *b =
        jh_shadow_of((uintptr_t)p) == JH_SHADOW_GONE ? jh_block_at((uintptr_t)p) : NULL;
    if (b != NULL && b->freed)
        jh_refuse("kind=use_after_free alloc=0x%zx free=0x%zx|%s was freed", (size_t)b->alloc_pc,
                  (size_t)b->free_pc, what);
    if (jh_stack_owns((uintptr_t)p))
        jh_refuse(
            "kind=return_local|%s is a local variable, which is gone when its function returns",
            what);
    if (n > 0 && jh_shadow_bad((uintptr_t)p, n, &first) &&
        jh_place_name(first, words, sizeof(words), keys, sizeof(keys)))
        jh_refuse("kind=out_of_bounds%s|%s reaches beyond %s", keys, what, words);
}

void jh_need_readable(const char *what, const void *p, size_t n)
{
    if (jh.setup.checked)
        need_alive(what, p, n);
    if (jh_heap_freed(p))
        jh_refuse("%s was freed before it was returned", what);
    size_t good = jh_readable(p, n);
    if (good == n)
        return;
    if (good == 0)
        jh_refuse("%s cannot be read: its address is %p", what, p);
    jh_refuse("%s is shorter than its size says: %zu of %zu bytes can be read", what, good, n);
}

/* An array of n items at p: readable, and not longer than the heap block it opens. */
static void need_array(const char *what, const void *p, uint32_t n, size_t item)
{
    size_t block = jh_heap_size(p);
    if (block > 0 && block / item < n)
        jh_refuse("%s has size %u, but its block from malloc holds only %zu", what, n,
                  block / item);
    jh_need_readable(what, p, n * item);
    jh_heap_claim(p);
}

static void put_items(const void *p, uint32_t n, uint8_t kind, struct jh_writer *out)
{
    size_t item = jh_scalar_size(kind);
    unsigned char *to = jh_room(out, n * item);
    if (n == 0)
        return;
    if (jh.setup.checked) /* what the solution left there may be what it never set */
        for (uint32_t i = 0; i < n; i++)
            jh_trace_answer((uintptr_t)p + i * item, item);
    memcpy(to, p, n * item);
    if (kind == WIRE_BOOL)
        for (uint32_t i = 0; i < n; i++)
            to[i] = to[i] != 0;
}

static void put_array(const char *what, const void *p, uint32_t n, uint8_t kind,
                      struct jh_writer *out)
{
    size_t item = jh_scalar_size(kind);
    if (n * item > (size_t)(out->end - out->at))
        jh_room(out, n * item); /* says so, before anything is read */
    jh_put_u32(out, n);
    if (n > 0)
        need_array(what, p, n, item);
    put_items(p, n, kind, out);
}

/* Length of the string at p, looked at page by page. */
static size_t length(const char *what, const char *p)
{
    enum { PAGE = 4096 };
    size_t n = 0;
    jh_need_readable(what, p, 1);
    for (;;) {
        size_t step = PAGE - ((uintptr_t)(p + n) & (PAGE - 1));
        if (jh_readable(p + n, 1) == 0)
            jh_refuse("%s does not end: no NUL in its %zu readable bytes", what, n);
        const char *nul = memchr(p + n, '\0', step);
        if (nul != NULL)
            return (size_t)(nul - p);
        n += step;
    }
}

void jh_encode_string(const char *what, const char *p, struct jh_writer *out)
{
    if (p == NULL)
        jh_refuse("%s is NULL", what);
    size_t n = length(what, p), block = jh_heap_size(p);
    if (block > 0 && n >= block)
        jh_refuse("%s does not end: no NUL in its block of %zu bytes from malloc", what, block);
    jh_heap_claim(p);
    if (n > (size_t)(out->end - out->at))
        jh_room(out, n);
    jh_put_u32(out, (uint32_t)n);
    jh_put(out, p, n);
}

/* What the solution wrote into *return_size, and whether that goes with its pointer. */
static uint32_t returned_size(const struct jh_call *c, const void *p)
{
    int32_t n = *c->return_size;
    if (n == JH_SIZE_UNSET)
        jh_refuse(p ? "returned an array, but *return_size was never set"
                    : "returned NULL, but *return_size was never set");
    if (n < 0)
        jh_refuse("*return_size is negative: %d", n);
    if (n > 0 && p == NULL)
        jh_refuse("returned NULL, but *return_size is %d", n);
    return (uint32_t)n;
}

static void put_strings(const char *whose, char *const *p, uint32_t n, struct jh_writer *out)
{
    char what[96];
    jh_put_u32(out, n);
    if (n > 0) {
        snprintf(what, sizeof(what), "the %s array of strings", whose);
        need_array(what, p, n, sizeof(*p));
    }
    for (uint32_t i = 0; i < n; i++) {
        snprintf(what, sizeof(what), "string %u of the %s array", i + 1, whose);
        jh_encode_string(what, p[i], out);
    }
}

static void put_rows(const struct jh_call *c, void *const *p, uint32_t n, uint8_t kind,
                     struct jh_writer *out)
{
    char what[96];
    jh_put_u32(out, n);
    if (n == 0)
        return;
    const int32_t *columns = *c->column_sizes;
    if (columns == JH_COLUMNS_UNSET)
        jh_refuse("returned %u rows, but *return_column_sizes was never set", n);
    if (columns == NULL)
        jh_refuse("returned %u rows, but *return_column_sizes is NULL", n);
    need_array("*return_column_sizes", columns, n, sizeof(*columns));
    need_array("the returned array of rows", p, n, sizeof(*p));
    for (uint32_t i = 0; i < n; i++) {
        if (columns[i] < 0)
            jh_refuse("row %u of the result has the negative size %d", i, columns[i]);
        if (columns[i] > 0 && p[i] == NULL)
            jh_refuse("row %u of the result is NULL, but its size is %d", i, columns[i]);
        snprintf(what, sizeof(what), "row %u of the result", i);
        put_array(what, p[i], (uint32_t)columns[i], kind, out);
    }
}

static void put_lists(const char *what, struct jh_list_node *const *p, uint32_t n, bool origins,
                      struct jh_writer *out)
{
    jh_put_u32(out, n);
    if (n > 0)
        need_array(what, p, n, sizeof(struct jh_list_node *));
    for (uint32_t i = 0; i < n; i++)
        jh_list_encode("a list of the result", p[i], origins, out);
}

static void put_scalar(const union jh_slot *s, uint8_t kind, struct jh_writer *out)
{
    put_items(s, 1, kind, out);
}

static void result(const struct jh_call *c, struct jh_writer *out)
{
    struct wire_type t = c->entry->result;
    const union jh_slot *s = &c->slot[0];
    bool origins = t.flags & WIRE_NODES;

    if (t.kind == WIRE_VOID)
        return;
    if (t.dims > 0) {
        uint32_t n = returned_size(c, s->p);
        if (t.kind == WIRE_STRING)
            put_strings("returned", s->p, n, out);
        else if (t.kind == WIRE_LIST)
            put_lists("the returned array of lists", s->p, n, origins, out);
        else if (t.dims == 2)
            put_rows(c, s->p, n, t.kind, out);
        else
            put_array("the returned array", s->p, n, t.kind, out);
    } else if (t.kind == WIRE_STRING) {
        jh_encode_string("the returned string", s->p, out);
    } else if (t.kind == WIRE_LIST) {
        jh_list_encode("the returned list", s->p, origins, out);
    } else if (t.kind == WIRE_TREE) {
        jh_tree_encode("the returned tree", s->p, out);
    } else if (t.kind == WIRE_NODE) {
        jh_node_encode(s->p, out);
    } else {
        put_scalar(s, t.kind, out);
    }
}

/* A solution may swap the rows of its argument, so the row pointers are its word; their lengths are
 * the frame's. */
static void mut_rows(const struct jh_value *v, const char *whose, struct jh_writer *out)
{
    char what[96];
    void *const *row = v->was.p;
    struct jh_reader frame = {v->frame, (const unsigned char *)jh.input + jh.setup.input_size};
    size_t item = jh_scalar_size(v->type.kind);
    jh_take_u32(&frame);
    jh_put_u32(out, v->count);
    for (uint32_t i = 0; i < v->count; i++) {
        uint32_t n = jh_take_count(&frame, item);
        jh_take(&frame, n * item);
        snprintf(what, sizeof(what), "row %u of %s", i, whose);
        put_array(what, row[i], n, v->type.kind, out);
    }
}

static void mut_parameter(const struct jh_value *v, int param, struct jh_writer *out)
{
    uint8_t kind = v->type.kind, dims = v->type.dims;
    bool origins = v->type.flags & WIRE_NODES;
    char whose[32], what[64];
    if (jh.input->mode == WIRE_MODE_API)
        snprintf(whose, sizeof(whose), "argument %d of entry %u", param + 1, jh.method);
    else
        snprintf(whose, sizeof(whose), "argument %d", param + 1);

    if (kind == WIRE_STRING && dims == 0) {
        snprintf(what, sizeof(what), "the string in %s", whose);
        jh_encode_string(what, v->was.p, out);
    } else if (kind == WIRE_STRING) {
        put_strings(whose, v->was.p, v->count, out);
    } else if (kind == WIRE_LIST && dims == 0) {
        snprintf(what, sizeof(what), "the list in %s", whose);
        jh_list_encode(what, v->was.p, origins, out);
    } else if (kind == WIRE_LIST) {
        put_lists(whose, v->was.p, v->count, origins, out);
    } else if (kind == WIRE_TREE) {
        snprintf(what, sizeof(what), "the tree in %s", whose);
        jh_tree_encode(what, v->was.p, out);
    } else if (kind == WIRE_NODE) {
        jh_node_encode(v->was.p, out);
    } else if (kind == WIRE_FN) {
        jh_callback_encode(param, out);
    } else if (dims == 2) {
        mut_rows(v, whose, out);
    } else if (dims == 1) {
        put_array(whose, v->was.p, v->count, kind, out);
    } else {
        put_scalar(&v->was, kind, out);
    }
}

void jh_encode(const struct jh_call *c, struct jh_writer *out)
{
    result(c, out);
    for (int i = 0; i < c->entry->params; i++)
        if (c->param[i].type.flags & WIRE_MUT)
            mut_parameter(&c->param[i], i, out);
}
