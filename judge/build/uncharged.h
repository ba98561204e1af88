/* Library calls of a counting image whose cost is neither constant nor charged: a report names them. */
#ifndef JUDGE_BUILD_UNCHARGED_H
#define JUDGE_BUILD_UNCHARGED_H

#include "judge/base/mem.h"
#include "judge/build/build.h"

/* The names, in the arena, in the order of the table uncounted.txt beside the harness; NULL and count 0 if
 * there are none or the table is not to be had. */
const char *const *uncharged_calls(const struct toolchain *t, int image_fd, struct arena *arena,
                                   size_t *count);

#endif
