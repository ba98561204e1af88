/* Memory for arguments, strict where C bites: every array ends exactly at an unmapped page, and the
 * bytes before it are a canary. Regions are used again for the next call or operation of a case.
 *
 *     | canary, at least 16 bytes | the array, size bytes | unmapped page |
 */
#ifndef HARNESS_ARENA_H
#define HARNESS_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    JH_ARG_RETURN_SIZE = -1,
    JH_ARG_COLUMN_SIZES = -2,
    JH_ARENA_SEPARATE_ROWS = 64, /* more rows than that share one region */
};

/* What a region holds, for messages. arg: 0-based parameter or JH_ARG_*; row: -1 for the whole;
 * column_sizes: the array of row lengths that belongs to the argument. */
struct jh_label {
    int arg;
    long row;
    size_t item; /* bytes of an element */
    bool column_sizes;
};

/* size bytes ending at the guard; alignment follows from size being a multiple of the item. */
void *jh_arena_array(size_t size, struct jh_label label);

/* The call is over: check the canaries (ends the case when one was overwritten), fill everything that
 * was handed out with poison 0xB5, make it available again. */
void jh_arena_recycle(void);
/* What was handed out so far stays until the end of the case: an API's constructor may keep it. */
void jh_arena_keep(void);

/* An address beside an array. */
struct jh_place {
    int arg;
    long row, offset; /* offset in bytes from the start */
    size_t size, item;
    bool gone;      /* of an earlier call; checked build only */
    char words[96]; /* "argument 2", "row 3 of argument 1", "argument 1 of entry 2" */
};
bool jh_arena_find(uintptr_t address, struct jh_place *out);

/* Scratch memory of the harness, zeroed, apart from anything the solution can corrupt by accident.
 * Released when the case ends. Ends the case when there is none. */
void *jh_scratch(size_t bytes);
void jh_scratch_free(void *p, size_t bytes);

#endif
