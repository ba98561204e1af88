/* See bytes.h. */
#include "harness/bytes.h"

#include "harness/state.h"

#include <string.h>

const void *jh_take(struct jh_reader *r, size_t n)
{
    if ((size_t)(r->end - r->at) < n)
        jh_broken("the argument frame ends early");
    const void *p = r->at;
    r->at += n;
    return p;
}

uint32_t jh_take_count(struct jh_reader *r, size_t each)
{
    uint32_t n = jh_take_u32(r);
    if (n > INT32_MAX || (each > 0 && (size_t)(r->end - r->at) / each < n))
        jh_broken("the argument frame ends early");
    return n;
}

uint8_t jh_take_u8(struct jh_reader *r)
{
    return *(const uint8_t *)jh_take(r, 1);
}

uint16_t jh_take_u16(struct jh_reader *r)
{
    uint16_t v;
    memcpy(&v, jh_take(r, sizeof(v)), sizeof(v));
    return v;
}

uint32_t jh_take_u32(struct jh_reader *r)
{
    uint32_t v;
    memcpy(&v, jh_take(r, sizeof(v)), sizeof(v));
    return v;
}

int32_t jh_take_i32(struct jh_reader *r)
{
    int32_t v;
    memcpy(&v, jh_take(r, sizeof(v)), sizeof(v));
    return v;
}

unsigned char *jh_room(struct jh_writer *w, size_t n)
{
    if ((size_t)(w->end - w->at) < n)
        jh_refuse("the answer is larger than any right answer could be (more than %zu bytes)",
                  (size_t)(w->end - w->start));
    unsigned char *p = w->at;
    w->at += n;
    return p;
}

void jh_put(struct jh_writer *w, const void *from, size_t n)
{
    memcpy(jh_room(w, n), from, n);
}

void jh_put_u8(struct jh_writer *w, uint8_t v)
{
    *jh_room(w, 1) = v;
}

void jh_put_u32(struct jh_writer *w, uint32_t v)
{
    jh_put(w, &v, sizeof(v));
}

void jh_put_i32(struct jh_writer *w, int32_t v)
{
    jh_put(w, &v, sizeof(v));
}
