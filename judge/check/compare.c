/* Comparison in order: exact, or within a tolerance for f64. Each function finds the first
 * difference and says it the way that type is counted: index, row and column, byte, level order. */
#include "judge/check/compare.h"

#include "judge/model/tolerance.h"
#include "judge/model/type.h"

#include <inttypes.h>

enum { SHOWN = 40, SHORT_STRING = 30 };

void compare_show(const struct wire_type *t, struct cursor at, struct buf *out)
{
    struct show how = {.width = SHOWN};
    codec_show(&at, t, true, &how, out);
}

void compare_say(const struct wire_type *t, const struct cursor *want, const struct cursor *got,
                 struct buf *out)
{
    buf_adds(out, "expected ");
    compare_show(t, *want, out);
    buf_adds(out, ", got ");
    compare_show(t, *got, out);
}

void compare_say_length(size_t want, size_t got, const char *unit, struct buf *out)
{
    buf_printf(out, "length: expected %zu %s%s, got %zu", want, unit, want == 1 ? "" : "s", got);
}

/* "expected 1, got 1.002 (off by 0.002, tolerance 0.001)"; the distance of floating-point numbers
 * only. */
static void say_scalar(const struct check_spec *spec, const struct wire_type *t,
                       const struct cursor *want, const struct cursor *got, struct buf *out)
{
    own_buf struct buf distance = {0};
    compare_say(t, want, got, out);
    if (t->kind == WIRE_F64)
        tolerance_say(spec, frame_load_f64(want->at), frame_load_f64(got->at), &distance);
    if (distance.len > 0)
        buf_printf(out, " (%s)", buf_str(&distance));
}

/* Of two lengths that differ: where else, if that comes before the shorter one ends. */
static void say_first(const char *place, size_t first, size_t want, size_t got, struct buf *out)
{
    if (first < want && first < got)
        buf_printf(out, "; the first difference is at %s %zu", place, first);
}

static bool equal_scalar(const struct check_spec *spec, uint8_t kind, const unsigned char *want,
                         const unsigned char *got)
{
    if (kind == WIRE_F64)
        return tolerance_allows(spec, frame_load_f64(want), frame_load_f64(got));
    if (kind == WIRE_BOOL) /* a solution may have stored any byte in a bool */
        return (*want != 0) == (*got != 0);
    return memcmp(want, got, frame_scalar_size(kind)) == 0;
}

/* An array of scalars. place: "index" or "column". */
static bool compare_scalars(const struct check_spec *spec, const struct wire_type *e,
                            const char *place, struct cursor *want, struct cursor *got,
                            struct finding *out)
{
    size_t size = frame_scalar_size(e->kind);
    const unsigned char *w = NULL, *g = NULL;
    uint32_t nw = 0, ng = 0;
    must(frame_u32(want, &nw) && frame_take(want, nw, size, &w));
    must(frame_u32(got, &ng) && frame_take(got, ng, size, &g));
    if (nw == ng && memcmp(w, g, nw * size) == 0)
        return true;
    size_t i = 0;
    while (i < nw && i < ng && equal_scalar(spec, e->kind, w + i * size, g + i * size))
        i++;
    if (nw == ng && i == nw)
        return true;
    out->index = i;
    if (nw != ng) {
        compare_say_length(nw, ng, e->kind == WIRE_CHAR ? "character" : "element", &out->text);
        say_first(place, i, nw, ng, &out->text);
        return false;
    }
    struct cursor here = {w + i * size, w + nw * size}, there = {g + i * size, g + ng * size};
    buf_printf(&out->text, "%s %zu: ", place, i);
    say_scalar(spec, e, &here, &there, &out->text);
    return false;
}

/* The first differing byte. whole: short strings are said as a whole. */
static bool compare_string(bool whole, struct cursor *want, struct cursor *got, struct finding *out)
{
    static const struct wire_type string = {.kind = WIRE_STRING}, byte = {.kind = WIRE_CHAR};
    struct cursor want_start = *want, got_start = *got;
    const unsigned char *w = NULL, *g = NULL;
    uint32_t nw = 0, ng = 0;
    must(frame_u32(want, &nw) && frame_take(want, nw, 1, &w));
    must(frame_u32(got, &ng) && frame_take(got, ng, 1, &g));
    if (nw == ng && memcmp(w, g, nw) == 0)
        return true;
    size_t i = 0;
    while (i < nw && i < ng && w[i] == g[i])
        i++;
    if (whole && nw <= SHORT_STRING && ng <= SHORT_STRING) {
        compare_say(&string, &want_start, &got_start, &out->text);
        return false;
    }
    if (i == nw || i == ng) {
        compare_say_length(nw, ng, "byte", &out->text);
    } else {
        struct cursor here = {w + i, w + nw}, there = {g + i, g + ng};
        buf_printf(&out->text, "byte %zu: ", i);
        compare_say(&byte, &here, &there, &out->text);
    }
    out->index = i;
    return false;
}

static void say_cycle(int32_t cycle, struct buf *out)
{
    if (cycle < 0)
        buf_adds(out, "no link back");
    else
        buf_printf(out, "a link back to index %" PRId32, cycle);
}

static bool compare_list(const struct wire_type *t, struct cursor *want, struct cursor *got,
                         struct finding *out)
{
    static const struct wire_type i32 = {.kind = WIRE_I32};
    struct list_view w, g;
    must(frame_list(want, t, true, &w) && frame_list(got, t, true, &g));
    size_t i = 0;
    while (i < w.count && i < g.count && memcmp(w.values + i * 4, g.values + i * 4, 4) == 0)
        i++;
    if (w.count == g.count && i == w.count && w.cycle == g.cycle)
        return true;
    out->index = i;
    if (w.count != g.count) {
        compare_say_length(w.count, g.count, "node", &out->text);
        say_first("index", i, w.count, g.count, &out->text);
    } else if (i < w.count) {
        struct cursor here = {w.values + i * 4, w.values + (size_t)w.count * 4};
        struct cursor there = {g.values + i * 4, g.values + (size_t)g.count * 4};
        buf_printf(&out->text, "index %zu: ", i);
        compare_say(&i32, &here, &there, &out->text);
    } else {
        buf_adds(&out->text, "end of the list: expected ");
        say_cycle(w.cycle, &out->text);
        buf_adds(&out->text, ", got ");
        say_cycle(g.cycle, &out->text);
    }
    return false;
}

static void say_slot(bool present, int32_t value, struct buf *out)
{
    if (present)
        buf_printf(out, "%" PRId32, value);
    else
        buf_adds(out, "null");
}

/* Slots beyond the end are absent. */
static bool compare_tree(struct cursor *want, struct cursor *got, struct finding *out)
{
    struct tree_view w, g;
    must(frame_tree(want, &w) && frame_tree(got, &g));
    for (size_t i = 0; i < w.slots || i < g.slots; i++) {
        bool in_want = false, in_got = false;
        int32_t value_want = 0, value_got = 0;
        must(i >= w.slots || frame_slot(&w.at, &in_want, &value_want));
        must(i >= g.slots || frame_slot(&g.at, &in_got, &value_got));
        if (in_want == in_got && value_want == value_got)
            continue;
        out->index = i;
        buf_printf(&out->text, "level order, index %zu: expected ", i);
        say_slot(in_want, value_want, &out->text);
        buf_adds(&out->text, ", got ");
        say_slot(in_got, value_got, &out->text);
        return false;
    }
    return true;
}

/* The data behind two callbacks; which callback it was does not matter, an adversary ends as keys.
 */
static bool compare_fn(struct cursor *want, struct cursor *got, struct finding *out)
{
    static const struct wire_type i32 = {.kind = WIRE_I32};
    static const struct check_spec exact = {.rule = CHECK_EXACT};
    want->at += 4;
    got->at += 4;
    return compare_scalars(&exact, &i32, "index", want, got, out);
}

/* Rows, strings or lists. */
static bool compare_elements(const struct check_spec *spec, const struct wire_type *t,
                             struct cursor *want, struct cursor *got, struct finding *out)
{
    struct wire_type e = type_element(t);
    bool rows = t->dims > 1;
    uint32_t nw = 0, ng = 0;
    must(frame_u32(want, &nw) && frame_u32(got, &ng));
    if (nw != ng) {
        out->index = out->row = nw < ng ? nw : ng;
        compare_say_length(nw, ng, rows ? "row" : "element", &out->text);
        return false;
    }
    for (uint32_t i = 0; i < nw; i++) {
        struct finding inside = {0};
        bool same = false;
        if (e.dims > 0)
            same = compare_scalars(spec, &(struct wire_type){.kind = e.kind}, "column", want, got,
                                   &inside);
        else if (e.kind == WIRE_STRING)
            same = compare_string(true, want, got, &inside);
        else
            same = compare_value(spec, &e, want, got, &inside);
        if (!same) {
            out->row = rows ? i : 0;
            out->index = rows ? inside.index : i;
            const char *text = buf_str(&inside.text);
            bool whole = e.kind == WIRE_STRING && strncmp(text, "expected", 8) == 0;
            buf_printf(&out->text, "%s %" PRIu32 "%s %s",
                       rows                  ? "row"
                       : e.kind == WIRE_LIST ? "list"
                                             : "index",
                       i, whole ? ":" : ",", text);
        }
        buf_release(&inside.text);
        if (!same)
            return false;
    }
    return true;
}

bool compare_value(const struct check_spec *spec, const struct wire_type *t, struct cursor *want,
                   struct cursor *got, struct finding *out)
{
    struct wire_type e = type_element(t);
    if (t->dims > 0) {
        if (spec->rule == CHECK_UNORDERED || spec->rule == CHECK_UNORDERED_NESTED)
            return compare_unordered(t, spec->rule == CHECK_UNORDERED_NESTED, want, got, out);
        if (e.dims == 0 && frame_scalar_size(e.kind) > 0)
            return compare_scalars(spec, &e, "index", want, got, out);
        return compare_elements(spec, t, want, got, out);
    }
    switch ((enum wire_kind)t->kind) {
    case WIRE_STRING:
        return compare_string(false, want, got, out);
    case WIRE_LIST:
        return compare_list(t, want, got, out);
    case WIRE_TREE:
        return compare_tree(want, got, out);
    case WIRE_FN:
        return compare_fn(want, got, out);
    default:
        break;
    }
    size_t size = frame_scalar_size(t->kind);
    bool same = equal_scalar(spec, t->kind, want->at, got->at);
    if (!same)
        say_scalar(spec, t, want, got, &out->text);
    want->at += size;
    got->at += size;
    return same;
}
