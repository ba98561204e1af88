/* Arrays of n numbers whose k most frequent values are unique: a family that cannot have a tie at
 * the border asks for all values or plants the counts. */
#include "gen.h"

/* How many different values there are. */
static int different(struct gen *g, const int *a, int n)
{
    int *b = gen_alloc(g, sizeof *b * (size_t)(n + 1));
    int count = 0;
    memcpy(b, a, sizeof *b * (size_t)n);
    gen_sort(b, n);
    for (int i = 0; i < n; i++)
        count += i == 0 || b[i] != b[i - 1];
    return count;
}

static void put_all(struct gen *g, int *a, int n)
{
    gen_shuffle(g, a, n);
    gen_put_i32s(g, a, n);
    gen_put_i32(g, different(g, a, n));
}

/* The families of hashing; all values are wanted. */
static void by_name(struct gen *g)
{
    int n = gen_size(g, "n");
    put_all(g, gen_hash_keys(g, gen_family_name(g), n), n);
}

static void all_distinct(struct gen *g)
{
    int n = gen_size(g, "n");
    put_all(g, gen_distinct(g, n, INT_MIN, INT_MAX), n);
}

static void one_value(struct gen *g)
{
    int n = gen_size(g, "n");
    put_all(g, gen_const(g, n, gen_int(g, INT_MIN, INT_MAX)), n);
}

static void zipf(struct gen *g)
{
    int n = gen_size(g, "n");
    put_all(g, gen_zipf(g, n, n, 1.0), n);
}

/* Value i occurs i times; what does not fit any more belongs to the largest. About half are
 * wanted. */
static void ladder(struct gen *g)
{
    int n = gen_size(g, "n"), steps = 1;
    while ((steps + 1) * (steps + 2) / 2 <= n)
        steps++;
    int *a = gen_const(g, n, 0);
    for (int i = 1, at = 0; i <= steps; i++)
        for (int j = 0; j < i && at < n; j++)
            a[at++] = -i * 31;
    for (int at = steps * (steps + 1) / 2; at < n; at++)
        a[at] = -steps * 31;
    gen_shuffle(g, a, n);
    gen_put_i32s(g, a, n);
    gen_put_i32(g, (steps + 1) / 2);
}

/* The wanted values occur twice, all others once. */
static void twice(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    if (k > n / 2)
        k = n / 2 > 0 ? n / 2 : 1;
    int values = n > 1 ? n - k : 1;
    int *value = gen_distinct(g, values, -1000000000, 1000000000);
    int *a = gen_const(g, n, 0);
    for (int i = 0; i < values; i++)
        a[i] = value[i];
    for (int i = values; i < n; i++)
        a[i] = value[i - values];
    gen_shuffle(g, a, n);
    gen_put_i32s(g, a, n);
    gen_put_i32(g, k);
}

GEN_FAMILIES = {
    {"all_distinct", all_distinct},
    {"iota", by_name},
    {"strided_256", by_name},
    {"strided_65536", by_name},
    {"strided_1000", by_name},
    {"negatives", by_name},
    {"extremes", by_name},
    {"zero_minus_one", by_name},
    {"one_value", one_value},
    {"zipf", zipf},
    {"ladder", ladder},
    {"twice", twice},
};
