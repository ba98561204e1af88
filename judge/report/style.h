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
    bool ascii;   /* the locale is not UTF-8, or not a terminal with one */
    bool terminal;
    bool quiet, verbose;
};

/* For descriptor fd: isatty, TIOCGWINSZ, NO_COLOR, TERM=dumb, nl_langinfo(CODESET). */
struct style style_detect(int fd, enum style_color color);

enum paint { PAINT_PLAIN, PAINT_BOLD, PAINT_DIM, PAINT_GOOD, PAINT_BAD, PAINT_WARN, PAINT_MARK };
void style_paint(struct buf *out, const struct style *s, enum paint p, const char *text);

/* Wrap at words to s->width with an indent on every line. */
void style_wrap(struct buf *out, const struct style *s, size_t indent, const char *text);

#endif
