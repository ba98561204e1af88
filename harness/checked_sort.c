/* Sorting and searching: the array is looked at as a whole, and the comparator only ever sees
 * elements of it, or of a block of ours as large as it, so that reading beyond an element's array
 * is found. */
#include "harness/checked.h"

#include "harness/checked_calls.h"
#include "harness/counted.h"
#include "harness/fault.h"

static void look(const char *who, const void *base, size_t count, size_t size, uintptr_t pc)
{
    size_t bytes = 0;
    if (!__builtin_mul_overflow(count, size, &bytes))
        jh_check(who, (uintptr_t)base, bytes, false, pc);
}

void jh_checked_qsort(void *base, size_t count, size_t size, jh_compare *compare)
{
    look("qsort", base, count, size, JH_SITE);
    jh_counted_qsort(base, count, size, compare);
}

void jh_checked_qsort_r(void *base, size_t count, size_t size, jh_compare_r *compare, void *arg)
{
    look("qsort_r", base, count, size, JH_SITE);
    jh_counted_qsort_r(base, count, size, compare, arg);
}

void *jh_checked_bsearch(const void *key, const void *base, size_t count, size_t size,
                         jh_compare *compare)
{
    look("bsearch", base, count, size, JH_SITE);
    return jh_counted_bsearch(key, base, count, size, compare);
}
