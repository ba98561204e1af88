/* Names that stand in a result, and its end. Everything a result points to lives in its arena. */
#include "judge/model/result.h"

#include "judge/base/err.h"

#include <string.h>

static const char *const target_verdicts[TARGET_VERDICTS] = {
    [TARGET_MET] = "met",
    [TARGET_MISSED] = "missed",
    [TARGET_INCONCLUSIVE] = "inconclusive",
};

const char *target_verdict_name(enum target_verdict v)
{
    must((unsigned)v < TARGET_VERDICTS);
    return target_verdicts[v];
}

bool target_verdict_parse(const char *name, enum target_verdict *out)
{
    for (int v = 0; v < TARGET_VERDICTS; v++) {
        if (strcmp(target_verdicts[v], name) == 0) {
            *out = (enum target_verdict)v;
            return true;
        }
    }
    return false;
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
