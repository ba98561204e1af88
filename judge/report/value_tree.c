/* Trees of a case, drawn.
 *
 * Expected stands left, got right of it; where the screen is too narrow for both, expected stands
 * above. A tree that does not fit at all is for the caller to show in another way. */
#include "judge/report/value_parts.h"

#include "judge/base/text.h"
#include "judge/report/tree.h"

enum { BETWEEN = 4 };

static const char got[] = "got   ";

static void beside(const struct tree *a, const struct tree *b, const char *name,
                   const struct style *s, struct buf *out)
{
    size_t left = value_column(name, s);
    size_t right = left + a->width + BETWEEN;
    for (size_t line = 0; line < a->height || line < b->height; line++) {
        struct pen p = {.out = out, .s = s};
        bool more = line < b->height;
        if (line == 0)
            value_label(&p, "expected", name);
        else if (line < a->height)
            pen_to(&p, left);
        tree_draw(a, line, &p);
        if (more)
            pen_to(&p, right);
        if (line == 0)
            pen_put(&p, PAINT_DIM, got);
        else if (more)
            pen_to(&p, right + text_width(got));
        tree_draw(b, line, &p);
        pen_end(&p);
    }
}

static void alone(const struct tree *t, const char *word, const char *name, const struct style *s,
                  struct buf *out)
{
    for (size_t line = 0; line < t->height; line++) {
        struct pen p = {.out = out, .s = s};
        if (line == 0)
            value_label(&p, word, name);
        else
            pen_to(&p, value_column(name, s));
        tree_draw(t, line, &p);
        pen_end(&p);
    }
}

bool value_diff_trees(const struct row *expected, const struct row *actual, const char *name,
                      bool mark, const struct style *s, struct buf *out)
{
    struct tree a;
    struct tree b;
    size_t left = value_column(name, s);
    if (!tree_read(expected, &a) || !tree_read(actual, &b))
        return false;
    if (mark)
        tree_mark(&a, &b);
    tree_place(&a);
    tree_place(&b);
    if (left + a.width + BETWEEN + text_width(got) + b.width <= s->width) {
        beside(&a, &b, name, s, out);
        return true;
    }
    if (left + a.width > s->width || left + b.width > s->width)
        return false;
    alone(&a, "expected", name, s, out);
    alone(&b, "got", name, s, out);
    return true;
}

void value_draw_tree(const struct row *tree, const char *word, const struct style *s,
                     struct buf *out)
{
    struct tree t;
    if (!tree_read(tree, &t) || t.levels < 2)
        return;
    tree_place(&t);
    if (VALUE_COLUMN + t.width > s->width || text_width(word) + VALUE_LABEL >= VALUE_COLUMN)
        return;
    alone(&t, word, NULL, s, out);
}
