/* What this machine can promise: one record per feature, probed in one place, at run time. */
#ifndef JUDGE_SANDBOX_FEATURES_H
#define JUDGE_SANDBOX_FEATURES_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct feature {
    const char *name; /* "seccomp", "user namespaces", "Landlock", ... */
    bool required;    /* without it the judge refuses to run */
    bool present;
    char detail[160]; /* "ABI 7", or why not */
    const char *lost; /* what is lost without it */
    const char *mend; /* the exact command that mends it, or advice */
};

/* Probes all; the array is static and has *count records. Probing happens in child processes, inside
 * the namespaces that it is about, because some systems fail late. */
const struct feature *features_probe(size_t *count);

#endif
