/* Reading what `judge grade` wrote: OUT/grades.json, then OUT/results.jsonl line by line, and of
 * OUT/sources/ the texts that reports quote. Or one judge.result/1, as `judge run --json` prints
 * it: a class of one submission without points.
 *
 * All of it is outside data. An error names file, line and JSON path, and is ERR_USAGE. Lengths are
 * checked before use, classes of growth are parsed, texts made safe; keys that a result has beyond
 * those known here are passed over, because fields are only ever added to judge.result/1.
 */
#ifndef JUDGE_PUBLISH_READ_H
#define JUDGE_PUBLISH_READ_H

#include "judge/base/err.h"
#include "judge/base/json.h"
#include "judge/model/grading.h"

#include <stdio.h>

enum {
    READ_GRADES_MAX = 512 << 20, /* bytes of grades.json */
    READ_LINE_MAX = 64 << 20,    /* bytes of one line of results.jsonl, or of one result */
    READ_SOURCE_MAX = 1 << 20,
    READ_PROBLEMS_MAX = 1000,
    READ_CASES_MAX = 100000, /* listed in one result */
    READ_DIAGNOSTICS_MAX = 1000,
    READ_AXES_MAX = 16,
    READ_POINTS_MAX = 1000, /* of one axis, and hot lines of a metric */
};

struct reader {
    char *path; /* OUT, or the file of a single result */
    bool single, done;
    FILE *lines; /* results.jsonl; or NULL */
    size_t line; /* of the last one read */
    size_t row;  /* its submission */
    struct grading class;
    struct graded alone; /* the one of a single result, until it is taken */
};

/* Opens OUT and reads the class. */
bool reader_open(const char *path, struct reader *out, struct err *err);
/* The next line, with its source. *there is false after the last. Lines of one submission follow
 * one another, in the order of the class. */
bool reader_next(struct reader *r, struct graded *out, bool *there, struct err *err);
/* Back to the first line. */
bool reader_rewind(struct reader *r, struct err *err);
void reader_release(struct reader *r); /* accepts zeroed */

/* The steps, for the above and for tests. `file` is the name for errors, held while they run. */
bool read_grades(const char *file, const char *data, size_t len, struct grading *out,
                 struct err *err);
bool read_line(const char *file, const char *data, size_t len, const struct grading *class,
               struct graded *out, struct err *err);
bool read_result(const struct json_at *at, struct arena *a, struct graded_result *out,
                 struct err *err);

#endif
