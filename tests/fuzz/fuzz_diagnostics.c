/* What a compiler and a linker printed. Whatever it is, messages are whole: one line of clean text each,
 * within the limits, and the counts agree with the list. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/build/diagnostics.h"

#include <string.h>

/* An escaped byte takes four, and a few words may follow. */
enum { ESCAPED_MAX = 4 * MESSAGE_BYTES + 64 };

static void must_be_clean(const char *text)
{
    size_t len = strlen(text);
    must(len <= ESCAPED_MAX && text_is_utf8(text, len));
    for (size_t i = 0; i < len; i++)
        must((unsigned char)text[i] >= ' ' && text[i] != 0x7f);
}

static void look_at_messages(const struct messages *m, struct arena *arena)
{
    size_t errors = 0;
    must(m->count <= MESSAGE_LIMIT && m->adapter_errors <= m->errors);
    for (size_t i = 0; i < m->count; i++) {
        const struct message *a = &m->list[i];
        bool error = strcmp(a->severity, "error") == 0;
        must(error || strcmp(a->severity, "warning") == 0 || strcmp(a->severity, "note") == 0);
        must(a->line >= 0 && a->column >= 0);
        must(a->place != MESSAGE_NOWHERE || (a->line == 0 && a->column == 0));
        must_be_clean(a->text);
        const char *quoted = diagnostics_quoted(a->text, "function ", arena);
        must(quoted == NULL || strstr(a->text, quoted) != NULL);
        errors += error;
    }
    must(errors <= m->errors && errors <= MESSAGE_PER_SEVERITY);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct messages m;
    struct undefined u;
    struct bytes log = {data, size};
    diagnostics_compiler(log, "two_sum.c", &arena, &m);
    look_at_messages(&m, &arena);
    diagnostics_linker(log, &arena, &u);
    must(u.count <= MESSAGE_PER_SEVERITY);
    for (size_t i = 0; i < u.count; i++)
        must_be_clean(u.symbol[i]);
    if (u.other != NULL)
        must_be_clean(u.other);
    arena_release(&arena);
    return 0;
}
