/* A call of an API and two answers to it, as hostile bytes: u16 length of the call, u16 length of
 * the first answer, then the three. What is well-formed can be compared and shown. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/check/check.h"
#include "judge/codec/codec.h"

static const struct wire_type i32 = {.kind = WIRE_I32};

static size_t make_callables(struct callable f[6])
{
    const struct wire_type list = {.kind = WIRE_LIST}, string = {.kind = WIRE_STRING};
    const struct wire_type array = {.kind = WIRE_I32, .dims = 1};
    const struct wire_type rows = {.kind = WIRE_F64, .dims = 2, .flags = WIRE_MUT};
    f[0] = (struct callable){.name = "create", .params = 1, .param = {{"n", i32}}};
    f[1] = (struct callable){.name = "reverse",
                             .params = 2,
                             .result = list,
                             .param = {{"head", list}, {"k", i32}},
                             .check = {.same_nodes = true}};
    f[2] = (struct callable){.name = "scale",
                             .params = 1,
                             .param = {{"rows", rows}},
                             .check = {.rule = CHECK_FLOAT, .absolute = 1e-3}};
    f[3] = (struct callable){.name = "keys",
                             .params = 1,
                             .result = array,
                             .param = {{"name", string}},
                             .check = {.rule = CHECK_UNORDERED, .unchanged = true}};
    f[4] = (struct callable){.name = "put", .params = 1, .param = {{"key", i32}}};
    f[5] = (struct callable){
        .name = "any", .result = {.kind = WIRE_TREE}, .check = {.rule = CHECK_CUSTOM}};
    return 6;
}

static size_t length(const uint8_t *p, size_t left)
{
    size_t n = (size_t)(p[0] | p[1] << 8);
    return n < left ? n : left;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct callable f[6];
    struct signature s = {.kind = PROBLEM_API, .name = "x", .callable = f};
    s.callables = make_callables(f);
    if (size < 4)
        return 0;
    size_t n = length(data, size - 4), m = length(data + 2, size - 4 - n);
    struct bytes call = {data + 4, n}, first = {data + 4 + n, m};
    struct bytes second = {data + 4 + n + m, size - 4 - n - m};
    struct cursor c = {call.data, call.data + call.len};
    bool cut = false;
    bool whole = codec_skip_call(&c, &s) && c.at == c.end;
    own_json json_t *j = whole ? codec_call_to_json(call, &s, 10, &cut) : NULL;
    must(whole == (j != NULL));
    if (!whole) {
        must(!check_well_formed(&s, call, first));
        return 0;
    }
    struct arena arena = {0};
    struct difference diff = {0};
    bool right = check_answer(&s, call, first, second, &arena, &diff);
    must(right == !diff.known && right == (diff.text == NULL));
    must(!right || (check_well_formed(&s, call, first) && check_well_formed(&s, call, second)));
    arena_release(&arena);
    if (check_well_formed(&s, call, second)) {
        own_json json_t *a = codec_answer_to_json(second, call, &s, 10, &cut);
        must(a != NULL);
    }
    return 0;
}
