/* The heap as the solution sees it: counted in requested bytes, poisoned, and suspicious of what comes
 * back. Exported under the plain names (exports.txt).
 *
 * In front of every block stands a header, behind it a canary:
 *
 *     | size, owner | check word | the block ... | canary |
 *
 * The check word mixes a constant with the address, so a stray pointer does not pass for a block. A
 * freed block waits in a short queue, full of poison, before its memory can be given out again: a second
 * free() is then told as what it is, and a dangling pointer reads poison.
 */
#ifndef HARNESS_HEAP_H
#define HARNESS_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void *jh_malloc(size_t size);
void *jh_calloc(size_t count, size_t size);
void *jh_realloc(void *p, size_t size);
void *jh_reallocarray(void *p, size_t count, size_t size);
void jh_free(void *p);
void *jh_aligned_alloc(size_t alignment, size_t size);
int jh_posix_memalign(void **out, size_t alignment, size_t size);
size_t jh_malloc_usable_size(void *p);

/* A node that the harness hands to the solution: free() takes it, the figures leave it out. */
void *jh_heap_node(size_t size);

/* Requested bytes of the live block that starts at p, or 0 if p is no such start. p may be any
 * address. The second time it asks about a block the answer is 0, too: for adding up results. */
size_t jh_heap_claim(const void *p);

/* Requested bytes of a live block, without claiming it; 0 otherwise. For charges by old size. */
size_t jh_heap_size(const void *p);

/* Was it claimed? */
bool jh_heap_claimed(const void *p);

/* A block that was freed and whose memory was not given out again. */
bool jh_heap_freed(const void *p);

struct jh_heap_figures {
    uint64_t live, peak, allocations, failed, returned;
};
extern struct jh_heap_figures jh_heap;

#endif
