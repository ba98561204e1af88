/* Two texts around their first differing byte: white space and escapes visible. */
#include "judge/report/window.h"

#include "judge/base/text.h"

#include <string.h>

struct text {
    const char *data;
    size_t len;
};

/* Both text types are a u32 length and the bytes. */
static struct text text_of(const struct value *v)
{
    uint32_t len = 0;
    if (v->len < 4)
        return (struct text){"", 0};
    memcpy(&len, v->data, 4);
    return (struct text){(const char *)v->data + 4, len <= v->len - 4 ? len : 0};
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
    bool one = to == from + 1;
    if (one && t.data[from] == '\n')
        buf_adds(out, "\\n");
    else if (one && t.data[from] == '\t')
        buf_adds(out, "\\t");
    else if (one && t.data[from] == '\r')
        buf_adds(out, "\\r");
    else if (one && t.data[from] == '\0')
        buf_adds(out, "\\0");
    else if (one && (t.data[from] == '"' || t.data[from] == '\\'))
        buf_printf(out, "\\%c", t.data[from]);
    else if (blanks && one && t.data[from] == ' ')
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
        view_more(v, s, width, from);
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
            view_mark(v, start);
        i = next;
    }
    size_t end = out->len;
    buf_addc(out, '"');
    if (mark && i == t.len && focus >= t.len)
        view_mark(v, end);
    if (i < t.len) {
        buf_addc(out, ' ');
        view_more(v, s, width, t.len - i);
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
    size_t notes = 2 * view_more_room(s, width, 1) + 2; /* and the quotes */
    size_t room = width > notes + 8 ? width - notes : 8;
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
