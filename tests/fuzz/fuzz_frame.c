/* One value out of a sandbox: the first line names its type, a "+" before it asks for node origins,
 * and the bytes after it are the frame. All readers agree on whether there is a value and where it
 * ends, and a value equals itself under every rule. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/check/check.h"
#include "judge/codec/codec.h"
#include "judge/model/type.h"

#include <string.h>

static void look_at_value(const struct wire_type *t, struct bytes value, bool as_result)
{
    static const enum check_rule rules[] = {CHECK_EXACT, CHECK_UNORDERED, CHECK_UNORDERED_NESTED,
                                            CHECK_FLOAT};
    struct cursor c = {value.data, value.data + value.len};
    struct show how = {.width = 40, .focus = value.len / 5};
    own_buf struct buf text = {0};
    codec_show(&c, t, as_result, &how, &text);
    must(c.at == c.end && text.len > 0);
    for (size_t i = 0; as_result && i < array_len(rules); i++) {
        struct check_spec spec = {.rule = rules[i]};
        struct arena arena = {0};
        struct difference diff = {0};
        must(check_value(&spec, t, value, value, &arena, &diff));
        arena_release(&arena);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *line = size > 0 ? memchr(data, '\n', size) : NULL;
    if (line == NULL)
        return 0;
    own_mem char *text = mem_strndup((const char *)data, (size_t)(line - data));
    struct wire_type t = {0};
    const char *why = NULL;
    bool nodes = text[0] == '+';
    if (!type_parse(text + nodes, &t, &why))
        return 0;
    if (nodes && t.kind == WIRE_LIST && t.dims == 0)
        t.flags |= WIRE_NODES;
    for (int as_result = 0; as_result < 2; as_result++) {
        struct cursor skip = {line + 1, data + size}, json = skip;
        bool cut = false;
        bool whole = codec_skip(&skip, &t, as_result);
        own_json json_t *j = codec_to_json(&json, &t, as_result, 10, &cut);
        must(whole == (j != NULL));
        must(!whole || skip.at == json.at);
        if (whole)
            look_at_value(&t, (struct bytes){line + 1, (size_t)(skip.at - line - 1)}, as_result);
    }
    return 0;
}
