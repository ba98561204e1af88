/* Trees in order, in the extreme shapes, and trees with one planted mistake. Valid trees make the
 * sweeps: no walk can stop early. */
#include "gen.h"

/* Keys in order 0, 3, 6, ...: the gaps leave room for planted keys. */
static struct gen_nodes ordered(struct gen *g, enum gen_tree shape)
{
    struct gen_nodes t = gen_tree_shape(g, gen_size(g, "n"), shape);
    gen_tree_values_bst(g, &t, 0, 3);
    return t;
}

static void by_name(struct gen *g)
{
    struct gen_nodes t = ordered(g, gen_tree_named(g, gen_family_name(g)));
    gen_put_tree(g, &t);
}

/* A random node with a parent and a grandparent, or -1. */
static int grandchild(struct gen *g, const struct gen_nodes *t, int *parent, int *grand)
{
    int *up = gen_const(g, t->n, -1);
    for (int i = 0; i < t->n; i++) {
        if (t->left[i] >= 0)
            up[t->left[i]] = i;
        if (t->right[i] >= 0)
            up[t->right[i]] = i;
    }
    for (int tries = 0; tries < 64 && t->n > 0; tries++) {
        int i = gen_int(g, 0, t->n - 1);
        if (up[i] >= 0 && up[up[i]] >= 0) {
            *parent = up[i];
            *grand = up[up[i]];
            return i;
        }
    }
    return -1;
}

/* A key that suits the parent and offends the grandparent, where the shape allows one. */
static void grandparent(struct gen *g)
{
    struct gen_nodes t = ordered(g, GEN_TREE_RANDOM);
    int parent = -1, grand = -1;
    int i = grandchild(g, &t, &parent, &grand);
    if (i >= 0) {
        if (t.left[grand] == parent && t.right[parent] == i)
            t.value[i] = t.value[grand] + 1;
        else if (t.right[grand] == parent && t.left[parent] == i)
            t.value[i] = t.value[grand] - 1;
    }
    gen_put_tree(g, &t);
}

/* The node that is last in level order leaves its place in the order. */
static void deepest(struct gen *g)
{
    struct gen_nodes t = ordered(g, gen_chance(g, 1, 2) ? GEN_TREE_COMPLETE : GEN_TREE_RANDOM);
    if (t.n > 1)
        t.value[t.n - 1] += gen_chance(g, 1, 2) ? 4 : -4;
    gen_put_tree(g, &t);
}

/* One child gets the key of its parent. */
static void duplicate(struct gen *g, const struct gen_nodes *t, const int *child)
{
    for (int tries = 0; tries < 64 && t->n > 0; tries++) {
        int i = gen_int(g, 0, t->n - 1);
        if (child[i] >= 0) {
            t->value[child[i]] = t->value[i];
            break;
        }
    }
    gen_put_tree(g, t);
}

static void duplicate_left(struct gen *g)
{
    struct gen_nodes t = ordered(g, GEN_TREE_RANDOM);
    duplicate(g, &t, t.left);
}

static void duplicate_right(struct gen *g)
{
    struct gen_nodes t = ordered(g, GEN_TREE_RANDOM);
    duplicate(g, &t, t.right);
}

/* In order, from INT_MIN to INT_MAX. */
static void extremes(struct gen *g)
{
    struct gen_nodes t = ordered(g, gen_chance(g, 1, 2) ? GEN_TREE_RANDOM : GEN_TREE_ZIGZAG);
    for (int i = 0; i < t.n; i++) {
        if (t.value[i] == 0)
            t.value[i] = INT_MIN;
        else if (t.value[i] == 3 * (t.n - 1))
            t.value[i] = INT_MAX;
    }
    gen_put_tree(g, &t);
}

static void random_values(struct gen *g)
{
    struct gen_nodes t = gen_tree_shape(g, gen_size(g, "n"), GEN_TREE_RANDOM);
    gen_tree_values(&t, gen_uniform(g, t.n, -1000, 1000));
    gen_put_tree(g, &t);
}

/* Number of shapes of n nodes, n = 0..4, and of fillings with 0..3. */
static const int shapes[] = {1, 1, 2, 5, 14};
static const int fillings[] = {1, 4, 16, 64, 256};

/* Builds shape `rank` of n nodes under a new root and returns that root. */
static int build(struct gen_nodes *t, int n, int rank)
{
    if (n == 0)
        return -1;
    int node = t->n++;
    int lefts = 0;
    while (rank >= shapes[lefts] * shapes[n - 1 - lefts]) {
        rank -= shapes[lefts] * shapes[n - 1 - lefts];
        lefts++;
    }
    int rights = n - 1 - lefts;
    t->left[node] = build(t, lefts, rank / shapes[rights]);
    t->right[node] = build(t, rights, rank % shapes[rights]);
    return node;
}

/* Every tree of up to four nodes with keys 0..3. */
static void all_small(struct gen *g)
{
    uint64_t index = gen_index(g);
    int n = 0;
    while (n <= 4 && index >= (uint64_t)(shapes[n] * fillings[n])) {
        index -= (uint64_t)(shapes[n] * fillings[n]);
        n++;
    }
    if (n > 4) {
        gen_end(g);
        return;
    }
    struct gen_nodes t = {0, gen_const(g, n, -1), gen_const(g, n, -1), gen_const(g, n, 0)};
    int filling = (int)index % fillings[n];
    build(&t, n, (int)index / fillings[n]);
    for (int i = 0; i < n; i++, filling /= 4)
        t.value[i] = filling % 4;
    gen_put_tree(g, &t);
}

GEN_FAMILIES = {
    {"complete", by_name},
    {"left", by_name},
    {"right", by_name},
    {"zigzag", by_name},
    {"random", by_name},
    {"grandparent", grandparent},
    {"deepest", deepest},
    {"duplicate_left", duplicate_left},
    {"duplicate_right", duplicate_right},
    {"extremes", extremes},
    {"random_values", random_values},
    {"all_small", all_small},
};
