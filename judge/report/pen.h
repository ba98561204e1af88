/* Writing a line of a report piece by piece, knowing the column: what does not fit goes to the next
 * line under an indent. Also how reports spell numbers, times, sizes and classes. */
#ifndef JUDGE_REPORT_PEN_H
#define JUDGE_REPORT_PEN_H

#include "judge/report/style.h"

#include <stdint.h>

struct pen {
    struct buf *out;
    const struct style *s;
    size_t column;
};

/* Text of our own, in a colour. */
void pen_put(struct pen *p, enum paint paint, const char *text);
void pen_printf(struct pen *p, enum paint paint, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* Text from outside: made safe first. */
void pen_text(struct pen *p, enum paint paint, const char *text);
/* The same on `room` columns at most; three dots stand for what does not fit. */
void pen_cut(struct pen *p, enum paint paint, const char *text, size_t room);
/* Spaces up to a column; at least one. */
void pen_to(struct pen *p, size_t column);
/* Make room for `width` columns that want to start at `column`: there if they fit, else two columns
 * on, else on a new line at `indent`. */
void pen_room(struct pen *p, size_t column, size_t width, size_t indent);
void pen_end(struct pen *p);
/* Safe text wrapped to the width, hanging at the current column. Ends the line. */
void pen_wrap(struct pen *p, const char *text);

/* "1,234,567" */
void spell_count(struct buf *out, uint64_t n);
/* "850 ns", "1.2 ms", "0.04 s", "12.3 s" */
void spell_time(struct buf *out, int64_t ns);
/* "96 B", "1.9 MiB" */
void spell_bytes(struct buf *out, double bytes);
/* "x2.0" or with a multiplication sign: a factor with three significant digits at most */
void spell_factor(struct buf *out, const struct style *s, double factor);
/* A class, with raised digits where the output has them: "n^2"; NULL gives "?". And the same in
 * O(). */
void spell_growth(struct buf *out, const struct style *s, const char *class);
void spell_class(struct buf *out, const struct style *s, const char *class);

#endif
