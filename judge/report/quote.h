/* Lines of the user's own file, quoted in a report. */
#ifndef JUDGE_REPORT_QUOTE_H
#define JUDGE_REPORT_QUOTE_H

#include "judge/report/style.h"

#include <stddef.h>

/* "   12 | text" of a source; nothing if there is no such line. column (1-based, in bytes; 0 for
 * none) gets a caret below. Tabs become blanks, a long line is cut around the column. */
void quote_line(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                int column);

/* A line of an excerpt: "> 12 | text" where it is the one that is meant, "  11 | text" beside it.
 */
void quote_marked(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                  bool meant);

#endif
