/* Comparison as multisets: both sides are copied, brought into one form, sorted, and then compared
 * as bytes; n log n, in memory of the size of the values. Only when they differ, a merge finds an
 * element that one side has too often, and a walk over the original finds where it stands.
 *
 * Elements are scalars (sorted in place by value) or slices: strings, lists, rows. For rows in any
 * order each row is sorted first, so that equal rows have equal bytes.
 */
#include "judge/check/compare.h"

#include "judge/model/type.h"

#include <math.h>
#include <stdlib.h>

/* ---- scalars ---- */

static int by_i32(const void *a, const void *b)
{
    int32_t x = frame_load_i32(a), y = frame_load_i32(b);
    return (x > y) - (x < y);
}

static int by_i64(const void *a, const void *b)
{
    int64_t x = frame_load_i64(a), y = frame_load_i64(b);
    return (x > y) - (x < y);
}

/* NaN after everything; one_form() left only one. */
static int by_f64(const void *a, const void *b)
{
    double x = frame_load_f64(a), y = frame_load_f64(b);
    if (isnan(x) || isnan(y))
        return (isnan(x) != 0) - (isnan(y) != 0);
    return (x > y) - (x < y);
}

static int by_byte(const void *a, const void *b)
{
    return *(const unsigned char *)a - *(const unsigned char *)b;
}

typedef int order(const void *, const void *);

static order *order_of(uint8_t kind)
{
    switch (kind) {
    case WIRE_I64:
        return by_i64;
    case WIRE_F64:
        return by_f64;
    case WIRE_BOOL:
    case WIRE_CHAR:
        return by_byte;
    default:
        return by_i32;
    }
}

/* Equal values get equal bytes. */
static void one_form(uint8_t kind, unsigned char *data, size_t count)
{
    for (size_t i = 0; kind == WIRE_BOOL && i < count; i++)
        data[i] = data[i] != 0;
    for (size_t i = 0; kind == WIRE_F64 && i < count; i++) {
        double v = frame_load_f64(data + i * 8);
        v = isnan(v) ? (double)NAN : v == 0 ? 0.0 : v;
        memcpy(data + i * 8, &v, sizeof v);
    }
}

/* ---- elements ---- */

struct element {
    const unsigned char *p;
    size_t len;
};

static int by_bytes(const void *a, const void *b)
{
    const struct element *x = a, *y = b;
    if (x->len != y->len)
        return x->len < y->len ? -1 : 1;
    return x->len > 0 ? memcmp(x->p, y->p, x->len) : 0;
}

static bool same_element(const struct element *x, const struct element *y)
{
    return by_bytes(x, y) == 0;
}

/* One side: the value copied into one form, and its elements in their original order and sorted. */
struct side {
    const struct wire_type *type;
    struct wire_type inner; /* of one element */
    struct cursor original;
    uint32_t count;
    unsigned char *copy;
    size_t len;
    struct element *sorted; /* slices; NULL for scalars, whose copy is sorted in place */
};

static void side_release(struct side *s)
{
    free(s->copy);
    free(s->sorted);
}

static size_t size_of(const struct side *s)
{
    return s->inner.dims == 0 ? frame_scalar_size(s->inner.kind) : 0;
}

/* Rows of scalars in the copy: one form, and sorted if their order does not matter. */
static void prepare_row(const struct side *s, bool nested, unsigned char *row)
{
    uint32_t count = frame_load_u32(row);
    one_form(s->inner.kind, row + 4, count);
    if (nested)
        qsort(row + 4, count, frame_scalar_size(s->inner.kind), order_of(s->inner.kind));
}

static void side_init(struct side *s, const struct wire_type *t, bool nested, struct cursor *c)
{
    *s = (struct side){.type = t, .inner = type_element(t)};
    const unsigned char *from = c->at;
    must(codec_skip(c, t, true));
    s->original = (struct cursor){from + 4, c->at};
    s->count = frame_load_u32(from);
    s->len = frame_left(&s->original);
    s->copy = mem_alloc(s->len);
    if (s->len > 0)
        memcpy(s->copy, from + 4, s->len);
    if (size_of(s) > 0) {
        one_form(s->inner.kind, s->copy, s->count);
        qsort(s->copy, s->count, size_of(s), order_of(s->inner.kind));
        return;
    }
    s->sorted = mem_array(s->count, sizeof *s->sorted);
    struct cursor at = {s->copy, s->copy + s->len};
    for (uint32_t i = 0; i < s->count; i++) {
        unsigned char *start = s->copy + (at.at - s->copy);
        must(codec_skip(&at, &s->inner, true));
        if (s->inner.dims > 0)
            prepare_row(s, nested, start);
        s->sorted[i] = (struct element){start, (size_t)(at.at - start)};
    }
    qsort(s->sorted, s->count, sizeof *s->sorted, by_bytes);
}

static struct element nth(const struct side *s, size_t i)
{
    if (s->sorted != NULL)
        return s->sorted[i];
    size_t size = size_of(s);
    return (struct element){s->copy + i * size, size};
}

static int compare_nth(const struct side *a, size_t i, const struct side *b, size_t k)
{
    struct element x = nth(a, i), y = nth(b, k);
    return a->sorted != NULL ? by_bytes(&x, &y) : order_of(a->inner.kind)(x.p, y.p);
}

/* The first elements, in sorted order, that only one side has (or has more often). */
static void find_difference(const struct side *want, const struct side *got, size_t *missing,
                            size_t *surplus)
{
    size_t i = 0, k = 0;
    *missing = want->count;
    *surplus = got->count;
    while (i < want->count || k < got->count) {
        int c = i == want->count ? 1 : k == got->count ? -1 : compare_nth(want, i, got, k);
        if (c == 0) {
            i++;
            k++;
        } else if (c < 0) {
            *missing = *missing == want->count ? i : *missing;
            i++;
        } else {
            *surplus = *surplus == got->count ? k : *surplus;
            k++;
        }
    }
}

/* How often `e` stands in a side. */
static size_t times(const struct side *s, const struct element *e)
{
    size_t n = 0;
    for (size_t i = 0; i < s->count; i++) {
        struct element x = nth(s, i);
        n += same_element(&x, e);
    }
    return n;
}

/* Where, in the original, the element e stands for the (after + 1)th time. */
static size_t place_of(const struct side *s, bool nested, const struct element *e, size_t after,
                       struct cursor *value)
{
    struct cursor at = s->original;
    for (uint32_t i = 0; i < s->count; i++) {
        const unsigned char *from = at.at;
        must(codec_skip(&at, &s->inner, true));
        size_t len = (size_t)(at.at - from);
        own_mem unsigned char *one = mem_alloc(len);
        memcpy(one, from, len);
        if (s->inner.dims > 0)
            prepare_row(s, nested, one);
        else
            one_form(s->inner.kind, one, 1);
        struct element x = {one, len};
        if (same_element(&x, e) && after-- == 0) {
            *value = (struct cursor){from, at.at};
            return i;
        }
    }
    return s->count;
}

static void say(const struct side *want, const struct side *got, bool nested, struct finding *out)
{
    bool rows = want->type->dims > 1;
    size_t missing = 0, surplus = 0;
    find_difference(want, got, &missing, &surplus);
    struct element extra = nth(got, surplus), absent = nth(want, missing);
    struct cursor shown = {0};
    size_t expected = times(want, &extra);
    size_t place = place_of(got, nested, &extra, expected, &shown);
    out->index = out->row = place;
    buf_printf(&out->text, "%s %zu: got ", rows ? "row" : "index", place);
    compare_show(&want->inner, shown, &out->text);
    buf_adds(&out->text, expected > 0 ? " once too often; " : ", which is not expected; ");
    place_of(want, nested, &absent, 0, &shown);
    compare_show(&want->inner, shown, &out->text);
    buf_adds(&out->text, " is missing");
}

static bool same_sides(const struct side *want, const struct side *got)
{
    if (want->sorted == NULL)
        return want->len == 0 || memcmp(want->copy, got->copy, want->len) == 0;
    for (size_t i = 0; i < want->count; i++) {
        if (!same_element(&want->sorted[i], &got->sorted[i]))
            return false;
    }
    return true;
}

bool compare_unordered(const struct wire_type *t, bool nested, struct cursor *want,
                       struct cursor *got, struct finding *out)
{
    uint32_t nw = frame_load_u32(want->at), ng = frame_load_u32(got->at);
    if (nw != ng) {
        out->index = out->row = nw < ng ? nw : ng;
        compare_say_length(nw, ng, t->dims > 1 ? "row" : "element", &out->text);
        return false;
    }
    struct side w, g;
    side_init(&w, t, nested, want);
    side_init(&g, t, nested, got);
    bool same = same_sides(&w, &g);
    if (!same)
        say(&w, &g, nested, out);
    side_release(&w);
    side_release(&g);
    return same;
}
