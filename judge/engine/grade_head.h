/* What all answers of a grading have in common: the part of judge.grades/1 before its submissions.
 *
 * grades.json has one submission a line, so that neither writing nor merging it ever holds a class
 * in memory; its first line is the head. */
#ifndef JUDGE_ENGINE_GRADE_HEAD_H
#define JUDGE_ENGINE_GRADE_HEAD_H

#include "judge/base/err.h"
#include "judge/base/hash.h"
#include "judge/base/json.h"
#include "judge/base/mem.h"
#include "judge/engine/grade_part.h"
#include "judge/engine/shard.h"

#include <stdint.h>

struct graded_problem {
    const char *id, *title, *hash;
    const char *hidden; /* "counts", "names", "full" */
    double points;
    double correctness,
        complexity; /* weights, together 1; complexity 0 where no target can be missed */
};

struct grade_head {
    struct arena arena;
    const char *title;                                   /* or NULL */
    uint64_t seed;                                       /* 0: the packages' own */
    const char *compiler, *compiler_version, *toolchain; /* toolchain: a hash */
    const char *judge, *build;                           /* version, build id */
    bool partial;
    int64_t time_outs, cpu_seconds; /* bounds, see judge_options */
    struct graded_problem *problems;
    size_t count;
    struct shard shard;       /* n 0: the whole class */
    size_t class_count;       /* submissions in all shards */
    char names[HASH_HEX + 1]; /* of the names in all shards */
    unsigned layers, missing; /* of every answer's sandbox: the weakest */
    bool complete;            /* nothing failed */
};

/* The head's fields, "submissions" not among them; new reference. */
json_t *grade_head_json(const struct grade_head *h);

/* The head of OUT/grades.json.
 * errors  ERR_USAGE: there is none, or it was not written by `judge grade` */
bool grade_head_read(const char *out, struct grade_head *head, struct err *err);
void grade_head_release(struct grade_head *h); /* accepts zeroed */

/* A file of a results folder, by name; fresh string. */
#define GRADES_JSON   "grades.json"
#define GRADES_CSV    "grades.csv"
#define RESULTS_JSONL "results.jsonl"

/* Points in hundredths, so that sums come out the same in every order. */
struct grade_points {
    double correctness, complexity; /* share of each part that was reached, 0 to 1 */
    int64_t points, max;
};
struct grade_points grade_score(const struct grade_head *h, const struct graded_problem *p,
                                const struct part *part);

#endif
