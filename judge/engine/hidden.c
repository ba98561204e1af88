/* Many sizes are made, and answered, by one process: starting processes is what takes time. What
 * comes out is what each by itself would give, for a generator's input and a reference's answer are
 * pure functions; a reference that keeps something from call to call fails the state case, which
 * every package has. */
#include "judge/engine/hidden.h"

#include "judge/engine/generate.h"
#include "judge/engine/reference.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* The small ones find most bugs, the last ones overflow fixed buffers. */
static const int64_t sizes[] = {0, 1, 2, 3, 4, 5, 7, 8, 10, 13, 20, 40, 100, 300, 1000};

enum {
    MOST = array_len(sizes),
    TOGETHER_BYTES = 32 << 10, /* of inputs: what a process has freed is not used again */
};

struct planned {
    char name[128];
    struct generate_request ask;
    struct generated made;
    struct bytes input, expected;
    struct buf keep; /* what `expected` points into, unless it came with others */
};

struct family {
    struct program *generator, *reference;
    const struct problem *p;
    void (*put)(void *data, const struct test_case *c);
    void *data;
};

static struct test_case case_of(struct planned *h)
{
    return (struct test_case){.name = h->name,
                              .group = "hidden",
                              .family = h->ask.family,
                              .size = h->ask.n,
                              .seed = h->ask.seed,
                              .calls = 1,
                              .input = &h->input,
                              .expected = &h->expected};
}

static size_t plan(const struct axis *a, bool first, const char *family, uint64_t seed,
                   struct planned *out)
{
    size_t count = 0;
    for (size_t k = 0; k < array_len(sizes); k++) {
        int64_t n = a->min + sizes[k];
        if (n > a->hidden_to)
            break;
        /* a second axis repeats the smallest inputs of the first one: take the larger */
        if (!first && sizes[k] < 5)
            continue;
        struct planned *h = &out[count++];
        h->ask = (struct generate_request){
            .family = family, .swept = a, .n = n, .seed = seed + (uint64_t)n, .count = 1};
        if (first)
            (void)snprintf(h->name, sizeof h->name, "%s_%" PRId64, family, n);
        else
            (void)snprintf(h->name, sizeof h->name, "%s_%s_%" PRId64, family, a->name, n);
    }
    return count;
}

static bool generate(const struct family *f, struct planned *h, size_t count, struct err *err)
{
    struct generate_request ask[MOST];
    struct generated made[MOST];
    memset(made, 0, sizeof made);
    for (size_t i = 0; i < count; i++)
        ask[i] = h[i].ask;
    bool ok = count == 0 || generate_several(f->generator, f->p, ask, count, made, err);
    for (size_t i = 0; i < count; i++) {
        h[i].made = made[i];
        if (made[i].made > 0) /* without the length before it */
            h[i].input =
                (struct bytes){(unsigned char *)made[i].inputs.data + 4, made[i].inputs.len - 4};
    }
    return ok;
}

/* Several in one process or, if one of them or all together do not go well there, each in its own.
 */
static bool answer(const struct family *f, struct planned **h, size_t count, struct err *err)
{
    struct bytes input[MOST];
    struct bytes expected[MOST] = {{0}};
    struct test_case all = {.name = "", .calls = count, .input = input, .expected = expected};
    bool good = false;
    for (size_t i = 0; i < count; i++)
        input[i] = h[i]->input;
    if (count > 1 && !reference_tries(f->reference, f->p, &all, &h[0]->keep, &good, NULL, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct test_case c = case_of(h[i]);
        h[i]->expected = expected[i];
        if (!good && !reference_answers(f->reference, f->p, &c, &h[i]->keep, err))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        struct test_case c = case_of(h[i]);
        f->put(f->data, &c);
    }
    return true;
}

/* Those that could be made, as many together as is sensible. */
static bool answer_all(const struct family *f, struct planned *h, size_t count, struct err *err)
{
    struct planned *together[MOST];
    size_t n = 0;
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        if (h[i].made.made == 0)
            continue;
        if (n > 0 && bytes + h[i].input.len > TOGETHER_BYTES) {
            if (!answer(f, together, n, err))
                return false;
            n = bytes = 0;
        }
        bytes += h[i].input.len;
        together[n++] = &h[i];
    }
    return n == 0 || answer(f, together, n, err);
}

bool hidden_cases(struct program *generator, struct program *reference, const struct problem *p,
                  uint64_t seed, const char *family,
                  void (*put)(void *data, const struct test_case *c), void *data, struct err *err)
{
    struct family f = {generator, reference, p, put, data};
    bool first = true;
    bool ok = true;
    for (size_t i = 0; ok && i < p->axes; i++) {
        if (!p->axis[i].swept)
            continue;
        struct planned h[MOST];
        memset(h, 0, sizeof h);
        size_t count = plan(&p->axis[i], first, family, seed, h);
        ok = generate(&f, h, count, err) && answer_all(&f, h, count, err);
        for (size_t k = 0; k < count; k++) {
            buf_release(&h[k].made.inputs);
            buf_release(&h[k].keep);
        }
        first = false;
    }
    return ok;
}
