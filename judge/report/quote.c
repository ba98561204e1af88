/* Quoting: find the line, make it safe, cut it to the width around the column of interest. */
#include "judge/report/quote.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <stdint.h>
#include <string.h>

enum { TAB = 4, MARGIN = 8, DOTS = 6 };

static bool find_line(const char *source, size_t len, int line, const char **start, size_t *size)
{
    const char *at = source;
    const char *end = source + len;
    for (int i = 1; at < end; i++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *stop = newline != NULL ? newline : end;
        if (i == line) {
            if (stop > at && stop[-1] == '\r')
                stop--;
            *start = at;
            *size = (size_t)(stop - at);
            return true;
        }
        if (newline == NULL)
            return false;
        at = newline + 1;
    }
    return false;
}

/* Safe text of a piece of a line; returns nothing but what a terminal shows. */
static void visible(struct buf *out, const struct style *s, const char *text, size_t len)
{
    for (size_t i = 0; i < len;) {
        const char *tab = memchr(text + i, '\t', len - i);
        size_t n = tab != NULL ? (size_t)(tab - text) - i : len - i;
        style_text(out, s, text + i, n, false);
        if (tab != NULL)
            buf_repeat(out, ' ', TAB);
        i += n + (tab != NULL);
    }
}

/* Columns [from, from + room) of safe text, with dots where more than blanks is left out. */
static void cut(struct buf *out, const struct style *s, const char *text, size_t from, size_t room)
{
    const char *dots = s->ascii ? "..." : "…";
    size_t column = 0;
    if (from > strspn(text, " "))
        buf_adds(out, dots);
    while (*text != '\0') {
        size_t n = 1;
        while (((unsigned char)text[n] & 0xc0) == 0x80)
            n++;
        own_mem char *one = mem_strndup(text, n);
        size_t width = text_width(one);
        if (column >= from && column + width > from + room) {
            buf_adds(out, dots);
            return;
        }
        if (column >= from)
            buf_add(out, text, n);
        column += width;
        text += n;
    }
}

/* A line that was made visible, and the column of what is meant in it. */
struct visible {
    struct buf text;
    size_t caret;
};

static bool read_visible(const struct style *s, const char *source, size_t len, int line,
                         int column, struct visible *out)
{
    const char *text = NULL;
    size_t size = 0;
    if (source == NULL || line < 1 || !find_line(source, len, line, &text, &size))
        return false;
    size_t at = column > 0 ? (size_t)column - 1 : 0;
    if (at > size)
        at = size;
    while (at > 0 && at < size && ((unsigned char)text[at] & 0xc0) == 0x80)
        at--;
    visible(&out->text, s, text, at);
    out->caret = text_width(buf_str(&out->text));
    visible(&out->text, s, text + at, size - at);
    return true;
}

/* Columns for the text of a line: behind the margin, less what dots take at each end. */
static size_t room_of(const struct style *s)
{
    return s->width > MARGIN + 20 ? s->width - MARGIN - DOTS : 20;
}

static void put(struct buf *out, const struct style *s, const char *text, size_t from, int line,
                char mark)
{
    own_buf struct buf margin = {0};
    size_t room = room_of(s);
    bool whole = text_width(text) <= from + room + DOTS;
    if (mark != ' ')
        buf_printf(&margin, "%c%4d | ", mark, line);
    else
        buf_printf(&margin, "%5d | ", line);
    style_paint(out, s, mark != ' ' ? PAINT_BAD : PAINT_DIM, buf_str(&margin));
    cut(out, s, text, from, whole && from <= strspn(text, " ") ? room + DOTS : room);
    buf_addc(out, '\n');
}

static void quote(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                  int column)
{
    struct visible v = {0};
    if (!read_visible(s, source, len, line, column, &v))
        return;
    const char *text = buf_str(&v.text);
    size_t indent = strspn(text, " ");
    size_t room = room_of(s);
    size_t from = 0;
    if (text_width(text) > room + DOTS) {
        from = indent; /* blanks before the text are no news */
        if (column > 0 && v.caret > from + room * 2 / 3)
            from = v.caret - room * 2 / 3;
    }
    put(out, s, text, from, line, ' ');
    if (column > 0) {
        size_t dots = from <= indent ? 0 : s->ascii ? 3 : 1;
        style_paint(out, s, PAINT_DIM, "      | ");
        buf_repeat(out, ' ', v.caret >= from ? v.caret - from + dots : 0);
        style_paint(out, s, PAINT_BAD, "^");
        buf_addc(out, '\n');
    }
    buf_release(&v.text);
}

/* The blanks that all lines begin with, if one of them is too long to keep them. */
static size_t shared_indent(const struct style *s, const char *source, size_t len, int first,
                            int last)
{
    size_t indent = SIZE_MAX;
    bool tight = false;
    for (int line = first; line <= last; line++) {
        struct visible v = {0};
        if (read_visible(s, source, len, line, 0, &v)) {
            const char *text = buf_str(&v.text);
            size_t own = strspn(text, " ");
            if (text[own] != '\0' && own < indent)
                indent = own;
            tight = tight || text_width(text) > room_of(s) + DOTS;
        }
        buf_release(&v.text);
    }
    return tight && indent != SIZE_MAX ? indent : 0;
}

void quote_lines(struct buf *out, const struct style *s, const char *source, size_t len, int first,
                 int last, int meant)
{
    size_t from = shared_indent(s, source, len, first, last);
    for (int line = first; line <= last; line++) {
        struct visible v = {0};
        if (read_visible(s, source, len, line, 0, &v)) {
            size_t indent = strspn(buf_str(&v.text), " ");
            put(out, s, buf_str(&v.text), from < indent ? from : indent, line,
                line == meant ? '>' : ' ');
        }
        buf_release(&v.text);
    }
}

void quote_line(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                int column)
{
    quote(out, s, source, len, line, column);
}
