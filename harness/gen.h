/* What a package's generate.c is written on: named primitives over a counter-based generator.
 *
 * A case is a pure function of (problem, family, sizes, seed): no time, no address, no state that
 * survives a case. Randomness comes from Philox4x32-10 (Salmon et al., "Parallel Random Numbers: As
 * Easy as 1, 2, 3", SC 2011; the Random123 library), keyed by seed, problem and family.
 *
 *     #include "gen.h"
 *
 *     static void no_pair(struct gen *g)
 *     {
 *         int n = gen_size(g, "n");
 *         int *a = gen_distinct(g, n, -100000, 100000);
 *         for (int i = 0; i < n; i++)
 *             a[i] *= 4;
 *         gen_put_i32s(g, a, n);              // nums
 *         gen_put_i32(g, 2);                  // target: no multiple of 4
 *     }
 *     GEN_FAMILIES = {{"no_pair", no_pair}};
 *
 * The gen_put calls give the arguments in the order of the signature; the judge checks them against
 * the declared types. Memory from the primitives lives until the case is made; nothing is freed.
 * n == 0 is legal everywhere and gives a valid pointer. Ranges are inclusive.
 */
#ifndef HARNESS_GEN_H
#define HARNESS_GEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>

struct gen;

struct gen_family {
    const char *name;
    void (*make)(struct gen *g);
};

/* The table of families; its end is found by itself. */
#define GEN_FAMILIES const struct gen_family gen_families[]

/* clang-format off: a page to read, with its notes in one column */

/* -- what is asked for ---------------------------------------------------- */

int gen_size(struct gen *g, const char *axis); /* an axis that is not set is an error */
int64_t gen_size64(struct gen *g, const char *axis);
/* Exhaustive families enumerate their inputs by picks: gen_pick(g, 3) is 0..2. The runner makes the
 * family again and again, until every combination of picks was made exactly once; the first pick
 * changes slowest. How many picks there are may depend on earlier ones: first a length, then that
 * many elements. gen_skip() leaves out the combination in hand (no input of the constraints).
 * A family may count by itself instead: gen_index() is 0, 1, 2 ...; gen_end() and return when there
 * is no input of that index. */
uint64_t gen_index(struct gen *g);
void gen_end(struct gen *g);
int gen_pick(struct gen *g, int choices); /* at most 64 picks an input */
bool gen_picked_all(struct gen *g);       /* always true; kept for families that ask */
void gen_skip(struct gen *g);
_Noreturn void gen_fail(struct gen *g, const char *why); /* this family cannot make these sizes */

/* -- random numbers -------------------------------------------------------- */

uint32_t gen_u32(struct gen *g);
uint64_t gen_u64(struct gen *g);
int gen_int(struct gen *g, int lo, int hi); /* uniform, without bias */
int64_t gen_int64(struct gen *g, int64_t lo, int64_t hi);
double gen_unit(struct gen *g);                 /* [0, 1) with 53 bits */
bool gen_chance(struct gen *g, int of, int in); /* true `of` times `in` */

/* -- sequences of int ------------------------------------------------------- */

void *gen_alloc(struct gen *g, size_t bytes); /* zeroed */
int *gen_const(struct gen *g, int n, int value);
int *gen_iota(struct gen *g, int n, int first, int step);
int *gen_uniform(struct gen *g, int n, int lo, int hi);
int *gen_distinct(struct gen *g, int n, int lo, int hi);   /* hi - lo + 1 >= n, random order */
int *gen_zipf(struct gen *g, int n, int values, double s); /* 0..values-1, frequency ~ 1/rank^s;
                                                     s is rounded to eighths */
int *gen_organ_pipe(struct gen *g, int n);                 /* 0 1 2 ... 2 1 0 */
int *gen_sawtooth(struct gen *g, int n, int period);
int *gen_geometric(struct gen *g, int n, int first, double ratio); /* saturates at INT_MAX */
int *gen_strided(struct gen *g, int n, int stride); /* i * stride, wrapping: collides in tables */
/* A frozen sequence of 0..n-1 that makes one partition scheme quadratic. Schemes: */
enum gen_killer {
    GEN_KILL_FIRST,          /* first element as pivot: sorted */
    GEN_KILL_MIDDLE,         /* middle element, Hoare or Lomuto */
    GEN_KILL_LAST,           /* last element: sorted */
    GEN_KILL_MEDIAN3,        /* median of first, middle, last; Hoare */
    GEN_KILL_MEDIAN3_LOMUTO, /* the same, Lomuto */
};
int *gen_killer(struct gen *g, int n, enum gen_killer scheme);

void gen_sort(int *a, int n); /* ascending */
void gen_reverse(int *a, int n);
void gen_shuffle(struct gen *g, int *a, int n);
void gen_rotate(int *a, int n, int left);
void gen_nearly_sort(struct gen *g, int *a, int n,
                     int swaps); /* sorts, then that many swaps of neighbours */

/* Sequences made of others; nothing is random. What does not fit is an error of the package. */
int *gen_literal(struct gen *g, int n, const int *values); /* a copy */
void gen_plant(struct gen *g, int *a, int n, int at, const int *pattern,
               int len); /* over a[at]... */
int *gen_concat(struct gen *g, const int *a, int n, const int *b, int m);
int *gen_cycle_ints(struct gen *g, int n, const int *unit,
                    int len); /* unit unit ... cut at n; of text:
                                                     gen_repeat() */
int *gen_interleave(struct gen *g, const int *a, int n, const int *b,
                    int m);                  /* a b a b ..., then what
                                                     is left of the longer one */
int *gen_zigzag(struct gen *g, int n);       /* 0 n-1 1 n-2 ...: each falls between the last two */
int *gen_bit_reversed(struct gen *g, int n); /* 0..n-1, the middle first, then the quarters, ... */

/* The families that nearly every sorting or hashing problem wants: value sequence `which` of n
 * ints. Name the family as its sequence and pass gen_family_name(). */
int *gen_ord(struct gen *g, const char *which, int n);
/* ord:  uniform sorted reversed equal two_values organ_pipe sawtooth nearly_sorted extremes
 *       killer_first killer_middle killer_last killer_median3 killer_median3_lomuto */
int *gen_hash_keys(struct gen *g, const char *which, int n);
/* hash: uniform iota strided_256 strided_65536 strided_1000 negatives extremes zero_minus_one
 *       collide_2_18 (multiples of 2^18; beyond 2^14 keys of a smaller power, to stay different) */
const char *gen_family_name(struct gen *g); /* of the family in hand */

/* -- text -------------------------------------------------------------------- */

char *gen_fill(struct gen *g, int n, char c);                /* NUL-terminated, n characters */
char *gen_chars(struct gen *g, int n, const char *alphabet); /* uniform over the alphabet */
char *gen_words(struct gen *g, int n, int longest,
                int widest_gap); /* words and runs of 1..widest_gap
                                                        blanks, n characters in all */
enum gen_brackets { GEN_BRACKETS_NESTED, GEN_BRACKETS_FLAT, GEN_BRACKETS_RANDOM };
char *gen_brackets(struct gen *g, int n,
                   enum gen_brackets shape);              /* balanced, over ()[]{}; n even or
                                                        one less is made */
char *gen_repeat(struct gen *g, int n, const char *unit); /* unit unit ... cut at n */
char *gen_fibonacci_word(struct gen *g, int n);
char *gen_thue_morse(struct gen *g, int n);
char *gen_de_bruijn(struct gen *g, int n,
                    int letters); /* prefix of a de Bruijn sequence over a.. */
void gen_plant_text(struct gen *g, char *s, int at, const char *pattern); /* over s[at]... */
char *gen_join(struct gen *g, const char *a, const char *b);              /* a, then b */
char *gen_str(struct gen *g, const char *which, int n);
/* str:  letters_2 letters_26 printable equal alternating fibonacci thue_morse */

/* -- lists and trees ------------------------------------------------------- */

enum gen_tree {
    GEN_TREE_COMPLETE,
    GEN_TREE_LEFT,
    GEN_TREE_RIGHT,
    GEN_TREE_ZIGZAG,
    GEN_TREE_CATERPILLAR,
    GEN_TREE_RANDOM,
};
/* A tree under construction: nodes 0..n-1, root 0, children -1 for none. */
struct gen_nodes {
    int n;
    int *left, *right, *value;
};
struct gen_nodes gen_tree_shape(struct gen *g, int n, enum gen_tree shape); /* values 0 */
void gen_tree_values_bst(struct gen *g, struct gen_nodes *t, int first,
                         int step); /* in-order keys */
void gen_tree_values(struct gen_nodes *t,
                     const int *values); /* values[i] to node i (level order) */
enum gen_tree gen_tree_named(struct gen *g, const char *which);
/* tree: complete left right zigzag caterpillar random */

/* -- graphs and grids ------------------------------------------------------- */

struct gen_edge {
    int u, v, w;
};
struct gen_graph {
    int n, m;
    struct gen_edge *edge;
};
/* Edges have weight 1 until gen_weights(). */
struct gen_graph gen_path(struct gen *g, int n);
struct gen_graph gen_cycle(struct gen *g, int n);
struct gen_graph gen_star(struct gen *g, int n);
struct gen_graph gen_complete(struct gen *g, int n);
struct gen_graph gen_grid_graph(struct gen *g, int rows, int cols);
struct gen_graph gen_random_tree(struct gen *g, int n);
struct gen_graph gen_random_graph(struct gen *g, int n,
                                  int m);              /* no loops, no parallels if they fit */
struct gen_graph gen_dag(struct gen *g, int n, int m); /* u < v */
struct gen_graph gen_bipartite(struct gen *g, int left, int right, int m);
struct gen_graph gen_cliques(struct gen *g, int n, int count);      /* joined by single bridges */
struct gen_graph gen_components(struct gen *g, int n, int count);   /* paths */
struct gen_graph gen_layered(struct gen *g, int layers, int width); /* complete between layers */
/* Weights that make a lazy Dijkstra decrease keys as often as possible: each later edge into a node is
 * a little better. */
struct gen_graph gen_decreasing(struct gen *g, int n, int m); /* from node 0; at most m edges */
void gen_weights(struct gen *g, struct gen_graph *x, int lo, int hi);
void gen_relabel(struct gen *g, struct gen_graph *x); /* random permutation of the nodes */
void gen_shuffle_edges(struct gen *g, struct gen_graph *x);
void gen_add_edge(struct gen *g, struct gen_graph *x, int u, int v, int w);
struct gen_graph gen_graph_named(struct gen *g, const char *which, int n, int m);
/* graph: path cycle star complete grid sparse dense tree components layered decreasing
 * Each has exactly n nodes. m is obeyed by sparse (exactly), layered and decreasing (about); dense
 * has half of all pairs. */

enum gen_grid {
    GEN_GRID_OPEN,
    GEN_GRID_WALLS,
    GEN_GRID_CHECKERBOARD,
    GEN_GRID_SERPENTINE,
    GEN_GRID_SPIRAL,
    GEN_GRID_RANDOM,
    GEN_GRID_COMB,
    GEN_GRID_U_TRAP,
};
/* rows * cols characters, row by row; `open` where one can walk, `wall` elsewhere */
char *gen_grid(struct gen *g, int rows, int cols, enum gen_grid shape, char open, char wall);
enum gen_grid gen_grid_named(struct gen *g, const char *which);
/* grid: open walls checkerboard serpentine spiral random comb u_trap */

/* -- putting arguments ------------------------------------------------------ */

void gen_put_i32(struct gen *g, int v);
void gen_put_i64(struct gen *g, int64_t v);
void gen_put_f64(struct gen *g, double v);
void gen_put_bool(struct gen *g, bool v);
void gen_put_char(struct gen *g, char v);
void gen_put_string(struct gen *g, const char *s);
void gen_put_string_n(struct gen *g, const char *s, int n);
void gen_put_strings(struct gen *g, char *const *s, int n);
void gen_put_i32s(struct gen *g, const int *a, int n);
void gen_put_i64s(struct gen *g, const int64_t *a, int n);
void gen_put_f64s(struct gen *g, const double *a, int n);
void gen_put_chars(struct gen *g, const char *a, int n);                      /* char[] */
void gen_put_rows(struct gen *g, const int *cells, int rows, int cols);       /* i32[][] */
void gen_put_char_rows(struct gen *g, const char *cells, int rows, int cols); /* char[][] */
void gen_put_edges(struct gen *g, const struct gen_graph *x, bool weighted);  /* i32[][]: u v [w] */
void gen_put_list(struct gen *g, const int *a, int n, int cycle);             /* cycle -1: none */
void gen_put_list_array(struct gen *g, int lists); /* then that many gen_put_list */
void gen_put_tree(struct gen *g, const struct gen_nodes *t);
void gen_put_node(struct gen *g, int position); /* -1: NULL */
/* Callbacks, see enum wire_callback. */
void gen_put_threshold(struct gen *g, int t);
void gen_put_keys(struct gen *g, const int *keys, int n);
void gen_put_adversary(struct gen *g, int n);
void gen_put_cost_grid(struct gen *g, const int *cells, int rows, int cols);
void gen_put_cache(struct gen *g, const int *cells, int n, int line, int capacity);
void gen_put_cache_store(struct gen *g);
void gen_put_table(struct gen *g, const int *values, int n);

/* An API: put the constructor's arguments, then each operation by its method's name, then its
 * arguments. The number of operations is counted by itself. */
void gen_op(struct gen *g, const char *method);

/* What to do next with an object that grows and shrinks: m steps, to be put as calls by the package. */
enum gen_step { GEN_ADD, GEN_TAKE, GEN_LOOK };
enum gen_step *gen_script(struct gen *g, const char *which, int m);
/* script: fill_drain  half of the steps add, half take
 *         fill_look   half of the steps add, half look
 *         boundary    up to one below a power of two, then over it and back, again and again
 *         steady      a third adds; then add and take in turn
 *         empty       never more than a few; often takes or looks where nothing is
 *         mixture     at random; takes and looks only where something is */

/* clang-format on */

#endif
