/* Matrices behind a simulated memory: the matrix first, then as much room for the result. */
#include "gen.h"

enum { LINE = 16, WORDS = 1024 }; /* of the cache */

static int *memory(struct gen *g, int n)
{
    return gen_const(g, 2 * n * n, 0);
}

static void put(struct gen *g, int n, const int *m)
{
    gen_put_i32(g, n);
    gen_put_cache(g, m, 2 * n * n, LINE, WORDS);
    gen_put_cache_store(g);
}

/* Any numbers; the room for the result holds some already. */
static void noise(struct gen *g, int n)
{
    put(g, n, gen_uniform(g, 2 * n * n, -1000000000, 1000000000));
}

static void cells(struct gen *g)
{
    noise(g, gen_size(g, "n"));
}

static void one_beyond_a_line(struct gen *g)
{
    int n = gen_size(g, "n");
    noise(g, n / LINE * LINE + 1);
}

static void one_short_of_a_line(struct gen *g)
{
    int n = gen_size(g, "n");
    noise(g, n / LINE * LINE + LINE - 1);
}

static void equal_cells(struct gen *g)
{
    int n = gen_size(g, "n"), *m = memory(g, n);
    for (int i = 0; i < n * n; i++)
        m[i] = 7;
    put(g, n, m);
}

/* The result is the matrix itself. */
static void symmetric(struct gen *g)
{
    int n = gen_size(g, "n"), *m = memory(g, n);
    for (int r = 0; r < n; r++)
        for (int c = 0; c <= r; c++)
            m[r * n + c] = m[c * n + r] = gen_int(g, INT_MIN, INT_MAX);
    put(g, n, m);
}

GEN_FAMILIES = {
    {"cells", cells},
    {"one_beyond_a_line", one_beyond_a_line},
    {"one_short_of_a_line", one_short_of_a_line},
    {"equal_cells", equal_cells},
    {"symmetric", symmetric},
};
