/* Leaks: live blocks of the solution's that are no part of the answer and that no pointer leads to,
 * neither from the image's data nor from a block that is reached. Pointers are looked for at
 * aligned words, as garbage collectors do that know no types (H.-J. Boehm, M. Weiser, Garbage
 * Collection in an Uncooperative Environment, 1988); only pointers to the start of a block or into
 * it count. */
#include "harness/checked.h"

#include "harness/heap.h"
#include "harness/state.h"

#include <stdio.h>

enum {
    BLOCKS = 4096, /* beyond that a case is too large to be searched */
    DATA_MOST = 16 << 20,
};

static struct jh_block *block[BLOCKS];
static size_t blocks;

static void list_blocks(void)
{
    for (struct jh_block *b = jh_block_first(); b != NULL; b = b->next)
        if (b->user != NULL && !b->freed && blocks < BLOCKS)
            block[blocks++] = b;
}

/* They are in order of address. */
static struct jh_block *block_with(uintptr_t address)
{
    size_t low = 0, high = blocks;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if ((uintptr_t)block[mid]->user <= address)
            low = mid + 1;
        else
            high = mid;
    }
    if (low == 0)
        return NULL;
    struct jh_block *b = block[low - 1];
    return address - (uintptr_t)b->user <= b->size ? b : NULL;
}

/* Mark what these words point to; true if something was new. */
static bool mark_from(uintptr_t from, size_t len)
{
    bool news = false;
    for (uintptr_t at = (from + 7) & ~(uintptr_t)7; at + 8 <= from + len; at += 8) {
        uintptr_t word = *(const uintptr_t *)at;
        struct jh_block *b = jh_block_owns(word) ? block_with(word) : NULL;
        if (b != NULL && !b->reached)
            news = b->reached = true;
    }
    return news;
}

static void mark(void)
{
    static bool seen[BLOCKS];
    bool again = true;
    for (uint32_t i = 0; i < jh.setup.segments; i++) {
        const struct wire_segment *s = &jh.setup.segment[i];
        if (s->writable)
            mark_from((uintptr_t)s->address, s->memory_len < DATA_MOST ? s->memory_len : DATA_MOST);
    }
    for (size_t i = 0; i < blocks; i++)
        if (block[i]->own || jh_heap_claimed(block[i]->user))
            block[i]->reached = true;
    while (again) {
        again = false;
        for (size_t i = 0; i < blocks; i++) {
            if (!block[i]->reached || seen[i])
                continue;
            seen[i] = true;
            again = mark_from((uintptr_t)block[i]->user, block[i]->size) || again;
        }
    }
}

void jh_checked_leaks(void)
{
    const struct jh_block *shown = NULL;
    size_t count = 0, bytes = 0;
    list_blocks();
    if (blocks == BLOCKS)
        return;
    mark();
    for (size_t i = 0; i < blocks; i++) {
        if (block[i]->reached)
            continue;
        if (shown == NULL)
            shown = block[i];
        count++;
        bytes += block[i]->size;
    }
    if (shown == NULL)
        return;
    struct wire_output *out = jh.output;
    snprintf(out->message, sizeof(out->message),
             "kind=leak pc=0x%zx bytes=%zu blocks=%zu|never freed: %zu bytes in %zu block%s",
             (size_t)shown->alloc_pc, bytes, count, bytes, count, count == 1 ? "" : "s");
}
