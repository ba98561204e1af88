/* Searching in strings: charged up to the place where the search ends. The substring searches are
 * charged as linear, which glibc's are (two-way; Crochemore and Perrin, 1991).
 */
#include "harness/counted.h"
#include "harness/meter.h"

#include <string.h>

static char *writable(const char *s)
{
    return (char *)(uintptr_t)s;
}

char *jh_counted_strchr(const char *s, int c)
{
    const char *at = strchrnul(s, c);
    jh_charge(jh_bytes((size_t)(at - s)));
    return *at == (char)c ? writable(at) : NULL;
}

char *jh_counted_index(const char *s, int c)
{
    const char *at = strchrnul(s, c);
    jh_charge(jh_bytes((size_t)(at - s)));
    return *at == (char)c ? writable(at) : NULL;
}

char *jh_counted_strchrnul(const char *s, int c)
{
    const char *at = strchrnul(s, c);
    jh_charge(jh_bytes((size_t)(at - s)));
    return writable(at);
}

char *jh_counted_strrchr(const char *s, int c)
{
    size_t n = strlen(s);
    jh_charge(jh_bytes(n));
    return memrchr(s, c, n + 1);
}

char *jh_counted_rindex(const char *s, int c)
{
    size_t n = strlen(s);
    jh_charge(jh_bytes(n));
    return memrchr(s, c, n + 1);
}

char *jh_counted_strstr(const char *hay, const char *needle)
{
    const char *at = strstr(hay, needle);
    size_t seen = at != NULL ? (size_t)(at - hay) : strlen(hay);
    jh_charge(jh_bytes(seen + strlen(needle)));
    return writable(at);
}

char *jh_counted_strcasestr(const char *hay, const char *needle)
{
    const char *at = strcasestr(hay, needle);
    size_t seen = at != NULL ? (size_t)(at - hay) : strlen(hay);
    jh_charge(jh_bytes(seen + strlen(needle)));
    return writable(at);
}

size_t jh_counted_strspn(const char *s, const char *set)
{
    size_t n = strspn(s, set);
    jh_charge(jh_bytes(n));
    return n;
}

size_t jh_counted_strcspn(const char *s, const char *set)
{
    size_t n = strcspn(s, set);
    jh_charge(jh_bytes(n));
    return n;
}

char *jh_counted_strpbrk(const char *s, const char *set)
{
    size_t n = strcspn(s, set);
    jh_charge(jh_bytes(n));
    return s[n] != '\0' ? writable(s + n) : NULL;
}

/* One token from *next on; *walked gets the characters passed. */
static char *token(char **next, const char *set, size_t *walked)
{
    char *start = *next + strspn(*next, set);
    char *end = start + strcspn(start, set);
    *walked = (size_t)(end - *next);
    *next = end;
    if (end == start)
        return NULL;
    if (*end != '\0') {
        *end = '\0';
        *next = end + 1;
    }
    return start;
}

char *jh_counted_strtok_r(char *s, const char *set, char **next)
{
    size_t walked = 0;
    if (s != NULL)
        *next = s;
    char *t = *next != NULL ? token(next, set, &walked) : NULL;
    jh_charge(jh_bytes(walked));
    return t;
}

char *jh_counted_strtok(char *s, const char *set)
{
    static char *next; /* a case is a process: it starts at NULL */
    size_t walked = 0;
    if (s != NULL)
        next = s;
    char *t = next != NULL ? token(&next, set, &walked) : NULL;
    jh_charge(jh_bytes(walked));
    return t;
}

char *jh_counted_strsep(char **s, const char *set)
{
    char *start = *s;
    size_t n = start != NULL ? strcspn(start, set) : 0;
    jh_charge(jh_bytes(n));
    if (start == NULL)
        return NULL;
    *s = start[n] != '\0' ? start + n + 1 : NULL;
    start[n] = '\0';
    return start;
}
