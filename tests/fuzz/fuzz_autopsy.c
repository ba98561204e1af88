/* What the process of a checked build says of a finding, for a function and for an API. Whatever it
 * is, the kind is one of the table, and words and variable are one line of clean text. The first
 * byte chooses the problem. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/text.h"
#include "judge/engine/autopsy.h"

#include <string.h>

static struct callable callables[] = {
    {.name = "f", .params = 1, .param = {{.name = "nums", .type = {.kind = WIRE_I32, .dims = 1}}}},
    {.name = "put", .params = 2, .param = {{.name = "key"}, {.name = "value"}}},
};

static void must_be_clean(const char *text)
{
    size_t len = strlen(text);
    must(text_is_utf8(text, len));
    for (size_t i = 0; i < len; i++)
        must((unsigned char)text[i] >= ' ' && text[i] != 0x7f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct autopsy a;
    if (size == 0 || size > sizeof(((struct wire_output *)0)->message))
        return 0;
    bool api = data[0] % 2 == 1;
    struct problem p = {.signature = {.kind = api ? PROBLEM_API : PROBLEM_FUNCTION,
                                      .callable = callables,
                                      .callables = api ? array_len(callables) : 1}};
    const char *message = arena_strndup(&arena, (const char *)data + 1, size - 1);
    if (autopsy_words(&p, message, NULL, &arena, &a)) {
        must(a.found && a.kind != NULL && a.words != NULL);
        must(strspn(a.kind, "abcdefghijklmnopqrstuvwxyz_") == strlen(a.kind));
        must(a.line == 0 && a.alloc_line == 0 && a.free_line == 0);
        must_be_clean(a.words);
        if (a.variable != NULL)
            must_be_clean(a.variable);
    }
    arena_release(&arena);
    return 0;
}
