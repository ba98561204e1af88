/* Which part of a class this machine grades. */
#ifndef JUDGE_ENGINE_SHARD_H
#define JUDGE_ENGINE_SHARD_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum { SHARDS_MAX = 10000, SUBMISSION_ID_HEX = 16 };

struct shard {
    unsigned k, n; /* 1 <= k <= n; both 0: everything */
};

/* "2/8", "auto", or "auto/8" where the system tells a job's number, and not how many there are. The
 * environment is asked through `variable`, which returns NULL for what is not set.
 *
 * auto    GitLab      CI_NODE_INDEX of CI_NODE_TOTAL
 *         Slurm       SLURM_ARRAY_TASK_ID, counted from _MIN in steps of _STEP, of _COUNT
 *         Kubernetes  JOB_COMPLETION_INDEX, from 0, of JUDGE_SHARDS or auto/N
 * errors  ERR_USAGE: no such system, several that disagree, a number out of range */
bool shard_parse(const char *text, const char *(*variable)(const char *name), struct shard *out,
                 struct err *err);

/* A submission's identity: the first digits of a hash of the raw bytes of its name. */
void submission_id(const char *name, char out[SUBMISSION_ID_HEX + 1]);

/* Is this submission in that shard? Stable: depends on the id and n alone. */
bool shard_has(struct shard s, const char id[SUBMISSION_ID_HEX + 1]);

#endif
