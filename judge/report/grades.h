/* What a grading came to, for the terminal. */
#ifndef JUDGE_REPORT_GRADES_H
#define JUDGE_REPORT_GRADES_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/model/verdict.h"
#include "judge/report/style.h"

#include <stddef.h>
#include <stdint.h>

struct problem_summary {
    const char *id;
    int64_t max;    /* points, in hundredths, as all here */
    int64_t points; /* of all submissions together */
    size_t verdict[VERDICTS];
    size_t missing, refused, failed;
};

struct grades_summary {
    struct arena arena;
    const char *title; /* or NULL */
    struct problem_summary *problems;
    size_t problem_count;
    int32_t *percent; /* of each submission, in hundredths, sorted */
    size_t submissions;
    size_t failures;
    const char *failure; /* the first one's words, or NULL */
};

/* A line for each problem, the spread of the grades, what could not be judged. */
void report_grades_text(const struct grades_summary *g, const struct style *s, struct buf *out);
void grades_summary_release(struct grades_summary *g); /* accepts zeroed */

#endif
