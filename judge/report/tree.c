/* Drawing a binary tree in text; see tree.h. */
#include "judge/report/tree.h"

#include "judge/base/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { LEFT, RIGHT };
enum { GAP = 1, LABEL_SIZE = 16 };

static const char empty[] = "(empty)";

/* -- reading -------------------------------------------------------------------- */

/* Slot i of the row: absent, or a value. */
static bool slot(const struct row *slots, size_t i, int32_t *value)
{
    struct value v = row_element(slots, i);
    if (v.len != 1 + sizeof *value || v.data[0] == 0)
        return false;
    memcpy(value, v.data + 1, sizeof *value);
    return true;
}

static bool add(struct tree *t, int32_t value, size_t level)
{
    if (t->count == TREE_NODES || level >= TREE_LEVELS)
        return false;
    t->node[t->count++] = (struct tree_node){.value = value, .child = {-1, -1}, .level = level};
    t->levels = level + 1;
    return true;
}

bool tree_read(const struct row *slots, struct tree *out)
{
    int32_t value = 0;
    *out = (struct tree){0};
    if (slots->count == 0)
        return true;
    if (!slot(slots, 0, &value) || !add(out, value, 0))
        return false;
    /* two slots follow for every node that is there; cut ones are absent */
    for (size_t i = 1; i < slots->count; i++) {
        size_t parent = (i - 1) / 2;
        if (parent >= out->count)
            return false;
        if (!slot(slots, i, &value))
            continue;
        out->node[parent].child[(i - 1) % 2] = (int)out->count;
        if (!add(out, value, out->node[parent].level + 1))
            return false;
    }
    return true;
}

/* -- marking -------------------------------------------------------------------- */

/* Node i of a and node j of b stand at the same place; -1: nothing stands there. */
static void mark(struct tree *a, int i, struct tree *b, int j)
{
    if (i < 0 && j < 0)
        return;
    bool odd = i < 0 || j < 0 || a->node[i].value != b->node[j].value;
    if (i >= 0)
        a->node[i].odd = odd;
    if (j >= 0)
        b->node[j].odd = odd;
    for (int side = LEFT; side <= RIGHT; side++)
        mark(a, i >= 0 ? a->node[i].child[side] : -1, b, j >= 0 ? b->node[j].child[side] : -1);
}

void tree_mark(struct tree *a, struct tree *b)
{
    mark(a, a->count > 0 ? 0 : -1, b, b->count > 0 ? 0 : -1);
}

/* -- placing -------------------------------------------------------------------- */

static void label(const struct tree_node *n, char out[LABEL_SIZE])
{
    (void)snprintf(out, LABEL_SIZE, n->odd ? ">%" PRId32 "<" : "%" PRId32, n->value);
}

static void place(struct tree *t, int i)
{
    char text[LABEL_SIZE];
    if (i < 0)
        return;
    struct tree_node *n = &t->node[i];
    place(t, n->child[LEFT]);
    label(n, text);
    n->x = t->width;
    n->width = strlen(text);
    t->width += n->width + GAP;
    place(t, n->child[RIGHT]);
}

void tree_place(struct tree *t)
{
    t->width = 0;
    t->height = t->count > 0 ? 2 * t->levels - 1 : 1;
    place(t, t->count > 0 ? 0 : -1);
    t->width = t->count > 0 ? t->width - GAP : strlen(empty);
}

/* -- drawing -------------------------------------------------------------------- */

struct strokes {
    const char *dash, *from_left, *from_right, *to_left, *to_right, *to_both;
};

static const struct strokes lines = {"─", "┌", "┐", "┘", "└", "┴"};
static const struct strokes ascii = {"-", ".", ".", "'", "'", "+"};

static size_t centre(const struct tree_node *n)
{
    return n->x + (n->width - 1) / 2;
}

static void blanks(struct pen *p, size_t to)
{
    if (to > p->column)
        pen_to(p, to);
}

static void dashes(const struct strokes *s, struct pen *p, size_t to)
{
    while (p->column < to)
        pen_put(p, PAINT_PLAIN, s->dash);
}

/* What joins a node with its children, on the line between. */
static void draw_edges(const struct tree *t, const struct tree_node *n, size_t origin,
                       struct pen *p)
{
    const struct strokes *s = p->s->ascii ? &ascii : &lines;
    int left = n->child[LEFT];
    int right = n->child[RIGHT];
    size_t middle = origin + centre(n);
    if (left < 0 && right < 0)
        return;
    if (left >= 0) {
        blanks(p, origin + centre(&t->node[left]));
        pen_put(p, PAINT_PLAIN, s->from_left);
        dashes(s, p, middle);
    }
    blanks(p, middle);
    pen_put(p, PAINT_PLAIN, right < 0 ? s->to_left : left < 0 ? s->to_right : s->to_both);
    if (right >= 0) {
        dashes(s, p, origin + centre(&t->node[right]));
        pen_put(p, PAINT_PLAIN, s->from_right);
    }
}

void tree_draw(const struct tree *t, size_t line, struct pen *p)
{
    size_t origin = p->column;
    if (t->count == 0 && line == 0)
        pen_put(p, PAINT_DIM, empty);
    for (size_t i = 0; i < t->count; i++) {
        const struct tree_node *n = &t->node[i];
        char text[LABEL_SIZE];
        if (n->level != line / 2)
            continue;
        if (line % 2 == 1) {
            draw_edges(t, n, origin, p);
            continue;
        }
        label(n, text);
        blanks(p, origin + n->x);
        pen_put(p, n->odd ? PAINT_MARK : PAINT_PLAIN, text);
    }
}
