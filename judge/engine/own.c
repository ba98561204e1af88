/* A user's input may be one that the problem does not allow. The reference then crashes, or runs
 * on: that is told, and is nobody's bug. */
#include "judge/engine/own.h"

#include "judge/check/check.h"
#include "judge/codec/codec.h"
#include "judge/engine/reference.h"

#include <string.h>

enum { ANSWER_COLUMNS = 200 };

struct asking {
    const struct problem *p;
    struct program reference;
    struct arena *arena;
    struct buf *doubts;
};

static void doubt(const struct asking *a, const struct named_case *c, struct bytes answer)
{
    struct arena scratch = {0};
    struct difference diff = {0};
    bool cut = false;
    if (!check_answer(&a->p->signature, c->input, c->expected, answer, &scratch, &diff)) {
        own_json json_t *j =
            codec_answer_to_json(answer, c->input, &a->p->signature, ANSWER_COLUMNS, &cut);
        own_mem char *text = j != NULL ? json_dumps(j, JSON_ENCODE_ANY) : NULL;
        buf_printf(a->doubts, "the reference answers %s; what you expect is taken all the same",
                   text != NULL ? text : "otherwise");
    }
    arena_release(&scratch);
}

static bool ask(struct asking *a, struct named_case *c, struct err *err)
{
    own_buf struct buf answer = {0};
    own_buf struct buf why = {0};
    struct bytes expected = {0};
    struct test_case one = {.name = c->name, .calls = 1, .input = &c->input, .expected = &expected};
    bool good = false;
    if (!reference_tries(&a->reference, a->p, &one, &answer, &good, &why, err))
        return false;
    if (c->expected.data != NULL) {
        if (good)
            doubt(a, c, expected);
        return true;
    }
    if (!good)
        return err_usage(err, "case %s: the reference cannot answer this input: %s", c->name,
                         buf_str(&why));
    unsigned char *kept = arena_alloc(a->arena, expected.len + 1);
    if (expected.len > 0)
        memcpy(kept, expected.data, expected.len);
    c->expected = (struct bytes){kept, expected.len};
    return true;
}

bool own_answers(const struct toolchain *t, const struct problem *p, struct named_case *cases,
                 size_t count, struct arena *arena, struct buf *doubts, struct err *err)
{
    struct asking a = {.p = p, .arena = arena, .doubts = doubts};
    bool ok = true;
    bool built = false;
    for (size_t i = 0; i < count && ok; i++) {
        if (cases[i].expected.data != NULL && doubts == NULL)
            continue;
        ok = built || package_program(t, p, BUILD_SOLUTION, false, 0, &a.reference, err);
        built = built || ok;
        ok = ok && ask(&a, &cases[i], err);
    }
    program_release(&a.reference);
    return ok;
}
