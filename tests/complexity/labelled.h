/* A labelled function file: its header, read. */
#ifndef TESTS_COMPLEXITY_LABELLED_H
#define TESTS_COMPLEXITY_LABELLED_H

#include "judge/base/buf.h"
#include "judge/model/growth.h"
#include "judge/model/problem.h"

#include <stdbool.h>
#include <stdint.h>

enum shape { ARRAY, ARRAYS, ARRAY_NUMBER, STRING, STRINGS, NUMBER, LIST, TREE, SHAPES };

struct range {
    int64_t from, to, step;
};

struct labelled {
    char name[96];
    enum shape shape;
    char input[32];
    struct growth time, space;
    struct range size[2];
    int64_t fixed;
    size_t axes;
    struct buf source;
    struct callable callable;
    struct signature signature;
};

/* Reads functions/NAME.c; on a malformed header prints why and returns false. */
bool labelled_read(const char *path, struct labelled *out);
void labelled_release(struct labelled *f);

/* The argument frame for sizes n (and m); the same for the same arguments. */
void labelled_input(const struct labelled *f, int64_t n, int64_t m, struct buf *out);

#endif
