/* A heap that never gives memory out twice: what was freed stays recognisable to the end of the
 * case. The blocks stand one behind the other:
 *
 *     | struct jh_block, redzone | 16 bytes of heap.c's, the user's bytes, heap.c's canary |
 * redzone |
 *
 * heap.c asks for the middle. Behind the last block all memory is fresh, and its shadow still open:
 * that it is nobody's is known by jh_block_at(). */
#include "harness/checked.h"

#include "harness/state.h"

#define PLACE ((uintptr_t)0x4000000000)
#define END   ((uintptr_t)0x4040000000)
#define MARK  0x6a75646765626c6bull
enum { FRONT = 80, BACK = 64 };

_Static_assert(sizeof(struct jh_block) <= FRONT, "the record stands in the front redzone");

static uintptr_t next = PLACE;
static struct jh_block *first, *last;

void *jh_block_take(size_t n)
{
    n = (n + 15) & ~(size_t)15;
    if (n > END - PLACE || END - next < FRONT + n + BACK)
        return NULL;
    struct jh_block *b = (struct jh_block *)next;
    *b = (struct jh_block){.mark = MARK};
    if (last != NULL)
        last->next = b;
    else
        first = b;
    last = b;
    jh_shadow_close(next, FRONT + n + BACK, JH_SHADOW_BESIDE);
    next += FRONT + n + BACK;
    return (char *)b + FRONT;
}

struct jh_block *jh_block_of(const void *raw)
{
    struct jh_block *b = (struct jh_block *)((uintptr_t)raw - FRONT);
    return b->mark == MARK ? b : NULL;
}

void jh_block_made(struct jh_block *b, void *user, size_t size, bool own, uintptr_t pc)
{
    if (b == NULL)
        return;
    b->user = user;
    b->size = size;
    b->own = own;
    b->alloc_pc = pc;
    jh_shadow_open((uintptr_t)user, size);
}

void jh_block_freed(struct jh_block *b, uintptr_t pc)
{
    if (b == NULL)
        return;
    b->freed = true;
    b->free_pc = pc;
    jh_shadow_close((uintptr_t)b->user, b->size, JH_SHADOW_GONE);
}

struct jh_block *jh_block_first(void)
{
    return first;
}

/* The last block that begins at or before it: its redzones are the nearest. */
struct jh_block *jh_block_at(uintptr_t address)
{
    struct jh_block *at = NULL;
    for (struct jh_block *b = first; b != NULL && (uintptr_t)b <= address; b = b->next)
        if (b->mark == MARK && b->user != NULL)
            at = b;
    return address < END ? at : NULL;
}

bool jh_block_owns(uintptr_t address)
{
    return address >= PLACE && address < next;
}
