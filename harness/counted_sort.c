/* qsort, bsearch and lfind of our own: their cost must not depend on the library, and must be
 * known.
 *
 * A bottom-up merge sort: always n log2 n element moves and at most as many comparisons, stable, no
 * recursion (the comparator would be seen deeper on the stack otherwise), and safe with a
 * comparator that contradicts itself. The buffer is ours, not the user's space. It is kept for the
 * next call; a comparator that sorts by itself gets one of its own.
 */
#include "harness/arena.h"
#include "harness/counted.h"
#include "harness/meter.h"

#include <string.h>

static unsigned char *buffer;
static size_t buffer_size;
static bool buffer_taken;

/* At least twice the size before, so that all buffers together stay within twice the largest. */
static unsigned char *take_buffer(size_t size, bool *kept)
{
    *kept = !buffer_taken;
    if (buffer_taken)
        return jh_scratch(size);
    if (buffer_size < size) {
        buffer_size = size > 2 * buffer_size ? size : 2 * buffer_size;
        buffer = jh_scratch(buffer_size);
    }
    buffer_taken = true;
    return buffer;
}

struct sorting {
    jh_compare_r *compare;
    void *arg;
    size_t size; /* of an element */
    uintptr_t pc;
};

/* from[lo, mid) and from[mid, hi), both in order, to `to`. */
static void merge(const struct sorting *s, unsigned char *to, const unsigned char *from, size_t lo,
                  size_t mid, size_t hi)
{
    const size_t size = s->size;
    size_t i = lo, j = mid, compared = 0;
    unsigned char *out = to + lo * size;
    while (i < mid && j < hi) {
        compared++;
        bool right = s->compare(from + i * size, from + j * size, s->arg) > 0;
        memcpy(out, from + (right ? j++ : i++) * size, size);
        out += size;
    }
    memcpy(out, from + i * size, (mid - i) * size);
    memcpy(out + (mid - i) * size, from + j * size, (hi - j) * size); /* one of the two is empty */
    jh_charge_at(s->pc, compared + (hi - lo) * jh_bytes(size));
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void sort(unsigned char *base, size_t count, const struct sorting *s)
{
    size_t bytes = 0;
    if (count < 2 || s->size == 0 || __builtin_mul_overflow(count, s->size, &bytes))
        return;
    bool kept = false;
    unsigned char *other = take_buffer(bytes, &kept), *from = base, *to = other;
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t lo = 0; lo < count; lo += 2 * run)
            merge(s, to, from, lo, least(lo + run, count), least(lo + 2 * run, count));
        unsigned char *t = from;
        from = to;
        to = t;
    }
    if (from != base)
        memcpy(base, from, bytes);
    if (kept)
        buffer_taken = false;
}

/* A comparator of two arguments, carried as the third of one of three. */
static int two_arguments(const void *a, const void *b, void *arg)
{
    return (*(jh_compare **)arg)(a, b);
}

void jh_counted_qsort(void *base, size_t count, size_t size, jh_compare *compare)
{
    uintptr_t pc = (uintptr_t)__builtin_return_address(0);
    jh_charge_at(pc, 1);
    sort(base, count, &(struct sorting){two_arguments, &compare, size, pc});
}

void jh_counted_qsort_r(void *base, size_t count, size_t size, jh_compare_r *compare, void *arg)
{
    uintptr_t pc = (uintptr_t)__builtin_return_address(0);
    jh_charge_at(pc, 1);
    sort(base, count, &(struct sorting){compare, arg, size, pc});
}

void *jh_counted_bsearch(const void *key, const void *base, size_t count, size_t size,
                         jh_compare *compare)
{
    const char *a = base;
    size_t lo = 0, hi = count;
    jh_charge(1);
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        int order = compare(key, a + mid * size);
        jh_charge(1);
        if (order == 0)
            return (void *)(uintptr_t)(a + mid * size);
        if (order < 0)
            hi = mid;
        else
            lo = mid + 1;
    }
    return NULL;
}

/* The first of *count elements that compares equal, or NULL; *asked gets the comparisons. */
static char *find(const void *key, const char *base, size_t count, size_t size, jh_compare *compare,
                  size_t *asked)
{
    for (size_t i = 0; i < count; i++) {
        ++*asked;
        if (compare(key, base + i * size) == 0)
            return (char *)(uintptr_t)(base + i * size);
    }
    return NULL;
}

void *jh_counted_lfind(const void *key, const void *base, size_t *count, size_t size,
                       jh_compare *compare)
{
    size_t asked = 1;
    void *at = find(key, base, *count, size, compare, &asked);
    jh_charge(asked);
    return at;
}

void *jh_counted_lsearch(const void *key, void *base, size_t *count, size_t size,
                         jh_compare *compare)
{
    size_t asked = 1;
    char *at = find(key, base, *count, size, compare, &asked);
    jh_charge(asked + (at == NULL ? jh_bytes(size) : 0));
    if (at == NULL) {
        at = (char *)base + *count * size;
        memcpy(at, key, size);
        ++*count;
    }
    return at;
}
