/* The pen, and spelling. Pure text; see pen.h. */
#include "judge/report/pen.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void pen_put(struct pen *p, enum paint paint, const char *text)
{
    style_paint(p->out, p->s, paint, text);
    p->column += text_width(text);
}

void pen_printf(struct pen *p, enum paint paint, const char *fmt, ...)
{
    char *text = NULL;
    va_list ap;
    va_start(ap, fmt);
    int len = vasprintf(&text, fmt, ap);
    va_end(ap);
    if (len >= 0)
        pen_put(p, paint, text);
    mem_cleanup_free(&text);
}

void pen_text(struct pen *p, enum paint paint, const char *text)
{
    own_buf struct buf safe = {0};
    style_text(&safe, p->s, text, strlen(text), false);
    pen_put(p, paint, buf_str(&safe));
}

void pen_cut(struct pen *p, enum paint paint, const char *text, size_t room)
{
    own_buf struct buf safe = {0};
    own_buf struct buf kept = {0};
    const char *dots = p->s->ascii ? "..." : "…";
    style_text(&safe, p->s, text, strlen(text), false);
    if (text_width(buf_str(&safe)) <= room) {
        pen_put(p, paint, buf_str(&safe));
        return;
    }
    const char *at = buf_str(&safe);
    size_t used = text_width(dots);
    while (*at != '\0') {
        size_t bytes = 1;
        while (((unsigned char)at[bytes] & 0xc0) == 0x80)
            bytes++;
        own_mem char *one = mem_strndup(at, bytes);
        used += text_width(one);
        if (used > room)
            break;
        buf_add(&kept, at, bytes);
        at += bytes;
    }
    pen_put(p, paint, buf_str(&kept));
    pen_put(p, PAINT_DIM, dots);
}

void pen_to(struct pen *p, size_t column)
{
    size_t n = column > p->column ? column - p->column : 1;
    buf_repeat(p->out, ' ', n);
    p->column += n;
}

void pen_room(struct pen *p, size_t column, size_t width, size_t indent)
{
    if (p->column + 2 > column)
        column = p->column + 2;
    if (column + width > p->s->width && p->column > indent) {
        pen_end(p);
        column = indent;
    }
    if (column > p->column)
        pen_to(p, column);
}

void pen_end(struct pen *p)
{
    buf_addc(p->out, '\n');
    p->column = 0;
}

void pen_wrap(struct pen *p, const char *text)
{
    own_buf struct buf safe = {0};
    own_buf struct buf lines = {0};
    style_text(&safe, p->s, text, strlen(text), true);
    size_t hang = p->column;
    if (hang + 20 > p->s->width && hang > 4) {
        pen_end(p);
        hang = 4;
    }
    style_wrap(&lines, p->s, hang, buf_str(&safe));
    /* the first line's indent is already there */
    size_t skip = p->column < lines.len ? p->column : 0;
    buf_adds(p->out, buf_str(&lines) + skip);
    if (lines.len == 0)
        buf_addc(p->out, '\n');
    p->column = 0;
}

void spell_count(struct buf *out, uint64_t n)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%llu", (unsigned long long)n);
    for (int i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0)
            buf_addc(out, ',');
        buf_addc(out, digits[i]);
    }
}

void spell_time(struct buf *out, int64_t ns)
{
    if (ns < 1000)
        buf_printf(out, "%lld ns", (long long)(ns < 0 ? 0 : ns));
    else if (ns < 1000000)
        buf_printf(out, "%.1f us", (double)ns / 1e3);
    else if (ns < 10000000)
        buf_printf(out, "%.1f ms", (double)ns / 1e6);
    else if (ns < 10000000000)
        buf_printf(out, "%.2f s", (double)ns / 1e9);
    else
        buf_printf(out, "%.1f s", (double)ns / 1e9);
}

void spell_bytes(struct buf *out, double bytes)
{
    static const char *const units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    size_t unit = 0;
    while (bytes >= 1024 && unit + 1 < array_len(units)) {
        bytes /= 1024;
        unit++;
    }
    buf_printf(out, unit == 0 ? "%.0f %s" : "%.1f %s", bytes, units[unit]);
}

void spell_factor(struct buf *out, const struct style *s, double factor)
{
    buf_adds(out, s->ascii ? "x" : "×");
    if (!isfinite(factor))
        buf_adds(out, "?");
    else
        buf_printf(out, factor < 100 ? "%.1f" : "%.0f", factor);
}

void spell_growth(struct buf *out, const struct style *s, const char *class)
{
    static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    own_buf struct buf raw = {0};
    for (const char *c = class != NULL ? class : "?"; *c != '\0'; c++) {
        bool power = c[0] == '^' && c[1] >= '0' && c[1] <= '9' && c[2] != '.';
        if (s->ascii) {
            buf_addc(&raw, *c);
        } else if (power) {
            buf_adds(&raw, raised[*++c - '0']);
        } else if (*c == '*') {
            buf_adds(&raw, "·");
        } else if (strncmp(c, "sqrt ", 5) == 0) {
            buf_adds(&raw, "√");
            c += 4;
        } else {
            buf_addc(&raw, *c);
        }
    }
    style_text(out, s, buf_str(&raw), raw.len, false);
}

void spell_class(struct buf *out, const struct style *s, const char *class)
{
    buf_adds(out, "O(");
    spell_growth(out, s, class);
    buf_addc(out, ')');
}
