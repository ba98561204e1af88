/* Rendering by liblowdown, and making the result safe.
 *
 * Escaping before rendering would not do: an entity such as &#27; becomes an escape character only
 * inside the renderer. So its output is read again, and of control sequences only colours (ESC [
 * digits m) stay. */
#include "judge/cli/markdown.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/queue.h>
#include <lowdown.h>

enum { WIDTH_MAX = 100, DEPTH_MAX = 32 };

/* Length of a colour sequence at the start of a text, or 0. */
static size_t colour(const char *text, size_t len)
{
    size_t n = 2;
    if (len < 3 || text[0] != '\033' || text[1] != '[')
        return 0;
    while (n < len && ((text[n] >= '0' && text[n] <= '9') || text[n] == ';'))
        n++;
    return n < len && text[n] == 'm' ? n + 1 : 0;
}

static void safe(struct buf *out, const struct style *s, const char *text, size_t len)
{
    size_t start = 0;
    for (size_t i = 0; i < len;) {
        size_t n = s->color ? colour(text + i, len - i) : 0;
        if (n == 0) {
            i++;
            continue;
        }
        style_text(out, s, text + start, i - start, true);
        buf_add(out, text + i, n);
        i += n;
        start = i;
    }
    style_text(out, s, text + start, len - start, true);
}

/* The renderer ends some lines with blanks. In place; returns the new length. */
static size_t without_trailing_blanks(char *text, size_t len)
{
    size_t kept = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '\n') {
            while (kept > 0 && text[kept - 1] == ' ')
                kept--;
        }
        text[kept++] = text[i];
    }
    while (kept > 0 && text[kept - 1] == ' ')
        kept--;
    return kept;
}

bool markdown_show(const char *markdown, const struct style *s, struct buf *out, struct err *err)
{
    struct lowdown_opts opts = {
        .type = LOWDOWN_TERM,
        .maxdepth = DEPTH_MAX,
        .cols = (s->width < WIDTH_MAX ? s->width : WIDTH_MAX) - 1, /* it fills one more */
        .feat = LOWDOWN_TABLES | LOWDOWN_FENCED | LOWDOWN_COMMONMARK | LOWDOWN_NOINTEM,
        .oflags = LOWDOWN_TERM_SHORTLINK | (s->color ? 0 : LOWDOWN_TERM_NOANSI),
    };
    own_mem char *text = NULL;
    size_t len = 0;
    if (!lowdown_buf(&opts, markdown, strlen(markdown), &text, &len, NULL))
        return err_judge(err, "the statement cannot be rendered");
    while (len > 0 && text[len - 1] == '\n')
        len--;
    len = without_trailing_blanks(text, len);
    safe(out, s, text, len);
    buf_addc(out, '\n');
    return true;
}
