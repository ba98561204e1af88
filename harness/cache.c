/* See cache.h: slots in a doubly linked list by age, and for each line of the memory its slot. */
#include "harness/cache.h"

#include "harness/arena.h"

#include <string.h>

static int32_t *numbers(int32_t n)
{
    return jh_scratch((size_t)n * sizeof(int32_t));
}

void jh_cache_init(struct jh_cache *c, int32_t words, int32_t line, int32_t capacity,
                   const int32_t *cells)
{
    *c = (struct jh_cache){.words = words,
                           .line = line,
                           .capacity = capacity,
                           .lines = capacity / line,
                           .newest = -1,
                           .oldest = -1};
    if (c->lines < 1)
        c->lines = 1;
    if (c->lines > words / line + 1)
        c->lines = words / line + 1;
    c->cell = numbers(words);
    memcpy(c->cell, cells, (size_t)words * sizeof(*cells));
    c->slot_of = numbers(words / line + 1);
    c->line_of = numbers(c->lines);
    c->newer = numbers(c->lines);
    c->older = numbers(c->lines);
}

static void unlink_slot(struct jh_cache *c, int32_t s)
{
    if (c->newer[s] >= 0)
        c->older[c->newer[s]] = c->older[s];
    else
        c->newest = c->older[s];
    if (c->older[s] >= 0)
        c->newer[c->older[s]] = c->newer[s];
    else
        c->oldest = c->newer[s];
}

static void link_newest(struct jh_cache *c, int32_t s)
{
    c->newer[s] = -1;
    c->older[s] = c->newest;
    if (c->newest >= 0)
        c->newer[c->newest] = s;
    else
        c->oldest = s;
    c->newest = s;
}

bool jh_cache_touch(struct jh_cache *c, int32_t at)
{
    int32_t line = at / c->line;
    int32_t s = c->slot_of[line] - 1;
    if (s >= 0) {
        if (s != c->newest) {
            unlink_slot(c, s);
            link_newest(c, s);
        }
        return false;
    }
    if (c->used < c->lines) {
        s = c->used++;
    } else {
        s = c->oldest;
        unlink_slot(c, s);
        c->slot_of[c->line_of[s]] = 0;
    }
    c->line_of[s] = line;
    c->slot_of[line] = s + 1;
    link_newest(c, s);
    return true;
}
