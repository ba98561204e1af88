/* The folder that a grading writes into. */
#ifndef JUDGE_ENGINE_RESULTS_DIR_H
#define JUDGE_ENGINE_RESULTS_DIR_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

/* Makes the folder, with parts/ and sources/ in it, or takes one that an earlier grading made, and
 * locks it.
 *
 * keep     parts that are there stay; otherwise they are removed
 * returns  a descriptor that holds the lock: the kernel gives it back whatever ends us; -1 on error
 * errors   ERR_USAGE: it holds other things, or another judge is at work in it */
int results_dir_open(const char *out, bool keep, struct err *err);

/* Removes all parts but these: of submissions that are no longer in the class. names: sorted here.
 */
void results_dir_prune(const char *out, const char **names, size_t count);

#endif
