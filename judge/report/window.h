/* A value as a row of elements, and the part of two such rows that fits on a line. */
#ifndef JUDGE_REPORT_WINDOW_H
#define JUDGE_REPORT_WINDOW_H

#include "judge/report/style.h"
#include "judge/report/value_diff.h"

/* Elements of an array, nodes of a list, slots of a tree; a scalar is one element. */
struct row {
    struct wire_type type; /* of the whole */
    struct wire_type element;
    size_t count;
    const unsigned char **at; /* count + 1 of them: where each begins, and the end */
    int32_t cycle;            /* of a list: where the last node links to, or -1 */
};

/* False if the bytes are no such value. Pointers lead into the value. */
bool row_read(const struct value *v, struct row *out);
void row_release(struct row *r); /* accepts zeroed */

/* Is this type one line of text: string or char[]? */
bool row_is_text(const struct wire_type *t);
/* Is it a table: T[][] of numbers, or rows of text? */
bool row_is_table(const struct wire_type *t);

/* The first element at which two rows differ; the shorter count where one is a prefix of the other;
 * SIZE_MAX where they are equal. */
size_t row_differs(const struct row *a, const struct row *b);

/* One line of a value, ready to print. */
struct view {
    struct buf text;
    size_t mark_byte, mark_bytes; /* what to mark; 0 bytes: nothing */
    size_t mark_column;
};
void view_release(struct view *v);
void view_put(const struct view *v, const struct style *s, struct buf *out); /* marked */

/* Both rows around element `focus` on `width` columns. b may be NULL. mark: point at the focus. */
void view_rows(const struct row *a, const struct row *b, size_t focus, bool mark, size_t width,
               const struct style *s, struct view *va, struct view *vb);

/* Two texts around their first differing byte. b may be NULL. */
void view_texts(const struct value *a, const struct value *b, bool mark, size_t width,
                const struct style *s, struct view *va, struct view *vb);

#endif
