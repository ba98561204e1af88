/* A class in numbers: how points are distributed, which failures are common, which problems tell
 * strong submissions from weak ones. */
#ifndef JUDGE_PUBLISH_STATISTICS_H
#define JUDGE_PUBLISH_STATISTICS_H

#include "judge/model/grading.h"

enum {
    BINS = 11,           /* 0 to 9 %, ..., 90 to 99 %, 100 % */
    CLUSTERS_MAX = 4096, /* different failures that are told apart; more are counted as others */
    CLUSTER_ROWS = 8,    /* submissions that a cluster names */
    DISCRIMINATION_MIN = 10, /* submissions, below which an index means nothing */
};

/* Submissions that fail alike: same problem, verdict, first failing case and message. */
struct cluster {
    size_t problem;
    enum verdict verdict;
    const char *case_name, *message; /* or NULL */
    size_t count;
    size_t rows[CLUSTER_ROWS]; /* the first of them */
    uint64_t key;
};

struct problem_statistics {
    size_t answers; /* submissions with a verdict */
    size_t verdicts[VERDICTS];
    size_t missing;     /* lines of those who handed nothing in */
    size_t unjudged;    /* lines of what was refused, or failed to be judged */
    size_t solved;      /* full points; of a class without points: accepted */
    double mean;        /* share of the points, 0 to 1, over all submissions */
    bool discriminates; /* the two below hold */
    /* Correlation of "solved" with the points in all other problems, -1 to 1.
     * source: Lord and Novick, Statistical Theories of Mental Test Scores, 1968, 15.5 */
    double point_biserial;
    /* Share solved in the upper 27 % by the points in all other problems, less that in the lower.
     * source: Kelley, The selection of upper and lower groups, 1939 */
    double upper_lower;
};

struct statistics {
    struct arena arena;
    size_t bins[BINS];
    double mean, median;      /* percent */
    size_t full;              /* submissions with all points */
    size_t missing, unjudged; /* of all problems */
    struct problem_statistics *problems;
    struct cluster *clusters; /* most frequent first, after statistics_end() */
    size_t cluster_count;
    size_t other_failures; /* beyond CLUSTERS_MAX */
};

/* One pass: begin, add each line (as its reader may see it), end. */
void statistics_begin(struct statistics *s, const struct grading *class);
void statistics_add(struct statistics *s, const struct graded *g);
void statistics_end(struct statistics *s);
void statistics_release(struct statistics *s); /* accepts zeroed */

#endif
