/* Shards. The systems that run many jobs are a table: what each calls a job's number, where it
 * starts to count, and how many there are. */
#include "judge/engine/shard.h"

#include "judge/base/hash.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *system;
    const char *index, *total; /* variables */
    const char *first;         /* variable that holds the smallest index, or NULL */
    const char *step;          /* variable: from one index to the next, or NULL: 1 */
    uint64_t smallest;         /* index, where `first` is NULL */
} systems[] = {
    {"GitLab", "CI_NODE_INDEX", "CI_NODE_TOTAL", NULL, NULL, 1},
    {"Slurm", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN",
     "SLURM_ARRAY_TASK_STEP", 0},
    {"Kubernetes", "JOB_COMPLETION_INDEX", "JUDGE_SHARDS", NULL, NULL, 0},
};

static bool number(const char *text, uint64_t *out)
{
    char *end = NULL;
    errno = 0;
    if (text == NULL || text[0] < '0' || text[0] > '9')
        return false;
    *out = strtoull(text, &end, 10);
    return errno == 0 && *end == '\0';
}

static bool numbered(const char *(*variable)(const char *), const char *name, uint64_t *out,
                     struct err *err)
{
    const char *text = variable(name);
    if (text == NULL)
        return err_usage(err, "--shard auto: %s is not set", name);
    return number(text, out) || err_usage(err, "--shard auto: %s is no number: '%s'", name, text);
}

/* total: from auto/N, or 0. */
static bool from_system(size_t i, const char *(*variable)(const char *), uint64_t total,
                        struct shard *out, struct err *err)
{
    uint64_t index = 0;
    uint64_t first = systems[i].smallest;
    uint64_t step = 1;
    uint64_t count = total;
    bool told = variable(systems[i].total) != NULL;
    if (!numbered(variable, systems[i].index, &index, err))
        return false;
    if (!told && total == 0)
        return err_usage(err,
                         "--shard auto: %s is set, but not how many shards there are; set %s, or "
                         "say --shard auto/N",
                         systems[i].index, systems[i].total);
    if ((told && !numbered(variable, systems[i].total, &count, err)) ||
        (systems[i].first != NULL && !numbered(variable, systems[i].first, &first, err)))
        return false;
    if (systems[i].step != NULL && variable(systems[i].step) != NULL &&
        !numbered(variable, systems[i].step, &step, err))
        return false;
    if (total != 0 && count != total)
        return err_usage(err, "--shard auto/%llu: %s says that there are %llu",
                         (unsigned long long)total, systems[i].total, (unsigned long long)count);
    bool fits = step > 0 && index >= first && (index - first) % step == 0 &&
                (index - first) / step < count && count <= SHARDS_MAX;
    if (!fits)
        return err_usage(err, "--shard auto: %s=%llu is not one of %llu jobs counted from %llu",
                         systems[i].index, (unsigned long long)index, (unsigned long long)count,
                         (unsigned long long)first);
    *out = (struct shard){(unsigned)((index - first) / step) + 1, (unsigned)count};
    return true;
}

static bool automatic(const char *(*variable)(const char *), uint64_t total, struct shard *out,
                      struct err *err)
{
    const char *found = NULL;
    for (size_t i = 0; i < array_len(systems); i++) {
        struct shard here;
        if (variable(systems[i].index) == NULL)
            continue;
        if (!from_system(i, variable, total, &here, err))
            return false;
        if (found != NULL && (here.k != out->k || here.n != out->n))
            return err_usage(err, "--shard auto: %s and %s say different things; give --shard K/N",
                             found, systems[i].system);
        found = systems[i].system;
        *out = here;
    }
    if (found == NULL)
        return err_usage(err,
                         "--shard auto: none of CI_NODE_INDEX (GitLab), SLURM_ARRAY_TASK_ID "
                         "(Slurm) and JOB_COMPLETION_INDEX (Kubernetes) is set; give --shard K/N");
    return true;
}

bool shard_parse(const char *text, const char *(*variable)(const char *name), struct shard *out,
                 struct err *err)
{
    uint64_t n = 0;
    uint64_t k = 0;
    const char *slash = strchr(text, '/');
    own_mem char *head = mem_strndup(text, slash != NULL ? (size_t)(slash - text) : strlen(text));
    bool is_auto = strcmp(head, "auto") == 0;
    if (is_auto && slash == NULL)
        return automatic(variable, 0, out, err);
    if (slash == NULL || !number(slash + 1, &n) || n < 1 || n > SHARDS_MAX)
        return err_usage(err,
                         "--shard: expected K/N with N from 1 to %d, auto, or auto/N, got '%s'",
                         SHARDS_MAX, text);
    if (is_auto)
        return automatic(variable, n, out, err);
    if (!number(head, &k) || k < 1 || k > n)
        return err_usage(err, "--shard: expected K/%llu with K from 1 to %llu, got '%s'",
                         (unsigned long long)n, (unsigned long long)n, text);
    *out = (struct shard){(unsigned)k, (unsigned)n};
    return true;
}

void submission_id(const char *name, char out[SUBMISSION_ID_HEX + 1])
{
    struct hash h;
    char hex[HASH_HEX + 1];
    hash_init(&h);
    hash_adds(&h, name);
    hash_hex(&h, hex);
    memcpy(out, hex, SUBMISSION_ID_HEX);
    out[SUBMISSION_ID_HEX] = '\0';
}

bool shard_has(struct shard s, const char id[SUBMISSION_ID_HEX + 1])
{
    return s.n == 0 || strtoull(id, NULL, 16) % s.n == s.k - 1;
}
