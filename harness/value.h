/* The arguments of the call in hand, between decoding and encoding. */
#ifndef HARNESS_VALUE_H
#define HARNESS_VALUE_H

#include "harness/bytes.h"
#include "harness/slot.h"
#include "harness/wire.h"

#include <stdint.h>

/* What sizes to be returned are before the call. */
#define JH_SIZE_UNSET    (-559038737)
#define JH_COLUMNS_UNSET ((void *)(uintptr_t)0xdeadbeefdeadbeefull)

struct jh_value {
    struct wire_type type;
    int slot;                   /* its first C argument */
    uint32_t count;             /* items, rows, characters */
    const unsigned char *frame; /* where its bytes stand in the argument frame */
    union jh_slot was;          /* the slot as it was passed: users change their copies, not ours */
};

struct jh_call {
    const struct wire_entry *entry;
    union jh_slot slot[JH_MAX_SLOTS];
    int slots;
    struct jh_value param[WIRE_MAX_PARAMS];
    const int32_t *return_size; /* for an array result */
    int32_t *const *column_sizes;
};

/* Take the parameters of one call from the frame. first_slot: 1, or 2 for a method (the object is
 * slot 1). Arrays live in the arena, nodes on the heap. */
void jh_decode(struct jh_call *c, const struct wire_entry *e, int first_slot, struct jh_reader *in);

/* The result, unless void, then the mut parameters. Ends the case when something cannot be read. */
void jh_encode(const struct jh_call *c, struct jh_writer *out);

/* Bytes of one item of a scalar kind, in C and on the wire; 0 for other kinds. */
size_t jh_scalar_size(uint8_t kind);

/* Refuse, unless n bytes at p can be read and p is no freed block. what: "the returned array". */
void jh_need_readable(const char *what, const void *p, size_t n);

/* The string at p, of unknown owner. */
void jh_encode_string(const char *what, const char *p, struct jh_writer *out);

#endif
