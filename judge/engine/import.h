/* A copied history, judge.history/1, into the one here. */
#ifndef JUDGE_ENGINE_IMPORT_H
#define JUDGE_ENGINE_IMPORT_H

#include "judge/store/store.h"

struct import_counts {
    struct store_merged all; /* in the document */
    struct store_merged added;
};

/* Check the whole document, then add what is new in it, all of it or nothing. See store_merge().
 *
 * history  path of the one here
 * file     of the document, for messages
 * errors   ERR_USAGE with file and JSON path, or with a session whose events make none; those of
 *          the store */
bool import_history(const char *history, const char *file, struct bytes json,
                    struct import_counts *out, struct err *err);

#endif
