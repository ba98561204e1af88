/* What came out of judging one submission: plain data, filled by engine, read by report and store.
 * Mirrors judge.result/1 (docs/cli.md, docs/schema/result-1.json). */
#ifndef JUDGE_MODEL_RESULT_H
#define JUDGE_MODEL_RESULT_H

#include "judge/base/buf.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/model/problem.h"
#include "judge/model/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diagnostic {
    const char *file;     /* always the user's own file name */
    int line, column;     /* 1-based; 0 unknown */
    const char *severity; /* "error", "warning", "note" */
    const char *message;  /* escaped, one line */
};

/* Where an answer first differs, in words for people: what to mark. */
struct difference {
    bool known;
    size_t call, operation; /* API: first wrong step */
    size_t index, row;      /* first differing element; row for two dimensions */
    const char *text;       /* "index 1: expected 2, got 1", or a checker's reason; or NULL */
};

struct case_result {
    const char *name;
    const char *group; /* "sample", "edge", "hidden", "exhaustive", "state", "own" */
    enum verdict verdict;
    int64_t cpu_ns, wall_ns;
    int64_t peak_bytes;                        /* resident, from wait4: measured from outside */
    int64_t peak_heap_bytes, peak_stack_bytes; /* the harness's word */
    const char *message;                       /* escaped, one line, or NULL */
    struct bytes input, expected, actual; /* frames of one call; actual empty if there is none */
    bool truncated;      /* a frame was too large to keep: input and expected are empty */
    const char *output;  /* what the solution printed: escaped, cut; or NULL */
    size_t output_bytes; /* before the cut */
    bool disturbed;      /* the machine had a hand in it: not to be remembered */
    struct difference difference;
    const char *family; /* of a generated case, else NULL */
    int64_t size;
    uint64_t seed;
};

enum target_verdict { TARGET_MET, TARGET_MISSED, TARGET_INCONCLUSIVE, TARGET_VERDICTS };
const char *target_verdict_name(enum target_verdict v);
bool target_verdict_parse(const char *name, enum target_verdict *out);

struct cost_point {
    int64_t n;
    double cost; /* blocks, or bytes */
    int64_t cpu_ns;
};

struct hot_line {
    int line;
    double share;       /* of the cost at the largest size, 0 to 1 */
    const char *growth; /* class, or NULL */
};

struct neighbour { /* fit of a class near the measured one */
    const char *class;
    double error; /* relative RMS */
};

struct axis_cost {
    const char *axis;
    const char *target; /* along this axis, or NULL if none is declared */
    const char *fitted; /* or NULL */
    enum target_verdict verdict;
    const char *reason; /* of inconclusive; or NULL */
    bool borderline;
    double drift;       /* growth of cost / target over the sweep; 1 is flat */
    const char *family; /* the worst */
    struct cost_point *points;
    size_t point_count;
    struct neighbour neighbour[4];
    size_t neighbours;
};

struct metric_cost {
    bool measured;
    bool soft;
    enum metric metric;
    const char *target, *fitted, *family, *reason;
    enum target_verdict verdict;
    struct axis_cost *axes;
    size_t axis_count;
    struct hot_line *hot;
    size_t hot_count;
};

struct complexity {
    bool measured;
    struct metric_cost metric[METRICS];
    const char *const *uncounted; /* library calls that were not charged */
    size_t uncounted_count;
    int64_t max_call_ops; /* dearest single call of an API */
    const char *note;     /* cross-check findings, or NULL */
};

/* What the checked build found, in words for people. Of a failure it is the likely cause; of a
 * solution that is right it is advice: the next compiler or input may make a failure of it. The
 * words are the solution's process's own, escaped: nothing is decided by them. */
struct autopsy {
    bool found;
    bool advice;      /* the case is right all the same */
    const char *kind; /* "out_of_bounds", "use_after_free", ...: see judge/engine/autopsy_words.c */
    const char *words;         /* "read 4 bytes just after argument nums (4 elements, 16 bytes)" */
    const char *variable;      /* argument or variable beside which it happened, or NULL */
    int line;                  /* of the access, of the user's file; 0 unknown */
    int alloc_line, free_line; /* of its block; 0 none or unknown */
    const char *case_name;
};

struct result {
    struct arena arena;
    const struct problem *problem; /* borrowed */
    const char *path;              /* of the solution, as named */
    char source_hash[HASH_HEX + 1];
    const char *source; /* our own copy, for quoting lines */
    size_t source_len;
    const char *compiler, *compiler_version;
    const char *flags;
    enum verdict verdict;
    const char *message;
    struct diagnostic *diagnostics;
    size_t diagnostic_count;
    struct case_result *cases; /* in case order; those not run are absent */
    size_t case_count, case_total, case_passed;
    size_t case_hidden; /* run, and kept out of the list under the rules of an interview */
    struct complexity complexity;
    struct autopsy autopsy;
    bool checked; /* the checked build was asked: no finding means that it found nothing */
    unsigned layers, missing; /* bits of enum layer */
    bool cached;              /* answered from the cache */
    bool disturbed;           /* the machine had a hand in it: not to be remembered */
    int64_t elapsed_ns;
};

/* The protective layers of a run, in the order of reports. */
enum layer {
    LAYER_NAMESPACES = 1,
    LAYER_LANDLOCK = 2,
    LAYER_SECCOMP = 4,
    LAYER_RLIMITS = 8,
};
const char *layer_name(enum layer l);

void result_release(struct result *r); /* accepts zeroed */

#endif
