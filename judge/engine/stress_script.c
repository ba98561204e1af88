/* See stress_script.h. One pass from the last call to the first: a call that can go is gone for
 * good, so there are as many runs as calls. */
#include "judge/engine/stress_script.h"

#include <string.h>

struct scripting {
    struct program *solution;
    const struct problem *p;
    struct checker *checker;
    const struct test_case *batch;
};

/* *failing: the call, among those of `kept`, that is answered wrongly first. */
static bool try_calls(const struct scripting *s, const size_t *kept, size_t count, bool *wrong,
                      size_t *failing, struct err *err)
{
    struct arena arena = {0};
    struct case_result result = {0};
    own_mem struct bytes *input = mem_array(count, sizeof *input);
    own_mem struct bytes *expected = mem_array(count, sizeof *expected);
    for (size_t i = 0; i < count; i++) {
        input[i] = s->batch->input[kept[i]];
        expected[i] = s->batch->expected[kept[i]];
    }
    struct test_case c = {
        .name = "script", .group = "state", .calls = count, .input = input, .expected = expected};
    bool ok = answer_case(s->solution, s->p, &c, s->checker, &arena, &result, err);
    *wrong = ok && result.verdict != VERDICT_ACCEPTED;
    *failing = result.difference.call < count ? result.difference.call : count - 1;
    arena_release(&arena);
    return ok;
}

bool stress_script(struct program *solution, const struct problem *p, struct checker *checker,
                   const struct test_case *batch, size_t *kept, size_t *count, struct err *err)
{
    struct scripting s = {solution, p, checker, batch};
    own_mem size_t *fewer = mem_array(batch->calls, sizeof *fewer);
    size_t n = batch->calls;
    size_t failing = 0;
    bool wrong = false;
    for (size_t i = 0; i < n; i++)
        kept[i] = i;
    if (!try_calls(&s, kept, n, &wrong, &failing, err))
        return false;
    if (wrong)
        n = failing + 1;
    for (size_t i = n; wrong && i-- > 0 && n > 2;) {
        bool still = false;
        if (i + 1 >= n)
            continue; /* the last is the one that fails */
        memcpy(fewer, kept, i * sizeof *kept);
        memcpy(fewer + i, kept + i + 1, (n - i - 1) * sizeof *kept);
        if (!try_calls(&s, fewer, n - 1, &still, &failing, err))
            return false;
        if (still && failing + 2 == n)
            memcpy(kept, fewer, --n * sizeof *kept);
    }
    *count = n;
    return true;
}
