/* What came out of judging many submissions, as `judge grade` left it in a folder: plain data,
 * filled by publish/read_*.c, read by the report formats.
 *
 * One `struct grading` holds the class (grades.json) and fits in memory; one `struct graded` is one
 * submission's answer to one problem (a line of results.jsonl), of which one is in memory at a
 * time. All texts were made safe (text_escape) when they were read. */
#ifndef JUDGE_MODEL_GRADING_H
#define JUDGE_MODEL_GRADING_H

#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What students may see of the cases that are not samples. */
enum hidden {
    HIDDEN_COUNTS, /* how many there are, and how many pass */
    HIDDEN_NAMES,  /* names and verdicts */
    HIDDEN_FULL,   /* everything */
    HIDDENS
};
const char *hidden_name(enum hidden h);
bool hidden_parse(const char *name, enum hidden *out);

/* What became of an answer; as "state" in results.jsonl. */
enum graded_state {
    GRADED_JUDGED,
    GRADED_MISSING, /* nothing was handed in */
    GRADED_REFUSED, /* what was handed in is no source: a link, too long */
    GRADED_FAILED,  /* the judge or the machine failed */
    GRADED_STATES
};
bool graded_state_parse(const char *name, enum graded_state *out);

struct grading_problem {
    const char *id, *title, *hash;
    double points;
    double correctness, complexity; /* weights */
    enum hidden hidden;
};

struct grading_cell {        /* one problem of one submission */
    bool there;              /* the submission has a line for this problem */
    bool judged;             /* verdict and counts hold */
    enum graded_state state; /* else why not; known once the lines were read */
    enum verdict verdict;
    double points, max_points;
    int64_t passed, total; /* cases */
};

struct grading_row {
    const char *submission; /* display name */
    const char *id;         /* 16 hexadecimal digits, unique */
    double points, max_points, percent;
    struct grading_cell *cells; /* one for each problem of the class */
};

struct grading {
    struct arena arena;
    const char *title; /* or NULL */
    const char *judge, *build;
    const char *compiler, *compiler_version, *toolchain_hash;
    const char *seed;             /* decimal; NULL: the packages' own */
    const char *layers, *missing; /* "namespaces landlock", in the order of reports */
    int64_t shard, shards;        /* 1-based; 0 if this is no shard */
    bool complete;
    bool scored; /* there are points; a single judge.result/1 has none */
    struct grading_problem *problems;
    size_t problem_count;
    struct grading_row *rows;
    const struct grading_row **by_id; /* the same, ordered by id */
    size_t row_count;
};

struct graded_case {
    const char *name, *group;
    enum verdict verdict;
    const char *message;                   /* or NULL */
    const char *input, *expected, *actual; /* compact JSON on one line; NULL if not there */
    bool truncated;
    const char *difference; /* "index 1: expected 2, got 1", or NULL */
    const char *output;     /* what the solution printed, with its lines; or NULL */
    int64_t cpu_ns, peak_heap_bytes, peak_stack_bytes;
    const char *family; /* of a generated case, or NULL */
    const char *seed;   /* decimal, or NULL */
    int64_t size;
};

/* A memory error that a checked run found. */
struct graded_finding {
    const char *kind; /* or NULL: there is none */
    const char *message;
    const char *case_name; /* or NULL */
    int line;              /* 0: unknown */
    bool advice;           /* the submission was accepted all the same */
};

struct graded_result {
    const char *judge;
    const char *problem, *title;
    const char *path; /* of the solution, as the judge named it */
    char source_hash[HASH_HEX + 1];
    const char *package_hash;
    const char *compiler, *compiler_version, *flags; /* flags: one line */
    enum verdict verdict;
    const char *message;
    struct diagnostic *diagnostics;
    size_t diagnostic_count;
    struct graded_case *cases; /* those of the list that the reader may see */
    size_t case_count;
    int64_t total, run, passed;
    int64_t concealed, concealed_passed; /* run, but not for this reader's eyes */
    struct complexity complexity;
    const char *layers, *missing;
    struct graded_finding finding;
};

struct graded {
    struct arena arena;
    const char *submission, *id;
    size_t row, column; /* into the class: its row, and the problem */
    const char *file;   /* "two_sum.c" */
    double points, max_points;
    double correctness, complexity; /* share of each part that was reached, 0 to 1 */
    enum graded_state state;
    const char *error; /* why there is no result, or NULL */
    const char *note;  /* a remark about the grading, or NULL */
    bool judged;       /* result holds */
    struct graded_result result;
    const char *source; /* or NULL: not kept */
    size_t source_len;
};

/* The first case that failed, or NULL. */
const struct graded_case *graded_first_failure(const struct graded_result *r);

void grading_release(struct grading *g); /* accept zeroed */
void graded_release(struct graded *g);

#endif
