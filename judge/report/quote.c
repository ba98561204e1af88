/* Quoting: find the line, make it safe, cut it to the width around the column of interest. */
#include "judge/report/quote.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <string.h>

enum { TAB = 4 };

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

/* Columns [from, from + room) of safe text, with dots where something is left out. */
static void cut(struct buf *out, const struct style *s, const char *text, size_t from, size_t room)
{
    const char *dots = s->ascii ? "..." : "…";
    size_t column = 0;
    if (from > 0)
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

static void quote(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                  int column, char mark)
{
    const char *text = NULL;
    size_t size = 0;
    if (source == NULL || line < 1 || !find_line(source, len, line, &text, &size))
        return;
    size_t at = column > 0 ? (size_t)column - 1 : 0;
    if (at > size)
        at = size;
    while (at > 0 && at < size && ((unsigned char)text[at] & 0xc0) == 0x80)
        at--;
    own_buf struct buf margin = {0};
    own_buf struct buf all = {0};
    if (mark != ' ')
        buf_printf(&margin, "%c%4d | ", mark, line);
    else
        buf_printf(&margin, "%5d | ", line);
    visible(&all, s, text, at);
    size_t caret = text_width(buf_str(&all));
    visible(&all, s, text + at, size - at);

    size_t room = s->width > margin.len + 20 ? s->width - margin.len - 6 : 20; /* and the dots */
    size_t from = 0;
    if (text_width(buf_str(&all)) > room + 6) {
        from = strspn(buf_str(&all), " "); /* blanks before the text are no news */
        if (column > 0 && caret > from + room * 2 / 3)
            from = caret - room * 2 / 3;
    } else {
        room += 6;
    }
    style_paint(out, s, mark != ' ' ? PAINT_BAD : PAINT_DIM, buf_str(&margin));
    cut(out, s, buf_str(&all), from, room);
    buf_addc(out, '\n');
    if (column <= 0)
        return;
    size_t dots = from > 0 ? (s->ascii ? 3 : 1) : 0;
    style_paint(out, s, PAINT_DIM, "      | ");
    buf_repeat(out, ' ', caret >= from ? caret - from + dots : 0);
    style_paint(out, s, PAINT_BAD, "^");
    buf_addc(out, '\n');
}

void quote_line(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                int column)
{
    quote(out, s, source, len, line, column, ' ');
}

void quote_marked(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                  bool meant)
{
    quote(out, s, source, len, line, 0, meant ? '>' : ' ');
}
