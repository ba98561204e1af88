/* One memory of words behind a fully associative cache with least-recently-used replacement: the ideal
 * cache of cache-oblivious algorithms, near enough (Frigo, Leiserson, Prokop, Ramachandran, "Cache-
 * Oblivious Algorithms", FOCS 1999). Every access is O(1). */
#ifndef HARNESS_CACHE_H
#define HARNESS_CACHE_H

#include <stdbool.h>
#include <stdint.h>

struct jh_cache {
    int32_t words, line, lines;       /* lines: how many fit into the cache, at least 1 */
    int32_t capacity;                 /* as given, in words */
    int32_t *cell;                    /* words */
    int32_t *slot_of;                 /* by line of the memory; 0 is none, else slot + 1 */
    int32_t *line_of, *newer, *older; /* by slot; lists in order of use */
    int32_t newest, oldest, used;
};

/* words >= 0, line >= 1, capacity >= 1 */
void jh_cache_init(struct jh_cache *c, int32_t words, int32_t line, int32_t capacity,
                   const int32_t *cells);
/* Touch the word at `at`, 0 <= at < words; true when its line was not in the cache. */
bool jh_cache_touch(struct jh_cache *c, int32_t at);

#endif
