/* Binary trees by shape. Nodes are numbered in level order, so value i belongs to the i-th node as
 * a reader of the statement counts. Chains of a million nodes are legal: nothing here recurses. */
#include "harness/gen_state.h"

static struct gen_nodes bare(struct gen *g, int n)
{
    if (n < 0)
        gen_failf(g, "a tree of %d nodes", n);
    struct gen_nodes t = {.n = n};
    t.left = gen_alloc(g, (size_t)n * sizeof(int));
    t.right = gen_alloc(g, (size_t)n * sizeof(int));
    t.value = gen_alloc(g, (size_t)n * sizeof(int));
    for (int i = 0; i < n; i++)
        t.left[i] = t.right[i] = -1;
    return t;
}

/* Each node sends a uniform part of its descendants to the left: the shape of a search tree whose
 * keys came in random order, height about 4.3 ln n. */
static void fill_random(struct gen *g, struct gen_nodes *t)
{
    int *below = gen_alloc(g, (size_t)t->n * sizeof *below); /* descendants of the node */
    int next = 1;
    if (t->n > 0)
        below[0] = t->n - 1;
    for (int i = 0; i < t->n; i++) {
        int left = gen_int(g, 0, below[i]), right = below[i] - left;
        if (left > 0) {
            below[next] = left - 1;
            t->left[i] = next++;
        }
        if (right > 0) {
            below[next] = right - 1;
            t->right[i] = next++;
        }
    }
}

struct gen_nodes gen_tree_shape(struct gen *g, int n, enum gen_tree shape)
{
    struct gen_nodes t = bare(g, n);
    if (shape == GEN_TREE_RANDOM) {
        fill_random(g, &t);
        return t;
    }
    for (int i = 0; i < n; i++) {
        bool more = i < n - 1;
        if (shape == GEN_TREE_COMPLETE) {
            t.left[i] = i < n / 2 ? 2 * i + 1 : -1;
            t.right[i] = i < (n - 1) / 2 ? 2 * i + 2 : -1;
        } else if (shape == GEN_TREE_LEFT || (shape == GEN_TREE_ZIGZAG && i % 2 == 0)) {
            t.left[i] = more ? i + 1 : -1;
        } else if (shape == GEN_TREE_RIGHT || shape == GEN_TREE_ZIGZAG) {
            t.right[i] = more ? i + 1 : -1;
        } else if (i % 2 == 0) { /* caterpillar: the spine goes right, each has a left leaf */
            t.left[i] = i < n - 1 ? i + 1 : -1;
            t.right[i] = i < n - 2 ? i + 2 : -1;
        }
    }
    return t;
}

void gen_tree_values_bst(struct gen *g, struct gen_nodes *t, int first, int step)
{
    int *stack = gen_alloc(g, (size_t)t->n * sizeof *stack);
    int depth = 0, node = t->n > 0 ? 0 : -1, key = first;
    while (node >= 0 || depth > 0) {
        while (node >= 0) {
            stack[depth++] = node;
            node = t->left[node];
        }
        node = stack[--depth];
        t->value[node] = key;
        key = (int)((unsigned)key + (unsigned)step);
        node = t->right[node];
    }
}

void gen_tree_values(struct gen_nodes *t, const int *values)
{
    if (t->n > 0)
        memcpy(t->value, values, (size_t)t->n * sizeof *values);
}

enum gen_tree gen_tree_named(struct gen *g, const char *which)
{
    static const char *const names[] = {"complete", "left",        "right",
                                        "zigzag",   "caterpillar", "random"};
    for (int i = 0; i <= GEN_TREE_RANDOM; i++) {
        if (strcmp(names[i], which) == 0)
            return (enum gen_tree)i;
    }
    gen_failf(g, "no tree is called %s", which);
}
