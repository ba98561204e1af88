/* Numbers from text, charged by the characters read. */
#include "harness/counted.h"
#include "harness/meter.h"

#include <stdlib.h>

/* TYPE strtoX(s, end, base): the library's, with the way it walked. */
#define READ(type, call)                                                                           \
    char *stop = NULL;                                                                             \
    type value = (call);                                                                           \
    jh_charge(jh_bytes((size_t)(stop - s)));                                                       \
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
    jh_charge(jh_bytes((size_t)(stop - s)));
    return (int)value;
}

long jh_counted_atol(const char *s)
{
    char *stop = NULL;
    long value = strtol(s, &stop, 10);
    jh_charge(jh_bytes((size_t)(stop - s)));
    return value;
}

long long jh_counted_atoll(const char *s)
{
    char *stop = NULL;
    long long value = strtoll(s, &stop, 10);
    jh_charge(jh_bytes((size_t)(stop - s)));
    return value;
}

double jh_counted_atof(const char *s)
{
    char *stop = NULL;
    double value = strtod(s, &stop);
    jh_charge(jh_bytes((size_t)(stop - s)));
    return value;
}
