/* The package reader: problem.json, a zero byte, cases.json. A package that is accepted has cases
 * whose frames are whole. */
#include "tests/fuzz/fuzz.h"

#include "judge/check/check.h"
#include "judge/codec/codec.h"
#include "judge/problem/load.h"

#include <string.h>

static void look_at_case(const struct problem *p, const struct named_case *c)
{
    struct cursor at = {c->input.data, c->input.data + c->input.len};
    struct wire_entry entry;
    bool cut = false;
    must(codec_skip_call(&at, &p->signature) && at.at == at.end);
    own_json json_t *call = codec_call_to_json(c->input, &p->signature, 20, &cut);
    must(call != NULL);
    for (size_t i = 0; i < p->signature.callables; i++)
        codec_entry(&p->signature.callable[i], true, &entry);
    if (c->expected.data == NULL)
        return;
    must(check_well_formed(&p->signature, c->input, c->expected));
    own_json json_t *answer = codec_answer_to_json(c->expected, c->input, &p->signature, 20, &cut);
    must(answer != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *zero = size > 0 ? memchr(data, 0, size) : NULL;
    size_t first = zero != NULL ? (size_t)(zero - data) : size;
    struct bytes problem = {data, first};
    struct bytes cases = {(const uint8_t *)"{\"cases\": []}", 13};
    struct problem p = {0};
    struct err err = {0};
    if (zero != NULL)
        cases = (struct bytes){zero + 1, size - first - 1};
    if (!problem_decode("fuzzed", problem, cases, &p, &err)) {
        must(err.kind == ERR_PACKAGE && err.text[0] != '\0');
        return 0;
    }
    for (size_t i = 0; i < p.case_count; i++)
        look_at_case(&p, &p.cases[i]);
    problem_release(&p);
    return 0;
}
