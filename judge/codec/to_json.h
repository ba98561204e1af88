/* Shared by the two files that write JSON. */
#ifndef JUDGE_CODEC_TO_JSON_H
#define JUDGE_CODEC_TO_JSON_H

#include "judge/base/json.h"

/* The mark that ends a cut array: "… 65,536 elements". Sets *cut. */
void json_append_ellipsis(json_t *array, size_t count, const char *unit, bool *cut);

#endif
