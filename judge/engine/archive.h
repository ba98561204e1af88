/* Finished results, kept by content: the same source against the same package answers at once. */
#ifndef JUDGE_ENGINE_ARCHIVE_H
#define JUDGE_ENGINE_ARCHIVE_H

#include "judge/base/buf.h"
#include "judge/model/result.h"

#include <stdbool.h>

/* The result as bytes, without problem, path and source, which the reader knows. */
void archive_pack(const struct result *r, struct buf *out);

/* Fill a zeroed result; false, and the result zeroed, if the bytes are not whole. */
bool archive_unpack(struct bytes data, struct result *out);

#endif
