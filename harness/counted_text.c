/* Strings: length, copy, join, compare. A copy is charged by the length that is copied, a join by
 * the length that has to be walked first, too: that is what makes strcat in a loop quadratic.
 *
 * No strcpy and strcat of the library's: what is copied is known by then, so memcpy does it.
 */
#include "harness/counted.h"
#include "harness/meter.h"

#include <ctype.h>
#include <string.h>

size_t jh_counted_strlen(const char *s)
{
    size_t n = strlen(s);
    jh_charge(jh_bytes(n));
    return n;
}

size_t jh_counted_strnlen(const char *s, size_t most)
{
    size_t n = strnlen(s, most);
    jh_charge(jh_bytes(n));
    return n;
}

char *jh_counted_strcpy(char *to, const char *from)
{
    size_t n = strlen(from);
    jh_charge(jh_bytes(n));
    memcpy(to, from, n + 1);
    return to;
}

char *jh_counted_stpcpy(char *to, const char *from)
{
    size_t n = strlen(from);
    jh_charge(jh_bytes(n));
    memcpy(to, from, n + 1);
    return to + n;
}

/* Fills up with NUL: always n bytes. Returns where the text ends. */
static char *copy_padded(char *to, const char *from, size_t n)
{
    size_t len = strnlen(from, n);
    memcpy(to, from, len);
    memset(to + len, 0, n - len);
    return to + len;
}

char *jh_counted_strncpy(char *to, const char *from, size_t n)
{
    jh_charge(jh_bytes(n));
    (void)copy_padded(to, from, n);
    return to;
}

char *jh_counted_stpncpy(char *to, const char *from, size_t n)
{
    jh_charge(jh_bytes(n));
    return copy_padded(to, from, n);
}

char *jh_counted_strcat(char *to, const char *from)
{
    size_t have = strlen(to), n = strlen(from);
    jh_charge(jh_bytes(have + n));
    memcpy(to + have, from, n + 1);
    return to;
}

char *jh_counted_strncat(char *to, const char *from, size_t most)
{
    size_t have = strlen(to), n = strnlen(from, most);
    jh_charge(jh_bytes(have + n));
    memcpy(to + have, from, n);
    to[have + n] = '\0';
    return to;
}

/* -- comparing: by the prefix that agrees ------------------------------------------- */

static unsigned char plain(char c)
{
    return (unsigned char)c;
}

static unsigned char folded(char c)
{
    return (unsigned char)tolower((unsigned char)c);
}

static inline int compare(const char *a, const char *b, size_t n, unsigned char (*key)(char),
                          size_t *agreed)
{
    size_t i = 0;
    while (i < n && key(a[i]) == key(b[i]) && a[i] != '\0')
        i++;
    *agreed = i;
    return i < n ? key(a[i]) - key(b[i]) : 0;
}

int jh_counted_strcmp(const char *a, const char *b)
{
    size_t agreed = 0;
    int order = compare(a, b, SIZE_MAX, plain, &agreed);
    jh_charge(jh_bytes(agreed));
    return order;
}

int jh_counted_strncmp(const char *a, const char *b, size_t n)
{
    size_t agreed = 0;
    int order = compare(a, b, n, plain, &agreed);
    jh_charge(jh_bytes(agreed));
    return order;
}

int jh_counted_strcasecmp(const char *a, const char *b)
{
    size_t agreed = 0;
    int order = compare(a, b, SIZE_MAX, folded, &agreed);
    jh_charge(jh_bytes(agreed));
    return order;
}

int jh_counted_strncasecmp(const char *a, const char *b, size_t n)
{
    size_t agreed = 0;
    int order = compare(a, b, n, folded, &agreed);
    jh_charge(jh_bytes(agreed));
    return order;
}

/* The locale is always "C": strcoll is strcmp. */
int jh_counted_strcoll(const char *a, const char *b)
{
    size_t agreed = 0;
    int order = compare(a, b, SIZE_MAX, plain, &agreed);
    jh_charge(jh_bytes(agreed));
    return order;
}

size_t jh_counted_strxfrm(char *restrict to, const char *restrict from, size_t n)
{
    size_t len = strlen(from);
    jh_charge(jh_bytes(len));
    if (n > 0) {
        size_t kept = len < n - 1 ? len : n - 1;
        memcpy(to, from, kept);
        to[kept] = '\0';
    }
    return len;
}

int jh_counted_strverscmp(const char *a, const char *b)
{
    size_t i = 0;
    while (a[i] == b[i] && a[i] != '\0')
        i++;
    jh_charge(jh_bytes(i));
    return strverscmp(a, b);
}
