/* What a build of one variant came to, as it is kept in the cache. */
#ifndef JUDGE_BUILD_RECORD_H
#define JUDGE_BUILD_RECORD_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"

#include <stdbool.h>

struct record {
    bool ok;
    const char *message; /* or NULL */
    struct diagnostic *diagnostics;
    size_t diagnostic_count;
    struct bytes image; /* ELF file; empty if not ok */
    bool disturbed;     /* a tool was ended, by us or by the machine: not kept */
};

void record_pack(const struct record *r, struct buf *out);

/* Copies into the arena, except the image, which stays in the packed bytes. file: name for the
 * diagnostics, borrowed. False if the bytes are no record. */
bool record_unpack(struct bytes packed, const char *file, struct arena *arena, struct record *out);

#endif
