/* Random numbers of a case: Philox4x32-10, a counter-based generator.
 *
 * Counter-based means: number i of a stream is a function of (key, i) and nothing else. The key is
 * the seed; the upper half of the counter is a hash of family, sizes and index, so that every case
 * has a stream of its own; the lower half counts blocks of four words. Nothing has to be skipped
 * or saved, and no machine gives other numbers than another.
 *
 * source: Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011;
 *         D. Lemire, "Fast Random Integer Generation in an Interval", TOMACS 29(1), 2019;
 *         G. Fowler, L. Noll, P. Vo: FNV-1a
 */
#include "harness/gen_state.h"

#include <Random123/philox.h>

static uint64_t fnv(uint64_t h, const void *data, size_t len)
{
    const unsigned char *p = data;
    for (size_t i = 0; i < len; i++)
        h = (h ^ p[i]) * 0x100000001b3ull;
    return h;
}

static uint64_t fnv_u64(uint64_t h, uint64_t v)
{
    for (int i = 0; i < 8; i++)
        h = (h ^ (v >> 8 * i & 0xff)) * 0x100000001b3ull;
    return h;
}

void gen_random_start(struct gen *g)
{
    const uint64_t basis = 0xcbf29ce484222325ull;
    uint64_t sizes = 0; /* a sum: the order of axes in the frame must not matter */
    for (size_t i = 0; i < g->axes; i++)
        sizes +=
            fnv_u64(fnv(basis, g->axis[i].name, g->axis[i].name_len), (uint64_t)g->axis[i].value);
    uint64_t h = fnv(basis, g->family, strlen(g->family));
    g->stream = fnv_u64(fnv_u64(h, sizes), g->index);
    g->block = 0;
    g->words = 0;
}

uint32_t gen_u32(struct gen *g)
{
    if (g->words == 0) {
        philox4x32_ctr_t c = {{(uint32_t)g->block, (uint32_t)(g->block >> 32), (uint32_t)g->stream,
                               (uint32_t)(g->stream >> 32)}};
        philox4x32_key_t k = {{(uint32_t)g->seed, (uint32_t)(g->seed >> 32)}};
        philox4x32_ctr_t r = philox4x32(c, k);
        memcpy(g->word, r.v, sizeof g->word);
        g->words = 4;
        g->block++;
    }
    return g->word[4 - g->words--];
}

uint64_t gen_u64(struct gen *g)
{
    uint64_t high = gen_u32(g);
    return high << 32 | gen_u32(g);
}

/* 0..range-1; range 0 stands for 2^32. Lemire's multiplication with rejection: no bias. */
static uint32_t below(struct gen *g, uint32_t range)
{
    if (range == 0)
        return gen_u32(g);
    uint64_t m = (uint64_t)gen_u32(g) * range;
    if ((uint32_t)m < range) {
        uint32_t threshold = -range % range;
        while ((uint32_t)m < threshold)
            m = (uint64_t)gen_u32(g) * range;
    }
    return (uint32_t)(m >> 32);
}

int gen_int(struct gen *g, int lo, int hi)
{
    if (lo > hi)
        gen_failf(g, "gen_int: %d > %d", lo, hi);
    return (int)((int64_t)lo + below(g, (uint32_t)hi - (uint32_t)lo + 1u));
}

int64_t gen_int64(struct gen *g, int64_t lo, int64_t hi)
{
    if (lo > hi)
        gen_failf(g, "gen_int64: the range is empty");
    uint64_t range = (uint64_t)hi - (uint64_t)lo + 1u;
    if (range == 0)
        return (int64_t)gen_u64(g);
    uint64_t threshold = -range % range, x = gen_u64(g);
    while (x < threshold)
        x = gen_u64(g);
    return (int64_t)((uint64_t)lo + x % range);
}

double gen_unit(struct gen *g)
{
    return (double)(gen_u64(g) >> 11) * 0x1p-53;
}

bool gen_chance(struct gen *g, int of, int in)
{
    return gen_int(g, 1, in) <= of;
}

/* Dense: the front of a shuffle of all. Sparse: draws that are not yet in a hash set; with at most
 * a quarter of the range taken, a draw is repeated once in four at the worst. */
uint64_t *gen_distinct_u64(struct gen *g, size_t count, uint64_t range)
{
    if (range < count)
        gen_failf(g, "%zu different values do not fit in a range of %llu", count,
                  (unsigned long long)range);
    if (range / 4 <= count) {
        uint64_t *all = gen_alloc(g, (size_t)range * sizeof *all);
        for (uint64_t i = 0; i < range; i++)
            all[i] = i;
        for (size_t i = 0; i < count; i++) {
            size_t j = (size_t)gen_int64(g, (int64_t)i, (int64_t)range - 1);
            uint64_t t = all[i];
            all[i] = all[j];
            all[j] = t;
        }
        return all;
    }
    size_t slots = 16;
    while (slots < 2 * count)
        slots *= 2;
    uint64_t *set = gen_alloc(g, slots * sizeof *set); /* holds value + 1; 0 is free */
    uint64_t *out = gen_alloc(g, count * sizeof *out);
    for (size_t i = 0; i < count;) {
        uint64_t v = (uint64_t)gen_int64(g, 0, (int64_t)(range - 1));
        size_t s = (size_t)((v + 1) * 0x9e3779b97f4a7c15ull >> 20) & (slots - 1);
        while (set[s] != 0 && set[s] != v + 1)
            s = (s + 1) & (slots - 1);
        if (set[s] == 0) {
            set[s] = v + 1;
            out[i++] = v;
        }
    }
    return out;
}
