/* Names that stand in a result, and its end. Everything a result points to lives in its arena. */
#include "judge/model/result.h"

#include "judge/base/err.h"

#include <string.h>

const char *target_verdict_name(enum target_verdict v)
{
    static const char *const names[TARGET_VERDICTS] = {
        [TARGET_MET] = "met",
        [TARGET_MISSED] = "missed",
        [TARGET_INCONCLUSIVE] = "inconclusive",
    };
    must((unsigned)v < TARGET_VERDICTS);
    return names[v];
}

const char *layer_name(enum layer l)
{
    switch (l) {
    case LAYER_NAMESPACES:
        return "namespaces";
    case LAYER_LANDLOCK:
        return "landlock";
    case LAYER_SECCOMP:
        return "seccomp";
    case LAYER_RLIMITS:
        return "rlimits";
    }
    err_broken("a layer", __FILE__, __LINE__);
}

void result_release(struct result *r)
{
    arena_release(&r->arena);
    memset(r, 0, sizeof *r);
}
