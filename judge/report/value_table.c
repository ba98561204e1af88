/* Two tables below one another.
 *
 * A small one is shown whole, of a large one the rows around the first odd row. All rows of both
 * share one window of columns and the width of each column, so that a cell stands where it stands
 * in every other row. An odd row begins with ">"; its odd cells are marked in colour on both sides,
 * and by carets under the row that was got. */
#include "judge/report/value_parts.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <string.h>

enum { ROWS_WHOLE = 8, ROWS_AROUND = 2, ROOM_LEAST = 12 };

/* What is shown of both tables. */
struct part {
    struct window rows;
    struct window columns;
    struct row cells[2][ROWS_WHOLE]; /* of each side and each row from rows.from on; zeroed where
                                        there is no such row */
    size_t room;                     /* columns of the screen for one row */
    const struct style *s;
};

static size_t part_cell_width(const void *ctx, size_t i)
{
    const struct part *part = ctx;
    size_t widest = 1;
    for (size_t k = 0; k < (size_t)2 * ROWS_WHOLE; k++) {
        const struct row *r = &part->cells[k / ROWS_WHOLE][k % ROWS_WHOLE];
        own_buf struct buf text = {0};
        if (i >= r->count)
            continue;
        view_element(r, i, part->room, part->s, &text);
        size_t width = text_width(buf_str(&text));
        if (width > widest)
            widest = width;
    }
    return widest;
}

static void part_read(struct part *part, const struct row *expected, const struct row *actual)
{
    const struct row *table[2] = {expected, actual};
    for (size_t side = 0; side < 2; side++) {
        size_t to = part->rows.to < table[side]->count ? part->rows.to : table[side]->count;
        for (size_t i = part->rows.from; i < to; i++) {
            struct value v = row_element(table[side], i);
            (void)row_read(&v, &part->cells[side][i - part->rows.from]);
        }
    }
}

static void part_release(struct part *part)
{
    for (size_t k = 0; k < (size_t)2 * ROWS_WHOLE; k++)
        row_release(&part->cells[k / ROWS_WHOLE][k % ROWS_WHOLE]);
}

/* The window of columns, around the first odd cell of the row that is at fault. */
static void part_columns(struct part *part, size_t focus)
{
    size_t count = 0;
    for (size_t k = 0; k < (size_t)2 * ROWS_WHOLE; k++) {
        const struct row *r = &part->cells[k / ROWS_WHOLE][k % ROWS_WHOLE];
        count = r->count > count ? r->count : count;
    }
    if (count > 0)
        part->columns = window_around(count, focus, part->s, part->room, 2, part_cell_width, part);
}

static void cells_view(const struct part *part, const struct row *mine, const struct row *theirs,
                       const struct check_spec *check, bool mark, struct view *v)
{
    struct window w = part->columns;
    size_t to = w.to < mine->count ? w.to : mine->count;
    buf_adds(&v->text, "[");
    if (w.from > 0) {
        view_more(v, part->s, part->room, w.from);
        buf_adds(&v->text, mine->count > w.from ? ", " : "");
    }
    for (size_t i = w.from; i < to; i++) {
        own_buf struct buf text = {0};
        view_element(mine, i, part->room, part->s, &text);
        buf_adds(&v->text, i > w.from ? ", " : "");
        size_t width = part_cell_width(part, i);
        size_t own = text_width(buf_str(&text));
        buf_repeat(&v->text, ' ', width > own ? width - own : 0);
        size_t start = v->text.len;
        buf_adds(&v->text, buf_str(&text));
        if (mark && !row_same(mine, theirs, i, check))
            view_mark(v, start);
    }
    if (mine->count > to && mine->count > w.from) {
        buf_adds(&v->text, ", ");
        view_more(v, part->s, part->room, mine->count - to);
    }
    size_t end = v->text.len;
    buf_adds(&v->text, "]");
    if (mark && mine->count < theirs->count && mine->count <= w.to)
        view_mark(v, end);
}

/* One row of one side. */
static void table_row(const struct part *part, size_t side, const struct row *const table[2],
                      size_t i, const struct value_focus *focus, struct buf *out)
{
    const struct style *s = part->s;
    struct pen p = {.out = out, .s = s};
    struct view v = {0};
    struct view unused = {0};
    own_buf struct buf last = {0};
    bool pair = i < table[0]->count && i < table[1]->count;
    bool odd = focus->mark && !row_same(table[0], table[1], i, focus->check);
    buf_printf(&last, "%zu", part->rows.to - 1);
    pen_to(&p, VALUE_COLUMN - 2);
    pen_printf(&p, odd ? PAINT_BOLD : PAINT_DIM, "%s row %*zu  ", odd ? ">" : " ", (int)last.len,
               i);
    size_t column = p.column;
    if (row_is_text(&table[side]->element)) {
        struct value mine = row_element(table[side], i);
        struct value theirs = pair ? row_element(table[1 - side], i) : mine;
        view_texts(&mine, &theirs, odd, part->room, s, &v, &unused);
    } else {
        cells_view(part, &part->cells[side][i - part->rows.from],
                   &part->cells[1 - side][i - part->rows.from], focus->check, odd && pair, &v);
    }
    view_put(&v, s, out);
    pen_end(&p);
    if (side == 1)
        view_carets(&v, column, s, out);
    view_release(&v);
    view_release(&unused);
}

static void table_side(const struct part *part, size_t side, const struct row *const table[2],
                       const char *name, const struct value_focus *focus, struct buf *out)
{
    struct pen p = {.out = out, .s = part->s};
    size_t count = table[side]->count;
    size_t to = part->rows.to < count ? part->rows.to : count;
    value_label(&p, side == 0 ? "expected" : "got", name);
    if (count == 0)
        pen_put(&p, PAINT_DIM, "no rows");
    else if (to > part->rows.from && to - part->rows.from < count)
        pen_printf(&p, PAINT_DIM, "rows %zu to %zu of %zu", part->rows.from, to - 1, count);
    else
        pen_printf(&p, PAINT_DIM, "%zu row%s", count, count == 1 ? "" : "s");
    pen_end(&p);
    for (size_t i = part->rows.from; i < to; i++)
        table_row(part, side, table, i, focus, out);
}

/* The rows shown: all of a small table, else those around the odd one. */
static struct window rows_around(size_t count, size_t odd)
{
    if (count <= ROWS_WHOLE)
        return (struct window){0, count};
    struct window w = {odd > ROWS_AROUND ? odd - ROWS_AROUND : 0, odd + ROWS_AROUND + 1};
    w.to = w.to < count ? w.to : count;
    return w;
}

void value_diff_tables(const struct row *expected, const struct row *actual, const char *name,
                       const struct value_focus *focus, const struct style *s, struct buf *out)
{
    const struct row *const table[2] = {expected, actual};
    struct value_focus f = *focus;
    struct part part = {.s = s};
    size_t odd = focus->known ? focus->row : row_differs(expected, actual, focus->check);
    f.mark = focus->mark && odd != SIZE_MAX;
    odd = odd != SIZE_MAX ? odd : 0;
    part.rows = rows_around(expected->count > actual->count ? expected->count : actual->count, odd);
    own_buf struct buf title = {0};
    buf_printf(&title, "> row %zu  ", part.rows.to);
    size_t used = VALUE_COLUMN - 2 + title.len;
    part.room = s->width > used + ROOM_LEAST ? s->width - used : ROOM_LEAST;
    if (!row_is_text(&expected->element)) {
        part_read(&part, expected, actual);
        size_t at = 0;
        if (odd >= part.rows.from && odd < part.rows.to)
            at = row_differs(&part.cells[0][odd - part.rows.from],
                             &part.cells[1][odd - part.rows.from], focus->check);
        part_columns(&part, at != SIZE_MAX ? at : 0);
    }
    table_side(&part, 0, table, name, &f, out);
    table_side(&part, 1, table, name, &f, out);
    part_release(&part);
}
