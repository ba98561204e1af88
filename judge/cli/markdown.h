/* Markdown on a terminal. */
#ifndef JUDGE_CLI_MARKDOWN_H
#define JUDGE_CLI_MARKDOWN_H

#include "judge/base/err.h"
#include "judge/report/style.h"

/* Render to the style's width, at most 100 columns. The text is a package's and hostile: whatever
 * it holds, only text and colours come out. */
bool markdown_show(const char *markdown, const struct style *s, struct buf *out, struct err *err);

#endif
