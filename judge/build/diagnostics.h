/* What gcc, as and ld printed, as data. Pure: bytes in, messages out. The bytes are hostile: a user
 * can make the compiler print nearly anything, in any place.
 *
 *     two_sum.c:6:5: error: 'x' undeclared (first use in this function)
 *     <adapter>:100:20: error: too few arguments to function 'two_sum'
 *     In file included from two_sum.c:3:
 *     unit.c:(.text.f+0x1f): undefined reference to `socket'
 *
 * source: gcc's manual, "Diagnostic Message Formatting"; the GNU coding standards, "Errors"
 */
#ifndef JUDGE_BUILD_DIAGNOSTICS_H
#define JUDGE_BUILD_DIAGNOSTICS_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <stdbool.h>
#include <stddef.h>

/* The adapter's name in the translation unit; never a file. */
#define ADAPTER_NAME "<adapter>"

enum message_place {
    MESSAGE_USER,    /* line and column of the user's file */
    MESSAGE_ADAPTER, /* line of the adapter */
    MESSAGE_NOWHERE,
};

struct message {
    enum message_place place;
    int line, column;     /* 0 unknown */
    const char *severity; /* "error", "warning", "note"; static */
    const char *text;     /* one line, at most MESSAGE_BYTES of the compiler's, escaped */
};

enum { MESSAGE_BYTES = 600, MESSAGE_LIMIT = 80, MESSAGE_PER_SEVERITY = 20 };

struct messages {
    struct message *list; /* at most MESSAGE_LIMIT, in order of appearance */
    size_t count;
    size_t errors;         /* also those beyond the limit */
    size_t adapter_errors; /* of these */
};

/* A compiler's output. user: the file name of the user's text in the translation unit. Notes follow the
 * message that they belong to, or go with it. Doubles are told once. */
void diagnostics_compiler(struct bytes log, const char *user, struct arena *arena,
                          struct messages *out);

/* A linker's output: the symbols that were not found, each once. At most MESSAGE_PER_SEVERITY. */
struct undefined {
    const char *symbol[MESSAGE_PER_SEVERITY]; /* escaped */
    size_t count;
    bool too_large;    /* static data beyond the addresses that an image may take */
    const char *other; /* first line of another complaint, escaped; or NULL */
};
void diagnostics_linker(struct bytes log, struct arena *arena, struct undefined *out);

/* The text between the first pair of quotes from `from` on ('x', `x' or typographic), unescaped
 * otherwise; NULL if there is none. */
const char *diagnostics_quoted(const char *text, const char *from, struct arena *arena);

#endif
