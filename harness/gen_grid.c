/* Grids of open and wall cells, row by row. */
#include "harness/gen_state.h"

/* One corridor: every odd row is a wall but for one end, the right and the left in turn. */
static bool serpentine_open(int r, int c, int cols)
{
    return r % 2 == 0 || c == (r % 4 == 1 ? cols - 1 : 0);
}

/* A comb: the first row and every other column. */
static bool comb_open(int r, int c)
{
    return r == 0 || c % 2 == 0;
}

/* A wall in the shape of a U on its side, open to the left: whoever walks straight to the right
 * walks into it. */
static bool trap_open(int r, int c, int rows, int cols)
{
    int top = rows / 4, bottom = rows - 1 - rows / 4, back = cols - 1 - cols / 4;
    bool arm = (r == top || r == bottom) && c >= cols / 4 && c <= back;
    bool end = c == back && r >= top && r <= bottom;
    return rows < 4 || cols < 4 || !(arm || end);
}

/* Walk as far as two cells ahead are free of corridor, then turn right: one corridor to the centre,
 * with a wall between its windings. */
static void carve_spiral(char *cell, int rows, int cols, char open, char wall)
{
    static const int step_r[] = {0, 1, 0, -1}, step_c[] = {1, 0, -1, 0};
    int r = 0, c = 0, turned = 0, d = 0;
    if (rows < 1 || cols < 1)
        return;
    cell[0] = open;
    while (turned < 2) {
        int r1 = r + step_r[d], c1 = c + step_c[d], r2 = r1 + step_r[d], c2 = c1 + step_c[d];
        bool inside = r1 >= 0 && r1 < rows && c1 >= 0 && c1 < cols;
        bool inside2 = r2 >= 0 && r2 < rows && c2 >= 0 && c2 < cols;
        bool free1 = inside && cell[(size_t)r1 * (size_t)cols + (size_t)c1] == wall;
        bool free2 = !inside2 || cell[(size_t)r2 * (size_t)cols + (size_t)c2] == wall;
        if (free1 && free2) {
            r = r1;
            c = c1;
            cell[(size_t)r * (size_t)cols + (size_t)c] = open;
            turned = 0;
        } else {
            d = (d + 1) % 4;
            turned++;
        }
    }
}

char *gen_grid(struct gen *g, int rows, int cols, enum gen_grid shape, char open, char wall)
{
    if (rows < 0 || cols < 0)
        gen_failf(g, "a grid of %d rows and %d columns", rows, cols);
    char *cell = gen_alloc(g, (size_t)rows * (size_t)cols);
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            bool is_open = true;
            switch (shape) {
            case GEN_GRID_OPEN:
                break;
            case GEN_GRID_WALLS:
            case GEN_GRID_SPIRAL:
                is_open = false;
                break;
            case GEN_GRID_CHECKERBOARD:
                is_open = (r + c) % 2 == 0;
                break;
            case GEN_GRID_SERPENTINE:
                is_open = serpentine_open(r, c, cols);
                break;
            case GEN_GRID_RANDOM:
                is_open = gen_chance(g, 7, 10);
                break;
            case GEN_GRID_COMB:
                is_open = comb_open(r, c);
                break;
            case GEN_GRID_U_TRAP:
                is_open = trap_open(r, c, rows, cols);
                break;
            }
            cell[(size_t)r * (size_t)cols + (size_t)c] = is_open ? open : wall;
        }
    }
    if (shape == GEN_GRID_SPIRAL)
        carve_spiral(cell, rows, cols, open, wall);
    return cell;
}

enum gen_grid gen_grid_named(struct gen *g, const char *which)
{
    static const char *const names[] = {"open",   "walls",  "checkerboard", "serpentine",
                                        "spiral", "random", "comb",         "u_trap"};
    for (int i = 0; i <= GEN_GRID_U_TRAP; i++) {
        if (strcmp(names[i], which) == 0)
            return (enum gen_grid)i;
    }
    gen_failf(g, "no grid is called %s", which);
}
