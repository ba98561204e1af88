/* Formatted text, charged by its length. */
#include "harness/counted.h"
#include "harness/heap_text.h"
#include "harness/meter.h"

#include <string.h>
#include <time.h>

/* What a call that returned n is charged. */
static uint64_t printed(int n)
{
    return jh_bytes(n > 0 ? (size_t)n : 0);
}

#define WITH_ARGS(call)                                                                            \
    va_list args;                                                                                  \
    va_start(args, format);                                                                        \
    int n = (call);                                                                                \
    va_end(args);                                                                                  \
    jh_charge(printed(n));                                                                         \
    return n

int jh_counted_printf(const char *format, ...)
{
    WITH_ARGS(vprintf(format, args));
}

int jh_counted_fprintf(FILE *to, const char *format, ...)
{
    WITH_ARGS(vfprintf(to, format, args));
}

int jh_counted_dprintf(int fd, const char *format, ...)
{
    WITH_ARGS(vdprintf(fd, format, args));
}

/* SIZE_MAX is more than vsnprintf takes: INT_MAX is as far as sprintf can write. */
int jh_counted_sprintf(char *to, const char *format, ...)
{
    WITH_ARGS(vsnprintf(to, INT32_MAX, format, args));
}

int jh_counted_snprintf(char *to, size_t size, const char *format, ...)
{
    WITH_ARGS(vsnprintf(to, size, format, args));
}

int jh_counted_asprintf(char **to, const char *format, ...)
{
    WITH_ARGS(jh_vasprintf(to, format, args));
}

int jh_counted_vprintf(const char *format, va_list args)
{
    int n = vprintf(format, args);
    jh_charge(printed(n));
    return n;
}

int jh_counted_vfprintf(FILE *to, const char *format, va_list args)
{
    int n = vfprintf(to, format, args);
    jh_charge(printed(n));
    return n;
}

int jh_counted_vsprintf(char *to, const char *format, va_list args)
{
    int n = vsnprintf(to, INT32_MAX, format, args);
    jh_charge(printed(n));
    return n;
}

int jh_counted_vsnprintf(char *to, size_t size, const char *format, va_list args)
{
    int n = vsnprintf(to, size, format, args);
    jh_charge(printed(n));
    return n;
}

int jh_counted_vasprintf(char **to, const char *format, va_list args)
{
    int n = jh_vasprintf(to, format, args);
    jh_charge(printed(n));
    return n;
}

int jh_counted_puts(const char *s)
{
    jh_charge(jh_bytes(strlen(s) + 1));
    return puts(s);
}

int jh_counted_fputs(const char *s, FILE *to)
{
    jh_charge(jh_bytes(strlen(s)));
    return fputs(s, to);
}

size_t jh_counted_fwrite(const void *from, size_t size, size_t count, FILE *to)
{
    size_t bytes = 0;
    bool fits = !__builtin_mul_overflow(size, count, &bytes);
    jh_charge(jh_bytes(fits ? bytes : 0));
    return fwrite(from, size, count, to);
}

/* glibc looks for the end of the text first: sscanf in a loop over one long line is quadratic. The
 * __isoc99 names are what <stdio.h> makes of sscanf in C99 and later. */
#define SCAN_ARGS(call)                                                                            \
    va_list args;                                                                                  \
    jh_charge(jh_bytes(strlen(s)));                                                                \
    va_start(args, format);                                                                        \
    int n = (call);                                                                                \
    va_end(args);                                                                                  \
    return n

int jh_counted_sscanf(const char *s, const char *format, ...)
{
    SCAN_ARGS(vsscanf(s, format, args));
}

int jh_counted___isoc99_sscanf(const char *s, const char *format, ...)
{
    SCAN_ARGS(vsscanf(s, format, args));
}

int jh_counted_vsscanf(const char *s, const char *format, va_list args)
{
    jh_charge(jh_bytes(strlen(s)));
    return vsscanf(s, format, args);
}

int jh_counted___isoc99_vsscanf(const char *s, const char *format, va_list args)
{
    jh_charge(jh_bytes(strlen(s)));
    return vsscanf(s, format, args);
}

/* A format may pad: "%65536Y". It is the caller's, as with printf. */
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
size_t jh_counted_strftime(char *to, size_t size, const char *format, const struct tm *t)
{
    size_t n = strftime(to, size, format, t);
    jh_charge(jh_bytes(n > 0 ? n : size));
    return n;
}
