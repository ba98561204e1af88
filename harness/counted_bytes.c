/* Blocks of bytes: charged by what is touched, then done by the library. */
#include "harness/counted.h"
#include "harness/meter.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

void *jh_counted_memcpy(void *to, const void *from, size_t n)
{
    jh_charge(jh_bytes(n));
    return memcpy(to, from, n);
}

void *jh_counted_memmove(void *to, const void *from, size_t n)
{
    jh_charge(jh_bytes(n));
    return memmove(to, from, n);
}

void *jh_counted_mempcpy(void *to, const void *from, size_t n)
{
    jh_charge(jh_bytes(n));
    return mempcpy(to, from, n);
}

void *jh_counted_memccpy(void *to, const void *from, int c, size_t n)
{
    char *end = memccpy(to, from, c, n);
    jh_charge(jh_bytes(end != NULL ? (size_t)(end - (char *)to) : n));
    return end;
}

void *jh_counted_memset(void *to, int c, size_t n)
{
    jh_charge(jh_bytes(n));
    return memset(to, c, n);
}

/* Our own loop: how far a and b agree is what the library's memcmp does not tell. */
int jh_counted_memcmp(const void *a, const void *b, size_t n)
{
    const unsigned char *x = a, *y = b;
    size_t i = 0;
    while (i < n && x[i] == y[i])
        i++;
    jh_charge(jh_bytes(i));
    return i < n ? x[i] - y[i] : 0;
}

int jh_counted_bcmp(const void *a, const void *b, size_t n)
{
    const unsigned char *x = a, *y = b;
    size_t i = 0;
    while (i < n && x[i] == y[i])
        i++;
    jh_charge(jh_bytes(i));
    return i < n;
}

void *jh_counted_memchr(const void *s, int c, size_t n)
{
    const char *at = memchr(s, c, n);
    jh_charge(jh_bytes(at != NULL ? (size_t)(at - (const char *)s) : n));
    return (void *)(uintptr_t)at;
}

void *jh_counted_memrchr(const void *s, int c, size_t n)
{
    const char *at = memrchr(s, c, n);
    jh_charge(jh_bytes(at != NULL ? n - (size_t)(at - (const char *)s) : n));
    return (void *)(uintptr_t)at;
}

void *jh_counted_rawmemchr(const void *s, int c)
{
    const char *at = rawmemchr(s, c);
    jh_charge(jh_bytes((size_t)(at - (const char *)s)));
    return (void *)(uintptr_t)at;
}

void *jh_counted_memmem(const void *hay, size_t len, const void *needle, size_t needle_len)
{
    const char *at = memmem(hay, len, needle, needle_len);
    size_t seen = at != NULL ? (size_t)(at - (const char *)hay) : len;
    jh_charge(jh_bytes(seen + needle_len));
    return (void *)(uintptr_t)at;
}

void jh_counted_bcopy(const void *from, void *to, size_t n)
{
    jh_charge(jh_bytes(n));
    memmove(to, from, n);
}

void jh_counted_bzero(void *to, size_t n)
{
    jh_charge(jh_bytes(n));
    memset(to, 0, n);
}

void jh_counted_swab(const void *restrict from, void *restrict to, ssize_t n)
{
    jh_charge(jh_bytes(n > 0 ? (size_t)n : 0));
    swab(from, to, n);
}
