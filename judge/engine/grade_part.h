/* What one submission's answer to one problem came to, as it is kept in OUT/parts/.
 *
 * One file for each, named by a hash of submission and problem. It is renamed into place, so a kill
 * -9 at any moment leaves it whole or not at all; it carries a hash of its content, so one that a
 * crash of the machine has damaged is noticed and made again. That is why nothing waits for a disk
 * (fsync) here: losing a part costs one judging.
 *
 *     judge-part 1 <hash of all that follows the first line>\n
 *     {...head...}\n
 *     {...judge.result/1 on one line...}\n     absent where there is no result
 */
#ifndef JUDGE_ENGINE_GRADE_PART_H
#define JUDGE_ENGINE_GRADE_PART_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/model/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum part_state {
    PART_JUDGED,
    PART_MISSING, /* nothing was handed in */
    PART_REFUSED, /* something that is no source: a link, a FIFO, too long */
    PART_FAILED,  /* the judge or the machine failed; never kept, judged again by --resume */
    PART_STATES
};
const char *part_state_name(enum part_state s);

/* Small: a class has one of these in memory for each answer. */
struct part {
    enum part_state state;
    enum verdict verdict;        /* if judged, as are all below */
    uint32_t passed, run, total; /* cases */
    unsigned layers, missing;    /* bits of enum layer */
};

enum { PART_NAME_DIGITS = 40 };

/* Where the part of a submission (raw name) and a problem is. Fresh string. */
char *part_path(const char *out, const char *submission, const char *problem);

/* key: hash of everything that the part depends on. error: why there is no result, or NULL.
 * result: judge.result/1 on one line, empty if there is none. */
bool part_write(const char *path, const char key[HASH_HEX + 1], const char *submission,
                const char *problem, const struct part *part, const char *error,
                struct bytes result, struct err *err);

/* A part that was read. */
struct part_file {
    struct buf text; /* the whole file; what follows points into it or into `arena` */
    struct arena arena;
    char key[HASH_HEX + 1];
    const char *submission; /* raw */
    const char *problem, *error;
    struct part part;
    struct bytes result; /* without the newline */
};

/* False if there is none, or if it is not whole. */
bool part_read(const char *path, struct part_file *out);
void part_file_release(struct part_file *f); /* accepts zeroed */

#endif
