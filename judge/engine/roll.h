/* Who handed in what: the submissions in a folder, and their files.
 *
 *     DIR/<submission>/<problem>.c       a class
 *     DIR/<problem>.c                    flat: one submission, named like DIR
 *
 * Names and files are strangers' work. A name is any bytes without '/' and NUL; it is never printed
 * as it is, never part of a name that the judge writes. Files are opened relative to a descriptor
 * of their folder, without following a link, so that nothing outside of DIR is ever read. */
#ifndef JUDGE_ENGINE_ROLL_H
#define JUDGE_ENGINE_ROLL_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/engine/shard.h"

#include <stdbool.h>
#include <stddef.h>

enum { SUBMISSION_SOURCE_MAX = 1 << 20 };

struct submitter {
    const char *name; /* raw */
    char id[SUBMISSION_ID_HEX + 1];
};

struct roll {
    struct arena arena;
    int dir; /* descriptor of DIR */
    bool flat;
    struct submitter *list; /* by the bytes of the names */
    size_t count;
    size_t ignored; /* entries of DIR that are no submissions, or names that begin with a dot */
};

/* ids: names of problems that make a file count. Of a flat folder the list has one entry.
 * errors  ERR_USAGE: no folder, nothing to grade in it, both layouts at once */
bool roll_read(const char *dir, const char *const *ids, size_t count, struct roll *out,
               struct err *err);
void roll_release(struct roll *r);

/* Only those of one shard stay. */
void roll_keep_shard(struct roll *r, struct shard s);

/* A hash of all names. */
void roll_hash(const struct roll *r, char out[HASH_HEX + 1]);

/* Is there anything by the name of that problem's file? */
bool roll_has(const struct roll *r, size_t submitter, const char *problem);

enum handed_in { HANDED_IN, HANDED_NOTHING, HANDED_UNREADABLE, HANDED_MACHINE_FAILED };

/* The source of submitter i for a problem. Where it is none that could be judged, *why is a line
 * for the report: a symbolic link, a FIFO, too long, a NUL byte. MACHINE_FAILED: not the
 * submitter's doing. */
enum handed_in roll_source(const struct roll *r, size_t i, const char *problem, struct buf *source,
                           struct buf *why);

#endif
