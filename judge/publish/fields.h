/* Fields of an object from outside, into an arena. Internal to the reader. */
#ifndef JUDGE_PUBLISH_FIELDS_H
#define JUDGE_PUBLISH_FIELDS_H

#include "judge/base/json.h"
#include "judge/base/mem.h"
#include "judge/model/verdict.h"

/* A string, made safe: one line, or with its lines. _or_null: JSON null, or no such key, is NULL.
 */
bool field_text(const struct json_at *up, const char *key, struct arena *a, const char **out,
                struct err *err);
bool field_text_or_null(const struct json_at *up, const char *key, struct arena *a,
                        const char **out, struct err *err);
bool field_lines_or_null(const struct json_at *up, const char *key, struct arena *a,
                         const char **out, struct err *err);
/* A string such as "use_after_free" in words: with blanks for underscores. */
bool field_words_of(const struct json_at *up, const char *key, struct arena *a, const char **out,
                    struct err *err);
/* [a-z][a-z0-9_]*: the id of a problem */
bool field_id(const struct json_at *up, const char *key, struct arena *a, const char **out,
              struct err *err);
/* Exactly `digits` lower-case hexadecimal digits. */
bool field_hex(const struct json_at *up, const char *key, size_t digits, struct arena *a,
               const char **out, struct err *err);
/* A class of growth that parses, or null. */
bool field_class(const struct json_at *up, const char *key, struct arena *a, const char **out,
                 struct err *err);
bool field_natural(const struct json_at *up, const char *key, int64_t *out, struct err *err);
bool field_line(const struct json_at *up, const char *key, int *out, struct err *err);
/* A finite number from 0 to max. */
bool field_amount(const struct json_at *up, const char *key, double max, double *out,
                  struct err *err);
bool field_flag(const struct json_at *up, const char *key, bool *out, struct err *err);
bool field_verdict(const struct json_at *up, const char *key, enum verdict *out, struct err *err);
/* A whole number from 0 to 2^64 - 1, number or decimal string, as digits; null is NULL. */
bool field_digits(const struct json_at *up, const char *key, struct arena *a, const char **out,
                  struct err *err);
/* An array of at most max elements. */
bool field_array(const struct json_at *up, const char *key, size_t max, size_t *count,
                 struct err *err);
/* An array of strings as one text, separated by blanks. */
bool field_words(const struct json_at *up, const char *key, struct arena *a, const char **out,
                 struct err *err);
/* "judge.result/1" */
bool field_schema(const struct json_at *up, const char *schema, struct err *err);

#endif
