/* Strings on a terminal: quoted, escaped, cut to the columns there are. The bytes may be anything;
 * a solution must not get an escape sequence through to somebody's terminal. */
#include "judge/codec/show_text.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <utf8proc.h>

enum { BEFORE_FOCUS = 8 }; /* bytes shown before the one that matters */

const char *show_ellipsis(const struct show *how)
{
    return how->ascii ? "..." : "…";
}

/* Bytes of the character at p; one for what is no UTF-8. */
static size_t char_len(const unsigned char *p, size_t left)
{
    utf8proc_int32_t c = 0;
    utf8proc_ssize_t n = utf8proc_iterate(p, (utf8proc_ssize_t)(left < 4 ? left : 4), &c);
    return n > 0 ? (size_t)n : 1;
}

/* As C spells it where C has a letter for it. */
static void escape(const unsigned char *p, size_t len, char quote, bool ascii, struct buf *out)
{
    static const char letters[][2] = {{'\n', 'n'}, {'\t', 't'}, {'\r', 'r'}, {'\0', '0'}};
    char letter = len == 1 && (*p == (unsigned char)quote || *p == '\\') ? (char)*p : '\0';
    for (size_t i = 0; len == 1 && i < array_len(letters); i++) {
        if (*p == (unsigned char)letters[i][0])
            letter = letters[i][1];
    }
    if (letter != '\0') {
        buf_addc(out, '\\');
        buf_addc(out, letter);
    } else if (ascii) {
        text_escape_ascii(out, (const char *)p, len, false);
    } else {
        text_escape(out, (const char *)p, len, false);
    }
}

/* From byte `from` on. Returns the first byte that did not fit. */
static size_t window(const unsigned char *p, size_t len, size_t from, const struct show *how,
                     struct buf *out)
{
    size_t dots = text_width(show_ellipsis(how));
    size_t used = 2 + (from > 0 ? dots : 0), i = from;
    own_buf struct buf one = {0};
    if (from > 0)
        buf_adds(out, show_ellipsis(how));
    buf_addc(out, '"');
    while (i < len) {
        size_t n = char_len(p + i, len - i);
        buf_clear(&one);
        escape(p + i, n, '"', how->ascii, &one);
        used += text_width(buf_str(&one));
        if (used + (i + n < len ? dots : 0) > how->width && i > from)
            break;
        buf_add(out, one.data, one.len);
        i += n;
    }
    buf_addc(out, '"');
    if (i < len)
        buf_adds(out, show_ellipsis(how));
    return i;
}

void show_text(const unsigned char *p, size_t len, const struct show *how, struct buf *out)
{
    size_t before = out->len;
    if (window(p, len, 0, how, out) > how->focus || how->focus >= len)
        return;
    for (size_t context = BEFORE_FOCUS;; context /= 2) {
        size_t from = how->focus > context ? how->focus - context : 0;
        while (from > 0 && from < how->focus && (p[from] & 0xc0) == 0x80)
            from++; /* not into the middle of a character */
        out->len = before;
        if (window(p, len, from, how, out) > how->focus || context == 0)
            return;
    }
}

void show_char(unsigned char c, const struct show *how, struct buf *out)
{
    buf_addc(out, '\'');
    escape(&c, 1, '\'', how->ascii, out);
    buf_addc(out, '\'');
}
