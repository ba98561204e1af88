/* Wide strings: the rules of counted_bytes.c and counted_text.c, with four bytes to a character. */
#include "harness/counted.h"
#include "harness/heap_text.h"
#include "harness/meter.h"

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
