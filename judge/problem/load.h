/* Reading a problem package into struct problem; packages are outside data. */
#ifndef JUDGE_PROBLEM_LOAD_H
#define JUDGE_PROBLEM_LOAD_H

#include "judge/base/err.h"
#include "judge/model/problem.h"

/* Load and check the package in folder dir. The id is the folder's name.
 * errors  ERR_USAGE no such package; ERR_PACKAGE with file and JSON path */
bool problem_load(const char *dir, struct problem *out, struct err *err);

/* The same from memory, for tests and fuzzers: the two documents, already read. No C sources. */
bool problem_decode(const char *id, struct bytes problem_json, struct bytes cases_json,
                    struct problem *out, struct err *err);

/* Where packages are looked up, in order: --problems DIR, $JUDGE_PROBLEMS, the workspace's
 * problems/, $XDG_DATA_HOME/judge/problems, the installed data folder. */
struct problem_path {
    const char *dirs[6];
    size_t count;
};

/* The folder of a problem by id; a fresh string, or NULL with ERR_USAGE and the nearest id. */
char *problem_find(const struct problem_path *path, const char *id, struct err *err);

/* All ids, sorted, first folder wins; the caller frees each and the array. */
char **problem_list(const struct problem_path *path, size_t *count);

#endif
