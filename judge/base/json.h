/* Typed reads of JSON documents from strangers, each error with file and JSON path.
 *
 * A reader remembers the file and the path to the value in hand, so that a
 * message reads "problem.json: $.limits.time_ms: expected an integer from 1 to
 * 60000, got \"fast\"". Duplicate keys are refused by the parser, unknown keys by
 * json_end().
 *
 * source: jansson 2.14 manual; RFC 8259
 */
#ifndef JUDGE_BASE_JSON_H
#define JUDGE_BASE_JSON_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void json_cleanup_decref(json_t **j);
#define own_json __attribute__((cleanup(json_cleanup_decref)))

/* Parse; refuses duplicate keys, nesting deeper than jansson's limit, NUL in keys. The error is
 * ERR_PACKAGE "FILE:LINE:COLUMN: ...". Returns a new reference or NULL. */
json_t *json_parse(const char *file, const char *data, size_t len, struct err *err);

/* Where we are. Build one on the stack for the document, and one for each step down. */
struct json_at {
    const struct json_at *up; /* NULL at the document */
    const char *file;
    const char *key; /* the step to here: a key, or NULL for an index */
    size_t index;
    const json_t *value; /* borrowed; NULL for an absent optional key */
};

struct json_at json_at_root(const char *file, const json_t *value);
struct json_at json_at_key(const struct json_at *up, const char *key); /* value NULL if absent */
struct json_at json_at_index(const struct json_at *up, size_t index);

/* "FILE: $.path: ..." as ERR_PACKAGE; false. */
bool json_bad(const struct json_at *at, struct err *err, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Each checks the type of the value in hand and writes *out on success. A value that is absent
 * is the error "missing". Strings are borrowed from the document, NUL-free. */
bool json_get_string(const struct json_at *at, const char **out, struct err *err);
bool json_get_int(const struct json_at *at, int64_t min, int64_t max, int64_t *out,
                  struct err *err); /* also a decimal string, for integers beyond 2^53 */
bool json_get_number(const struct json_at *at, double *out, struct err *err);
bool json_get_bool(const struct json_at *at, bool *out, struct err *err);
bool json_get_array(const struct json_at *at, size_t *count, struct err *err);
bool json_get_object(const struct json_at *at, struct err *err);

/* Refuse keys of an object that are not in the NULL-ended list, with a "did you mean". */
bool json_only_keys(const struct json_at *at, const char *const *keys, struct err *err);

#endif
