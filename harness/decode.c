/* From the argument frame to C arguments. The frame comes from the judge, so what is wrong in it is
 * the judge's error; bounds are checked all the same. */
#include "harness/value.h"

#include "harness/arena.h"
#include "harness/callback.h"
#include "harness/nodes.h"
#include "harness/state.h"

#include <string.h>

size_t jh_scalar_size(uint8_t kind)
{
    switch (kind) {
    case WIRE_I32:
        return 4;
    case WIRE_I64:
    case WIRE_F64:
        return 8;
    case WIRE_BOOL:
    case WIRE_CHAR:
        return 1;
    default:
        return 0;
    }
}

static void pass(struct jh_call *c, union jh_slot s)
{
    if (c->slots == JH_MAX_SLOTS)
        jh_broken("too many arguments");
    c->slot[c->slots++] = s;
}

static void pass_pointer(struct jh_call *c, void *p)
{
    pass(c, (union jh_slot){.p = p});
}

static void pass_size(struct jh_call *c, uint32_t n)
{
    pass(c, (union jh_slot){.i32 = (int32_t)n});
}

static void scalar(struct jh_call *c, uint8_t kind, struct jh_reader *in)
{
    union jh_slot s = {.i64 = 0};
    size_t size = jh_scalar_size(kind);
    memcpy(&s, jh_take(in, size), size);
    if (kind == WIRE_BOOL && *(unsigned char *)&s > 1)
        jh_broken("a bool that is neither false nor true");
    pass(c, s);
}

static void *array(struct jh_reader *in, uint32_t n, struct jh_label label)
{
    size_t bytes = n * label.item;
    const void *from = jh_take(in, bytes);
    void *to = jh_arena_array(bytes, label);
    memcpy(to, from, bytes);
    return to;
}

static char *string(struct jh_reader *in, struct jh_label label, uint32_t *len)
{
    uint32_t n = jh_take_count(in, 1);
    const void *from = jh_take(in, n);
    char *to = jh_arena_array((size_t)n + 1, label);
    memcpy(to, from, n);
    to[n] = '\0';
    *len = n;
    return to;
}

/* Few rows get a region each. Many share one: poison between them, the last one at the guard. */
static void rows(struct jh_reader *in, uint32_t n, struct jh_label label, bool strings,
                 unsigned char **row, int32_t *columns)
{
    enum { GAP = 16 };
    size_t item = label.item, nul = strings ? 1 : 0, total = 0;
    struct jh_reader scan = *in;
    unsigned char *shared = NULL;

    if (n > JH_ARENA_SEPARATE_ROWS) {
        for (uint32_t i = 0; i < n; i++) {
            uint32_t items = jh_take_count(&scan, item);
            jh_take(&scan, items * item);
            total += items * item + nul + (i + 1 < n ? GAP : 0);
        }
        shared = jh_arena_array(total, label);
        memset(shared, 0xb5, total);
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t items = jh_take_count(in, item);
        size_t bytes = items * item;
        const void *from = jh_take(in, bytes);
        struct jh_label own = label;
        own.row = (long)i;
        row[i] = shared ? shared : jh_arena_array(bytes + nul, own);
        memcpy(row[i], from, bytes);
        if (strings)
            row[i][bytes] = '\0';
        if (shared)
            shared += bytes + nul + GAP;
        if (columns)
            columns[i] = (int32_t)items;
    }
}

static void rectangle(struct jh_call *c, struct jh_value *v, struct jh_label label,
                      struct jh_reader *in)
{
    bool strings = v->type.kind == WIRE_STRING;
    struct jh_label outer = label, sizes = label;
    outer.item = sizeof(void *);
    sizes.item = sizeof(int32_t);
    sizes.column_sizes = true;
    v->count = jh_take_count(in, sizeof(uint32_t));
    unsigned char **row = jh_arena_array(v->count * sizeof(*row), outer);
    int32_t *columns = strings ? NULL : jh_arena_array(v->count * sizeof(*columns), sizes);
    rows(in, v->count, label, strings, row, columns);
    pass_pointer(c, row);
    pass_size(c, v->count);
    if (!strings)
        pass_pointer(c, columns);
}

static void lists(struct jh_call *c, struct jh_value *v, struct jh_label label,
                  struct jh_reader *in)
{
    label.item = sizeof(struct jh_list_node *);
    v->count = jh_take_count(in, 2 * sizeof(uint32_t));
    struct jh_list_node **head = jh_arena_array(v->count * sizeof(struct jh_list_node *), label);
    for (uint32_t i = 0; i < v->count; i++)
        head[i] = jh_list_decode(in);
    pass_pointer(c, head);
    pass_size(c, v->count);
}

static void callback(struct jh_call *c, int param, struct jh_reader *in)
{
    uint32_t kind = jh_take_u32(in);
    uint32_t n = jh_take_count(in, sizeof(int32_t));
    pass(c,
         (union jh_slot){.fn = jh_callback_make(param, kind, jh_take(in, n * sizeof(int32_t)), n)});
}

static void parameter(struct jh_call *c, int param, struct jh_reader *in)
{
    struct jh_value *v = &c->param[param];
    uint8_t kind = v->type.kind, dims = v->type.dims;
    size_t item = jh_scalar_size(kind);
    struct jh_label label = {.arg = param, .row = -1, .item = item ? item : 1};

    if (item > 0 && dims == 0) {
        scalar(c, kind, in);
    } else if (item > 0 && dims == 1) {
        v->count = jh_take_count(in, item);
        pass_pointer(c, array(in, v->count, label));
        pass_size(c, v->count);
    } else if ((item > 0 && dims == 2) || (kind == WIRE_STRING && dims == 1)) {
        rectangle(c, v, label, in);
    } else if (kind == WIRE_STRING && dims == 0) {
        pass_pointer(c, string(in, label, &v->count));
    } else if (kind == WIRE_LIST && dims == 0) {
        pass_pointer(c, jh_list_decode(in));
    } else if (kind == WIRE_LIST && dims == 1) {
        lists(c, v, label, in);
    } else if (kind == WIRE_TREE && dims == 0) {
        pass_pointer(c, jh_tree_decode(in));
    } else if (kind == WIRE_NODE && dims == 0) {
        pass(c, (union jh_slot){.i64 = jh_take_i32(in)}); /* a position until all lists stand */
    } else if (kind == WIRE_FN && dims == 0) {
        callback(c, param, in);
    } else {
        jh_broken("parameter %d has a type that the harness does not know", param + 1);
    }
}

static bool asks_for_nodes(const struct wire_entry *e)
{
    bool asks = e->result.kind == WIRE_NODE || (e->result.flags & WIRE_NODES);
    for (int i = 0; i < e->params; i++)
        asks = asks || e->param[i].kind == WIRE_NODE || (e->param[i].flags & WIRE_NODES);
    return asks;
}

/* Sizes to be returned stand at the end of their own page, too, and start as nonsense. */
static void pass_return_sizes(struct jh_call *c)
{
    if (c->entry->result.dims >= 1) {
        int32_t *size = jh_arena_array(
            sizeof(*size),
            (struct jh_label){.arg = JH_ARG_RETURN_SIZE, .row = -1, .item = sizeof(*size)});
        *size = JH_SIZE_UNSET;
        c->return_size = size;
        pass_pointer(c, size);
    }
    if (c->entry->result.dims == 2) {
        int32_t **sizes = jh_arena_array(
            sizeof(*sizes),
            (struct jh_label){.arg = JH_ARG_COLUMN_SIZES, .row = -1, .item = sizeof(*sizes)});
        *sizes = JH_COLUMNS_UNSET;
        c->column_sizes = sizes;
        pass_pointer(c, sizes);
    }
}

void jh_decode(struct jh_call *c, const struct wire_entry *e, int first_slot, struct jh_reader *in)
{
    if (e->params > WIRE_MAX_PARAMS)
        jh_broken("too many parameters");
    c->entry = e;
    c->slots = first_slot;
    c->return_size = NULL;
    c->column_sizes = NULL;
    jh_nodes_reset(asks_for_nodes(e));
    jh_callback_reset();
    for (int i = 0; i < e->params; i++) {
        c->param[i] = (struct jh_value){.type = e->param[i], .slot = c->slots, .frame = in->at};
        parameter(c, i, in);
    }
    for (int i = 0; i < e->params; i++) {
        union jh_slot *s = &c->slot[c->param[i].slot];
        if (c->param[i].type.kind == WIRE_NODE)
            s->p = jh_node_at((int32_t)s->i64);
        c->param[i].was = *s;
    }
    pass_return_sizes(c);
}
