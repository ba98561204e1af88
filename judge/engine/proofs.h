/* Finished verifications, kept by content: an unchanged package answers at once. */
#ifndef JUDGE_ENGINE_PROOFS_H
#define JUDGE_ENGINE_PROOFS_H

#include "judge/base/buf.h"
#include "judge/engine/verify.h"

#include <stdbool.h>

/* The key of a package as it stands now: all of its files, the judge's build, the toolchain and the
 * options that decide what is proved. False, with errno, if a file cannot be read. */
bool proofs_key(const struct toolchain *t, const struct problem *p,
                const struct verify_options *options, char key[HASH_HEX + 1]);

void proofs_pack(const struct verification *v, struct buf *out);

/* Fill a zeroed verification; false, and it stays zeroed, if the bytes are not whole. */
bool proofs_unpack(struct bytes data, struct verification *out);

#endif
