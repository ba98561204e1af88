/* Wide strings: the rules of counted_bytes.c and counted_text.c, with four bytes to a character. */
#include "harness/counted.h"
#include "harness/heap_text.h"
#include "harness/meter.h"

#include <stdlib.h>
#include <string.h>
#include <wctype.h>

static uint64_t wide(size_t n)
{
    return jh_bytes(n * sizeof(wchar_t));
}

size_t jh_counted_wcslen(const wchar_t *s)
{
    size_t n = wcslen(s);
    jh_charge(wide(n));
    return n;
}

size_t jh_counted_wcsnlen(const wchar_t *s, size_t most)
{
    size_t n = wcsnlen(s, most);
    jh_charge(wide(n));
    return n;
}

wchar_t *jh_counted_wcscpy(wchar_t *to, const wchar_t *from)
{
    size_t n = wcslen(from);
    jh_charge(wide(n));
    return wmemcpy(to, from, n + 1);
}

wchar_t *jh_counted_wcsncpy(wchar_t *to, const wchar_t *from, size_t n)
{
    jh_charge(wide(n));
    return wcsncpy(to, from, n);
}

wchar_t *jh_counted_wcscat(wchar_t *to, const wchar_t *from)
{
    size_t have = wcslen(to), n = wcslen(from);
    jh_charge(wide(have + n));
    wmemcpy(to + have, from, n + 1);
    return to;
}

wchar_t *jh_counted_wcsncat(wchar_t *to, const wchar_t *from, size_t most)
{
    size_t have = wcslen(to), n = wcsnlen(from, most);
    jh_charge(wide(have + n));
    wmemcpy(to + have, from, n);
    to[have + n] = L'\0';
    return to;
}

static size_t agreed(const wchar_t *a, const wchar_t *b, size_t n, bool text)
{
    size_t i = 0;
    while (i < n && a[i] == b[i] && !(text && a[i] == L'\0'))
        i++;
    return i;
}

static int order(const wchar_t *a, const wchar_t *b, size_t i, size_t n)
{
    return i < n ? (a[i] > b[i]) - (a[i] < b[i]) : 0;
}

int jh_counted_wcscmp(const wchar_t *a, const wchar_t *b)
{
    size_t i = agreed(a, b, SIZE_MAX, true);
    jh_charge(wide(i));
    return order(a, b, i, SIZE_MAX);
}

int jh_counted_wcsncmp(const wchar_t *a, const wchar_t *b, size_t n)
{
    size_t i = agreed(a, b, n, true);
    jh_charge(wide(i));
    return order(a, b, i, n);
}

int jh_counted_wmemcmp(const wchar_t *a, const wchar_t *b, size_t n)
{
    size_t i = agreed(a, b, n, false);
    jh_charge(wide(i));
    return order(a, b, i, n);
}

wchar_t *jh_counted_wcschr(const wchar_t *s, wchar_t c)
{
    wchar_t *at = wcschrnul(s, c);
    jh_charge(wide((size_t)(at - s)));
    return *at == c ? at : NULL;
}

wchar_t *jh_counted_wcsrchr(const wchar_t *s, wchar_t c)
{
    jh_charge(wide(wcslen(s)));
    return wcsrchr(s, c);
}

wchar_t *jh_counted_wcsstr(const wchar_t *hay, const wchar_t *needle)
{
    wchar_t *at = wcsstr(hay, needle);
    jh_charge(wide((at != NULL ? (size_t)(at - hay) : wcslen(hay)) + wcslen(needle)));
    return at;
}

wchar_t *jh_counted_wcsdup(const wchar_t *s)
{
    jh_charge(wide(wcslen(s)));
    return jh_wcsdup(s);
}

wchar_t *jh_counted_wmemchr(const wchar_t *s, wchar_t c, size_t n)
{
    wchar_t *at = wmemchr(s, c, n);
    jh_charge(wide(at != NULL ? (size_t)(at - s) : n));
    return at;
}

wchar_t *jh_counted_wmemcpy(wchar_t *to, const wchar_t *from, size_t n)
{
    jh_charge(wide(n));
    return wmemcpy(to, from, n);
}

wchar_t *jh_counted_wmemmove(wchar_t *to, const wchar_t *from, size_t n)
{
    jh_charge(wide(n));
    return wmemmove(to, from, n);
}

wchar_t *jh_counted_wmemset(wchar_t *to, wchar_t c, size_t n)
{
    jh_charge(wide(n));
    return wmemset(to, c, n);
}

/* Conversions walk to the end of the text even where they only measure it. */
size_t jh_counted_mbstowcs(wchar_t *to, const char *from, size_t n)
{
    size_t made = mbstowcs(to, from, n);
    jh_charge(jh_bytes(made != (size_t)-1 ? made : strlen(from)));
    return made;
}

size_t jh_counted_wcstombs(char *to, const wchar_t *from, size_t n)
{
    size_t made = wcstombs(to, from, n);
    jh_charge(wide(made != (size_t)-1 ? made : wcslen(from)));
    return made;
}

size_t jh_counted_mbsrtowcs(wchar_t *to, const char **from, size_t n, mbstate_t *state)
{
    const char *start = *from;
    size_t made = mbsrtowcs(to, from, n, state);
    jh_charge(jh_bytes(made != (size_t)-1 ? made : strlen(start)));
    return made;
}

size_t jh_counted_wcsrtombs(char *to, const wchar_t **from, size_t n, mbstate_t *state)
{
    const wchar_t *start = *from;
    size_t made = wcsrtombs(to, from, n, state);
    jh_charge(wide(made != (size_t)-1 ? made : wcslen(start)));
    return made;
}

#define READ_WIDE(type, call)                                                                      \
    wchar_t *stop = NULL;                                                                          \
    type value = (call);                                                                           \
    jh_charge(wide((size_t)(stop - s)));                                                           \
    if (end != NULL)                                                                               \
        *end = stop;                                                                               \
    return value

/* Without a number the library points back to the start, but walked the blanks: walk them again. */
static size_t blanks(const wchar_t *s)
{
    size_t n = 0;
    while (iswspace((wint_t)s[n]))
        n++;
    return n;
}

long jh_counted_wcstol(const wchar_t *s, wchar_t **end, int base)
{
    jh_charge(wide(blanks(s)));
    READ_WIDE(long, wcstol(s, &stop, base));
}

unsigned long jh_counted_wcstoul(const wchar_t *s, wchar_t **end, int base)
{
    jh_charge(wide(blanks(s)));
    READ_WIDE(unsigned long, wcstoul(s, &stop, base));
}

double jh_counted_wcstod(const wchar_t *s, wchar_t **end)
{
    jh_charge(wide(blanks(s)));
    READ_WIDE(double, wcstod(s, &stop));
}
