/* JSON value <-> frame bytes, by type (harness/wire.h holds the layout).
 *
 * From JSON: package authors and users type these; errors carry file and JSON path.
 * From a frame: bytes that came out of a sandbox; hostile. Lengths are checked before use.
 */
#ifndef JUDGE_CODEC_CODEC_H
#define JUDGE_CODEC_CODEC_H

#include "harness/wire.h"
#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/model/problem.h"

/* Append the value at `at` as an argument (or expected answer) of this type. */
bool codec_from_json(const struct json_at *at, const struct wire_type *t, struct buf *out,
                     struct err *err);

/* One call of a function: "args" array; and "expected" (the answer: one value, or an array when
 * the signature has several answer parts). `input` is the encoded call that this answers: arguments
 * that must be unchanged are parts of an answer, too, and are taken from there. */
bool codec_args_from_json(const struct json_at *args, const struct callable *f, struct buf *out,
                          struct err *err);
bool codec_answer_from_json(const struct json_at *expected, const struct callable *f,
                            struct bytes input, struct buf *out, struct err *err);

/* One call of an API: "init" and "ops" -> input part and expected part. *operations counts them.
 * has_expected is false when an operation that has a result brings none: then the reference
 * decides. */
bool codec_ops_from_json(const struct json_at *init, const struct json_at *ops,
                         const struct signature *s, struct buf *input, struct buf *expected,
                         size_t *operations, bool *has_expected, struct err *err);

/* One call as a person types it, and as codec_call_to_json() writes it: of a function an object
 * {"nums": [2, 7], "target": 9} or the list of its arguments; of an API {"init": [...], "ops":
 * [...]}, whose operations may bring their results (`expected`; untouched for a function). */
bool codec_call_from_json(const struct json_at *at, const struct signature *s, struct buf *input,
                          struct buf *expected, size_t *operations, bool *has_expected,
                          struct err *err);

/* A cursor over frame bytes. */
struct cursor {
    const unsigned char *at, *end;
};

/* Step over one value; false if the bytes do not hold a value of that type, and then the cursor is
 * anywhere. as_result: layout of a result (list results with WIRE_NODES carry origins). Time and
 * memory are bounded by the bytes that are there, whatever lengths they claim. */
bool codec_skip(struct cursor *c, const struct wire_type *t, bool as_result);

/* Step over one call's part of an argument frame, or of an answer frame to that input (both cursors
 * advance). */
bool codec_skip_call(struct cursor *c, const struct signature *s);
bool codec_skip_answer(struct cursor *c, struct cursor *input, const struct signature *s);

/* A value as JSON, for reports: at most `limit` elements of an array, after which an ellipsis
 * string "… 65,536 elements" stands and *cut becomes true (a string keeps 4 * limit bytes). New
 * reference. Bytes that are no UTF-8 are replaced. NULL if the bytes are bad. Integers beyond 2^53
 * become decimal strings; what is no number becomes "nan", "inf" or "-inf". */
json_t *codec_to_json(struct cursor *c, const struct wire_type *t, bool as_result, size_t limit,
                      bool *cut);

/* {"nums": [...], "target": 9}; an API: {"init": [...], "ops": [...]}. */
json_t *codec_call_to_json(struct bytes call, const struct signature *s, size_t limit, bool *cut);
/* the answer of one call; an API: a list of results, null for void. Kept arguments
 * (codec_part_kept) are left out. */
json_t *codec_answer_to_json(struct bytes answer, struct bytes call, const struct signature *s,
                             size_t limit, bool *cut);

/* A value as short text for a terminal: [2, 7, 11, 15], "abc", 1 -> 2 -> 3, [5, 1, 7, null, 2].
 * When it takes more than about `width` columns it is cut, which "…" (or "..." in ascii) marks at
 * either end. */
struct show {
    size_t width;
    size_t focus; /* element (row, node, slot, byte) that must be visible */
    bool ascii;
};
void codec_show(struct cursor *c, const struct wire_type *t, bool as_result, const struct show *how,
                struct buf *out);

/* Parts of an answer: the result unless void, then in the order of the parameters each that is mut
 * and, where the check says `unchanged`, each that is passed by reference (arrays, strings, lists,
 * trees): the harness returns it like a mut one and the check compares it with the input. At most
 * WIRE_MAX_PARAMS + 1; returns their number. */
size_t codec_answer_parts(const struct callable *f, struct wire_type out[WIRE_MAX_PARAMS + 1]);

/* The parameter that part k shows after the call; NULL for the result. */
const struct parameter *codec_part_parameter(const struct callable *f, size_t part);

/* Is part k an argument that must be as it was, and so no answer to show? */
bool codec_part_kept(const struct callable *f, size_t part);

/* The callable record as the wire wants it: kept arguments marked mut, the result with WIRE_NODES
 * where the check says `same_nodes`. */
void codec_entry(const struct callable *f, bool present, struct wire_entry *out);

#endif
