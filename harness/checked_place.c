/* An address in words. Each kind of memory knows its objects: arguments by the arena, blocks by the
 * heap, globals by what the compiler registered, locals by the frame's own description, to which
 * the compiler leaves a pointer in the leftmost redzone:
 *
 *     | magic, "2 32 4 3 i:5 48 40 6 buf:6", function | redzone | i | redzone | buf | redzone |
 *       objects, then for each its offset, size, length of the name, name:line */
#include "harness/checked.h"

#include "harness/arena.h"
#include "harness/fault.h"
#include "harness/image.h"
#include "harness/stack.h"
#include "harness/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FRAME_MAGIC 0x41b58ab3ull
enum { GRANULE = 8, FRAME_MOST = 1 << 20, NAME = 48 };

struct object {
    char words[160]; /* "argument 1" */
    char about[64];  /* "4 elements, 16 bytes" */
    char keys[160];  /* for the message's prefix */
    uintptr_t start;
    size_t size;
    const char *kind;  /* what an access to it is called */
    const char *after; /* said behind the words where it is no longer there, else NULL */
};

static void about_size(struct object *o, size_t item)
{
    if (item > 1)
        snprintf(o->about, sizeof(o->about), "%zu element%s, %zu bytes", o->size / item,
                 o->size / item == 1 ? "" : "s", o->size);
    else
        snprintf(o->about, sizeof(o->about), "%zu byte%s", o->size, o->size == 1 ? "" : "s");
}

static bool find_argument(uintptr_t address, struct object *o)
{
    struct jh_place p;
    if (!jh_arena_find(address, &p))
        return false;
    o->start = address - (uintptr_t)p.offset;
    o->size = p.size;
    snprintf(o->words, sizeof(o->words), "%s", p.words);
    snprintf(o->keys, sizeof(o->keys), " arg=%d row=%ld offset=%ld size=%zu item=%zu", p.arg, p.row,
             p.offset, p.size, p.item);
    about_size(o, p.item);
    o->after = p.gone ? "of an earlier call, which is over" : NULL;
    return true;
}

static bool find_block(uintptr_t address, struct object *o)
{
    const struct jh_block *b = jh_block_owns(address) ? jh_block_at(address) : NULL;
    if (b == NULL)
        return false;
    o->start = (uintptr_t)b->user;
    o->size = b->size;
    if (b->own)
        snprintf(o->words, sizeof(o->words), "a node of the input");
    else
        snprintf(o->words, sizeof(o->words), "a block from malloc");
    int n = b->own ? 0 : snprintf(o->keys, sizeof(o->keys), " alloc=0x%zx", (size_t)b->alloc_pc);
    if (b->freed)
        snprintf(o->keys + n, sizeof(o->keys) - (size_t)n, " free=0x%zx", (size_t)b->free_pc);
    about_size(o, 1);
    o->after = b->freed ? "that was freed" : NULL;
    return true;
}

static bool find_global(uintptr_t address, struct object *o)
{
    const struct jh_global *g = jh_global_at(address);
    char name[NAME] = "";
    if (g == NULL || !jh_try_read(name, g->name, sizeof(name) - 1))
        return false;
    o->start = g->address;
    o->size = g->size;
    if (strncmp(name, "*.L", 3) == 0)
        snprintf(o->words, sizeof(o->words), "a string literal");
    else
        snprintf(o->words, sizeof(o->words), "global variable %.40s", name);
    about_size(o, 1);
    return true;
}

/* The frame that an address lies in: the leftmost redzone below it. */
static uintptr_t frame_of(uintptr_t address)
{
    uintptr_t at = address & ~(uintptr_t)(GRANULE - 1);
    for (int i = 0; i < FRAME_MOST / GRANULE && jh_stack_owns(at); i++, at -= GRANULE)
        if (jh_shadow_of(at) == JH_SHADOW_LEFT)
            break;
    if (!jh_stack_owns(at) || jh_shadow_of(at) != JH_SHADOW_LEFT)
        return 0;
    while (jh_stack_owns(at - GRANULE) && jh_shadow_of(at - GRANULE) == JH_SHADOW_LEFT)
        at -= GRANULE;
    return at;
}

static size_t distance(uintptr_t address, uintptr_t start, size_t size)
{
    if (address < start)
        return start - address;
    return address < start + size ? 0 : address - start - size + 1;
}

/* One "offset size length name:line" of a description; what is behind it. */
static const char *next_variable(const char *at, uintptr_t frame, struct object *o)
{
    char *end = NULL;
    unsigned long offset = strtoul(at, &end, 10);
    unsigned long size = strtoul(end, &end, 10);
    unsigned long len = strtoul(end, &end, 10);
    if (*end != ' ' || len == 0 || len > strlen(end + 1))
        return NULL;
    const char *name = end + 1;
    size_t shown = strcspn(name, ":");
    if (shown > len)
        shown = len;
    *o = (struct object){.start = frame + offset, .size = size};
    snprintf(o->words, sizeof(o->words), "local variable %.*s", (int)(shown < 40 ? shown : 40),
             name);
    about_size(o, 1);
    return name + len;
}

static bool find_local(uintptr_t address, struct object *o)
{
    uintptr_t frame = jh_stack_owns(address) ? frame_of(address) : 0;
    struct {
        uintptr_t magic, text, function;
    } head;
    char text[2048] = "";
    if (frame == 0 || !jh_try_read(&head, (const void *)frame, sizeof(head)) ||
        head.magic != FRAME_MAGIC)
        return false;
    size_t len = jh_readable((const void *)head.text, sizeof(text) - 1);
    if (len == 0 || !jh_try_read(text, (const void *)head.text, len))
        return false;
    char *at = NULL;
    unsigned long count = strtoul(text, &at, 10);
    const char *rest = at;
    struct object one;
    bool found = false;
    for (unsigned long i = 0; i < count && (rest = next_variable(rest, frame, &one)) != NULL; i++)
        if (!found ||
            distance(address, one.start, one.size) < distance(address, o->start, o->size)) {
            *o = one;
            found = true;
        }
    if (found && jh_shadow_of(address) == JH_SHADOW_SCOPE)
        o->after = "whose block has ended";
    return found;
}

static bool find_object(uintptr_t address, struct object *o)
{
    *o = (struct object){0};
    if (find_argument(address, o) || find_block(address, o) || find_local(address, o))
        return true;
    *o = (struct object){0};
    return find_global(address, o);
}

bool jh_place_name(uintptr_t address, char *words, size_t size, char *keys, size_t keys_size)
{
    struct object o;
    if (!find_object(address, &o)) {
        if (jh_stack_owns(address))
            snprintf(words, size, "a local variable");
        snprintf(keys, keys_size, "%s", "");
        return jh_stack_owns(address);
    }
    snprintf(words, size, "%s (%s)", o.words, o.about);
    snprintf(keys, keys_size, "%s", o.keys);
    return true;
}

/* "just after argument 1 (4 elements, 16 bytes)" */
static void where(const struct object *o, uintptr_t address, size_t len, char *out, size_t size)
{
    uintptr_t end = o->start + o->size;
    if (o->after != NULL)
        snprintf(out, size, "of %s %s", o->words, o->after);
    else if (address + len <= o->start && address + len == o->start)
        snprintf(out, size, "just before %s (%s)", o->words, o->about);
    else if (address + len <= o->start)
        snprintf(out, size, "%zu bytes before %s (%s)", (size_t)(o->start - address), o->words,
                 o->about);
    else if (address == end)
        snprintf(out, size, "just after %s (%s)", o->words, o->about);
    else if (address > end)
        snprintf(out, size, "%zu bytes after %s (%s)", (size_t)(address - end), o->words, o->about);
    else if (address < o->start)
        snprintf(out, size, "from %zu bytes before %s on (%s)", (size_t)(o->start - address),
                 o->words, o->about);
    else
        snprintf(out, size, "from byte %zu of %s on (%s)", (size_t)(address - o->start), o->words,
                 o->about);
}

static const char *kind_of(const struct object *o, uintptr_t first)
{
    switch (jh_shadow_of(first)) {
    case JH_SHADOW_SCOPE:
        return "use_after_scope";
    case JH_SHADOW_GONE:
        return "use_after_free";
    default:
        return o->after != NULL ? "use_after_free" : "out_of_bounds";
    }
}

_Noreturn void jh_place_tell(const char *who, uintptr_t address, size_t len, uintptr_t first,
                             bool write, uintptr_t pc)
{
    struct object o;
    char verb[64], place[320];
    snprintf(verb, sizeof(verb), "%s%s%s %zu byte%s", who ? who : "", who ? "() " : "",
             write ? "wrote" : "read", len, len == 1 ? "" : "s");
    if (address < 65536)
        jh_abort_at(pc, "kind=null null=1 offset=%zu write=%d|%s through a NULL pointer",
                    (size_t)address, write, verb);
    if (find_object(first, &o)) {
        where(&o, address, len, place, sizeof(place));
        jh_abort_at(pc, "kind=%s%s write=%d|%s %s", kind_of(&o, first), o.keys, write, verb, place);
    }
    if (jh_shadow_of(first) == JH_SHADOW_ALLOCA)
        jh_abort_at(pc, "kind=out_of_bounds write=%d|%s beside a local array of variable length",
                    write, verb);
    if (jh_stack_owns(first))
        jh_abort_at(pc, "kind=out_of_bounds write=%d|%s beside a local variable", write, verb);
    jh_abort_at(pc, "kind=wild address=0x%zx write=%d|%s of memory that is not its own",
                (size_t)address, write, verb);
}
