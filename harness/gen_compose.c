/* Sequences made of others, and the orders of keys that unbalance search trees. Nothing here is
 * random. */
#include "harness/gen_state.h"

static int *ints(struct gen *g, int64_t n)
{
    if (n < 0 || n > INT_MAX)
        gen_failf(g, "a sequence of %lld elements", (long long)n);
    return gen_alloc(g, (size_t)n * sizeof(int));
}

int *gen_literal(struct gen *g, int n, const int *values)
{
    int *a = ints(g, n);
    if (n > 0)
        memcpy(a, values, (size_t)n * sizeof *a);
    return a;
}

/* Is there room for `len` elements from `at` on? */
static void must_fit(struct gen *g, int n, int at, int len)
{
    if (len < 0 || at < 0 || len > n || at > n - len)
        gen_failf(g, "%d planted at %d do not fit into %d", len, at, n);
}

void gen_plant(struct gen *g, int *a, int n, int at, const int *pattern, int len)
{
    must_fit(g, n, at, len);
    if (len > 0)
        memcpy(a + at, pattern, (size_t)len * sizeof *a);
}

void gen_plant_text(struct gen *g, char *s, int at, const char *pattern)
{
    size_t n = strlen(s);
    size_t len = strlen(pattern);
    must_fit(g, n > INT_MAX ? INT_MAX : (int)n, at, len > INT_MAX ? INT_MAX : (int)len);
    memcpy(s + at, pattern, len);
}

int *gen_concat(struct gen *g, const int *a, int n, const int *b, int m)
{
    int *out = ints(g, (int64_t)n + m);
    gen_plant(g, out, n + m, 0, a, n);
    gen_plant(g, out, n + m, n, b, m);
    return out;
}

char *gen_join(struct gen *g, const char *a, const char *b)
{
    size_t n = strlen(a);
    size_t m = strlen(b);
    char *out = gen_alloc(g, n + m + 1);
    memcpy(out, a, n);
    memcpy(out + n, b, m);
    return out;
}

int *gen_cycle_ints(struct gen *g, int n, const int *unit, int len)
{
    int *a = ints(g, n);
    if (len < 1)
        gen_failf(g, "gen_cycle_ints of nothing");
    for (int i = 0; i < n; i++)
        a[i] = unit[i % len];
    return a;
}

int *gen_interleave(struct gen *g, const int *a, int n, const int *b, int m)
{
    int *out = ints(g, (int64_t)n + m);
    int k = 0;
    for (int i = 0; i < n || i < m; i++) {
        if (i < n)
            out[k++] = a[i];
        if (i < m)
            out[k++] = b[i];
    }
    return out;
}

/* ---- orders of 0..n-1 ---- */

int *gen_zigzag(struct gen *g, int n)
{
    int *up = gen_iota(g, n - n / 2, 0, 1);
    int *down = gen_iota(g, n / 2, n - 1, -1);
    return gen_interleave(g, up, n - n / 2, down, n / 2);
}

/* By the reversed bits of a counter: the van der Corput sequence, without the numbers that are too
 * large. */
int *gen_bit_reversed(struct gen *g, int n)
{
    int *a = ints(g, n);
    int bits = 0;
    while ((int64_t)1 << bits < n)
        bits++;
    int filled = 0;
    for (uint32_t i = 0; filled < n; i++) {
        uint32_t r = 0;
        for (int b = 0; b < bits; b++)
            r |= (i >> b & 1) << (bits - 1 - b);
        if (r < (uint32_t)n)
            a[filled++] = (int)r;
    }
    return a;
}
