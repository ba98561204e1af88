/* Grids of cell costs behind the probe: 0 is a wall. Families of axis d are open 3d x 3d grids, those of
 * axis N have about as many rows as columns. */
#include "gen.h"

struct field {
    int rows, cols;
    int *cell;
};

static int at(const struct field *f, int r, int c)
{
    return r * f->cols + c;
}

/* About N cells, as square as can be, all of cost 1. */
static struct field square(struct gen *g)
{
    int n = gen_size(g, "N"), side = 1;
    while ((side + 1) * (side + 1) <= n)
        side++;
    struct field f = {side, n / side, NULL};
    f.cell = gen_const(g, f.rows * f.cols, 1);
    return f;
}

static void wall_off(struct gen *g, struct field *f, enum gen_grid shape)
{
    char *open = gen_grid(g, f->rows, f->cols, shape, '.', '#');
    for (int i = 0; i < f->rows * f->cols; i++)
        if (open[i] == '#')
            f->cell[i] = 0;
}

static void weigh(struct gen *g, struct field *f, int most)
{
    for (int i = 0; i < f->rows * f->cols; i++)
        if (f->cell[i] != 0)
            f->cell[i] = gen_int(g, 1, most);
}

/* Start and goal are always passable. */
static void put(struct gen *g, struct field *f, int sr, int sc, int gr, int gc)
{
    if (f->cell[at(f, sr, sc)] == 0)
        f->cell[at(f, sr, sc)] = 1;
    if (f->cell[at(f, gr, gc)] == 0)
        f->cell[at(f, gr, gc)] = 1;
    gen_put_i32(g, f->rows);
    gen_put_i32(g, f->cols);
    gen_put_i32(g, sr);
    gen_put_i32(g, sc);
    gen_put_i32(g, gr);
    gen_put_i32(g, gc);
    gen_put_cost_grid(g, f->cell, f->rows, f->cols);
}

static void put_corners(struct gen *g, struct field *f)
{
    put(g, f, 0, 0, f->rows - 1, f->cols - 1);
}

static void put_anywhere(struct gen *g, struct field *f)
{
    put(g, f, gen_int(g, 0, f->rows - 1), gen_int(g, 0, f->cols - 1), gen_int(g, 0, f->rows - 1),
        gen_int(g, 0, f->cols - 1));
}

static struct field open_field(struct gen *g, int d)
{
    int side = d > 0 ? 3 * d : 1;
    return (struct field){side, side, gen_const(g, side * side, 1)};
}

static void open_axis(struct gen *g)
{
    int d = gen_size(g, "d");
    struct field f = open_field(g, d);
    put(g, &f, f.rows / 2, d, f.rows / 2, d > 0 ? 2 * d : 0);
}

/* From the top down: what is said of rows holds for columns. */
static void open_down(struct gen *g)
{
    int d = gen_size(g, "d");
    struct field f = open_field(g, d);
    put(g, &f, d, f.cols / 2, d > 0 ? 2 * d : 0, f.cols / 2);
}

static void open_diag(struct gen *g)
{
    int d = gen_size(g, "d");
    struct field f = open_field(g, d);
    put(g, &f, d, d, d > 0 ? 2 * d - 1 : 0, d > 0 ? 2 * d - 1 : 0);
}

/* From inside the trap to the right, where its back stands in the way. */
static void u_trap(struct gen *g)
{
    struct field f = square(g);
    wall_off(g, &f, GEN_GRID_U_TRAP);
    put(g, &f, f.rows / 2, f.cols / 2, f.rows / 2, f.cols - 1);
}

/* One corridor, from its one end to the other. */
static void serpentine(struct gen *g)
{
    struct field f = square(g);
    wall_off(g, &f, GEN_GRID_SERPENTINE);
    int last = (f.rows - 1) / 2 * 2;
    put(g, &f, 0, 0, last, last % 4 == 0 ? f.cols - 1 : 0);
}

static void weighted(struct gen *g)
{
    struct field f = square(g);
    weigh(g, &f, 9);
    put_corners(g, &f);
}

/* The goal behind walls on all sides: everything else is searched in vain. */
static void enclosed_goal(struct gen *g)
{
    static const int dr[] = {0, 1, 0, -1}, dc[] = {1, 0, -1, 0};
    struct field f = square(g);
    int gr = gen_int(g, 0, f.rows - 1), gc = gen_int(g, 0, f.cols - 1);
    weigh(g, &f, 4);
    for (int k = 0; k < 4; k++) {
        int r = gr + dr[k], c = gc + dc[k];
        if (r >= 0 && r < f.rows && c >= 0 && c < f.cols)
            f.cell[at(&f, r, c)] = 0;
    }
    put(g, &f, 0, 0, gr, gc);
}

static void start_is_goal(struct gen *g)
{
    struct field f = square(g);
    int r = gen_int(g, 0, f.rows - 1), c = gen_int(g, 0, f.cols - 1);
    weigh(g, &f, 9);
    put(g, &f, r, c, r, c);
}

/* Dear cells on the straight way, one row of cheap ones far from it. */
static void costly_shortcut(struct gen *g)
{
    struct field f = square(g);
    weigh(g, &f, 3);
    for (int r = 0; r < f.rows - 1; r++)
        for (int c = 1; c < f.cols - 1; c++)
            f.cell[at(&f, r, c)] = gen_int(g, 5, 50);
    put(g, &f, 0, 0, 0, f.cols - 1);
}

static void spiral(struct gen *g)
{
    struct field f = square(g);
    wall_off(g, &f, GEN_GRID_SPIRAL);
    weigh(g, &f, 2);
    put_anywhere(g, &f);
}

static void comb(struct gen *g)
{
    struct field f = square(g);
    wall_off(g, &f, GEN_GRID_COMB);
    weigh(g, &f, 9);
    put(g, &f, f.rows - 1, 0, f.rows - 1, (f.cols - 1) / 2 * 2);
}

static void walls_and_weights(struct gen *g)
{
    struct field f = square(g);
    wall_off(g, &f, GEN_GRID_RANDOM);
    weigh(g, &f, 9);
    put_anywhere(g, &f);
}

static void large_costs(struct gen *g)
{
    struct field f = square(g);
    weigh(g, &f, 1000000000);
    put_corners(g, &f);
}

GEN_FAMILIES = {
    {"open_axis", open_axis},
    {"open_down", open_down},
    {"open_diag", open_diag},
    {"u_trap", u_trap},
    {"serpentine", serpentine},
    {"weighted", weighted},
    {"enclosed_goal", enclosed_goal},
    {"start_is_goal", start_is_goal},
    {"costly_shortcut", costly_shortcut},
    {"spiral", spiral},
    {"comb", comb},
    {"walls_and_weights", walls_and_weights},
    {"large_costs", large_costs},
};
