/* Typed reads of judge.history/1, shared by the files that read its parts. Internal to judge/store.
 * Each returns false with an error that names file and JSON path. */
#ifndef JUDGE_STORE_DOCUMENT_READ_H
#define JUDGE_STORE_DOCUMENT_READ_H

#include "judge/base/json.h"
#include "judge/store/document.h"

enum { NAME_MAX_LEN = 64, CASE_MAX = 256, PATH_LEN_MAX = 4096, CLASS_MAX = 64 };
enum { LINE_LEN_MAX = 1 << 20 };       /* of what was typed, and of a plan */
#define TIME_MAX INT64_C(253402300799) /* the end of the year 9999 */

struct reader {
    struct history_document *out;
    struct err *err;
};

/* A string of at most `max` bytes, copied into the history's arena. */
bool read_text(struct reader *r, const struct json_at *up, const char *key, size_t max,
               const char **out);
bool read_text_or_null(struct reader *r, const struct json_at *up, const char *key, size_t max,
                       const char **out);
/* `digits` lower-case hexadecimal digits. */
bool read_hex(struct reader *r, const struct json_at *up, const char *key, size_t digits,
              const char **out);
bool read_uid(struct reader *r, const struct json_at *up, char out[ATTEMPT_UID + 1]);
/* The id of a problem, under the key "problem". */
bool read_problem(struct reader *r, const struct json_at *up, const char **out);
/* From 0 to max. */
bool read_number(struct reader *r, const struct json_at *up, const char *key, int64_t max,
                 int64_t *out);
bool read_flag(struct reader *r, const struct json_at *up, const char *key, bool *out);
/* "not a WHAT that this judge knows"; false. */
bool read_unknown(struct reader *r, const struct json_at *up, const char *key, const char *what);
/* The number of a session of the document, under the key "session"; 0 where it is null, or where
 * the document has no sessions, as those of older judges. */
bool read_session_number(struct reader *r, const struct json_at *up, int64_t *out);

/* Is a text of this hash among the document's? */
bool read_has_source(const struct history_document *d, const char *hash);
/* The error that it is not; false. */
bool read_without_source(struct reader *r, const struct json_at *up);

/* The keys "sessions" and "ratings", which documents of older judges lack. Sources are read
 * before. */
bool read_sessions(struct reader *r, const struct json_at *root);
bool read_ratings(struct reader *r, const struct json_at *root);

#endif
