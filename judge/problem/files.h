/* Reading the files of one package. Internal to judge/problem. */
#ifndef JUDGE_PROBLEM_FILES_H
#define JUDGE_PROBLEM_FILES_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

/* Open the package's folder. ERR_USAGE if there is none. */
int package_open(const char *dir, struct err *err);

/* Read a file of the package by its path inside ("submissions/accepted/reference.c"), which has no
 * ".." by construction.
 *
 * Symbolic links are not followed, at any step: a package cannot make the judge read, hash or
 * compile a file of the user's. A FIFO or device is refused without waiting for it.
 *
 * optional  a missing file is fine and leaves *out empty
 * errors    ERR_PACKAGE that names the file */
bool package_read(int dir, const char *path, size_t limit, bool optional, struct buf *out,
                  struct err *err);

#endif
