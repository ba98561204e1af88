/* Shared by the three files that read values from JSON. */
#ifndef JUDGE_CODEC_FROM_JSON_H
#define JUDGE_CODEC_FROM_JSON_H

#include "judge/codec/codec.h"

/* A callback: {"threshold": 4}, {"keys": [...]}, ... for a parameter of type t. */
bool fn_from_json(const struct json_at *at, const struct wire_type *t, struct buf *out,
                  struct err *err);

/* An array of i32, appended as count * i32 without the count; *count is how many. */
bool i32s_from_json(const struct json_at *at, struct buf *out, size_t *count, struct err *err);

#endif
