/* Every piece goes in with its length before it, so that ("ab","c") and ("a","bc") differ. */
#include "judge/base/hash.h"

#include <string.h>

void hash_init(struct hash *h)
{
    (void)crypto_generichash_init(&h->state, NULL, 0, HASH_HEX / 2);
}

void hash_add(struct hash *h, const void *data, size_t len)
{
    uint64_t size = len;
    (void)crypto_generichash_update(&h->state, (const unsigned char *)&size, sizeof size);
    (void)crypto_generichash_update(&h->state, data, len);
}

void hash_adds(struct hash *h, const char *s)
{
    hash_add(h, s, strlen(s));
}

void hash_hex(struct hash *h, char out[HASH_HEX + 1])
{
    unsigned char raw[HASH_HEX / 2];
    (void)crypto_generichash_final(&h->state, raw, sizeof raw);
    (void)sodium_bin2hex(out, HASH_HEX + 1, raw, sizeof raw);
}
