/* The part of two values that fits on a line, ready to print, with what differs marked. */
#ifndef JUDGE_REPORT_WINDOW_H
#define JUDGE_REPORT_WINDOW_H

#include "judge/report/row.h"
#include "judge/report/style.h"

/* Some bytes of a line. */
struct mark {
    size_t byte, bytes;
    size_t column, width;
};

/* One line of a value. */
struct view {
    struct buf text;
    struct mark *mark; /* in order; marks of no width are not kept */
    size_t marks;
};
void view_release(struct view *v);
/* Mark what is appended from `byte` on to the end of the text. */
void view_mark(struct view *v, size_t byte);
/* "... 1,232 more": what a window leaves out at one end; on lines of few columns the dots alone. */
void view_more(struct view *v, const struct style *s, size_t width, size_t count);
/* The columns that this may take, with `between` columns beside it. */
size_t view_more_room(const struct style *s, size_t width, size_t between);
/* The line, marks in colour. */
void view_put(const struct view *v, const struct style *s, struct buf *out);
/* A line of carets under the marks, `indent` columns in; nothing where there are none. */
void view_carets(const struct view *v, size_t indent, const struct style *s, struct buf *out);

/* Elements from .. to-1 of a sequence. */
struct window {
    size_t from, to;
};
/* Columns of element i. */
typedef size_t window_width(const void *ctx, size_t i);
/* All `count` > 0 elements if they fit on `width` columns with `between` columns among them and a
 * bracket at each end; otherwise those around the focus, with room left for view_more() twice. */
struct window window_around(size_t count, size_t focus, const struct style *s, size_t width,
                            size_t between, window_width *element, const void *ctx);

/* Both rows around element `focus` on `width` columns. b may be NULL. mark: point at the focus. */
void view_rows(const struct row *a, const struct row *b, size_t focus, bool mark, size_t width,
               const struct style *s, struct view *va, struct view *vb);

/* Two texts around their first differing byte. b may be NULL. */
void view_texts(const struct value *a, const struct value *b, bool mark, size_t width,
                const struct style *s, struct view *va, struct view *vb);

/* The text of one element as it stands in a row, at most about `width` columns. */
void view_element(const struct row *r, size_t i, size_t width, const struct style *s,
                  struct buf *out);

#endif
