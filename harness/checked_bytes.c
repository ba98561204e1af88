/* Blocks of bytes: look at what will be touched, then let the library do it. */
#include "harness/checked.h"

#include "harness/checked_calls.h"
#include "harness/fault.h"
#include "harness/state.h"

#include <string.h>

static void reads(const char *who, const void *p, size_t n, uintptr_t pc)
{
    jh_check(who, (uintptr_t)p, n, false, pc);
}

static void writes(const char *who, void *p, size_t n, uintptr_t pc)
{
    jh_check(who, (uintptr_t)p, n, true, pc);
}

static void copies(const char *who, void *to, const void *from, size_t n, uintptr_t pc)
{
    uintptr_t a = (uintptr_t)to, b = (uintptr_t)from;
    reads(who, from, n, pc);
    writes(who, to, n, pc);
    if (a != b && a < b + n && b < a + n)
        jh_abort_at(pc, "kind=overlap|%s() of %zu bytes between places that overlap: use memmove()",
                    who, n);
}

void *jh_checked_memcpy(void *to, const void *from, size_t n)
{
    copies("memcpy", to, from, n, JH_SITE);
    return memcpy(to, from, n);
}

void *jh_checked_mempcpy(void *to, const void *from, size_t n)
{
    copies("mempcpy", to, from, n, JH_SITE);
    return mempcpy(to, from, n);
}

void *jh_checked_memmove(void *to, const void *from, size_t n)
{
    uintptr_t pc = JH_SITE;
    reads("memmove", from, n, pc);
    writes("memmove", to, n, pc);
    return memmove(to, from, n);
}

void *jh_checked_memset(void *to, int c, size_t n)
{
    writes("memset", to, n, JH_SITE);
    return memset(to, c, n);
}

void jh_checked_bzero(void *to, size_t n)
{
    writes("bzero", to, n, JH_SITE);
    memset(to, 0, n);
}

int jh_checked_memcmp(const void *a, const void *b, size_t n)
{
    uintptr_t pc = JH_SITE;
    reads("memcmp", a, n, pc);
    reads("memcmp", b, n, pc);
    int order = memcmp(a, b, n);
    jh_trace(pc, (uintptr_t)a, (uint64_t)order);
    return order;
}

int jh_checked_bcmp(const void *a, const void *b, size_t n)
{
    uintptr_t pc = JH_SITE;
    reads("bcmp", a, n, pc);
    reads("bcmp", b, n, pc);
    int order = memcmp(a, b, n);
    jh_trace(pc, (uintptr_t)a, (uint64_t)order);
    return order;
}

/* It may be asked about more than there is, as long as the byte is found before. */
void *jh_checked_memchr(const void *s, int c, size_t n)
{
    uintptr_t pc = JH_SITE;
    const unsigned char *p = s;
    for (size_t i = 0; i < n; i++) {
        reads("memchr", p + i, 1, pc);
        if (p[i] == (unsigned char)c)
            return (void *)(uintptr_t)(p + i);
    }
    return NULL;
}
