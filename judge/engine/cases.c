/* Making and keeping the cases of a problem.
 *
 * The set is written into one blob, the same that is cached: for each case its strings, numbers and,
 * per call, input and expected answer, each with its length. Loading decodes the blob in place; a blob
 * that does not decode counts as a cache miss. */
#include "judge/engine/cases.h"

#include "judge/base/file.h"
#include "judge/base/self.h"
#include "judge/build/cache.h"
#include "judge/check/check.h"
#include "judge/engine/generate.h"
#include "judge/engine/hidden.h"
#include "judge/engine/reference.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BATCH = 512, /* exhaustive inputs in one process */
    EXHAUSTIVE_MAX = 100000,
};

uint64_t case_seed(const struct problem *p, uint64_t seed)
{
    struct hash h;
    char hex[HASH_HEX + 1];
    hash_init(&h);
    hash_adds(&h, p->id);
    hash_add(&h, &seed, sizeof seed);
    hash_hex(&h, hex);
    hex[16] = '\0';
    return strtoull(hex, NULL, 16);
}

void case_frame(const struct test_case *c, size_t first, size_t calls, struct buf *out)
{
    buf_u32(out, (uint32_t)calls);
    for (size_t i = first; i < first + calls; i++)
        buf_add(out, c->input[i].data, c->input[i].len);
}

void case_call_name(const struct test_case *c, size_t i, char out[CASE_CALL_NAME])
{
    (void)snprintf(out, CASE_CALL_NAME, "%.64s_%lld", c->family, (long long)c->size + (long long)i);
}

bool package_program(const struct toolchain *t, const struct problem *p, enum build_role role,
                     bool counting, unsigned without, struct program *out, struct err *err)
{
    const char *file = "submissions/accepted/reference.c";
    struct bytes source = p->reference;
    if (role == BUILD_GENERATOR) {
        file = "generate.c";
        source = p->generator;
    } else if (role == BUILD_CHECKER) {
        file = "check.c";
        source = p->checker;
    }
    struct build_request q = {
        .role = role,
        .signature = &p->signature,
        .problem = p,
        .name = file_basename(file),
        .source = source,
    };
    q.variant[counting ? BUILD_COUNTING : BUILD_FAST] = true;
    if (!program_build(t, &q, (size_t)p->limits.stack_mb << 20, without, out, err))
        return err_within(err, "%s/%s", p->id, file);
    if (out->build.ok)
        return true;
    const struct build *b = &out->build;
    if (b->disturbed) /* says nothing about the package */
        return err_judge(err, "%s/%s: %s", p->id, file,
                         b->message != NULL ? b->message : "no compiler");
    for (size_t i = 0; i < b->diagnostic_count; i++)
        if (strcmp(b->diagnostics[i].severity, "error") == 0)
            return err_package(err, "%s/%s:%d:%d: %s", p->id, file, b->diagnostics[i].line,
                               b->diagnostics[i].column, b->diagnostics[i].message);
    return err_package(err, "%s/%s: %s", p->id, file,
                       b->message != NULL ? b->message : "does not compile");
}

/* ---- the blob ---- */

static void put_bytes(struct buf *b, struct bytes v)
{
    buf_u32(b, (uint32_t)v.len);
    buf_add(b, v.data, v.len);
}

static void put_text(struct buf *b, const char *s)
{
    put_bytes(
        b, (struct bytes){(const unsigned char *)(s != NULL ? s : ""), s != NULL ? strlen(s) : 0});
}

struct reader {
    const unsigned char *at, *end;
    bool ok;
};

static uint64_t take(struct reader *r, size_t size)
{
    uint64_t v = 0;
    if (!r->ok || (size_t)(r->end - r->at) < size) {
        r->ok = false;
        return 0;
    }
    memcpy(&v, r->at, size); /* little endian, as everywhere in frames */
    r->at += size;
    return v;
}

static struct bytes take_bytes(struct reader *r)
{
    size_t len = (size_t)take(r, 4);
    if (!r->ok || (size_t)(r->end - r->at) < len) {
        r->ok = false;
        return (struct bytes){0};
    }
    struct bytes v = {r->at, len};
    r->at += len;
    return v;
}

static const char *take_text(struct reader *r, struct arena *a)
{
    struct bytes v = take_bytes(r);
    return v.len > 0 ? arena_strndup(a, (const char *)v.data, v.len) : NULL;
}

static bool decode_set(struct case_set *s)
{
    struct reader r = {(unsigned char *)s->blob.data, (unsigned char *)s->blob.data + s->blob.len,
                       true};
    size_t count = (size_t)take(&r, 4);
    if (!r.ok || count > s->blob.len)
        return false;
    s->cases = arena_array(&s->arena, count, sizeof *s->cases);
    for (size_t i = 0; i < count && r.ok; i++) {
        struct test_case *c = &s->cases[i];
        c->name = take_text(&r, &s->arena);
        c->group = take_text(&r, &s->arena);
        c->why = take_text(&r, &s->arena);
        c->family = take_text(&r, &s->arena);
        c->size = (int64_t)take(&r, 8);
        c->seed = take(&r, 8);
        c->calls = (size_t)take(&r, 4);
        if (!r.ok || c->calls > s->blob.len || c->name == NULL || c->group == NULL)
            return false;
        c->input = arena_array(&s->arena, c->calls, sizeof *c->input);
        c->expected = arena_array(&s->arena, c->calls, sizeof *c->expected);
        for (size_t k = 0; k < c->calls; k++) {
            c->input[k] = take_bytes(&r);
            c->expected[k] = take_bytes(&r);
        }
    }
    s->count = count;
    return r.ok && r.at == r.end;
}

/* ---- making it ---- */

struct maker {
    const struct problem *p;
    struct program generator, reference;
    uint64_t seed;
    struct buf blob;
    uint32_t count;
};

static void put_case(struct maker *m, const struct test_case *c)
{
    put_text(&m->blob, c->name);
    put_text(&m->blob, c->group);
    put_text(&m->blob, c->why);
    put_text(&m->blob, c->family);
    buf_u64(&m->blob, (uint64_t)c->size);
    buf_u64(&m->blob, c->seed);
    buf_u32(&m->blob, (uint32_t)c->calls);
    for (size_t i = 0; i < c->calls; i++) {
        put_bytes(&m->blob, c->input[i]);
        put_bytes(&m->blob, c->expected[i]);
    }
    m->count++;
}

/* The stored case k: the package's answer stands, and must be one that the reference gives. Where the
 * answer may differ (a custom check), the verdict is the checker's, so only exact ones compare. */
static bool add_stored(struct maker *m, const struct named_case *n, struct err *err)
{
    own_buf struct buf keep = {0};
    struct bytes input = n->input;
    struct bytes expected = {0};
    struct test_case c = {.name = n->name,
                          .group = n->group,
                          .why = n->why,
                          .calls = 1,
                          .input = &input,
                          .expected = &expected};
    if (!reference_answers(&m->reference, m->p, &c, &keep, err))
        return false;
    if (n->expected.data != NULL) {
        struct arena scratch = {0};
        struct difference diff = {0};
        bool same = check_answer(&m->p->signature, input, n->expected, expected, &scratch, &diff);
        if (!same)
            err_package(err, "%s/cases.json: case %s: the reference disagrees: %s", m->p->id,
                        n->name, diff.text != NULL ? diff.text : "another answer");
        arena_release(&scratch);
        if (!same)
            return false;
        expected = n->expected;
    }
    put_case(m, &c);
    return true;
}

static void put_hidden(void *maker, const struct test_case *c)
{
    put_case(maker, c);
}

static bool add_batch(struct maker *m, const char *family, uint64_t from, uint32_t count,
                      const struct buf *made, struct err *err)
{
    own_mem struct bytes *input = mem_array(count, sizeof *input);
    own_mem struct bytes *expected = mem_array(count, sizeof *expected);
    own_buf struct buf keep = {0};
    struct reader r = {(unsigned char *)made->data, (unsigned char *)made->data + made->len, true};
    for (uint32_t i = 0; i < count; i++)
        input[i] = take_bytes(&r);
    char name[128];
    (void)snprintf(name, sizeof name, "%s_%" PRIu64 "_to_%" PRIu64, family, from, from + count - 1);
    struct test_case c = {.name = name,
                          .group = "exhaustive",
                          .family = family,
                          .size = (int64_t)from,
                          .seed = m->seed,
                          .calls = count,
                          .input = input,
                          .expected = expected};
    if (!reference_answers(&m->reference, m->p, &c, &keep, err))
        return false;
    put_case(m, &c);
    return true;
}

static bool add_exhaustive(struct maker *m, const char *family, struct err *err)
{
    for (uint64_t from = 0; from < EXHAUSTIVE_MAX; from += BATCH) {
        own_buf struct buf made = {0};
        uint32_t count = 0;
        bool possible = false;
        struct generate_request q = {.family = family,
                                     .swept = &m->p->axis[0],
                                     .n = m->p->axis[0].min,
                                     .seed = m->seed,
                                     .first = from,
                                     .count = BATCH};
        if (!generate_inputs(&m->generator, m->p, &q, &made, &count, &possible, err))
            return false;
        if (count > 0 && !add_batch(m, family, from, count, &made, err))
            return false;
        if (count < BATCH)
            return true;
    }
    return err_package(err, "%s/generate.c: exhaustive family %s has more than %d inputs", m->p->id,
                       family, EXHAUSTIVE_MAX);
}

/* State that survives a call is a bug: the samples once forward and once backward in one process. */
static bool add_state(struct maker *m, struct err *err)
{
    size_t samples = 0;
    for (size_t i = 0; i < m->p->case_count; i++)
        samples += strcmp(m->p->cases[i].group, "sample") == 0;
    own_mem struct bytes *input = mem_array(2 * samples, sizeof *input);
    own_mem struct bytes *expected = mem_array(2 * samples, sizeof *expected);
    own_buf struct buf keep = {0};
    size_t k = 0;
    for (size_t i = 0; i < m->p->case_count; i++)
        if (strcmp(m->p->cases[i].group, "sample") == 0) {
            input[k] = m->p->cases[i].input;
            input[2 * samples - 1 - k] = m->p->cases[i].input;
            k++;
        }
    struct test_case c = {.name = "called_again",
                          .group = "state",
                          .calls = 2 * samples,
                          .why = "the samples one after another in one process: state that "
                                 "survives a call is a bug",
                          .input = input,
                          .expected = expected};
    if (samples == 0)
        return true;
    if (!reference_answers(&m->reference, m->p, &c, &keep, err))
        return false;
    put_case(m, &c);
    return true;
}

static bool make_all(struct maker *m, struct err *err)
{
    const struct problem *p = m->p;
    buf_u32(&m->blob, 0); /* the count, known at the end */
    for (size_t i = 0; i < p->case_count; i++)
        if (!add_stored(m, &p->cases[i], err))
            return false;
    for (size_t i = 0; i < p->exhaustive_count; i++)
        if (!add_exhaustive(m, p->exhaustive[i], err))
            return false;
    for (size_t i = 0; i < p->hidden_count; i++)
        if (!hidden_cases(&m->generator, &m->reference, p, m->seed, p->hidden[i], put_hidden, m,
                          err))
            return false;
    if (!add_state(m, err))
        return false;
    for (int i = 0; i < 4; i++)
        m->blob.data[i] = (char)(m->count >> (8 * i));
    return true;
}

static void set_key(const struct toolchain *t, const struct problem *p, uint64_t seed,
                    char key[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_adds(&h, "cases 1");
    hash_adds(&h, self_build_id());
    hash_adds(&h, p->id);
    hash_adds(&h, p->hash);
    hash_adds(&h, t->hash);
    hash_add(&h, &seed, sizeof seed);
    hash_hex(&h, key);
}

bool case_set_make(const struct toolchain *t, const struct problem *p, uint64_t seed,
                   unsigned without, struct case_set *out, struct err *err)
{
    struct maker m = {.p = p, .seed = case_seed(p, seed)};
    bool ok = package_program(t, p, BUILD_GENERATOR, false, without, &m.generator, err) &&
              package_program(t, p, BUILD_SOLUTION, false, without, &m.reference, err) &&
              make_all(&m, err);
    program_release(&m.generator);
    program_release(&m.reference);
    if (!ok) {
        buf_release(&m.blob);
        return false;
    }
    *out = (struct case_set){.blob = m.blob};
    must(decode_set(out));
    return true;
}

bool case_set_load(const struct toolchain *t, const struct problem *p, uint64_t seed,
                   unsigned without, struct case_set *out, struct err *err)
{
    char key[HASH_HEX + 1];
    set_key(t, p, seed, key);
    *out = (struct case_set){0};
    if (cache_get("cases", key, &out->blob)) {
        if (decode_set(out))
            return true;
        case_set_release(out);
    }
    if (!case_set_make(t, p, seed, without, out, err))
        return false;
    cache_put("cases", key, out->blob.data, out->blob.len);
    return true;
}

void case_set_append(struct case_set *s, const struct named_case *own, size_t count)
{
    struct test_case *all = arena_array(&s->arena, s->count + count, sizeof *all);
    if (s->count > 0)
        memcpy(all, s->cases, s->count * sizeof *all);
    for (size_t i = 0; i < count; i++) {
        must(own[i].expected.data != NULL);
        all[s->count + i] = (struct test_case){
            .name = own[i].name,
            .group = own[i].group,
            .why = own[i].why,
            .calls = 1,
            .input = arena_copy(&s->arena, &own[i].input, sizeof own[i].input),
            .expected = arena_copy(&s->arena, &own[i].expected, sizeof own[i].expected)};
    }
    s->cases = all;
    s->count += count;
}

void case_set_release(struct case_set *s)
{
    arena_release(&s->arena);
    buf_release(&s->blob);
    *s = (struct case_set){0};
}
