/* Content hashes: BLAKE2b-256 by libsodium (RFC 7693). */
#ifndef JUDGE_BASE_HASH_H
#define JUDGE_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <sodium.h>

enum { HASH_HEX = 64 }; /* digits, without the NUL */

struct hash {
    crypto_generichash_state state;
};

void hash_init(struct hash *h);
void hash_add(struct hash *h, const void *data, size_t len); /* length-prefixed: no ambiguity */
void hash_adds(struct hash *h, const char *s);
void hash_hex(struct hash *h, char out[HASH_HEX + 1]); /* ends the hash */

#endif
