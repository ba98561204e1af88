/* Numbers from text, charged by the characters read. */
#include "harness/counted.h"
#include "harness/meter.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Where there is no number the library points back to the start, but has walked the blanks. */
static size_t walked(const char *s, const char *stop)
{
    size_t n = (size_t)(stop - s);
    while (stop == s && isspace((unsigned char)s[n]))
        n++;
    return n;
}

/* TYPE strtoX(s, end, base): the library's, with the way it walked. */
#define READ(type, call)                                                                           \
    char *stop = NULL;                                                                             \
    type value = (call);                                                                           \
    jh_charge(jh_bytes(walked(s, stop)));                                                          \
    if (end != NULL)                                                                               \
        *end = stop;                                                                               \
    return value

long jh_counted_strtol(const char *s, char **end, int base)
{
    READ(long, strtol(s, &stop, base));
}

long long jh_counted_strtoll(const char *s, char **end, int base)
{
    READ(long long, strtoll(s, &stop, base));
}

unsigned long jh_counted_strtoul(const char *s, char **end, int base)
{
    READ(unsigned long, strtoul(s, &stop, base));
}

unsigned long long jh_counted_strtoull(const char *s, char **end, int base)
{
    READ(unsigned long long, strtoull(s, &stop, base));
}

double jh_counted_strtod(const char *s, char **end)
{
    READ(double, strtod(s, &stop));
}

float jh_counted_strtof(const char *s, char **end)
{
    READ(float, strtof(s, &stop));
}

long double jh_counted_strtold(const char *s, char **end)
{
    READ(long double, strtold(s, &stop));
}

int jh_counted_atoi(const char *s)
{
    char *stop = NULL;
    long value = strtol(s, &stop, 10);
    jh_charge(jh_bytes(walked(s, stop)));
    return (int)value;
}

long jh_counted_atol(const char *s)
{
    char *stop = NULL;
    long value = strtol(s, &stop, 10);
    jh_charge(jh_bytes(walked(s, stop)));
    return value;
}

long long jh_counted_atoll(const char *s)
{
    char *stop = NULL;
    long long value = strtoll(s, &stop, 10);
    jh_charge(jh_bytes(walked(s, stop)));
    return value;
}

double jh_counted_atof(const char *s)
{
    char *stop = NULL;
    double value = strtod(s, &stop);
    jh_charge(jh_bytes(walked(s, stop)));
    return value;
}

/* The payload of a NaN is read like a number. */
double jh_counted_nan(const char *s)
{
    jh_charge(jh_bytes(strlen(s)));
    return nan(s);
}

float jh_counted_nanf(const char *s)
{
    jh_charge(jh_bytes(strlen(s)));
    return nanf(s);
}

long double jh_counted_nanl(const char *s)
{
    jh_charge(jh_bytes(strlen(s)));
    return nanl(s);
}
