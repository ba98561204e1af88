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

static bool is_open(const char *cell, int rows, int cols, int r, int c, char open)
{
    return r >= 0 && r < rows && c >= 0 && c < cols &&
           cell[(size_t)r * (size_t)cols + (size_t)c] == open;
}

/* Walk while the cell ahead would touch the corridor nowhere but here, else turn right; two turns
 * on one spot are the centre. */
static void carve_spiral(char *cell, int rows, int cols, char open)
{
    static const int step_r[] = {0, 1, 0, -1}, step_c[] = {1, 0, -1, 0};
    if (rows < 1 || cols < 1)
        return;
    cell[0] = open;
    for (int r = 0, c = 0, d = 0, turned = 0; turned < 2;) {
        int y = r + step_r[d], x = c + step_c[d], touching = 0;
        for (int k = 0; k < 4; k++)
            touching += is_open(cell, rows, cols, y + step_r[k], x + step_c[k], open);
        bool inside = y >= 0 && y < rows && x >= 0 && x < cols;
        if (inside && touching == 1 && !is_open(cell, rows, cols, y, x, open)) {
            r = y;
            c = x;
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
            bool free = true;
            switch (shape) {
            case GEN_GRID_OPEN:
                break;
            case GEN_GRID_WALLS:
            case GEN_GRID_SPIRAL:
                free = false;
                break;
            case GEN_GRID_CHECKERBOARD:
                free = (r + c) % 2 == 0;
                break;
            case GEN_GRID_SERPENTINE:
                free = serpentine_open(r, c, cols);
                break;
            case GEN_GRID_RANDOM:
                free = gen_chance(g, 7, 10);
                break;
            case GEN_GRID_COMB:
                free = comb_open(r, c);
                break;
            case GEN_GRID_U_TRAP:
                free = trap_open(r, c, rows, cols);
                break;
            }
            cell[(size_t)r * (size_t)cols + (size_t)c] = free ? open : wall;
        }
    }
    if (shape == GEN_GRID_SPIRAL)
        carve_spiral(cell, rows, cols, open);
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
