/* Headers of labelled functions, and their inputs: plain, seeded, made here and not by a package.
 */
#include "tests/complexity/labelled.h"

#include "judge/base/err.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char *const shapes[SHAPES] = {"array",   "arrays", "array_number", "string",
                                           "strings", "number", "list",         "tree"};

static const char *const parameter_names[SHAPES][2] = {
    {"a"}, {"a", "b"}, {"a", "k"}, {"s"}, {"s", "t"}, {"n"}, {"head"}, {"root"}};

static const struct wire_type parameter_types[SHAPES][2] = {
    [ARRAY] = {{.kind = WIRE_I32, .dims = 1}},
    [ARRAYS] = {{.kind = WIRE_I32, .dims = 1}, {.kind = WIRE_I32, .dims = 1}},
    [ARRAY_NUMBER] = {{.kind = WIRE_I32, .dims = 1}, {.kind = WIRE_I32}},
    [STRING] = {{.kind = WIRE_STRING}},
    [STRINGS] = {{.kind = WIRE_STRING}, {.kind = WIRE_STRING}},
    [NUMBER] = {{.kind = WIRE_I32}},
    [LIST] = {{.kind = WIRE_LIST}},
    [TREE] = {{.kind = WIRE_TREE}},
};

static bool bad(const char *path, const char *why)
{
    (void)fprintf(stderr, "%s: %s\n", path, why);
    return false;
}

/* The rest of the header line " * KEY: ..." */
static bool key(const char *source, const char *name, char *out, size_t size)
{
    char mark[48];
    (void)snprintf(mark, sizeof mark, "\n * %s: ", name);
    const char *at = strstr(source, mark);
    if (at == NULL)
        return false;
    at += strlen(mark);
    size_t len = strcspn(at, "\n");
    (void)snprintf(out, size, "%.*s", (int)len, at);
    return true;
}

static bool class_of(const char *path, const char *source, const char *name, struct growth *out)
{
    char text[96];
    const char *why = "missing";
    if (key(source, name, text, sizeof text) && growth_parse(text, out, &why))
        return true;
    (void)fprintf(stderr, "%s: %s: %s\n", path, name, why);
    return false;
}

static struct range range_of(const char *source, const char *name, struct range fallback)
{
    char text[96];
    struct range r = {0};
    if (!key(source, name, text, sizeof text) ||
        sscanf(text, "%" SCNd64 "..%" SCNd64 " step %" SCNd64, &r.from, &r.to, &r.step) < 2)
        return fallback;
    return r;
}

static void make_signature(struct labelled *f)
{
    f->axes = parameter_names[f->shape][1] != NULL ? 2 : 1;
    f->callable = (struct callable){.name = "f", .params = f->axes, .result = {.kind = WIRE_I64}};
    for (size_t i = 0; i < f->axes; i++)
        f->callable.param[i] =
            (struct parameter){parameter_names[f->shape][i], parameter_types[f->shape][i]};
    f->signature = (struct signature){.name = "f", .callables = 1, .callable = &f->callable};
}

bool labelled_read(const char *path, struct labelled *out)
{
    struct err err = {0};
    char text[96];
    *out = (struct labelled){.shape = SHAPES, .input = "random", .fixed = 256};
    if (!file_read(path, 1 << 20, &out->source, &err))
        return bad(path, err.text);
    const char *source = buf_str(&out->source);
    (void)snprintf(out->name, sizeof out->name, "%s", file_basename(path));
    if (key(source, "shape", text, sizeof text))
        for (int i = 0; i < SHAPES; i++)
            if (strcmp(shapes[i], text) == 0)
                out->shape = (enum shape)i;
    if (out->shape == SHAPES)
        return bad(path, "no shape");
    if (!class_of(path, source, "time", &out->time) ||
        !class_of(path, source, "space", &out->space))
        return false;
    if (key(source, "input", text, sizeof text))
        (void)snprintf(out->input, sizeof out->input, "%.31s", text);
    if (key(source, "fixed", text, sizeof text))
        (void)sscanf(text, "%" SCNd64, &out->fixed);
    out->size[0] = range_of(source, "sizes", (struct range){16, 65536, 0});
    out->size[1] = range_of(source, "second", out->size[0]);
    make_signature(out);
    return true;
}

void labelled_release(struct labelled *f)
{
    buf_release(&f->source);
}

/* xorshift64*, seeded by the sizes: Vigna, ACM TOMS 42, 2016. */
static uint64_t next(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * 0x2545F4914F6CDD1DULL;
}

static int32_t element(const char *kind, int64_t i, int64_t n, uint64_t *state)
{
    if (strcmp(kind, "sorted") == 0)
        return (int32_t)i;
    if (strcmp(kind, "reversed") == 0)
        return (int32_t)(n - i);
    if (strcmp(kind, "equal") == 0)
        return 7;
    if (strcmp(kind, "two_values") == 0)
        return (int32_t)(next(state) >> 63);
    if (strcmp(kind, "organ_pipe") == 0)
        return (int32_t)(i < n / 2 ? i : n - i);
    if (strcmp(kind, "strided") == 0)
        return (int32_t)((uint32_t)i << 16);
    return (int32_t)(next(state) >> 34);
}

static void add_array(struct buf *out, const char *kind, int64_t n, uint64_t seed)
{
    uint64_t state = seed * 2 + 1;
    own_mem int32_t *a = mem_array((size_t)n, sizeof *a);
    for (int64_t i = 0; i < n; i++)
        a[i] = strcmp(kind, "permutation") == 0 ? (int32_t)i : element(kind, i, n, &state);
    for (int64_t i = n - 1; i > 0 && strcmp(kind, "permutation") == 0; i--) {
        int64_t j = (int64_t)(next(&state) % (uint64_t)(i + 1));
        int32_t t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
    buf_u32(out, (uint32_t)n);
    buf_add(out, a, (size_t)n * sizeof *a);
}

static void add_string(struct buf *out, const char *kind, int64_t n, uint64_t seed)
{
    uint64_t state = seed * 2 + 1;
    buf_u32(out, (uint32_t)n);
    for (int64_t i = 0; i < n; i++) {
        char c = (char)('a' + next(&state) % 26);
        if (strcmp(kind, "equal") == 0)
            c = 'a';
        else if (strcmp(kind, "alternating") == 0)
            c = (char)('a' + i % 2);
        buf_addc(out, c);
    }
}

/* Level order with absent children, as in harness/wire.h: complete fills every slot, left and right
 * are chains. */
static void add_tree(struct buf *out, const char *kind, int64_t n)
{
    bool left = strcmp(kind, "left") == 0;
    bool chain = left || strcmp(kind, "right") == 0;
    buf_u32(out, (uint32_t)(chain ? (left ? 2 * n - 2 + (n == 1) : 2 * n - 1) : n));
    for (int64_t i = 0; i < n; i++) {
        if (chain && i > 0 && !left)
            buf_addc(out, 0);
        buf_addc(out, 1);
        buf_u32(out, (uint32_t)i);
        if (chain && i > 0 && left && i + 1 < n)
            buf_addc(out, 0);
    }
}

void labelled_input(const struct labelled *f, int64_t n, int64_t m, struct buf *out)
{
    uint64_t seed = (uint64_t)n * 1000003u + (uint64_t)m;
    buf_u32(out, 1);
    switch (f->shape) {
    case ARRAY:
    case ARRAYS:
    case ARRAY_NUMBER:
        add_array(out, f->input, n, seed);
        break;
    case STRING:
    case STRINGS:
        add_string(out, f->input, n, seed);
        break;
    case NUMBER:
        buf_u32(out, (uint32_t)n);
        break;
    case LIST:
        add_array(out, f->input, n, seed);
        buf_u32(out, UINT32_MAX); /* no cycle */
        break;
    case TREE:
        add_tree(out, f->input, n);
        break;
    case SHAPES:
        break;
    }
    if (f->shape == ARRAYS)
        add_array(out, f->input, m, seed + 1);
    if (f->shape == STRINGS)
        add_string(out, f->input, m, seed + 1);
    if (f->shape == ARRAY_NUMBER)
        buf_u32(out, (uint32_t)m);
}
