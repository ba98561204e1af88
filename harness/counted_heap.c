/* The heap, charged. Growing a block is charged as a copy of what it held, whether or not the
 * allocator had room behind it: the cost of the code as written, not of today's luck. */
#include "harness/counted.h"
#include "harness/heap.h"
#include "harness/heap_text.h"
#include "harness/meter.h"

#include <string.h>

void *jh_counted_malloc(size_t size)
{
    jh_charge(1);
    return jh_malloc(size);
}

void *jh_counted_calloc(size_t count, size_t size)
{
    size_t bytes = 0;
    bool fits = !__builtin_mul_overflow(count, size, &bytes);
    jh_charge(jh_bytes(fits ? bytes : 0));
    return jh_calloc(count, size);
}

static uint64_t growth(const void *p, size_t size)
{
    size_t old = p != NULL ? jh_heap_size(p) : 0;
    return jh_bytes(size > old ? old : 0);
}

void *jh_counted_realloc(void *p, size_t size)
{
    jh_charge(growth(p, size));
    return jh_realloc(p, size);
}

void *jh_counted_reallocarray(void *p, size_t count, size_t size)
{
    size_t bytes = 0;
    bool fits = !__builtin_mul_overflow(count, size, &bytes);
    jh_charge(fits ? growth(p, bytes) : 1);
    return jh_reallocarray(p, count, size);
}

void jh_counted_free(void *p)
{
    jh_charge(1);
    jh_free(p);
}

void *jh_counted_aligned_alloc(size_t alignment, size_t size)
{
    jh_charge(1);
    return jh_aligned_alloc(alignment, size);
}

int jh_counted_posix_memalign(void **out, size_t alignment, size_t size)
{
    jh_charge(1);
    return jh_posix_memalign(out, alignment, size);
}

char *jh_counted_strdup(const char *s)
{
    jh_charge(jh_bytes(strlen(s)));
    return jh_strdup(s);
}

char *jh_counted_strndup(const char *s, size_t n)
{
    jh_charge(jh_bytes(strnlen(s, n)));
    return jh_strndup(s, n);
}
