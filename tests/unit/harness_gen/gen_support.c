#include "tests/unit/harness_gen/gen_support.h"

#include "harness/gen_run.h"
#include "harness/wire.h"

#include <stdlib.h>

static const struct gen_family *tables;
static int table_count;
static const char *const *method_names;

static void entry(union jh_slot *s)
{
    s[2].p = (void *)(uintptr_t)method_names;
    s[3].p = (void *)(uintptr_t)tables;
    s[4].i32 = table_count;
}

static size_t put(unsigned char *out, size_t at, const void *data, size_t len)
{
    memcpy(out + at, data, len);
    return at + len;
}

static size_t put_string(unsigned char *out, size_t at, const char *s)
{
    uint32_t len = (uint32_t)strlen(s);
    at = put(out, at, &len, 4);
    return put(out, at, s, len);
}

static size_t put_request(unsigned char *frame, size_t at, const struct gen_ask *ask)
{
    uint32_t axes = ask->m >= 0 ? 2 : 1;
    at = put_string(frame, at, ask->family);
    at = put(frame, at, &axes, 4);
    at = put_string(frame, at, "n");
    at = put(frame, at, &ask->n, 8);
    if (axes == 2) {
        at = put_string(frame, at, "m");
        at = put(frame, at, &ask->m, 8);
    }
    at = put(frame, at, &ask->seed, 8);
    at = put(frame, at, &ask->first, 8);
    return put(frame, at, &ask->count, 4);
}

struct gen_answer gen_ask_all(const struct gen_family *families, int count,
                              const struct gen_ask *asks, int requests)
{
    unsigned char frame[1024];
    size_t at = 0;
    for (int i = 0; i < requests; i++)
        at = put_request(frame, at, &asks[i]);
    tables = families;
    table_count = count;
    method_names = asks->methods;
    size_t cap = asks->cap > 0 ? asks->cap : (size_t)16 << 20;
    struct gen_answer a = {.bytes = malloc(cap)};
    a.len = jh_gen_run(frame, at, entry, a.bytes, cap, a.message, sizeof a.message);
    return a;
}

struct gen_answer gen_ask(const struct gen_family *families, int count, const struct gen_ask *ask)
{
    struct gen_answer a = gen_ask_all(families, count, ask, 1);
    if (a.len == 4 && u32_at(a.bytes) == WIRE_GENERATE_CANNOT)
        a.len = SIZE_MAX;
    return a;
}

void gen_answer_release(struct gen_answer *a)
{
    free(a->bytes);
    a->bytes = NULL;
}

void with_gen(void (*make)(struct gen *g), int n, uint64_t seed)
{
    struct gen_family family = {"test", make};
    struct gen_answer a = gen_ask(
        &family, 1, &(struct gen_ask){.family = "test", .n = n, .m = -1, .seed = seed, .count = 1});
    if (a.len == SIZE_MAX)
        fail_msg("%s", a.message);
    gen_answer_release(&a);
}

uint64_t hash_bytes(const void *data, size_t len)
{
    const unsigned char *p = data;
    uint64_t h = 0xcbf29ce484222325ull;
    for (size_t i = 0; i < len; i++)
        h = (h ^ p[i]) * 0x100000001b3ull;
    return h;
}

uint32_t u32_at(const unsigned char *p)
{
    uint32_t v = 0;
    memcpy(&v, p, 4);
    return v;
}
