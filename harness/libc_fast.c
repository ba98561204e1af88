/* Plain functions in front of those that glibc chooses by processor at start-up (ifunc): in a static
 * program such a symbol is the address of the chooser. A caller outside this program needs the address
 * of something that does the work. */
#include "harness/libc.h"

#include <math.h>
#include <string.h>
#include <strings.h>
#include <sys/time.h>
#include <time.h>
#include <wchar.h>

#define FAST(type, name, parameters, arguments)                                                    \
    type jh_fast_##name parameters;                                                                \
    type jh_fast_##name parameters                                                                 \
    {                                                                                              \
        return name arguments;                                                                     \
    }

FAST(void *, memchr, (const void *s, int c, size_t n), (s, c, n))
FAST(int, memcmp, (const void *a, const void *b, size_t n), (a, b, n))
FAST(int, bcmp, (const void *a, const void *b, size_t n), (a, b, n))
FAST(void *, memcpy, (void *to, const void *from, size_t n), (to, from, n))
FAST(void *, memmove, (void *to, const void *from, size_t n), (to, from, n))
FAST(void *, mempcpy, (void *to, const void *from, size_t n), (to, from, n))
FAST(void *, memrchr, (const void *s, int c, size_t n), (s, c, n))
FAST(void *, memset, (void *s, int c, size_t n), (s, c, n))
FAST(void *, rawmemchr, (const void *s, int c), (s, c))
FAST(void *, memmem, (const void *s, size_t n, const void *t, size_t m), (s, n, t, m))
FAST(char *, stpcpy, (char *to, const char *from), (to, from))
FAST(char *, stpncpy, (char *to, const char *from, size_t n), (to, from, n))
FAST(int, strcasecmp, (const char *a, const char *b), (a, b))
FAST(int, strncasecmp, (const char *a, const char *b, size_t n), (a, b, n))
FAST(char *, strcat, (char *to, const char *from), (to, from))
FAST(char *, strchr, (const char *s, int c), (s, c))
FAST(char *, strchrnul, (const char *s, int c), (s, c))
FAST(int, strcmp, (const char *a, const char *b), (a, b))
FAST(char *, strcpy, (char *to, const char *from), (to, from))
FAST(size_t, strcspn, (const char *s, const char *set), (s, set))
FAST(size_t, strlen, (const char *s), (s))
FAST(char *, strncat, (char *to, const char *from, size_t n), (to, from, n))
FAST(int, strncmp, (const char *a, const char *b, size_t n), (a, b, n))
FAST(char *, strncpy, (char *to, const char *from, size_t n), (to, from, n))
FAST(size_t, strnlen, (const char *s, size_t n), (s, n))
FAST(char *, strpbrk, (const char *s, const char *set), (s, set))
FAST(char *, strrchr, (const char *s, int c), (s, c))
FAST(size_t, strspn, (const char *s, const char *set), (s, set))
FAST(char *, strstr, (const char *s, const char *t), (s, t))
FAST(char *, index, (const char *s, int c), (s, c))
FAST(char *, rindex, (const char *s, int c), (s, c))

FAST(wchar_t *, wcschr, (const wchar_t *s, wchar_t c), (s, c))
FAST(int, wcscmp, (const wchar_t *a, const wchar_t *b), (a, b))
FAST(wchar_t *, wcscpy, (wchar_t * to, const wchar_t *from), (to, from))
FAST(size_t, wcslen, (const wchar_t *s), (s))
FAST(int, wcsncmp, (const wchar_t *a, const wchar_t *b, size_t n), (a, b, n))
FAST(size_t, wcsnlen, (const wchar_t *s, size_t n), (s, n))
FAST(wchar_t *, wcsrchr, (const wchar_t *s, wchar_t c), (s, c))
FAST(wchar_t *, wmemchr, (const wchar_t *s, wchar_t c, size_t n), (s, c, n))
FAST(int, wmemcmp, (const wchar_t *a, const wchar_t *b, size_t n), (a, b, n))
FAST(wchar_t *, wmemset, (wchar_t * s, wchar_t c, size_t n), (s, c, n))
FAST(wchar_t *, wmemcpy, (wchar_t * to, const wchar_t *from, size_t n), (to, from, n))
FAST(wchar_t *, wmemmove, (wchar_t * to, const wchar_t *from, size_t n), (to, from, n))

FAST(double, atan, (double x), (x))
FAST(double, ceil, (double x), (x))
FAST(double, cos, (double x), (x))
FAST(double, expm1, (double x), (x))
FAST(double, floor, (double x), (x))
FAST(double, fma, (double x, double y, double z), (x, y, z))
FAST(double, log2, (double x), (x))
FAST(double, nearbyint, (double x), (x))
FAST(double, rint, (double x), (x))
FAST(double, roundeven, (double x), (x))
FAST(double, sin, (double x), (x))
FAST(double, tan, (double x), (x))
FAST(double, trunc, (double x), (x))
FAST(float, ceilf, (float x), (x))
FAST(float, cosf, (float x), (x))
FAST(float, exp2f, (float x), (x))
FAST(float, expf, (float x), (x))
FAST(float, floorf, (float x), (x))
FAST(float, fmaf, (float x, float y, float z), (x, y, z))
FAST(float, log2f, (float x), (x))
FAST(float, logf, (float x), (x))
FAST(float, nearbyintf, (float x), (x))
FAST(float, powf, (float x, float y), (x, y))
FAST(float, rintf, (float x), (x))
FAST(float, roundevenf, (float x), (x))
FAST(float, sinf, (float x), (x))
FAST(float, truncf, (float x), (x))

FAST(time_t, time, (time_t * t), (t))

int jh_fast_gettimeofday(struct timeval *now, void *zone)
{
    return gettimeofday(now, zone);
}

void jh_fast_sincos(double x, double *s, double *c)
{
    sincos(x, s, c);
}

void jh_fast_sincosf(float x, float *s, float *c)
{
    sincosf(x, s, c);
}
