/* Trees, graphs and grids: their shapes, and how they are put on the wire. */
#include "tests/unit/harness_gen/gen_support.h"

/* -- trees ------------------------------------------------------------------------------- */

static int height(struct gen *g, const struct gen_nodes *t)
{
    int *depth = gen_alloc(g, (size_t)t->n * sizeof *depth), most = 0, reached = t->n > 0;
    for (int i = 0; i < t->n; i++) { /* level order: parents come first */
        const int child[2] = {t->left[i], t->right[i]};
        most = depth[i] + 1 > most ? depth[i] + 1 : most;
        for (int k = 0; k < 2; k++) {
            if (child[k] >= 0) {
                assert_int_equal(child[k], reached); /* numbered in level order, each once */
                depth[child[k]] = depth[i] + 1;
                reached++;
            }
        }
    }
    assert_int_equal(reached, t->n);
    return most;
}

static void check_trees(struct gen *g)
{
    int n = gen_size(g, "n"), log = 0;
    while (1 << log <= n)
        log++;
    struct gen_nodes t = gen_tree_shape(g, n, gen_tree_named(g, "complete"));
    assert_int_equal(height(g, &t), log);
    static const char *const chains[] = {"left", "right", "zigzag"};
    for (int i = 0; i < 3; i++) {
        t = gen_tree_shape(g, n, gen_tree_named(g, chains[i]));
        assert_int_equal(height(g, &t), n);
    }
    t = gen_tree_shape(g, n, gen_tree_named(g, "left"));
    for (int i = 0; i < n; i++)
        assert_int_equal(t.right[i], -1);
    t = gen_tree_shape(g, n, gen_tree_named(g, "zigzag"));
    for (int i = 0; i + 1 < n; i++)
        assert_int_equal(i % 2 == 0 ? t.left[i] : t.right[i], i + 1);
    t = gen_tree_shape(g, n, gen_tree_named(g, "caterpillar"));
    assert_int_equal(height(g, &t), n / 2 + (n > 0));
    t = gen_tree_shape(g, n, gen_tree_named(g, "random"));
    assert_true(height(g, &t) <= 6 * log + 3);
}

static void trees_have_the_height_of_their_shape(void **state)
{
    (void)state;
    for (int n = 0; n < 9; n++)
        with_gen(check_trees, n, 1);
    with_gen(check_trees, 5000, 2);
}

static int last_key, visited;

static void in_order(const struct gen_nodes *t, int node)
{
    if (node < 0)
        return;
    in_order(t, t->left[node]);
    assert_true(visited == 0 || t->value[node] == last_key + 3);
    last_key = t->value[node];
    visited++;
    in_order(t, t->right[node]);
}

static void check_bst(struct gen *g)
{
    for (enum gen_tree shape = GEN_TREE_COMPLETE; shape <= GEN_TREE_RANDOM; shape++) {
        struct gen_nodes t = gen_tree_shape(g, 300, shape);
        gen_tree_values_bst(g, &t, -5, 3);
        visited = 0;
        in_order(&t, 0);
        assert_int_equal(visited, 300);
        assert_int_equal(last_key, -5 + 299 * 3);
    }
}

static void search_tree_values_ascend_in_order(void **state)
{
    (void)state;
    with_gen(check_bst, 1, 1);
}

static void put_tree(struct gen *g)
{
    struct gen_nodes t = gen_tree_shape(g, 4, GEN_TREE_COMPLETE);
    static const int values[] = {1, 2, 3, 4};
    t.left[1] = -1; /* 1, 2, 3, null, 4 */
    t.right[1] = 3;
    gen_tree_values(&t, values);
    gen_put_tree(g, &t);
}

static void tree_is_put_in_level_order_without_trailing_gaps(void **state)
{
    (void)state;
    static const unsigned char want[] = {5, 0, 0, 0, 1, 1, 0, 0, 0, 1, 2, 0, 0,
                                         0, 1, 3, 0, 0, 0, 0, 1, 4, 0, 0, 0};
    struct gen_family family = {"f", put_tree};
    struct gen_answer a =
        gen_ask(&family, 1, &(struct gen_ask){.family = "f", .m = -1, .count = 1});
    assert_int_equal(a.len, 8 + sizeof want);
    assert_memory_equal(a.bytes + 8, want, sizeof want);
    gen_answer_release(&a);
}

/* -- graphs -------------------------------------------------------------------------------- */

static int by_ends(const void *a, const void *b)
{
    const struct gen_edge *x = a, *y = b;
    return x->u != y->u ? (x->u > y->u) - (x->u < y->u) : (x->v > y->v) - (x->v < y->v);
}

/* No loop, no pair twice in either direction, all within 0..n-1. */
static void assert_simple(struct gen_graph x)
{
    for (int i = 0; i < x.m; i++) {
        struct gen_edge *e = &x.edge[i];
        assert_in_range(e->u, 0, x.n - 1);
        assert_in_range(e->v, 0, x.n - 1);
        assert_true(e->u != e->v);
        if (e->u > e->v)
            *e = (struct gen_edge){e->v, e->u, e->w};
    }
    qsort(x.edge, (size_t)x.m, sizeof *x.edge, by_ends);
    for (int i = 1; i < x.m; i++)
        assert_true(by_ends(&x.edge[i - 1], &x.edge[i]) < 0);
}

static int find(int *root, int x)
{
    while (root[x] != x)
        x = root[x] = root[root[x]];
    return x;
}

static int components(struct gen *g, struct gen_graph x)
{
    int *root = gen_iota(g, x.n, 0, 1), parts = x.n;
    for (int i = 0; i < x.m; i++) {
        int a = find(root, x.edge[i].u), b = find(root, x.edge[i].v);
        parts -= a != b;
        root[a] = b;
    }
    return parts;
}

static void check_graphs(struct gen *g)
{
    static const struct {
        const char *name;
        int edges, parts; /* -1: any */
    } rows[] = {
        {"path", 99, 1},        {"cycle", 100, 1},   {"star", 99, 1},       {"complete", 4950, 1},
        {"grid", 180, 1},       {"sparse", 250, -1}, {"dense", 2475, 1},    {"tree", 99, 1},
        {"components", 89, 11}, {"layered", 196, 1}, {"decreasing", -1, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct gen_graph x = gen_graph_named(g, rows[i].name, 100, 250);
        assert_int_equal(x.n, 100);
        if (rows[i].edges >= 0)
            assert_int_equal(x.m, rows[i].edges);
        if (rows[i].parts >= 0)
            assert_int_equal(components(g, x), rows[i].parts);
        gen_relabel(g, &x);
        gen_shuffle_edges(g, &x);
        assert_simple(x);
    }
}

static void named_graphs_are_simple_and_have_their_size(void **state)
{
    (void)state;
    with_gen(check_graphs, 1, 1);
}

static void check_small_graphs(struct gen *g)
{
    static const char *const names[] = {"path",       "cycle",   "star",      "complete",
                                        "grid",       "sparse",  "dense",     "tree",
                                        "components", "layered", "decreasing"};
    for (int n = 0; n < 6; n++) {
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            struct gen_graph x = gen_graph_named(g, names[i], n, 0);
            assert_int_equal(x.n, n);
            assert_simple(x);
        }
    }
}

static void graphs_of_few_nodes_are_legal(void **state)
{
    (void)state;
    with_gen(check_small_graphs, 1, 1);
}

static void check_random_graphs(struct gen *g)
{
    for (int m = 0; m <= 45; m += 9)
        assert_simple(gen_random_graph(g, 10, m));
    struct gen_graph crowded = gen_random_graph(g, 10, 100);
    assert_int_equal(crowded.m, 100);
    assert_int_equal(components(g, crowded), 1);
    struct gen_graph dag = gen_dag(g, 200, 1000);
    for (int i = 0; i < dag.m; i++)
        assert_true(dag.edge[i].u < dag.edge[i].v);
    struct gen_graph two = gen_bipartite(g, 7, 13, 91);
    for (int i = 0; i < two.m; i++)
        assert_true(two.edge[i].u < 7 && two.edge[i].v >= 7 && two.edge[i].v < 20);
    assert_simple(two);
    struct gen_graph cliques = gen_cliques(g, 12, 3);
    assert_int_equal(cliques.m, 3 * 6 + 2);
    assert_int_equal(components(g, cliques), 1);
    struct gen_graph grown = gen_path(g, 5);
    for (int i = 0; i < 20; i++)
        gen_add_edge(g, &grown, 4, i % 4, i);
    assert_int_equal(grown.m, 24);
    assert_int_equal(grown.edge[0].v, 1);
    assert_int_equal(grown.edge[23].w, 19);
    gen_weights(g, &grown, 5, 6);
    for (int i = 0; i < grown.m; i++)
        assert_in_range(grown.edge[i].w, 5, 6);
}

static void random_graphs_have_no_parallels_while_they_fit(void **state)
{
    (void)state;
    with_gen(check_random_graphs, 1, 1);
}

/* Relaxes edge by edge in the order of distance, as Dijkstra does, and counts improvements. */
static void check_decreasing(struct gen *g)
{
    int n = 100, m = 2000;
    struct gen_graph x = gen_decreasing(g, n, m);
    assert_true(x.m <= m && x.m > m / 2);
    int *dist = gen_const(g, n, INT_MAX), *done = gen_const(g, n, 0), decreases = 0;
    dist[0] = 0;
    for (int round = 0; round < n; round++) {
        int u = -1;
        for (int i = 0; i < n; i++) {
            if (!done[i] && dist[i] < INT_MAX && (u < 0 || dist[i] < dist[u]))
                u = i;
        }
        assert_true(u >= 0);
        done[u] = 1;
        for (int i = 0; i < x.m; i++) {
            if (x.edge[i].u == u && dist[u] + x.edge[i].w < dist[x.edge[i].v]) {
                dist[x.edge[i].v] = dist[u] + x.edge[i].w;
                decreases++;
            }
        }
    }
    assert_int_equal(decreases, x.m); /* every edge improves its target */
}

static void decreasing_weights_improve_at_every_edge(void **state)
{
    (void)state;
    with_gen(check_decreasing, 1, 1);
}

/* -- grids ----------------------------------------------------------------------------------- */

static int open_neighbours(const char *cell, int rows, int cols, int r, int c)
{
    static const int dr[] = {0, 0, 1, -1}, dc[] = {1, -1, 0, 0};
    int count = 0;
    for (int d = 0; d < 4; d++) {
        int y = r + dr[d], x = c + dc[d];
        count += y >= 0 && y < rows && x >= 0 && x < cols && cell[y * cols + x] == '.';
    }
    return count;
}

/* A corridor: one connected path, in which two cells have one neighbour and all others two. */
static void assert_corridor(const char *cell, int rows, int cols)
{
    int ends = 0, open = 0;
    for (int i = 0; i < rows * cols; i++) {
        if (cell[i] != '.')
            continue;
        open++;
        int k = open_neighbours(cell, rows, cols, i / cols, i % cols);
        assert_true(k == 1 || k == 2);
        ends += k == 1;
    }
    assert_int_equal(ends, 2); /* and connected: a second part would be a ring or bring ends */
    assert_true(open * 3 > rows * cols);
}

static void check_grids(struct gen *g)
{
    static const char *const names[] = {"open",   "walls",  "checkerboard", "serpentine",
                                        "spiral", "random", "comb",         "u_trap"};
    for (size_t i = 0; i < 8; i++) {
        for (int rows = 0; rows < 5; rows++) {
            for (int cols = 0; cols < 5; cols++) {
                char *c = gen_grid(g, rows, cols, gen_grid_named(g, names[i]), '.', '#');
                for (int k = 0; k < rows * cols; k++)
                    assert_true(c[k] == '.' || c[k] == '#');
            }
        }
    }
    assert_corridor(gen_grid(g, 21, 31, GEN_GRID_SERPENTINE, '.', '#'), 21, 31);
    assert_corridor(gen_grid(g, 31, 21, GEN_GRID_SPIRAL, '.', '#'), 31, 21);
    assert_corridor(gen_grid(g, 20, 20, GEN_GRID_SPIRAL, '.', '#'), 20, 20);
    char *board = gen_grid(g, 9, 9, GEN_GRID_CHECKERBOARD, '.', '#');
    for (int i = 0; i < 81; i++)
        assert_int_equal(board[i] == '.' ? open_neighbours(board, 9, 9, i / 9, i % 9) : 0, 0);
    assert_null(memchr(gen_grid(g, 9, 9, GEN_GRID_OPEN, '.', '#'), '#', 81));
    assert_null(memchr(gen_grid(g, 9, 9, GEN_GRID_WALLS, '.', '#'), '.', 81));
}

static void grids_are_what_they_are_called(void **state)
{
    (void)state;
    with_gen(check_grids, 1, 1);
}

/* -- callbacks, lists ---------------------------------------------------------------------------
 */

static void put_others(struct gen *g)
{
    static const int cells[] = {9, 8};
    gen_put_list(g, cells, 2, 1);
    gen_put_cost_grid(g, cells, 1, 2);
    gen_put_cache(g, cells, 2, 16, 1024);
    gen_put_cache_store(g);
    gen_put_threshold(g, 4);
    gen_put_bool(g, true);
    gen_put_string(g, "ab");
}

static void lists_and_callbacks_have_the_wire_layout(void **state)
{
    (void)state;
    static const int32_t want[] = {
        2, 9, 8, 1,              /* the list and its cycle */
        4, 4, 1, 2,  9,    8,    /* GRID */
        5, 5, 2, 16, 1024, 9, 8, /* LOAD */
        6, 0,                    /* STORE */
        1, 1, 4,                 /* THRESHOLD */
    };
    struct gen_family family = {"f", put_others};
    struct gen_answer a =
        gen_ask(&family, 1, &(struct gen_ask){.family = "f", .m = -1, .count = 1});
    assert_int_equal(a.len, 8 + sizeof want + 1 + 6);
    assert_memory_equal(a.bytes + 8, want, sizeof want);
    assert_memory_equal(a.bytes + 8 + sizeof want, "\1\2\0\0\0ab", 7);
    gen_answer_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_have_the_height_of_their_shape),
        cmocka_unit_test(search_tree_values_ascend_in_order),
        cmocka_unit_test(tree_is_put_in_level_order_without_trailing_gaps),
        cmocka_unit_test(named_graphs_are_simple_and_have_their_size),
        cmocka_unit_test(graphs_of_few_nodes_are_legal),
        cmocka_unit_test(random_graphs_have_no_parallels_while_they_fit),
        cmocka_unit_test(decreasing_weights_improve_at_every_edge),
        cmocka_unit_test(grids_are_what_they_are_called),
        cmocka_unit_test(lists_and_callbacks_have_the_wire_layout),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
