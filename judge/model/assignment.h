/* What a teacher asks for: problems, points, weights. Mirrors judge.assignment/1 (docs/grading.md).
 */
#ifndef JUDGE_MODEL_ASSIGNMENT_H
#define JUDGE_MODEL_ASSIGNMENT_H

#include "judge/base/mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct assigned {
    const char *id;
    double points;                  /* 0 to 1,000,000 */
    double correctness, complexity; /* weights, together 1 */
    const char *hidden; /* what students may see of hidden cases: "counts", "names" or "full" */
};

struct assignment {
    struct arena arena;
    const char *title; /* or NULL */
    struct assigned *problems;
    size_t count;
    bool partial;      /* credit for the share of cases that pass; otherwise all or nothing */
    int64_t time_outs; /* cases beyond their time limit, after which no more are run; 0: all are */
    int64_t cpu_seconds; /* for all cases of one submission together; 0: no bound */
};

/* What holds where nobody says otherwise. */
#define ASSIGNMENT_POINTS      10.0
#define ASSIGNMENT_CORRECTNESS 0.7
#define ASSIGNMENT_COMPLEXITY  0.3
#define ASSIGNMENT_HIDDEN      "names"
enum { ASSIGNMENT_TIME_OUTS = 3, ASSIGNMENT_CPU_SECONDS = 60 };

/* Equal points for each of these problems, everything else by default. */
void assignment_of(const char *const *ids, size_t count, struct assignment *out);
void assignment_release(struct assignment *a); /* accepts zeroed */

#endif
