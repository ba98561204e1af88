/* One walk over struct result serves both directions: what is written is what is read.
 *
 * The cache guards the bytes by a hash; lengths are checked all the same. */
#include "judge/engine/archive.h"

#include <string.h>

enum { ARCHIVE_VERSION = 2 };

/* At least so many bytes does one of these take. */
enum { DIAGNOSTIC_BYTES = 11, CASE_BYTES = 100, AXIS_BYTES = 30, HOT_BYTES = 13 };

struct walk {
    struct buf *out; /* writing; NULL when reading */
    const unsigned char *at, *end;
    struct arena *arena;
    bool ok;
};

static void raw(struct walk *w, void *data, size_t len)
{
    if (w->out != NULL) {
        buf_add(w->out, data, len);
    } else if (w->ok && (size_t)(w->end - w->at) >= len) {
        memcpy(data, w->at, len);
        w->at += len;
    } else {
        w->ok = false;
        memset(data, 0, len);
    }
}

static size_t count(struct walk *w, size_t n, size_t smallest)
{
    uint64_t v = n;
    raw(w, &v, sizeof v);
    if (w->out == NULL && v > (uint64_t)(w->end - w->at) / smallest) {
        w->ok = false;
        return 0;
    }
    return (size_t)v;
}

static void blob(struct walk *w, struct bytes *b)
{
    b->len = count(w, b->len, 1);
    if (w->out != NULL) {
        buf_add(w->out, b->data, b->len);
    } else {
        b->data = b->len > 0 ? arena_copy(w->arena, w->at, b->len) : NULL;
        w->at += b->len;
    }
}

static void text(struct walk *w, const char **s)
{
    unsigned char present = *s != NULL;
    raw(w, &present, 1);
    if (!present) {
        *s = NULL;
        return;
    }
    size_t len = count(w, w->out != NULL ? strlen(*s) : 0, 1);
    if (w->out != NULL) {
        buf_add(w->out, *s, len);
    } else {
        *s = arena_strndup(w->arena, (const char *)w->at, len);
        w->at += len;
    }
}

/* A name that reports print. */
static void name(struct walk *w, const char **s)
{
    text(w, s);
    w->ok = w->ok && *s != NULL;
}

/* Not any byte is a bool, nor any number a choice: what indexes a table later is checked here. */
static void flag(struct walk *w, bool *b)
{
    unsigned char byte = *b;
    raw(w, &byte, 1);
    w->ok = w->ok && byte <= 1;
    *b = byte == 1;
}

static unsigned choice(struct walk *w, unsigned value, unsigned limit)
{
    raw(w, &value, sizeof value);
    w->ok = w->ok && value < limit;
    return w->ok ? value : 0;
}

static void position(struct walk *w, int *line)
{
    raw(w, line, sizeof *line);
    w->ok = w->ok && *line >= 0;
}

/* An array field: its count, then room for it when reading. smallest: bytes that one element takes,
 * so that a few bytes cannot ask for much memory. */
#define LIST(w, pointer, n, smallest)                                                              \
    do {                                                                                           \
        (n) = count((w), (n), (smallest));                                                         \
        if ((w)->out == NULL)                                                                      \
            (pointer) = arena_array((w)->arena, (n), sizeof *(pointer));                           \
    } while (0)
#define RAW(w, field) raw((w), &(field), sizeof(field))

static void walk_diagnostic(struct walk *w, struct diagnostic *d)
{
    name(w, &d->file);
    position(w, &d->line);
    position(w, &d->column);
    name(w, &d->severity);
    name(w, &d->message);
}

static void walk_case(struct walk *w, struct case_result *c)
{
    name(w, &c->name);
    name(w, &c->group);
    c->verdict = choice(w, c->verdict, VERDICTS);
    RAW(w, c->cpu_ns);
    RAW(w, c->wall_ns);
    RAW(w, c->peak_bytes);
    RAW(w, c->peak_heap_bytes);
    RAW(w, c->peak_stack_bytes);
    text(w, &c->message);
    blob(w, &c->input);
    blob(w, &c->expected);
    blob(w, &c->actual);
    flag(w, &c->truncated);
    text(w, &c->output);
    RAW(w, c->output_bytes);
    flag(w, &c->difference.known);
    RAW(w, c->difference.call);
    RAW(w, c->difference.operation);
    RAW(w, c->difference.index);
    RAW(w, c->difference.row);
    text(w, &c->difference.text);
    text(w, &c->family);
    RAW(w, c->size);
    RAW(w, c->seed);
}

static void walk_axis(struct walk *w, struct axis_cost *a)
{
    name(w, &a->axis);
    text(w, &a->target);
    text(w, &a->fitted);
    a->verdict = choice(w, a->verdict, TARGET_VERDICTS);
    text(w, &a->reason);
    flag(w, &a->borderline);
    RAW(w, a->drift);
    text(w, &a->family);
    LIST(w, a->points, a->point_count, sizeof *a->points);
    for (size_t i = 0; i < a->point_count && w->ok; i++) {
        RAW(w, a->points[i].n);
        RAW(w, a->points[i].cost);
        RAW(w, a->points[i].cpu_ns);
    }
    RAW(w, a->neighbours);
    if (a->neighbours > array_len(a->neighbour)) {
        w->ok = false;
        return;
    }
    for (size_t i = 0; i < a->neighbours; i++) {
        name(w, &a->neighbour[i].class);
        RAW(w, a->neighbour[i].error);
    }
}

static void walk_metric(struct walk *w, struct metric_cost *m)
{
    flag(w, &m->measured);
    flag(w, &m->soft);
    m->metric = choice(w, m->metric, METRICS);
    text(w, &m->target);
    text(w, &m->fitted);
    text(w, &m->family);
    text(w, &m->reason);
    m->verdict = choice(w, m->verdict, TARGET_VERDICTS);
    LIST(w, m->axes, m->axis_count, AXIS_BYTES);
    for (size_t i = 0; i < m->axis_count && w->ok; i++)
        walk_axis(w, &m->axes[i]);
    LIST(w, m->hot, m->hot_count, HOT_BYTES);
    for (size_t i = 0; i < m->hot_count && w->ok; i++) {
        position(w, &m->hot[i].line);
        RAW(w, m->hot[i].share);
        text(w, &m->hot[i].growth);
    }
}

static void walk_complexity(struct walk *w, struct complexity *c)
{
    flag(w, &c->measured);
    for (int m = 0; m < METRICS; m++)
        walk_metric(w, &c->metric[m]);
    const char **names = (const char **)c->uncounted;
    LIST(w, names, c->uncounted_count, 1);
    for (size_t i = 0; i < c->uncounted_count && w->ok; i++)
        name(w, &names[i]);
    c->uncounted = names;
    RAW(w, c->max_call_ops);
    text(w, &c->note);
}

static void walk_autopsy(struct walk *w, struct autopsy *a)
{
    flag(w, &a->found);
    flag(w, &a->advice);
    text(w, &a->kind);
    text(w, &a->words);
    text(w, &a->variable);
    position(w, &a->line);
    position(w, &a->alloc_line);
    position(w, &a->free_line);
    text(w, &a->case_name);
    w->ok = w->ok && (!a->found || (a->kind != NULL && a->words != NULL && a->case_name != NULL));
}

static void walk_result(struct walk *w, struct result *r)
{
    int version = ARCHIVE_VERSION;
    RAW(w, version);
    w->ok = w->ok && version == ARCHIVE_VERSION;
    RAW(w, r->source_hash);
    w->ok = w->ok && memchr(r->source_hash, 0, sizeof r->source_hash) != NULL;
    text(w, &r->compiler);
    text(w, &r->compiler_version);
    text(w, &r->flags);
    r->verdict = choice(w, r->verdict, VERDICTS);
    text(w, &r->message);
    LIST(w, r->diagnostics, r->diagnostic_count, DIAGNOSTIC_BYTES);
    for (size_t i = 0; i < r->diagnostic_count && w->ok; i++)
        walk_diagnostic(w, &r->diagnostics[i]);
    LIST(w, r->cases, r->case_count, CASE_BYTES);
    for (size_t i = 0; i < r->case_count && w->ok; i++)
        walk_case(w, &r->cases[i]);
    RAW(w, r->case_total);
    RAW(w, r->case_passed);
    walk_complexity(w, &r->complexity);
    walk_autopsy(w, &r->autopsy);
    flag(w, &r->checked);
    RAW(w, r->layers);
    RAW(w, r->missing);
    RAW(w, r->elapsed_ns);
}

void archive_pack(const struct result *r, struct buf *out)
{
    struct result copy = *r; /* the walk only reads through it when writing */
    struct walk w = {.out = out, .ok = true};
    walk_result(&w, &copy);
}

bool archive_unpack(struct bytes data, struct result *out)
{
    *out = (struct result){0};
    struct walk w = {
        .at = data.data, .end = data.data + data.len, .arena = &out->arena, .ok = true};
    walk_result(&w, out);
    if (w.ok && w.at == w.end)
        return true;
    result_release(out);
    return false;
}
