/* Lists of n intervals. */
#include "gen.h"

struct list {
    int n;
    int *cells; /* start, end, start, end, ... */
};

static struct list list_of(struct gen *g)
{
    struct list l = {gen_size(g, "n"), NULL};
    l.cells = gen_alloc(g, sizeof(int) * 2 * ((size_t)l.n + 1));
    return l;
}

static void set(struct list l, int i, int start, int end)
{
    l.cells[2 * i] = start;
    l.cells[2 * i + 1] = end;
}

static void put(struct gen *g, struct list l)
{
    gen_put_rows(g, l.cells, l.n, 2);
}

static void put_shuffled(struct gen *g, struct list l)
{
    int *order = gen_iota(g, l.n, 0, 1);
    struct list other = list_of(g);
    gen_shuffle(g, order, l.n);
    for (int i = 0; i < l.n; i++)
        set(other, i, l.cells[2 * order[i]], l.cells[2 * order[i] + 1]);
    put(g, other);
}

/* Starts below `range`, lengths up to `longest`. */
static void any(struct gen *g, int range, int longest)
{
    struct list l = list_of(g);
    for (int i = 0; i < l.n; i++) {
        int start = gen_int(g, -range, range);
        set(l, i, start, start + gen_int(g, 0, longest));
    }
    put(g, l);
}

static void uniform(struct gen *g)
{
    any(g, 1000, 50);
}

static void short_ones(struct gen *g)
{
    any(g, 100, 2);
}

/* About half of them are merged. */
static void with_gaps(struct gen *g)
{
    any(g, 4 * gen_size(g, "n"), 5);
}

static struct list steps(struct gen *g, int step, int length)
{
    struct list l = list_of(g);
    for (int i = 0; i < l.n; i++)
        set(l, i, step * i, step * i + length);
    return l;
}

static void disjoint(struct gen *g)
{
    put(g, steps(g, 3, 1));
}

static void disjoint_shuffled(struct gen *g)
{
    put_shuffled(g, steps(g, 3, 1));
}

static void disjoint_falling(struct gen *g)
{
    struct list l = list_of(g);
    for (int i = 0; i < l.n; i++)
        set(l, i, -3 * i, -3 * i + 1);
    put(g, l);
}

static void chain(struct gen *g)
{
    put(g, steps(g, 1, 1));
}

static void chain_shuffled(struct gen *g)
{
    put_shuffled(g, steps(g, 1, 1));
}

/* Each inside the one before. */
static void nested(struct gen *g)
{
    struct list l = list_of(g);
    for (int i = 0; i < l.n; i++)
        set(l, i, i, 3 * l.n - i);
    put(g, l);
}

static void identical(struct gen *g)
{
    put(g, steps(g, 0, 7));
}

static void points(struct gen *g)
{
    struct list l = list_of(g);
    for (int i = 0; i < l.n; i++) {
        int x = gen_int(g, 0, l.n);
        set(l, i, x, x);
    }
    put(g, l);
}

/* Starts and ends from all over the range of int. */
static void extremes(struct gen *g)
{
    struct list l = list_of(g);
    for (int i = 0; i < l.n; i++) {
        int start = gen_int(g, INT_MIN, INT_MAX - 1000), end = start + gen_int(g, 0, 1000);
        if (gen_chance(g, 1, 10))
            start = INT_MIN, end = INT_MIN + gen_int(g, 0, 9);
        if (gen_chance(g, 1, 10))
            start = INT_MAX - gen_int(g, 0, 9), end = INT_MAX;
        set(l, i, start, end);
    }
    put(g, l);
}

/* Up to three intervals within 0..4. */
static void all_small(struct gen *g)
{
    int n = gen_pick(g, 4), cells[6] = {0};
    for (int i = 0; i < n; i++) {
        cells[2 * i] = gen_pick(g, 5);
        cells[2 * i + 1] = cells[2 * i] + gen_pick(g, 5 - cells[2 * i]);
    }
    gen_put_rows(g, cells, n, 2);
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"short", short_ones},
    {"with_gaps", with_gaps},
    {"disjoint", disjoint},
    {"disjoint_shuffled", disjoint_shuffled},
    {"disjoint_falling", disjoint_falling},
    {"chain", chain},
    {"chain_shuffled", chain_shuffled},
    {"nested", nested},
    {"identical", identical},
    {"points", points},
    {"extremes", extremes},
    {"all_small", all_small},
};
