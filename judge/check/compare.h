/* The comparisons behind check.h. Values given here were seen whole by codec_skip(). */
#ifndef JUDGE_CHECK_COMPARE_H
#define JUDGE_CHECK_COMPARE_H

#include "judge/codec/frame.h"

/* The first difference, while it is being found. */
struct finding {
    struct buf text; /* "index 1: expected 2, got 1" */
    size_t row, index;
};

/* Two values of one type; both cursors advance only if they are equal. */
bool compare_value(const struct check_spec *spec, const struct wire_type *t, struct cursor *want,
                   struct cursor *got, struct finding *out);

/* Elements in any order. t has dimensions. nested: the elements of a row in any order, too. */
bool compare_unordered(const struct wire_type *t, bool nested, struct cursor *want,
                       struct cursor *got, struct finding *out);

/* Do the nodes of a list result all come from the input, each at most once? nodes: how many the
 * input has. */
bool compare_nodes(const struct wire_type *t, struct cursor *got, size_t nodes,
                   struct finding *out);

/* "expected X, got Y" for the values at both cursors, which stay. */
void compare_say(const struct wire_type *t, const struct cursor *want, const struct cursor *got,
                 struct buf *out);

/* "length: expected 3 elements, got 2" */
void compare_say_length(size_t want, size_t got, const char *unit, struct buf *out);

/* Short text of one value. */
void compare_show(const struct wire_type *t, struct cursor at, struct buf *out);

#endif
