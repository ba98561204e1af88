/* Strings: each byte up to the end is looked at, so that a string without an end is found where it
 * leaves its array. */
#include "harness/checked.h"

#include "harness/checked_calls.h"
#include "harness/fault.h"
#include "harness/heap_text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The length of at most `most` bytes of the string at s. */
static size_t length(const char *who, const char *s, size_t most, uintptr_t pc)
{
    size_t n = 0;
    while (n < most) {
        jh_check(who, (uintptr_t)(s + n), 1, false, pc);
        if (s[n] == '\0')
            break;
        n++;
    }
    return n;
}

static size_t whole(const char *who, const char *s, uintptr_t pc)
{
    size_t n = length(who, s, SIZE_MAX, pc);
    jh_trace(pc, (uintptr_t)s, n);
    return n;
}

static void writes(const char *who, char *to, size_t n, uintptr_t pc)
{
    jh_check(who, (uintptr_t)to, n, true, pc);
}

size_t jh_checked_strlen(const char *s)
{
    return whole("strlen", s, JH_SITE);
}

size_t jh_checked_strnlen(const char *s, size_t n)
{
    return length("strnlen", s, n, JH_SITE);
}

char *jh_checked_strcpy(char *to, const char *from)
{
    uintptr_t pc = JH_SITE;
    size_t n = whole("strcpy", from, pc) + 1;
    writes("strcpy", to, n, pc);
    return memmove(to, from, n);
}

char *jh_checked_stpcpy(char *to, const char *from)
{
    uintptr_t pc = JH_SITE;
    size_t n = whole("stpcpy", from, pc) + 1;
    writes("stpcpy", to, n, pc);
    memmove(to, from, n);
    return to + n - 1;
}

char *jh_checked_strncpy(char *to, const char *from, size_t n)
{
    uintptr_t pc = JH_SITE;
    length("strncpy", from, n, pc);
    writes("strncpy", to, n, pc);
    return strncpy(to, from, n);
}

char *jh_checked_strcat(char *to, const char *from)
{
    uintptr_t pc = JH_SITE;
    size_t at = whole("strcat", to, pc), n = whole("strcat", from, pc) + 1;
    writes("strcat", to + at, n, pc);
    memmove(to + at, from, n);
    return to;
}

char *jh_checked_strncat(char *to, const char *from, size_t n)
{
    uintptr_t pc = JH_SITE;
    size_t at = whole("strncat", to, pc), len = length("strncat", from, n, pc);
    writes("strncat", to + at, len + 1, pc);
    memmove(to + at, from, len);
    to[at + len] = '\0';
    return to;
}

/* Reads both as far as they agree, and one character more. */
static void compared(const char *who, const char *a, const char *b, size_t most, uintptr_t pc)
{
    for (size_t i = 0; i < most; i++) {
        jh_check(who, (uintptr_t)(a + i), 1, false, pc);
        jh_check(who, (uintptr_t)(b + i), 1, false, pc);
        if (a[i] != b[i] || a[i] == '\0')
            return;
    }
}

int jh_checked_strcmp(const char *a, const char *b)
{
    uintptr_t pc = JH_SITE;
    compared("strcmp", a, b, SIZE_MAX, pc);
    int order = strcmp(a, b);
    jh_trace(pc, (uintptr_t)a, (uint64_t)order);
    return order;
}

int jh_checked_strncmp(const char *a, const char *b, size_t n)
{
    uintptr_t pc = JH_SITE;
    compared("strncmp", a, b, n, pc);
    int order = strncmp(a, b, n);
    jh_trace(pc, (uintptr_t)a, (uint64_t)order);
    return order;
}

int jh_checked_strcasecmp(const char *a, const char *b)
{
    uintptr_t pc = JH_SITE;
    whole("strcasecmp", a, pc);
    whole("strcasecmp", b, pc);
    return strcasecmp(a, b);
}

char *jh_checked_strchr(const char *s, int c)
{
    uintptr_t pc = JH_SITE;
    for (size_t i = 0;; i++) {
        jh_check("strchr", (uintptr_t)(s + i), 1, false, pc);
        if (s[i] == (char)c)
            return (char *)(uintptr_t)(s + i);
        if (s[i] == '\0')
            return NULL;
    }
}

char *jh_checked_strrchr(const char *s, int c)
{
    whole("strrchr", s, JH_SITE);
    return strrchr(s, c);
}

char *jh_checked_strstr(const char *hay, const char *needle)
{
    uintptr_t pc = JH_SITE;
    whole("strstr", hay, pc);
    whole("strstr", needle, pc);
    return strstr(hay, needle);
}

char *jh_checked_strdup(const char *s)
{
    whole("strdup", s, JH_SITE);
    return jh_strdup(s);
}

char *jh_checked_strndup(const char *s, size_t n)
{
    length("strndup", s, n, JH_SITE);
    return jh_strndup(s, n);
}

int jh_checked_puts(const char *s)
{
    whole("puts", s, JH_SITE);
    return puts(s);
}

int jh_checked_atoi(const char *s)
{
    whole("atoi", s, JH_SITE);
    return atoi(s);
}

long jh_checked_strtol(const char *s, char **end, int base)
{
    whole("strtol", s, JH_SITE);
    return strtol(s, end, base);
}

/* How long the text becomes is known only when it is made: it is made twice. */
static __attribute__((format(printf, 4, 0))) int
print(const char *who, char *to, size_t room, const char *format, va_list args, uintptr_t pc)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (n >= 0 && room > 0)
        writes(who, to, (size_t)n < room ? (size_t)n + 1 : room, pc);
    return room > 0 ? vsnprintf(to, room, format, args) : n;
}

__attribute__((format(printf, 2, 3))) int jh_checked_sprintf(char *to, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = print("sprintf", to, INT32_MAX, format, args, JH_SITE);
    va_end(args);
    return n;
}

__attribute__((format(printf, 3, 4))) int jh_checked_snprintf(char *to, size_t room,
                                                              const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = print("snprintf", to, room, format, args, JH_SITE);
    va_end(args);
    return n;
}

__attribute__((format(printf, 2, 0))) int jh_checked_vsprintf(char *to, const char *format,
                                                              va_list args)
{
    return print("vsprintf", to, INT32_MAX, format, args, JH_SITE);
}

__attribute__((format(printf, 3, 0))) int jh_checked_vsnprintf(char *to, size_t room,
                                                               const char *format, va_list args)
{
    return print("vsnprintf", to, room, format, args, JH_SITE);
}
