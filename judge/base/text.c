/* Escaping and measuring text, on utf8proc. */
#include "judge/base/text.h"

#include "judge/base/mem.h"

#include <string.h>
#include <utf8proc.h>

static bool harmful(utf8proc_int32_t c)
{
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return false;
    }
}

static void escape(struct buf *out, const char *data, size_t len, bool keep_lines, bool ascii)
{
    const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)data;
    size_t i = 0;
    while (i < len) {
        utf8proc_int32_t c = 0;
        utf8proc_ssize_t n = utf8proc_iterate(p + i, (utf8proc_ssize_t)(len - i), &c);
        if (n < 1) {
            buf_adds(out, ascii ? "?" : "\xEF\xBF\xBD");
            i++;
            continue;
        }
        if (keep_lines && (c == '\n' || c == '\t'))
            buf_addc(out, (char)c);
        else if (c < 0x80 && harmful(c))
            buf_printf(out, "\\x%02x", (unsigned)c);
        else if (harmful(c) || (ascii && c > 0x7e))
            buf_printf(out, c > 0xffff ? "\\U%06x" : "\\u%04x", (unsigned)c);
        else
            buf_add(out, p + i, (size_t)n);
        i += (size_t)n;
    }
}

void text_escape(struct buf *out, const char *data, size_t len, bool keep_lines)
{
    escape(out, data, len, keep_lines, false);
}

void text_escape_ascii(struct buf *out, const char *data, size_t len, bool keep_lines)
{
    escape(out, data, len, keep_lines, true);
}

bool text_is_utf8(const char *data, size_t len)
{
    size_t i = 0;
    while (i < len) {
        utf8proc_int32_t c = 0;
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)data + i, (utf8proc_ssize_t)(len - i), &c);
        if (n < 1 || c == 0)
            return false;
        i += (size_t)n;
    }
    return true;
}

size_t text_width(const char *s)
{
    size_t width = 0;
    size_t i = 0;
    size_t len = strlen(s);
    while (i < len) {
        utf8proc_int32_t c = 0;
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)s + i, (utf8proc_ssize_t)(len - i), &c);
        if (n < 1) {
            i++;
            width++;
            continue;
        }
        width += (size_t)utf8proc_charwidth(c);
        i += (size_t)n;
    }
    return width;
}

/* Edit distance, two rows; words longer than 63 are never near. */
static size_t distance(const char *a, const char *b)
{
    size_t n = strlen(b);
    size_t row[64];
    if (n >= array_len(row))
        return SIZE_MAX;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t best = diagonal + (a[i - 1] != b[j - 1]);
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[n];
}

const char *text_nearest(const char *word, const char *const *names, size_t count)
{
    const char *best = NULL;
    size_t best_distance = strlen(word) / 3 + 2; /* beyond this it is another word */
    for (size_t i = 0; i < count; i++) {
        size_t d = distance(word, names[i]);
        if (d < best_distance) {
            best_distance = d;
            best = names[i];
        }
    }
    return best;
}
