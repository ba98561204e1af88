/* Guarded regions: see arena.h. A region keeps its place and its size in whole pages; an array is
 * put at its end. Reuse takes the first free region that is large enough, in the order in which they
 * were made. */
#include "harness/arena.h"

#include "harness/checked.h"
#include "harness/state.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum {
    PAGE = 4096,
    CANARY = 16,
    CANARY_BYTE = 0xc5,
    POISON = 0xb5,
    MAX_REGIONS = 2048,
};

/* Fixed for the same reason as the stack's place: equal addresses in every run. */
#define PLACE ((uintptr_t)0x3000000000)

struct region {
    unsigned char *base; /* usable bytes start here */
    size_t usable;
    unsigned char *array;
    size_t size;
    struct jh_label label;
    unsigned method; /* of an API: whose argument it is */
    bool used, kept;
    uint32_t free_from; /* generation in which it may be used again */
};

static struct region region[MAX_REGIONS];
static int regions;
static uintptr_t next_place = PLACE;

/* A small region rests for some calls before it is used again, so that a pointer that was kept sees
 * poison and not the next argument. */
static uint32_t generation;
enum { REST = 4 };
#define REST_MOST ((size_t)64 << 10)

static size_t up(size_t n)
{
    return (n + PAGE - 1) & ~(size_t)(PAGE - 1);
}

/* The kernel's own page after the region is not ours to rely on: each region brings its guard. */
static unsigned char *map_guarded(size_t usable)
{
    unsigned char *at = mmap((void *)next_place, usable + PAGE, PROT_NONE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED || mprotect(at, usable, PROT_READ | PROT_WRITE) != 0)
        jh_broken("no memory for arguments of %zu bytes: the address space limit is too small",
                  usable);
    next_place += usable + PAGE;
    return at;
}

static struct region *find(size_t usable, bool rested)
{
    for (int i = 0; i < regions; i++)
        if (!region[i].used && region[i].usable >= usable &&
            (!rested || region[i].free_from <= generation))
            return &region[i];
    return NULL;
}

static struct region *take(size_t usable)
{
    struct region *r = find(usable, true);
    if (r == NULL && regions == MAX_REGIONS)
        r = find(usable, false);
    if (r != NULL)
        return r;
    if (regions == MAX_REGIONS)
        jh_broken("too many argument arrays");
    r = &region[regions++];
    r->base = map_guarded(usable);
    r->usable = usable;
    return r;
}

void *jh_arena_array(size_t size, struct jh_label label)
{
    if (size > (size_t)1 << 36)
        jh_broken("argument too large");
    struct region *r = take(up(size + CANARY));
    r->used = true;
    r->kept = false;
    r->label = label;
    r->method = jh.method;
    r->size = size;
    r->array = r->base + r->usable - size;
    if (jh.setup.checked) {
        /* shadow memory speaks of eight bytes at a time, from an aligned start */
        r->array -= (uintptr_t)r->array % CANARY;
        jh_shadow_close((uintptr_t)r->base, r->usable + PAGE, JH_SHADOW_BESIDE);
        jh_shadow_open((uintptr_t)r->array, size);
    }
    memset(r->array - CANARY, CANARY_BYTE, CANARY);
    return r->array;
}

static void words(const struct region *r, char *out, size_t size)
{
    const struct jh_label *l = &r->label;
    char whose[48];
    if (l->arg == JH_ARG_RETURN_SIZE)
        snprintf(whose, sizeof(whose), "*return_size");
    else if (l->arg == JH_ARG_COLUMN_SIZES)
        snprintf(whose, sizeof(whose), "*return_column_sizes");
    else if (jh.input->mode == WIRE_MODE_API)
        snprintf(whose, sizeof(whose), "argument %d of entry %u", l->arg + 1, r->method);
    else
        snprintf(whose, sizeof(whose), "argument %d", l->arg + 1);
    if (l->column_sizes)
        snprintf(out, size, "the column sizes of %s", whose);
    else if (l->row >= 0)
        snprintf(out, size, "row %ld of %s", l->row, whose);
    else
        snprintf(out, size, "%s", whose);
}

static void check_canary(const struct region *r)
{
    for (int i = 1; i <= CANARY; i++) {
        if (r->array[-i] == CANARY_BYTE)
            continue;
        char text[96];
        words(r, text, sizeof(text));
        jh_refuse("arg=%d row=%ld offset=%d size=%zu item=%zu write=1|wrote before the start of %s",
                  r->label.arg, r->label.row, -i, r->size, r->label.item, text);
    }
}

void jh_arena_recycle(void)
{
    for (int i = 0; i < regions; i++) {
        struct region *r = &region[i];
        if (!r->used || r->kept)
            continue;
        check_canary(r);
        memset(r->array, POISON, r->size);
        if (jh.setup.checked)
            jh_shadow_close((uintptr_t)r->base, r->usable, JH_SHADOW_GONE);
        r->used = false;
        r->free_from = generation + (r->usable <= REST_MOST ? REST : 1);
    }
    generation++;
}

void jh_arena_keep(void)
{
    for (int i = 0; i < regions; i++)
        region[i].kept = region[i].kept || region[i].used;
}

bool jh_arena_find(uintptr_t address, struct jh_place *out)
{
    for (int i = 0; i < regions; i++) {
        const struct region *r = &region[i];
        uintptr_t end = (uintptr_t)r->base + r->usable;
        /* the page before a region is the guard of the one before it */
        if ((!r->used && !jh.setup.checked) || address < (uintptr_t)r->base ||
            address >= end + PAGE)
            continue;
        *out = (struct jh_place){.arg = r->label.arg,
                                 .row = r->label.row,
                                 .size = r->size,
                                 .item = r->label.item,
                                 .gone = !r->used,
                                 .offset = (long)(address - (uintptr_t)r->array)};
        words(r, out->words, sizeof(out->words));
        return true;
    }
    return false;
}

void *jh_scratch(size_t bytes)
{
    void *p = mmap(NULL, up(bytes + 1), PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        jh_broken("no memory for the harness: the address space limit is too small");
    return p;
}

void jh_scratch_free(void *p, size_t bytes)
{
    munmap(p, up(bytes + 1));
}
