/* The words of a finding. The harness writes "pc=0x.. kind=.. arg=0 ..|read 4 bytes just after
 * argument 1
 * (...)"; names and lines are known only here. */
#include "judge/engine/autopsy.h"

#include "judge/base/text.h"
#include "judge/build/lines.h"
#include "judge/engine/words.h"

#include <stdlib.h>
#include <string.h>

/* Kinds that reports and scripts may rely on. What the process says beyond them is "crash". */
static const char *const kinds[] = {
    "out_of_bounds", "use_after_free", "use_after_scope", "return_local", "uninitialised",
    "null",          "wild",           "misaligned",      "double_free",  "foreign",
    "overflow",      "overlap",        "signed_overflow", "division",     "shift",
    "vla",           "cast",           "unreachable",     "builtin",      "stack_overflow",
    "leak",          "crash",
};

/* The value of key=value in a list of them, as long as it is one of letters, digits and _-. */
static bool value_of(const char *prefix, size_t len, const char *key, char *out, size_t size)
{
    size_t key_len = strlen(key);
    const char *end = prefix + len;
    for (const char *at = prefix; at < end;) {
        size_t word = strcspn(at, " |");
        if (word > key_len && strncmp(at, key, key_len) == 0 && at[key_len] == '=') {
            size_t n = word - key_len - 1;
            if (n == 0 || n >= size)
                return false;
            memcpy(out, at + key_len + 1, n);
            out[n] = '\0';
            return true;
        }
        at += word + 1;
    }
    return false;
}

static const char *kind_of(const char *prefix, size_t len, const char *words)
{
    char value[24];
    if (value_of(prefix, len, "kind", value, sizeof value) ||
        value_of(prefix, len, "heap", value, sizeof value))
        for (size_t i = 0; i < array_len(kinds); i++)
            if (strcmp(kinds[i], value) == 0)
                return kinds[i];
    if (value_of(prefix, len, "stack", value, sizeof value))
        return "stack_overflow";
    if (value_of(prefix, len, "null", value, sizeof value))
        return "null";
    if (value_of(prefix, len, "poison", value, sizeof value))
        return strcmp(value, "malloc") == 0 || strcmp(value, "local") == 0 ? "uninitialised"
                                                                           : "use_after_free";
    if (value_of(prefix, len, "address", value, sizeof value))
        return "wild";
    if (value_of(prefix, len, "arg", value, sizeof value))
        return "out_of_bounds";
    return strncmp(words, "integer division", 16) == 0 ? "division" : "crash";
}

static int line_at(const char *prefix, size_t len, const char *key, struct lines *lines)
{
    char value[24];
    if (lines == NULL || !value_of(prefix, len, key, value, sizeof value))
        return 0;
    uint64_t pc = strtoull(value, NULL, 16);
    return pc == 0 ? 0 : lines_of(lines, pc + 1); /* they ask for return addresses */
}

static const char *variable(const struct problem *p, const char *prefix, size_t len,
                            const char *words, struct arena *arena)
{
    static const char *const before[] = {"local variable ", "global variable "};
    char value[24];
    if (value_of(prefix, len, "arg", value, sizeof value) && value[0] != '-') {
        const char *name = words_first_argument(p, words);
        if (name != NULL)
            return arena_strdup(arena, name);
    }
    for (size_t i = 0; i < array_len(before); i++) {
        const char *at = strstr(words, before[i]);
        if (at == NULL)
            continue;
        at += strlen(before[i]);
        own_buf struct buf safe = {0};
        text_escape(&safe, at, strcspn(at, " "), false);
        return arena_strdup(arena, buf_str(&safe));
    }
    return NULL;
}

static bool ends_with(const struct buf *b, const char *end)
{
    size_t len = strlen(end);
    return b->len >= len && memcmp(b->data + b->len - len, end, len) == 0;
}

/* Who freed and who took the block belongs into the sentence. */
static void add_lines(const struct autopsy *a, struct buf *out)
{
    if (a->free_line > 0 && ends_with(out, " was freed"))
        buf_printf(out, " at line %d", a->free_line);
    else if (a->free_line > 0)
        buf_printf(out, ", freed at line %d", a->free_line);
    if (a->alloc_line > 0)
        buf_printf(out, ", allocated at line %d", a->alloc_line);
}

bool autopsy_words(const struct problem *p, const char *message, struct lines *lines,
                   struct arena *arena, struct autopsy *out)
{
    const char *bar = strchr(message, '|');
    if (bar == NULL || bar[1] == '\0')
        return false;
    size_t len = (size_t)(bar - message);
    own_buf struct buf words = {0};
    own_buf struct buf safe = {0};
    *out = (struct autopsy){
        .found = true,
        .kind = kind_of(message, len, bar + 1),
        .line = line_at(message, len, "pc", lines),
        .alloc_line = line_at(message, len, "alloc", lines),
        .free_line = line_at(message, len, "free", lines),
        .variable = variable(p, message, len, bar + 1, arena),
    };
    words_name_arguments(p, bar + 1, &words);
    add_lines(out, &words);
    text_escape(&safe, buf_str(&words), words.len, false);
    out->words = arena_strdup(arena, buf_str(&safe));
    return true;
}

int autopsy_warned(const struct result *r, const char *kind)
{
    static const struct {
        const char *kind, *says;
    } warnings[] = {
        {"uninitialised", "uninitialized"},
        {"return_local", "address of local variable"},
    };
    for (size_t k = 0; k < array_len(warnings); k++)
        for (size_t i = 0; i < r->diagnostic_count && strcmp(kind, warnings[k].kind) == 0; i++)
            if (strcmp(r->diagnostics[i].severity, "warning") == 0 &&
                strstr(r->diagnostics[i].message, warnings[k].says) != NULL)
                return r->diagnostics[i].line;
    return 0;
}
