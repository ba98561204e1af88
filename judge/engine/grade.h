/* Grading: many submissions, strangers' code, one true report.
 *
 *     plan     who handed in what, for which problems, worth how much
 *     warm     each problem's reference is judged once, which fills the cache for all that follow
 *     answers  one worker process each, as many at a time as there are processors; each leaves a
 * part (grade_part.h) in OUT/parts/, whole or not at all write    parts in order become
 * results.jsonl, grades.json, grades.csv
 *
 * A submission can be wrong, endless, or end its worker: it gets its own line for that, and nobody
 * else notices. */
#ifndef JUDGE_ENGINE_GRADE_H
#define JUDGE_ENGINE_GRADE_H

#include "judge/build/build.h"
#include "judge/engine/grade_head.h"
#include "judge/engine/roll.h"
#include "judge/model/assignment.h"
#include "judge/problem/load.h"
#include "judge/report/grades.h"

struct grade_plan {
    struct assignment assignment;
    struct problem *problems; /* as in the assignment */
    struct roll roll;
    struct shard shard;
    size_t class_count; /* before the shard was taken out of it */
    char names[HASH_HEX + 1];
};

/* What is to be graded in folder dir. assignment: its file's text, or empty: then all problems that
 * somebody handed something in for. errors  ERR_USAGE: nothing there, an assignment that cannot be
 * read; ERR_PACKAGE */
bool grade_plan_make(const struct problem_path *path, const char *dir, const char *assignment_name,
                     struct bytes assignment, struct shard shard, struct grade_plan *out,
                     struct err *err);
void grade_plan_release(struct grade_plan *p); /* accepts zeroed */

struct grade_options {
    const char *out; /* folder for results; made if it is not there */
    uint64_t seed;
    size_t jobs;
    bool resume;      /* parts that are there, and still hold, are not judged again */
    unsigned without; /* layers left off, for tests */
    /* In the parent, after each answer. left_ns: an estimate, or -1 while there is none. */
    void (*progress)(void *data, const char *what, size_t done, size_t total, int64_t left_ns);
    void *progress_data;
};

/* Grade. Answers that could not be judged do not end it: see summary->failures.
 *
 * reused  out: answers that were taken over
 * errors  ERR_USAGE: OUT holds other things, or another judge is at work there; ERR_PACKAGE: a
 *         reference is not accepted; ERR_SYSTEM; ERR_INTERRUPTED, and --resume goes on from there
 */
bool grade_run(const struct toolchain *t, const struct grade_plan *plan,
               const struct grade_options *o, struct grades_summary *summary, size_t *reused,
               struct err *err);

#endif
