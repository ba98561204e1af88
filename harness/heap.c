/* See heap.h. The memory itself comes from glibc's malloc; in the checked build from
 * checked_heap.c. */
#include "harness/heap.h"

#include "harness/checked.h"
#include "harness/fault.h"
#include "harness/state.h"

#include <errno.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct header {
    uint64_t size_owner; /* size << 2 | claimed << 1 | harness's own */
    uint64_t check;
};
/* In front of the header of an aligned block: where glibc's block starts. */
struct aligned_prefix {
    void *raw;
    uint64_t unused;
};

enum {
    HEADER = sizeof(struct header),
    TAIL = 8,
    POISON_NEW = 0xa5,
    POISON_FREED = 0xd5,
    CANARY = 0xc5,
    OWN = 1,
    CLAIMED = 2,
    QUEUE = 64,
};
/* Poison fills small blocks whole, large ones at both ends: untouched memory must stay untouched,
 * because what is touched is what counts against the limit. */
#define POISON_WHOLE ((size_t)256 << 10)
#define POISON_END   ((size_t)4 << 10)
#define QUEUE_BYTES  ((size_t)64 << 10)
#define LARGEST      ((size_t)1 << 46)

#define LIVE    0x6c69766562796c69ull
#define ALIGNED 0x616c69676e626c6bull
#define FREED   0x6672656564626c6bull

struct jh_heap_figures jh_heap;

static struct {
    void *block[QUEUE];
    size_t size[QUEUE];
    int next;
    size_t bytes;
} queue;

static struct header *header_of(const void *p)
{
    return (struct header *)((uintptr_t)p - HEADER);
}

static size_t size_of(const struct header *h)
{
    return (size_t)(h->size_owner >> 2);
}

static uint64_t check_word(uint64_t kind, const void *p)
{
    return kind ^ ((uint64_t)(uintptr_t)p * 0x9e3779b97f4a7c15ull);
}

static unsigned char *take(size_t n)
{
    return jh.setup.checked ? jh_block_take(n) : malloc(n);
}

static int poison_new(void)
{
    return jh.setup.checked ? (int)(jh.input->poison & 0xff) : POISON_NEW;
}

static void poison(unsigned char *p, size_t size, int byte)
{
    if (size <= POISON_WHOLE) {
        memset(p, byte, size);
        return;
    }
    memset(p, byte, POISON_WHOLE);
    memset(p + size - POISON_END, byte, POISON_END);
}

static void count(size_t size)
{
    jh_heap.live += size;
    jh_heap.allocations++;
    if (jh_heap.live > jh_heap.peak)
        jh_heap.peak = jh_heap.live;
}

/* Where the memory of a block begins. */
static void *raw_of(const struct header *h, bool aligned)
{
    return aligned ? ((const struct aligned_prefix *)h - 1)->raw : (void *)(uintptr_t)h;
}

/* Where the function that the solution called was called, in the checked build; 0 elsewhere. */
static uintptr_t site;

#define ENTER                                                                                      \
    do {                                                                                           \
        if (jh.setup.checked)                                                                      \
            site = JH_SITE;                                                                        \
    } while (0)

static void *finish(void *p, size_t size, uint64_t kind, bool own)
{
    *header_of(p) = (struct header){(uint64_t)size << 2 | (own ? OWN : 0), check_word(kind, p)};
    memset((unsigned char *)p + size, CANARY, TAIL);
    if (jh.setup.checked) {
        jh_block_made(jh_block_of(raw_of(header_of(p), kind == ALIGNED)), p, size, own,
                      own ? 0 : site);
    }
    if (!own)
        count(size);
    return p;
}

static void *fail(void)
{
    jh_heap.failed++;
    errno = ENOMEM;
    return NULL;
}

static void *new_block(size_t size, bool own)
{
    if (size > LARGEST)
        return fail();
    unsigned char *raw = take(HEADER + size + TAIL);
    if (raw == NULL)
        return fail();
    poison(raw + HEADER, size, poison_new());
    return finish(raw + HEADER, size, LIVE, own);
}

void *jh_malloc(size_t size)
{
    ENTER;
    return new_block(size, false);
}

void *jh_heap_node(size_t size)
{
    void *p = new_block(size, true);
    if (p == NULL)
        jh_broken("no memory for a node: the address space limit is too small");
    return p;
}

void *jh_calloc(size_t n, size_t size)
{
    size_t bytes;
    ENTER;
    if (__builtin_mul_overflow(n, size, &bytes) || bytes > LARGEST)
        return fail();
    unsigned char *raw =
        jh.setup.checked ? take(HEADER + bytes + TAIL) : calloc(1, HEADER + bytes + TAIL);
    if (raw == NULL)
        return fail();
    return finish(raw + HEADER, bytes, LIVE, false);
}

static void *new_aligned(size_t alignment, size_t size)
{
    size_t front = HEADER + sizeof(struct aligned_prefix);
    if (alignment == 0 || (alignment & (alignment - 1)) != 0 || alignment > LARGEST ||
        size > LARGEST) {
        errno = EINVAL;
        return NULL;
    }
    if (alignment < 16)
        alignment = 16;
    unsigned char *raw = take(front + alignment + size + TAIL);
    if (raw == NULL)
        return fail();
    uintptr_t at = ((uintptr_t)raw + front + alignment - 1) & ~(uintptr_t)(alignment - 1);
    unsigned char *p = raw + (at - (uintptr_t)raw);
    struct aligned_prefix *prefix = (struct aligned_prefix *)(p - front);
    prefix->raw = raw;
    poison(p, size, poison_new());
    return finish(p, size, ALIGNED, false);
}

void *jh_aligned_alloc(size_t alignment, size_t size)
{
    ENTER;
    return new_aligned(alignment, size);
}

int jh_posix_memalign(void **out, size_t alignment, size_t size)
{
    ENTER;
    if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0)
        return EINVAL;
    void *p = new_aligned(alignment, size);
    if (p == NULL)
        return ENOMEM;
    *out = p;
    return 0;
}

/* The header, if a block starts at p. p may be anything. */
static bool read_header(const void *p, struct header *out)
{
    uintptr_t at = (uintptr_t)p;
    if (at < 65536 || at % 16 != 0)
        return false;
    return jh_try_read(out, header_of(p), sizeof(*out));
}

static bool is(const struct header *h, uint64_t kind, const void *p)
{
    return h->check == check_word(kind, p);
}

static bool canary_stands(const void *p, size_t size)
{
    const unsigned char *tail = (const unsigned char *)p + size;
    for (int i = 0; i < TAIL; i++)
        if (tail[i] != CANARY)
            return false;
    return true;
}

static _Noreturn void blame(const char *keys, const char *function, const char *words)
{
    if (jh.setup.checked)
        jh_abort_at(site, "%s|%s %s", keys, function, words);
    jh_abort_with("%s|%s %s", keys, function, words);
}

/* In the checked build: what p is, if it is no block's start, and who took and freed a block. */
static _Noreturn void foreign(const void *p, const char *function)
{
    char words[200], keys[96];
    bool known =
        jh.setup.checked && jh_place_name((uintptr_t)p, words, sizeof(words), keys, sizeof(keys));
    if (known)
        jh_abort_at(site,
                    "heap=foreign%s|%s of a pointer that malloc did not return: it points to %s",
                    keys, function, words);
    blame("heap=foreign", function, "of a pointer that malloc did not return");
}

static _Noreturn void double_freed(const void *p, const char *function)
{
    char keys[96] = "heap=double_free";
    const struct jh_block *b = jh.setup.checked ? jh_block_at((uintptr_t)p) : NULL;
    if (b != NULL)
        snprintf(keys, sizeof(keys), "heap=double_free alloc=0x%zx free=0x%zx", (size_t)b->alloc_pc,
                 (size_t)b->free_pc);
    blame(keys, function, "of a block that was freed before (double free)");
}

/* The live block at p, or the end of the case in plain words. */
static struct header *live_block(void *p, const char *function)
{
    struct header h;
    if (!read_header(p, &h))
        foreign(p, function);
    if (is(&h, FREED, p))
        double_freed(p, function);
    if (!is(&h, LIVE, p) && !is(&h, ALIGNED, p))
        foreign(p, function);
    if (!canary_stands(p, size_of(&h)))
        jh_abort_with("heap=overflow|wrote past the end of a heap block of %zu bytes", size_of(&h));
    return header_of(p);
}

static void give_back(void *p)
{
    struct header *h = header_of(p);
    void *raw =
        raw_of(h, h->size_owner & OWN); /* the mark that it was aligned, now that it is freed */
    h->check = 0;
    free(raw);
}

static void retire(void *p, size_t size)
{
    if (queue.block[queue.next] != NULL) {
        queue.bytes -= queue.size[queue.next];
        give_back(queue.block[queue.next]);
    }
    queue.block[queue.next] = p;
    queue.size[queue.next] = size;
    queue.bytes += size;
    queue.next = (queue.next + 1) % QUEUE;
}

static void release(void *p)
{
    struct header *h = live_block(p, "free()");
    size_t size = size_of(h);
    bool aligned = is(h, ALIGNED, p);
    if (!(h->size_owner & OWN))
        jh_heap.live -= size;
    h->size_owner = (uint64_t)size << 2 | (aligned ? OWN : 0);
    h->check = check_word(FREED, p);
    if (jh.setup.checked) {
        jh_block_freed(jh_block_of(raw_of(h, aligned)), site);
        poison(p, size, POISON_FREED);
        return;
    }
    if (size > QUEUE_BYTES - queue.bytes) {
        /* a large block goes back at once: its memory is worth more than the diagnosis */
        give_back(p);
        return;
    }
    poison(p, size, POISON_FREED);
    retire(p, size);
}

void jh_free(void *p)
{
    ENTER;
    if (p != NULL)
        release(p);
}

static void *move(void *p, size_t old, size_t size)
{
    void *q = new_block(size, false);
    if (q == NULL)
        return NULL;
    memcpy(q, p, old < size ? old : size);
    release(p);
    return q;
}

static void *resize(void *p, size_t size)
{
    if (p == NULL)
        return new_block(size, false);
    struct header *h = live_block(p, "realloc()");
    size_t old = size_of(h);
    if (size == 0) { /* as glibc does */
        release(p);
        return NULL;
    }
    if (size > LARGEST)
        return fail();
    if (!is(h, LIVE, p) || (h->size_owner & OWN) || jh.setup.checked)
        return move(p, old, size);
    unsigned char *raw = realloc(h, HEADER + size + TAIL);
    if (raw == NULL)
        return fail();
    if (size > old)
        poison(raw + HEADER + old, size - old, poison_new());
    jh_heap.live -= old;
    return finish(raw + HEADER, size, LIVE, false);
}

void *jh_realloc(void *p, size_t size)
{
    ENTER;
    return resize(p, size);
}

void *jh_reallocarray(void *p, size_t n, size_t size)
{
    size_t bytes;
    ENTER;
    if (__builtin_mul_overflow(n, size, &bytes))
        return fail();
    return resize(p, bytes);
}

size_t jh_heap_size(const void *p)
{
    struct header h;
    if (!read_header(p, &h) || (!is(&h, LIVE, p) && !is(&h, ALIGNED, p)))
        return 0;
    return size_of(&h);
}

bool jh_heap_freed(const void *p)
{
    struct header h;
    return read_header(p, &h) && is(&h, FREED, p);
}

bool jh_heap_claimed(const void *p)
{
    struct header h;
    return read_header(p, &h) && (h.size_owner & CLAIMED) != 0;
}

size_t jh_malloc_usable_size(void *p)
{
    return jh_heap_size(p);
}

size_t jh_heap_claim(const void *p)
{
    struct header h;
    if (!read_header(p, &h) || (!is(&h, LIVE, p) && !is(&h, ALIGNED, p)) ||
        (h.size_owner & (OWN | CLAIMED)))
        return 0;
    if (!canary_stands(p, size_of(&h)))
        jh_abort_with("heap=overflow|wrote past the end of a heap block of %zu bytes", size_of(&h));
    header_of(p)->size_owner |= CLAIMED;
    jh_heap.returned += size_of(&h);
    return size_of(&h);
}
