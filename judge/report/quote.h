/* Lines of the user's own file, quoted in a report. */
#ifndef JUDGE_REPORT_QUOTE_H
#define JUDGE_REPORT_QUOTE_H

#include "judge/report/style.h"

#include <stddef.h>

/* "   12 | text" of a source; nothing if there is no such line. column (1-based, in bytes; 0 for
 * none) gets a caret below. Tabs become blanks, a long line is cut around the column. */
void quote_line(struct buf *out, const struct style *s, const char *source, size_t len, int line,
                int column);

/* An excerpt, lines first to last of those that there are: "> 12 | text" is the one that is meant
 * (0 for none), "  11 | text" stands beside it. Their indentation is kept among each other; where a
 * line is too long, what all of them share is left out. */
void quote_lines(struct buf *out, const struct style *s, const char *source, size_t len, int first,
                 int last, int meant);

#endif
