/* Open addressing with linear probing, at most half full. */
#include "harness/pointers.h"

#include "harness/arena.h"

#include <stddef.h>
#include <string.h>

static uint32_t place(const struct jh_pointers *m, const void *p)
{
    uint64_t h = (uint64_t)(uintptr_t)p * 0x9e3779b97f4a7c15ull;
    uint32_t i = (uint32_t)(h >> 32) & (m->size - 1);
    while (m->slot[i].key != NULL && m->slot[i].key != p)
        i = (i + 1) & (m->size - 1);
    return i;
}

int32_t jh_pointers_find(const struct jh_pointers *m, const void *p)
{
    if (m->size == 0 || p == NULL)
        return -1;
    uint32_t i = place(m, p);
    return m->slot[i].key == NULL ? -1 : m->slot[i].value;
}

static void grow(struct jh_pointers *m)
{
    struct jh_pointers bigger = {.size = m->size ? m->size * 2 : 512};
    bigger.slot = jh_scratch(bigger.size * sizeof(*bigger.slot));
    for (uint32_t i = 0; i < m->size; i++)
        if (m->slot[i].key != NULL)
            bigger.slot[place(&bigger, m->slot[i].key)] = m->slot[i];
    bigger.used = m->used;
    if (m->size > 0)
        jh_scratch_free(m->slot, m->size * sizeof(*m->slot));
    *m = bigger;
}

int32_t jh_pointers_add(struct jh_pointers *m, const void *p, int32_t value)
{
    if (m->used >= m->size / 2)
        grow(m);
    uint32_t i = place(m, p);
    if (m->slot[i].key != NULL)
        return m->slot[i].value;
    m->slot[i].key = p;
    m->slot[i].value = value;
    m->used++;
    return -1;
}

void jh_pointers_clear(struct jh_pointers *m)
{
    if (m->used > 0)
        memset(m->slot, 0, m->size * sizeof(*m->slot));
    m->used = 0;
}
