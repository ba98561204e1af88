/* Rows of elements, and the window around a difference.
 *
 * The window grows from the focus, one element to the left and one to the right in turn, until the
 * line is full. Both values share it, and each element is padded to the wider of the two, so that
 * equal elements stand below one another and the eye finds the odd one without counting. */
#include "judge/report/window.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/codec/codec.h"
#include "judge/report/pen.h"

#include <string.h>

enum { PAD_MAX = 14, NARROW = 44, ROOM_LEAST = 4 };

size_t view_more_room(const struct style *s, size_t width, size_t between)
{
    size_t dots = s->ascii ? 3 : 1;
    return dots + between + (width < NARROW ? 0 : strlen(" 99,999 more"));
}

void view_release(struct view *v)
{
    buf_release(&v->text);
    mem_cleanup_free(&v->mark);
    memset(v, 0, sizeof *v);
}

void view_mark(struct view *v, size_t byte)
{
    own_mem char *before = mem_strndup(buf_str(&v->text), byte);
    const char *marked = buf_str(&v->text) + byte;
    size_t width = text_width(marked);
    if (width == 0)
        return;
    v->mark = mem_grow(v->mark, v->marks + 1, sizeof *v->mark);
    v->mark[v->marks++] = (struct mark){byte, v->text.len - byte, text_width(before), width};
}

void view_put(const struct view *v, const struct style *s, struct buf *out)
{
    const char *text = buf_str(&v->text);
    size_t done = 0;
    for (size_t i = 0; i < v->marks; i++) {
        own_mem char *marked = mem_strndup(text + v->mark[i].byte, v->mark[i].bytes);
        buf_add(out, text + done, v->mark[i].byte - done);
        style_paint(out, s, PAINT_MARK, marked);
        done = v->mark[i].byte + v->mark[i].bytes;
    }
    buf_adds(out, text + done);
}

void view_carets(const struct view *v, size_t indent, const struct style *s, struct buf *out)
{
    size_t column = 0;
    for (size_t i = 0; i < v->marks; i++) {
        own_buf struct buf carets = {0};
        buf_repeat(out, ' ', indent + v->mark[i].column - column);
        buf_repeat(&carets, '^', v->mark[i].width);
        style_paint(out, s, PAINT_BAD, buf_str(&carets));
        column = indent + v->mark[i].column + v->mark[i].width;
    }
    if (v->marks > 0)
        buf_addc(out, '\n');
}

void view_more(struct view *v, const struct style *s, size_t width, size_t count)
{
    buf_adds(&v->text, s->ascii ? "..." : "…");
    if (width < NARROW)
        return;
    buf_addc(&v->text, ' ');
    spell_count(&v->text, count);
    buf_adds(&v->text, " more");
}

void view_element(const struct row *r, size_t i, size_t width, const struct style *s,
                  struct buf *out)
{
    struct cursor c = {r->at[i], r->at[i + 1]};
    struct show how = {.width = width > 24 ? width : 24, .ascii = s->ascii};
    if (row_is_tree(&r->type)) {
        if (*c.at++ == 0) {
            buf_adds(out, "null");
            return;
        }
    }
    codec_show(&c, &r->element, r->type.dims > 0 || r->type.kind == WIRE_LIST, &how, out);
}

struct words { /* how a row is put together */
    const char *open, *between, *close;
};

static struct words words_of(const struct row *r)
{
    bool list = r->type.kind == WIRE_LIST && r->type.dims == 0;
    bool one = !list && r->type.dims == 0 && r->type.kind != WIRE_TREE;
    if (one)
        return (struct words){"", "", ""};
    if (list)
        return (struct words){"", " -> ", ""};
    return (struct words){"[", ", ", "]"};
}

struct window window_around(size_t count, size_t focus, const struct style *s, size_t width,
                            size_t between, window_width *element, const void *ctx)
{
    struct window w = {0, 0};
    size_t used = 2;
    while (w.to < count && used <= width) /* all of it, if it fits */
        used += element(ctx, w.to++) + between;
    if (w.to == count && used <= width + between)
        return (struct window){0, count};
    size_t notes = 2 * view_more_room(s, width, between);
    size_t room = width > notes + ROOM_LEAST ? width - notes : ROOM_LEAST;
    if (focus >= count)
        focus = count - 1;
    w = (struct window){focus, focus + 1};
    used = element(ctx, focus) + 2;
    bool left = true;
    bool right = true;
    while (left || right) {
        if (left && w.from > 0) {
            used += element(ctx, w.from - 1) + between;
            left = used <= room;
            w.from -= left;
        } else {
            left = false;
        }
        if (right && w.to < count) {
            used += element(ctx, w.to) + between;
            right = used <= room;
            w.to += right;
        } else {
            right = false;
        }
    }
    return w;
}

/* Two rows below one another. */
struct pair {
    const struct row *a, *b; /* b may be NULL */
    size_t width;
    const struct style *s;
};

/* Columns of element i in the wider of both rows. */
static size_t pair_width(const void *ctx, size_t i)
{
    const struct pair *p = ctx;
    const struct row *rows[2] = {p->a, p->b};
    size_t widest = 0;
    for (int k = 0; k < 2; k++) {
        own_buf struct buf text = {0};
        if (rows[k] == NULL || i >= rows[k]->count)
            continue;
        view_element(rows[k], i, p->width, p->s, &text);
        size_t w = text_width(buf_str(&text));
        if (w > widest)
            widest = w;
    }
    return widest;
}

/* Where the last node of a list links back to; nothing of others. */
static void back(const struct row *r, size_t width, struct buf *out)
{
    if (r->cycle >= 0)
        buf_printf(out, "%sback to %s%d", words_of(r).between, width < NARROW ? "" : "index ",
                   r->cycle);
}

/* The line without what stands behind the last element. */
static size_t width_of_elements(const struct row *a, const struct row *b, size_t width)
{
    own_buf struct buf tail = {0};
    own_buf struct buf other = {0};
    back(a, width, &tail);
    if (b != NULL)
        back(b, width, &other);
    size_t used = tail.len > other.len ? tail.len : other.len;
    return width > used + ROOM_LEAST ? width - used : ROOM_LEAST;
}

static void view_row(const struct row *r, const struct row *other, struct window w, size_t focus,
                     bool mark, size_t width, const struct style *s, struct view *v)
{
    struct words words = words_of(r);
    struct buf *out = &v->text;
    size_t to = w.to < r->count ? w.to : r->count;
    buf_adds(out, words.open);
    if (w.from > 0) {
        view_more(v, s, width, w.from);
        buf_adds(out, words.between);
    }
    for (size_t i = w.from; i < to; i++) {
        own_buf struct buf text = {0};
        view_element(r, i, width, s, &text);
        size_t own = text_width(buf_str(&text));
        size_t joint = pair_width(&(struct pair){r, other, width, s}, i);
        if (i > w.from)
            buf_adds(out, words.between);
        if (joint <= PAD_MAX && words.between[0] != '\0')
            buf_repeat(out, ' ', joint - own);
        size_t start = out->len;
        buf_adds(out, buf_str(&text));
        if (mark && i == focus)
            view_mark(v, start);
    }
    if (r->count > to) {
        buf_adds(out, words.between);
        view_more(v, s, width, r->count - to);
    }
    size_t end = out->len;
    if (r->count == 0 && words.open[0] == '\0')
        buf_adds(out, "(empty list)");
    back(r, width, out);
    buf_adds(out, words.close);
    if (mark && focus >= r->count && out->len > end)
        view_mark(v, end);
}

void view_rows(const struct row *a, const struct row *b, size_t focus, bool mark, size_t width,
               const struct style *s, struct view *va, struct view *vb)
{
    size_t between = text_width(words_of(a).between);
    if (focus == SIZE_MAX) {
        mark = false;
        focus = 0;
    }
    size_t count = b != NULL && b->count > a->count ? b->count : a->count;
    struct pair pair = {a, b, width, s};
    struct window w = {0, 0};
    if (count > 0)
        w = window_around(count, focus, s, width_of_elements(a, b, width), between, pair_width,
                          &pair);
    view_row(a, b, w, focus, mark, width, s, va);
    if (b != NULL)
        view_row(b, a, w, focus, mark, width, s, vb);
}
