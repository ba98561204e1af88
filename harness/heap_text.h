/* Library functions that return memory to be freed. */
#ifndef HARNESS_HEAP_TEXT_H
#define HARNESS_HEAP_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>
#include <wchar.h>

char *jh_strdup(const char *s);
char *jh_strndup(const char *s, size_t n);
wchar_t *jh_wcsdup(const wchar_t *s);
int jh_vasprintf(char **out, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
int jh_asprintf(char **out, const char *format, ...) __attribute__((format(printf, 2, 3)));
ssize_t jh_getdelim(char **line, size_t *size, int delimiter, FILE *from);
ssize_t jh_getline(char **line, size_t *size, FILE *from);

#endif
