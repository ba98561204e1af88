/* Shared by the files that show values: the label in front of one, and the forms a difference can
 * take. */
#ifndef JUDGE_REPORT_VALUE_PARTS_H
#define JUDGE_REPORT_VALUE_PARTS_H

#include "judge/codec/codec.h"
#include "judge/report/pen.h"
#include "judge/report/value_diff.h"
#include "judge/report/window.h"

/* Columns: of the label, and of what stands behind it. */
enum { VALUE_LABEL = 2, VALUE_COLUMN = 13 };

/* "  expected   " or, with a name, "  expected   nums = ", that on a line of its own where it would
 * leave no room. The pen is then at value_column(). */
void value_label(struct pen *p, const char *word, const char *name);
/* "nums =" and on to a column, on the next line if that lies behind. */
void value_name(struct pen *p, const char *name, size_t column);
/* Where a value with this label begins, and the columns it has. */
size_t value_column(const char *name, const struct style *s);
size_t value_room(const char *name, const struct style *s);
/* "  got        no answer" */
void value_nothing(const char *word, const char *why, const struct style *s, struct buf *out);

/* Step over the next value; len 0 and the cursor at the end if there is none of that type. */
struct value value_take(struct cursor *c, const struct wire_type *t, bool as_result);
/* By their bytes, or numbers within the tolerance of the check. False where there is none. */
bool value_same(const struct value *a, const struct value *b, const struct check_spec *check);
/* Short text of a value of an input. */
void value_show(const struct value *v, const struct style *s, size_t width, struct buf *out);

/* Two tables: rows around the first odd one, in columns, odd cells marked. */
void value_diff_tables(const struct row *expected, const struct row *actual, const char *name,
                       const struct value_focus *focus, const struct style *s, struct buf *out);

/* Two trees, drawn. False, and nothing written, where one is too large to be drawn. */
bool value_diff_trees(const struct row *expected, const struct row *actual, const char *name,
                      bool mark, const struct style *s, struct buf *out);
/* One tree of an input, drawn under its line; nothing where it is too large. */
void value_draw_tree(const struct row *tree, const char *word, const struct style *s,
                     struct buf *out);

/* The steps of an API up to the wrong one. */
void value_diff_steps(const struct case_result *c, const struct signature *s,
                      const struct style *st, struct buf *out);

#endif
