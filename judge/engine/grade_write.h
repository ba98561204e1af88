/* From parts to the files that people and programs read: results.jsonl, grades.json, grades.csv. */
#ifndef JUDGE_ENGINE_GRADE_WRITE_H
#define JUDGE_ENGINE_GRADE_WRITE_H

#include "judge/engine/grade_head.h"
#include "judge/engine/roll.h"
#include "judge/report/grades.h"

/* All answers of a class, in order: submissions by the bytes of their names, problems as assigned.
 */
struct answers {
    const struct submitter *list;
    size_t count;
    struct part *part; /* count times head->count */
    char **failure;    /* of a part that failed: why; else NULL */
};

/* Writes all three, each renamed into place when it is whole, grades.json last: where it is, the
 * others are. Layers, missing and complete of the head are filled in from the answers. Memory does
 * not grow with the results: one part is held at a time.
 *
 * summary  out: what the terminal shows
 * errors   ERR_SYSTEM: a disk that is full, a part that has gone */
bool grade_write(const char *out, struct grade_head *head, const struct answers *answers,
                 struct grades_summary *summary, struct err *err);

/* Takes the three away, so that what stands there is never older than what is at work. */
bool grade_unwrite(const char *out, struct err *err);

#endif
