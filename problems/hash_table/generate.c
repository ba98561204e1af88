/* Scripts of m calls with keys of length len. */
#include "gen.h"

/* Key number i of length len: the number in letters at the end, and before it one letter only or,
 * with `spread`, letters that depend on the number. Different numbers give different keys where
 * len allows. */
static char *numbered(struct gen *g, int len, int i, bool spread)
{
    char *key = gen_fill(g, len, 'a');
    uint32_t rest = (uint32_t)i;
    for (int at = len - 1; at >= 0 && rest > 0; at--, rest /= 26)
        key[at] = (char)('a' + rest % 26);
    uint32_t noise = (uint32_t)i * 2654435769u;
    for (int at = 0; spread && at < len - 4; at++, noise = noise * 1664525u + 1013904223u)
        key[at] = (char)('a' + (noise >> 24) % 26);
    return key;
}

static void insert(struct gen *g, const char *key, int value)
{
    gen_op(g, "insert");
    gen_put_string(g, key);
    gen_put_i32(g, value);
}

static void ask(struct gen *g, const char *method, const char *key)
{
    gen_op(g, method);
    gen_put_string(g, key);
}

/* Half of the calls insert different keys, the others look them up, a few that are absent too. */
static void fill_and_ask(struct gen *g, bool spread)
{
    int m = gen_size(g, "m"), len = gen_size(g, "len"), keys = (m + 1) / 2;
    gen_put_i32(g, 8);
    for (int i = 0; i < keys; i++)
        insert(g, numbered(g, len, i, spread), i);
    for (int i = keys; i < m; i++) {
        int k = gen_int(g, 0, keys + keys / 8);
        ask(g, i % 16 == 0 ? "bucket_of" : "get", numbered(g, len, k, spread));
    }
}

static void words(struct gen *g)
{
    fill_and_ask(g, true);
}

static void shared_prefix(struct gen *g)
{
    fill_and_ask(g, false);
}

/* Any mixture of calls over `keys` different keys. */
static void mixture(struct gen *g, int buckets, int keys)
{
    int m = gen_size(g, "m"), len = gen_size(g, "len");
    gen_put_i32(g, buckets);
    for (int i = 0; i < m; i++) {
        const char *key = numbered(g, len, gen_int(g, 0, keys), true);
        switch (gen_int(g, 0, 9)) {
        case 0:
        case 1:
        case 2:
        case 3:
            insert(g, key, gen_int(g, 0, 1000000000));
            break;
        case 4:
        case 5:
            ask(g, "delete", key);
            break;
        case 6:
            ask(g, "bucket_of", key);
            break;
        case 7:
            gen_op(g, gen_chance(g, 1, 2) ? "size" : "bucket_count");
            break;
        default:
            ask(g, "get", key);
        }
    }
}

static void churn(struct gen *g)
{
    mixture(g, 8, gen_size(g, "m") / 2);
}

static void few_keys(struct gen *g)
{
    mixture(g, gen_int(g, 1, 4), 6);
}

static void odd_buckets(struct gen *g)
{
    mixture(g, 2 * gen_int(g, 0, 20) + 1, gen_size(g, "m") / 4);
}

/* The same few keys again and again. */
static void overwrite(struct gen *g)
{
    int m = gen_size(g, "m"), len = gen_size(g, "len");
    gen_put_i32(g, 4);
    for (int i = 0; i < m; i++) {
        const char *key = numbered(g, len, gen_int(g, 0, 3), true);
        if (i % 5 == 4)
            ask(g, gen_chance(g, 1, 3) ? "delete" : "get", key);
        else if (i % 5 == 3)
            gen_op(g, gen_chance(g, 1, 2) ? "size" : "bucket_count");
        else
            insert(g, key, i);
    }
}

/* Everything in, everything out in another order, and looked for in between. */
static void fill_and_drain(struct gen *g)
{
    int m = gen_size(g, "m"), len = gen_size(g, "len"), keys = m / 3;
    int *order = gen_iota(g, keys, 0, 1);
    gen_shuffle(g, order, keys);
    gen_put_i32(g, 2);
    for (int i = 0; i < keys; i++)
        insert(g, numbered(g, len, i, true), i);
    for (int i = 0; i < keys; i++) {
        ask(g, "delete", numbered(g, len, order[i], true));
        ask(g, "get", numbered(g, len, order[gen_int(g, 0, keys - 1)], true));
    }
    for (int i = 3 * keys; i < m; i++)
        gen_op(g, i % 2 ? "size" : "bucket_count");
}

/* Letters with accents: two bytes each, both above 127. */
static void utf8(struct gen *g)
{
    int m = gen_size(g, "m"), letters = (gen_size(g, "len") + 1) / 2;
    char *key = gen_fill(g, 2 * letters, 'a');
    gen_put_i32(g, 11);
    for (int i = 0; i < m; i++) {
        int number = gen_int(g, 0, m / 3);
        for (int at = 0; at < letters; at++, number /= 30) {
            key[2 * at] = (char)0xc3;
            key[2 * at + 1] = (char)(0xa0 + number % 30);
        }
        if (i % 3 == 0)
            insert(g, key, i);
        else
            ask(g, i % 3 == 1 ? "get" : "bucket_of", key);
    }
}

GEN_FAMILIES = {
    {"words", words},
    {"shared_prefix", shared_prefix},
    {"churn", churn},
    {"overwrite", overwrite},
    {"fill_and_drain", fill_and_drain},
    {"few_keys", few_keys},
    {"odd_buckets", odd_buckets},
    {"utf8", utf8},
};
