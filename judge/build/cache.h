/* A content-addressed store of small files below $XDG_CACHE_HOME/judge.
 *
 * Keys are hashes of everything the content depends on. Entries are written to a temporary name and
 * renamed, so parallel judges and kill -9 leave whole entries or none; each entry carries a hash of its
 * content, and a corrupted one is a miss and is removed. Bounded: the oldest entries go first. A cache that
 * cannot be written is no error: everything is just built again.
 */
#ifndef JUDGE_BUILD_CACHE_H
#define JUDGE_BUILD_CACHE_H

#include "judge/base/buf.h"
#include "judge/base/hash.h"

#include <stdbool.h>

bool cache_get(const char *kind, const char key[HASH_HEX + 1], struct buf *out); /* false: a miss */
void cache_put(const char *kind, const char key[HASH_HEX + 1], const void *data, size_t len);
void cache_trim(
    void); /* keep it below its bound ($JUDGE_CACHE_MB, default 256); cheap when it is */

#endif
