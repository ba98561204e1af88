/* One generator run: asks the image for its tables, and for each request makes the inputs asked for.
 *
 *   frame ─ read_request ─ entry() reports tables ─ find the family ─ for each index: make()
 *               ↑                                                     └ straight into `out`
 *               └──────────────── the next request ←──────────────────┘
 *
 * An exhaustive family is a function of its picks. Its inputs are enumerated by an odometer: each
 * case repeats the picks of the one before with the last one advanced, and a case may make fewer or
 * more picks than its neighbours (a length first, then that many elements). So every combination
 * comes exactly once, the first pick being the slowest. To start at index k the k cases before
 * are made and thrown away: such families are small by agreement.
 */
#include "harness/gen_run.h"

#include "harness/gen_state.h"
#include "harness/wire.h"

#include <stdarg.h>
#include <stdio.h>

struct gen_block {
    struct gen_block *next;
    max_align_t data[];
};

void *gen_alloc(struct gen *g, size_t bytes)
{
    struct gen_block *b = NULL;
    if (bytes <= SIZE_MAX / 2)
        b = calloc(1, sizeof *b + (bytes > 0 ? bytes : 1));
    if (b == NULL)
        gen_failf(g, "no memory for %zu bytes", bytes);
    b->next = g->blocks;
    g->blocks = b;
    return b->data;
}

void gen_release(struct gen *g)
{
    while (g->blocks != NULL) {
        struct gen_block *next = g->blocks->next;
        free(g->blocks);
        g->blocks = next;
    }
}

void gen_failf(struct gen *g, const char *fmt, ...)
{
    char why[256] = "";
    va_list ap;
    va_start(ap, fmt);
    (void)vsnprintf(why, sizeof why, fmt, ap);
    va_end(ap);
    (void)snprintf(g->message, g->message_size, "family %s: %s", g->family, why);
    longjmp(g->failed, 1);
}

void gen_fail(struct gen *g, const char *why)
{
    /* sizes that a family cannot make are skipped, all else is an error */
    g->cannot = true;
    (void)snprintf(g->message, g->message_size, "cannot: %s", why);
    longjmp(g->failed, 1);
}

/* -- what is asked for -------------------------------------------------------- */

int64_t gen_size64(struct gen *g, const char *axis)
{
    size_t len = strlen(axis);
    for (size_t i = 0; i < g->axes; i++) {
        if (g->axis[i].name_len == len && memcmp(g->axis[i].name, axis, len) == 0)
            return g->axis[i].value;
    }
    gen_failf(g, "axis %s is not set", axis);
}

int gen_size(struct gen *g, const char *axis)
{
    int64_t v = gen_size64(g, axis);
    if (v < 0 || v > INT_MAX)
        gen_failf(g, "axis %s: %lld is no int size", axis, (long long)v);
    return (int)v;
}

const char *gen_family_name(struct gen *g)
{
    return g->family;
}

uint64_t gen_index(struct gen *g)
{
    return g->index;
}

void gen_end(struct gen *g)
{
    g->ended = true;
}

void gen_skip(struct gen *g)
{
    g->skipped = true;
}

int gen_pick(struct gen *g, int choices)
{
    if (choices < 1)
        gen_failf(g, "gen_pick: %d choices", choices);
    if (g->picks == GEN_MAX_PICKS)
        gen_failf(g, "more than %d picks", GEN_MAX_PICKS);
    int i = g->picks++;
    if (i >= g->digits) {
        g->digit[i] = 0;
        g->digits = i + 1;
    }
    g->choices[i] = choices;
    return g->digit[i];
}

bool gen_picked_all(struct gen *g)
{
    (void)g;
    return true; /* the odometer never asks for a combination that does not exist */
}

/* To the next combination; false after the last one. */
static bool advance(struct gen *g)
{
    int i = g->picks - 1;
    while (i >= 0 && g->digit[i] + 1 >= g->choices[i])
        i--;
    if (i < 0)
        return false;
    g->digit[i]++;
    g->digits = i + 1;
    return true;
}

/* -- the frame ------------------------------------------------------------------ */

struct reader {
    const unsigned char *at, *end;
    bool bad;
};

static uint64_t read_int(struct reader *r, size_t bytes)
{
    uint64_t v = 0;
    if (r->bad || (size_t)(r->end - r->at) < bytes) {
        r->bad = true;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++)
        v |= (uint64_t)r->at[i] << 8 * i;
    r->at += bytes;
    return v;
}

static const char *read_string(struct reader *r, size_t *len)
{
    *len = (size_t)read_int(r, 4);
    if (r->bad || (size_t)(r->end - r->at) < *len) {
        r->bad = true;
        *len = 0;
        return "";
    }
    const char *s = (const char *)r->at;
    r->at += *len;
    return s;
}

struct request {
    const char *family;
    size_t family_len;
    uint64_t first;
    uint32_t count;
};

static bool read_request(struct reader *r, struct gen *g, struct request *q)
{
    q->family = read_string(r, &q->family_len);
    uint64_t axes = read_int(r, 4);
    if (axes > GEN_MAX_AXES)
        return false;
    for (g->axes = 0; g->axes < axes; g->axes++) {
        struct gen_axis *a = &g->axis[g->axes];
        a->name = read_string(r, &a->name_len);
        a->value = (int64_t)read_int(r, 8);
    }
    g->seed = read_int(r, 8);
    q->first = read_int(r, 8);
    q->count = (uint32_t)read_int(r, 4);
    return !r->bad;
}

/* -- making -------------------------------------------------------------------------- */

static const struct gen_family *find_family(const union jh_slot *tables, const struct request *q)
{
    const struct gen_family *f = tables[3].p;
    for (int32_t i = 0; i < tables[4].i32; i++) {
        if (f[i].name != NULL && f[i].make != NULL && strlen(f[i].name) == q->family_len &&
            memcmp(f[i].name, q->family, q->family_len) == 0)
            return &f[i];
    }
    return NULL;
}

/* One input at the end of `out`, its length before it. */
static void make_one(struct gen *g, const struct gen_family *f)
{
    size_t start = g->len;
    g->picks = 0;
    g->ended = g->skipped = g->has_ops = false;
    gen_random_start(g);
    gen_put_u32(g, 0);
    f->make(g);
    gen_release(g);
    if (g->ended || g->skipped) {
        g->len = start;
        return;
    }
    if (g->methods != NULL && !g->has_ops)
        gen_put_u32(g, 0);
    else if (g->has_ops)
        memcpy(g->out + g->ops_at, &g->ops, 4);
    uint32_t part = (uint32_t)(g->len - start - 4);
    memcpy(g->out + start, &part, 4);
}

/* From index 0 or, for a family that picks nothing, straight from the first one asked for. */
static uint32_t make_all(struct gen *g, const struct gen_family *f, const struct request *q)
{
    uint32_t made = 0;
    g->index = 0;
    while (made < q->count) {
        size_t start = g->len;
        make_one(g, f);
        if (g->ended)
            break;
        bool picking = g->picks > 0;
        if (!g->skipped && g->index >= q->first)
            made++;
        else
            g->len = start;
        if (picking && !advance(g))
            break;
        if (!picking && g->index < q->first)
            g->index = q->first;
        else if (!g->skipped || !picking)
            g->index++;
    }
    return made;
}

/* Apart from its caller, and not inlined: setjmp() leaves no local of this function undefined. */
static __attribute__((noinline)) bool run_family(struct gen *g, const struct gen_family *f,
                                                 const struct request *q)
{
    if (setjmp(g->failed) != 0) {
        gen_release(g);
        return false;
    }
    size_t start = g->len;
    gen_put_u32(g, 0);
    uint32_t made = make_all(g, f, q);
    memcpy(g->out + start, &made, 4);
    return true;
}

/* One request, and its part of the answer. A run of its own: of the one before nothing is left but its
 * inputs in the answer. */
static bool answer(struct reader *r, struct gen *g, const union jh_slot *tables)
{
    struct request q = {0};
    size_t start = g->len;
    *g = (struct gen){.out = g->out,
                      .cap = g->cap,
                      .len = start,
                      .family = "",
                      .message = g->message,
                      .message_size = g->message_size};
    (void)read_request(r, g, &q);
    const struct gen_family *f = find_family(tables, &q);
    if (f == NULL) {
        (void)snprintf(g->message, g->message_size, "generate.c has no family %.*s",
                       (int)q.family_len, q.family);
        return false;
    }
    g->methods = tables[2].p;
    g->family = f->name;
    if (run_family(g, f, &q))
        return true;
    if (!g->cannot || g->cap - start < 4)
        return false;
    uint32_t cannot = WIRE_GENERATE_CANNOT;
    memcpy(g->out + start, &cannot, 4);
    g->len = start + 4;
    return true;
}

static bool well_formed(struct reader r, struct gen *g)
{
    struct request q;
    do {
        if (!read_request(&r, g, &q))
            return false;
    } while (r.at != r.end);
    return true;
}

size_t jh_gen_run(const unsigned char *frame, size_t len, void (*entry)(union jh_slot *),
                  unsigned char *out, size_t cap, char *message, size_t message_size)
{
    static struct gen state; /* in memory, so that longjmp() cannot undo it */
    struct gen *const g = &state;
    struct reader r = {.at = frame, .end = frame + len};
    union jh_slot tables[JH_MAX_SLOTS];
    *g = (struct gen){.out = out, .cap = cap, .message = message, .message_size = message_size};
    if (!well_formed(r, g)) {
        (void)snprintf(message, message_size, "malformed generator request");
        return SIZE_MAX;
    }
    memset(tables, 0, sizeof tables);
    entry(tables);
    while (r.at != r.end)
        if (!answer(&r, g, tables))
            return SIZE_MAX;
    return g->len;
}
