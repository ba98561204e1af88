/* Text from strangers, made safe to show.
 *
 * A solution, a compiler or a package may hold any bytes. Before such text
 * reaches a terminal, a JSON document or a page it goes through here once.
 */
#ifndef JUDGE_BASE_TEXT_H
#define JUDGE_BASE_TEXT_H

#include "judge/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* Append as valid, harmless UTF-8: bad bytes become U+FFFD; C0 and C1 controls (except newline
 * and tab where keep_lines), bidirectional controls and other format characters become \x.. or
 * \u.... escapes.
 * source: Unicode Standard, general categories Cc and Cf; "Trojan Source" (CVE-2021-42574) */
void text_escape(struct buf *out, const char *data, size_t len, bool keep_lines);

/* The same in plain ASCII: everything beyond 0x7e becomes an escape. */
void text_escape_ascii(struct buf *out, const char *data, size_t len, bool keep_lines);

/* Is this valid UTF-8 without NUL? */
bool text_is_utf8(const char *data, size_t len);

/* Columns that valid UTF-8 text takes on a terminal (wide characters count 2). */
size_t text_width(const char *s);

/* A Levenshtein-based "did you mean": the nearest of count names, or NULL if none is near. */
const char *text_nearest(const char *word, const char *const *names, size_t count);

#endif
