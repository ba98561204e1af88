/* A value as a row of elements: what a report needs to know of bytes that a sandbox left. */
#ifndef JUDGE_REPORT_ROW_H
#define JUDGE_REPORT_ROW_H

#include "harness/wire.h"
#include "judge/model/problem.h"

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a value: hostile. */
struct value {
    const unsigned char *data;
    size_t len; /* 0: there is none */
    struct wire_type type;
};

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

/* Element i, which there is. */
struct value row_element(const struct row *r, size_t i);

/* Is this type one line of text: string or char[]? */
bool row_is_text(const struct wire_type *t);
/* Is it a table: T[][] of numbers, or rows of text? */
bool row_is_table(const struct wire_type *t);
/* Is it one tree, of which the row holds the slots in level order? */
bool row_is_tree(const struct wire_type *t);

/* Is element i of both the same? Numbers within the tolerance of `check` are; false where one of
 * the rows has none. */
bool row_same(const struct row *a, const struct row *b, size_t i, const struct check_spec *check);

/* The first element at which two rows differ; the shorter count where one is a prefix of the other;
 * SIZE_MAX where they are equal. */
size_t row_differs(const struct row *a, const struct row *b, const struct check_spec *check);

#endif
