/* Maps of all shapes. R and C are the sizes; some families use R alone to make the map wide, tall
 * or a single line. */
#include "gen.h"

static void put(struct gen *g, int rows, int cols, enum gen_grid shape)
{
    gen_put_char_rows(g, gen_grid(g, rows, cols, shape, '1', '0'), rows, cols);
}

static void by_name(struct gen *g)
{
    put(g, gen_size(g, "R"), gen_size(g, "C"), gen_grid_named(g, gen_family_name(g)));
}

/* Each square is land `of` times in ten. */
static void scatter(struct gen *g, int rows, int cols, int of)
{
    char *cells = gen_fill(g, rows * cols, '0');
    for (int i = 0; i < rows * cols; i++)
        if (gen_chance(g, of, 10))
            cells[i] = '1';
    gen_put_char_rows(g, cells, rows, cols);
}

static void sparse(struct gen *g)
{
    scatter(g, gen_size(g, "R"), gen_size(g, "C"), 2);
}

static void dense(struct gen *g)
{
    scatter(g, gen_size(g, "R"), gen_size(g, "C"), 8);
}

static void one_row(struct gen *g)
{
    scatter(g, 1, gen_size(g, "C"), 6);
}

static void one_column(struct gen *g)
{
    scatter(g, gen_size(g, "R"), 1, 6);
}

static void wide(struct gen *g)
{
    scatter(g, (gen_size(g, "R") + 3) / 4, gen_size(g, "C"), 5);
}

static void tall(struct gen *g)
{
    scatter(g, gen_size(g, "R"), (gen_size(g, "C") + 3) / 4, 5);
}

/* Every map of one to three rows and columns. */
static void all_small(struct gen *g)
{
    uint64_t index = gen_index(g);
    for (int rows = 1; rows <= 3; rows++) {
        for (int cols = 1; cols <= 3; cols++) {
            uint64_t maps = 1u << (rows * cols);
            if (index >= maps) {
                index -= maps;
                continue;
            }
            char *cells = gen_fill(g, rows * cols, '0');
            for (int i = 0; i < rows * cols; i++)
                if (index >> i & 1)
                    cells[i] = '1';
            gen_put_char_rows(g, cells, rows, cols);
            return;
        }
    }
    gen_end(g);
}

GEN_FAMILIES = {
    {"open", by_name},
    {"walls", by_name},
    {"checkerboard", by_name},
    {"serpentine", by_name},
    {"spiral", by_name},
    {"random", by_name},
    {"comb", by_name},
    {"u_trap", by_name},
    {"sparse", sparse},
    {"dense", dense},
    {"one_row", one_row},
    {"one_column", one_column},
    {"wide", wide},
    {"tall", tall},
    {"all_small", all_small},
};
