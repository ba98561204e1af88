/* The catalogue for practice: all packages that can be read, and the weekly plan of sets.json. */
#ifndef JUDGE_CLI_CATALOGUE_H
#define JUDGE_CLI_CATALOGUE_H

#include "judge/cli/context.h"
#include "judge/model/catalogue.h"
#include "judge/practice/sets.h"

/* Every sets.json of the folders where problems are looked up, added to *out (zeroed at first).
 * errors  ERR_PACKAGE: one that cannot be read */
bool catalogue_sets(const struct context *c, struct practice_sets *out, struct err *err);

/* Packages that cannot be read are left out; 'judge list' names them.
 * errors  ERR_PACKAGE: a sets.json that cannot be read */
bool catalogue_read(const struct context *c, struct catalogue *out, struct err *err);

#endif
