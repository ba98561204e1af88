/* One input in the checked build: what does it find? The part of the autopsy that runs; autopsy.c
 * chooses the inputs. */
#ifndef JUDGE_ENGINE_AUTOPSY_PROBE_H
#define JUDGE_ENGINE_AUTOPSY_PROBE_H

#include "judge/build/lines.h"
#include "judge/engine/autopsy.h"

#define AUTOPSY_WORK_CASE UINT64_C(30000000) /* accesses and comparisons of one run */

struct examination {
    const struct autopsy_request *q;
    struct result *r;
    struct program program, zeroed; /* the second is built when it is first needed */
    struct lines *lines;
    bool locals; /* look at locals, too, which takes a second build */
};

/* begun: the job of this variant if it goes on already, or NULL; ended here. */
bool autopsy_build(struct examination *e, enum build_variant v, struct build_job *begun,
                   struct program *p, struct err *err);

/* Look at one argument frame. actual: what the fast build answered, or empty. A leak is told only
 * if nothing else is found; out->found is false if nothing is. */
bool autopsy_examine(struct examination *e, struct bytes frame, struct bytes actual,
                     struct autopsy *out, struct err *err);

bool autopsy_is_leak(const struct autopsy *a);

#endif
