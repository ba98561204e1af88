/* Rows of elements, and the window around a difference.
 *
 * The window grows from the focus, one element to the left and one to the right in turn, until the
 * line is full. Both values share it, and each element is padded to the wider of the two, so that
 * equal elements stand below one another and the eye finds the odd one without counting. */
#include "judge/report/window.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/codec/codec.h"
#include "judge/model/type.h"
#include "judge/report/pen.h"

#include <string.h>

enum { PAD_MAX = 14, NARROW = 44 };

/* Columns that the note of a cut may take, at each end. On narrow lines it is dots alone. */
static size_t cut_room(size_t width)
{
    return width < NARROW ? 5 : 16;
}

/* -- reading -------------------------------------------------------------------- */

static bool read_u32(const unsigned char **at, const unsigned char *end, uint32_t *out)
{
    if (end - *at < 4)
        return false;
    memcpy(out, *at, 4);
    *at += 4;
    return true;
}

bool row_is_text(const struct wire_type *t)
{
    return (t->kind == WIRE_STRING && t->dims == 0) || (t->kind == WIRE_CHAR && t->dims == 1);
}

bool row_is_table(const struct wire_type *t)
{
    return t->dims == 2;
}

static bool step(struct cursor *c, const struct row *r)
{
    bool present = true;
    if (r->type.dims == 0 && r->type.kind == WIRE_TREE) {
        if (c->at == c->end)
            return false;
        present = *c->at++ != 0;
    }
    return !present || codec_skip(c, &r->element, r->type.dims > 0);
}

bool row_read(const struct value *v, struct row *out)
{
    struct row r = {.type = v->type, .cycle = -1, .count = 1};
    struct cursor c = {v->data, v->data + v->len};
    bool node_list = r.type.dims == 0 && r.type.kind == WIRE_LIST;
    bool counted = r.type.dims > 0 || node_list || r.type.kind == WIRE_TREE;
    uint32_t count = 1;
    if (counted && (!read_u32(&c.at, c.end, &count) || count > v->len))
        return false;
    if (r.type.dims > 0)
        r.element = type_element(&r.type);
    else if (counted)
        r.element = (struct wire_type){.kind = WIRE_I32};
    else
        r.element = r.type;
    r.count = count;
    r.at = mem_array(r.count + 1, sizeof *r.at);
    for (size_t i = 0; i < r.count; i++) {
        r.at[i] = c.at;
        if (!step(&c, &r)) {
            row_release(&r);
            return false;
        }
    }
    r.at[r.count] = c.at;
    uint32_t cycle = 0;
    if (node_list && read_u32(&c.at, c.end, &cycle))
        r.cycle = (int32_t)cycle;
    *out = r;
    return true;
}

void row_release(struct row *r)
{
    mem_cleanup_free(&r->at);
    r->count = 0;
}

size_t row_differs(const struct row *a, const struct row *b)
{
    size_t shared = a->count < b->count ? a->count : b->count;
    for (size_t i = 0; i < shared; i++) {
        size_t len = (size_t)(a->at[i + 1] - a->at[i]);
        if (len != (size_t)(b->at[i + 1] - b->at[i]) || memcmp(a->at[i], b->at[i], len) != 0)
            return i;
    }
    if (a->count == b->count && a->cycle == b->cycle)
        return SIZE_MAX;
    return shared;
}

/* -- views ---------------------------------------------------------------------- */

void view_release(struct view *v)
{
    buf_release(&v->text);
    memset(v, 0, sizeof *v);
}

void view_put(const struct view *v, const struct style *s, struct buf *out)
{
    const char *text = buf_str(&v->text);
    own_mem char *marked = mem_strndup(text + v->mark_byte, v->mark_bytes);
    buf_add(out, text, v->mark_byte);
    style_paint(out, s, PAINT_MARK, marked);
    buf_adds(out, text + v->mark_byte + v->mark_bytes);
}

/* Mark what is appended from `byte` to the end of the view's text. */
static void mark_from(struct view *v, size_t byte)
{
    own_mem char *before = mem_strndup(buf_str(&v->text), byte);
    v->mark_byte = byte;
    v->mark_bytes = v->text.len - byte;
    v->mark_column = text_width(before);
}

static void element_text(const struct row *r, size_t i, size_t width, const struct style *s,
                         struct buf *out)
{
    struct cursor c = {r->at[i], r->at[i + 1]};
    struct show how = {.width = width > 24 ? width : 24, .ascii = s->ascii};
    if (r->type.kind == WIRE_TREE && r->type.dims == 0) {
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

/* Columns of element i in the wider of both rows. */
static size_t element_width(const struct row *a, const struct row *b, size_t i, size_t width,
                            const struct style *s)
{
    size_t widest = 0;
    const struct row *rows[2] = {a, b};
    for (int k = 0; k < 2; k++) {
        own_buf struct buf text = {0};
        if (rows[k] == NULL || i >= rows[k]->count)
            continue;
        element_text(rows[k], i, width, s, &text);
        size_t w = text_width(buf_str(&text));
        if (w > widest)
            widest = w;
    }
    return widest;
}

struct window {
    size_t from, to; /* elements */
};

static struct window window_grow(const struct row *a, const struct row *b, size_t focus,
                                 size_t width, size_t between, const struct style *s)
{
    size_t count = b != NULL && b->count > a->count ? b->count : a->count;
    struct window w = {0, 0};
    size_t used = 2;
    while (w.to < count && used <= width) /* all of it, if it fits */
        used += element_width(a, b, w.to++, width, s) + between;
    if (w.to == count && used <= width + between)
        return (struct window){0, count};
    size_t room = width > 2 * cut_room(width) + 8 ? width - 2 * cut_room(width) : 8;
    if (focus >= count)
        focus = count - 1;
    w = (struct window){focus, focus + 1};
    used = element_width(a, b, focus, width, s) + 2;
    bool left = true;
    bool right = true;
    while (left || right) {
        if (left && w.from > 0) {
            used += element_width(a, b, w.from - 1, width, s) + between;
            left = used <= room;
            w.from -= left;
        } else {
            left = false;
        }
        if (right && w.to < count) {
            used += element_width(a, b, w.to, width, s) + between;
            right = used <= room;
            w.to += right;
        } else {
            right = false;
        }
    }
    return w;
}

static void more(struct buf *out, const struct style *s, size_t width, size_t count)
{
    buf_adds(out, s->ascii ? "..." : "…");
    if (width < NARROW)
        return;
    buf_addc(out, ' ');
    spell_count(out, count);
    buf_adds(out, " more");
}

static void view_row(const struct row *r, const struct row *other, struct window w, size_t focus,
                     bool mark, size_t width, const struct style *s, struct view *v)
{
    struct words words = words_of(r);
    struct buf *out = &v->text;
    size_t to = w.to < r->count ? w.to : r->count;
    buf_adds(out, words.open);
    if (w.from > 0) {
        more(out, s, width, w.from);
        buf_adds(out, words.between);
    }
    for (size_t i = w.from; i < to; i++) {
        own_buf struct buf text = {0};
        element_text(r, i, width, s, &text);
        size_t own = text_width(buf_str(&text));
        size_t joint = element_width(r, other, i, width, s);
        if (i > w.from)
            buf_adds(out, words.between);
        if (joint <= PAD_MAX && words.between[0] != '\0')
            buf_repeat(out, ' ', joint - own);
        size_t start = out->len;
        buf_adds(out, buf_str(&text));
        if (mark && i == focus)
            mark_from(v, start);
    }
    if (r->count > to) {
        buf_adds(out, words.between);
        more(out, s, width, r->count - to);
    }
    size_t end = out->len;
    if (r->count == 0 && words.open[0] == '\0')
        buf_adds(out, "(empty list)");
    if (r->cycle >= 0)
        buf_printf(out, "%sback to index %d", words.between, r->cycle);
    buf_adds(out, words.close);
    if (mark && focus >= r->count && out->len > end)
        mark_from(v, end);
}

void view_rows(const struct row *a, const struct row *b, size_t focus, bool mark, size_t width,
               const struct style *s, struct view *va, struct view *vb)
{
    size_t between = text_width(words_of(a).between);
    if (focus == SIZE_MAX) {
        mark = false;
        focus = 0;
    }
    struct window w = {0, 0};
    if (a->count > 0 || (b != NULL && b->count > 0))
        w = window_grow(a, b, focus, width, between, s);
    view_row(a, b, w, focus, mark, width, s, va);
    if (b != NULL)
        view_row(b, a, w, focus, mark, width, s, vb);
}

/* -- texts ---------------------------------------------------------------------- */

struct text {
    const char *data;
    size_t len;
};

/* Both text types are a u32 length and the bytes. */
static struct text text_of(const struct value *v)
{
    uint32_t len = 0;
    const unsigned char *at = v->data;
    if (v->len < 4 || !read_u32(&at, v->data + v->len, &len) || len > v->len - 4)
        return (struct text){"", 0};
    return (struct text){(const char *)at, len};
}

/* Back to the first byte of a character. */
static size_t boundary(struct text t, size_t at)
{
    while (at > 0 && at < t.len && ((unsigned char)t.data[at] & 0xc0) == 0x80)
        at--;
    return at;
}

static size_t after(struct text t, size_t at)
{
    size_t next = at + 1;
    while (next < t.len && ((unsigned char)t.data[next] & 0xc0) == 0x80)
        next++;
    return next < t.len ? next : t.len;
}

/* One character, visible. Blanks are dots where `blanks` asks for it. */
static void put_character(struct text t, size_t from, size_t to, bool blanks, const struct style *s,
                          struct buf *out)
{
    if (to == from + 1 && t.data[from] == '\n')
        buf_adds(out, "\\n");
    else if (to == from + 1 && t.data[from] == '\t')
        buf_adds(out, "\\t");
    else if (to == from + 1 && (t.data[from] == '"' || t.data[from] == '\\'))
        buf_printf(out, "\\%c", t.data[from]);
    else if (blanks && to == from + 1 && t.data[from] == ' ')
        buf_adds(out, s->ascii ? "_" : "·");
    else if (s->ascii)
        text_escape_ascii(out, t.data + from, to - from, false);
    else
        text_escape(out, t.data + from, to - from, false);
}

static void view_text(struct text t, size_t from, size_t focus, bool mark, bool blanks, size_t room,
                      size_t width, const struct style *s, struct view *v)
{
    struct buf *out = &v->text;
    size_t columns = 0;
    size_t i = from;
    if (from > 0) {
        more(out, s, width, from);
        buf_addc(out, ' ');
    }
    buf_addc(out, '"');
    while (i < t.len && columns < room) {
        own_buf struct buf one = {0};
        size_t next = after(t, i);
        size_t start = out->len;
        put_character(t, i, next, blanks, s, &one);
        columns += text_width(buf_str(&one));
        buf_adds(out, buf_str(&one));
        if (mark && i == focus)
            mark_from(v, start);
        i = next;
    }
    size_t end = out->len;
    buf_addc(out, '"');
    if (mark && i == t.len && focus >= t.len)
        mark_from(v, end);
    if (i < t.len) {
        buf_addc(out, ' ');
        more(out, s, width, t.len - i);
    }
}

void view_texts(const struct value *a, const struct value *b, bool mark, size_t width,
                const struct style *s, struct view *va, struct view *vb)
{
    struct text ta = text_of(a);
    struct text tb = b != NULL ? text_of(b) : ta;
    size_t shared = ta.len < tb.len ? ta.len : tb.len;
    size_t focus = 0;
    while (focus < shared && ta.data[focus] == tb.data[focus])
        focus++;
    if (focus == shared && ta.len == tb.len) {
        focus = 0;
        mark = false;
    }
    focus = boundary(ta, boundary(tb, focus));
    bool blanks = mark && ((focus < ta.len && ta.data[focus] == ' ') ||
                           (focus < tb.len && tb.data[focus] == ' '));
    size_t room = width > 2 * cut_room(width) + 8 ? width - 2 * cut_room(width) : 8;
    size_t longest = ta.len > tb.len ? ta.len : tb.len;
    size_t from = 0;
    if (longest + 2 <= width)
        room = width;
    else if (focus > room / 2)
        from = boundary(ta, boundary(tb, focus - room / 2));
    view_text(ta, from, focus, mark, blanks, room, width, s, va);
    if (b != NULL)
        view_text(tb, from, focus, mark, blanks, room, width, s, vb);
}
