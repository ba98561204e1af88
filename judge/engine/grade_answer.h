/* One answer: a submission's file for one problem, judged into a part. */
#ifndef JUDGE_ENGINE_GRADE_ANSWER_H
#define JUDGE_ENGINE_GRADE_ANSWER_H

#include "judge/engine/grade.h"

struct answer_request {
    const struct toolchain *toolchain;
    const struct grade_plan *plan;
    const struct grade_options *options;
    const struct input_store *inputs; /* one for each problem, or NULL */
    bool one_process;                 /* others keep the other processors busy */
    size_t submitter, problem;        /* indices of the plan */
};

/* Judge, or take over what OUT holds (*reused), and leave a part in OUT/parts/.
 * errors  ERR_SYSTEM, ERR_PACKAGE: this one could not be judged; ERR_INTERRUPTED */
bool grade_answer(const struct answer_request *q, struct part *part, bool *reused, struct err *err);

#endif
