/* Reading frame bytes: the primitives, and one view for each composed value.
 *
 * Every function here takes hostile bytes. It returns false when they do not hold what is asked
 * for, and never reads past the cursor's end. A view borrows the bytes; nothing is copied, nothing
 * allocated, so a length that lies costs nothing.
 */
#ifndef JUDGE_CODEC_FRAME_H
#define JUDGE_CODEC_FRAME_H

#include "judge/codec/codec.h"

#include <string.h>

static inline uint32_t frame_load_u32(const unsigned char *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline int32_t frame_load_i32(const unsigned char *p)
{
    return (int32_t)frame_load_u32(p);
}

static inline int64_t frame_load_i64(const unsigned char *p)
{
    return (int64_t)((uint64_t)frame_load_u32(p) | (uint64_t)frame_load_u32(p + 4) << 32);
}

static inline double frame_load_f64(const unsigned char *p)
{
    int64_t bits = frame_load_i64(p);
    double v = 0;
    memcpy(&v, &bits, sizeof v);
    return v;
}

static inline size_t frame_left(const struct cursor *c)
{
    return (size_t)(c->end - c->at);
}

/* n items of `size` bytes each; *out is where they start. */
static inline bool frame_take(struct cursor *c, size_t n, size_t size, const unsigned char **out)
{
    if (size > 0 && n > frame_left(c) / size)
        return false;
    *out = c->at;
    c->at += n * size;
    return true;
}

static inline bool frame_u16(struct cursor *c, uint16_t *out)
{
    const unsigned char *p = NULL;
    if (!frame_take(c, 2, 1, &p))
        return false;
    *out = (uint16_t)(p[0] | p[1] << 8);
    return true;
}

static inline bool frame_u32(struct cursor *c, uint32_t *out)
{
    const unsigned char *p = NULL;
    if (!frame_take(c, 4, 1, &p))
        return false;
    *out = frame_load_u32(p);
    return true;
}

/* Empty bytes may have no data at all; arithmetic on NULL is not for C. */
static inline struct cursor frame_cursor(struct bytes b)
{
    const unsigned char *p = b.data != NULL ? b.data : (const unsigned char *)"";
    return (struct cursor){p, p + (b.data != NULL ? b.len : 0)};
}

static inline struct bytes frame_since(const unsigned char *from, const struct cursor *c)
{
    return (struct bytes){from, (size_t)(c->at - from)};
}

/* Bytes of one scalar; 0 for kinds that have no fixed size. */
size_t frame_scalar_size(uint8_t kind);

/* list<i32> */
struct list_view {
    uint32_t count;
    int32_t cycle;                /* index that the last node links to, or -1 */
    const unsigned char *values;  /* count * i32 */
    const unsigned char *origins; /* count * i32, or NULL where the type carries none */
};
bool frame_list(struct cursor *c, const struct wire_type *t, bool as_result, struct list_view *out);

/* tree<i32>: level order, checked to be the one canonical form. */
struct tree_view {
    uint32_t slots;
    struct cursor at; /* the slots' bytes; step by frame_slot() */
};
bool frame_tree(struct cursor *c, struct tree_view *out);
bool frame_slot(struct cursor *at, bool *present, int32_t *value);

/* fn: which callback and its data, of the shape that this callback has. */
struct fn_view {
    enum wire_callback callback;
    uint32_t count;
    const unsigned char *data; /* count * i32 */
};
bool frame_fn(struct cursor *c, bool as_result, struct fn_view *out);

/* Step over all parameters of a callable, or over all parts of its answer. */
bool frame_params(struct cursor *c, const struct callable *f);
bool frame_parts(struct cursor *c, const struct callable *f);

/* An API's next operation: its method, whose parameters follow at the cursor. */
const struct callable *frame_method(struct cursor *c, const struct signature *s);

#endif
