/* How text looks on this output: width, colour, character set. */
#ifndef JUDGE_REPORT_STYLE_H
#define JUDGE_REPORT_STYLE_H

#include "judge/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum style_color { STYLE_AUTO, STYLE_ALWAYS, STYLE_NEVER };

struct style {
    size_t width; /* columns; 80 when not a terminal */
    bool color;
    bool ascii; /* the locale is not UTF-8 */
    bool terminal;
    bool quiet, verbose;
};

/* For descriptor fd: isatty, TIOCGWINSZ, NO_COLOR, TERM=dumb, nl_langinfo(CODESET). The caller has
 * called setlocale(LC_CTYPE, ""). source: https://no-color.org (any non-empty value), tty_ioctl(4)
 */
struct style style_detect(int fd, enum style_color color);

enum paint { PAINT_PLAIN, PAINT_BOLD, PAINT_DIM, PAINT_GOOD, PAINT_BAD, PAINT_WARN, PAINT_MARK };

/* Text as it is, in a colour where there are colours. The text is already safe. */
void style_paint(struct buf *out, const struct style *s, enum paint p, const char *text);

/* Text from anyone: escaped, and in ASCII outputs spelled in ASCII ("<=" for U+2264, "^2" for a
 * raised 2, an escape where nothing fits). keep_lines: newlines and tabs stay. */
void style_text(struct buf *out, const struct style *s, const char *text, size_t len,
                bool keep_lines);

/* Wrap at words to s->width with an indent on every line, and end the last line. Newlines in the
 * text start a new line; a word wider than the line is broken. The text is already safe. */
void style_wrap(struct buf *out, const struct style *s, size_t indent, const char *text);

#endif
