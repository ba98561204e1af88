/* Library functions as the counting build calls them: jh_counted_NAME does what NAME does and charges
 * the caller what NAME would have cost as a loop.
 *
 *   bytes touched b      1 + b / 8: memcpy, strlen, printf by its output, ...
 *   comparisons          by the prefix that agrees: memcmp, strcmp, ...
 *   searches             up to the place that is found: strchr, strstr, ...
 *   malloc, free         1; calloc by its bytes; a growing realloc by its old size, always, so
 *                        that growing by one is told from doubling whatever the allocator does
 *   qsort, bsearch       each call of the comparator 1 and each element moved 1 + size / 8, by a merge
 *                        sort and a binary search of our own
 *   numbers              strtol and its kin by the characters they read
 *
 * The comparator's own blocks count besides. The table of names is exports.txt.
 */
#ifndef HARNESS_COUNTED_H
#define HARNESS_COUNTED_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <time.h>
#include <wchar.h>

/* counted_bytes.c */
void *jh_counted_memcpy(void *to, const void *from, size_t n);
void *jh_counted_memmove(void *to, const void *from, size_t n);
void *jh_counted_mempcpy(void *to, const void *from, size_t n);
void *jh_counted_memccpy(void *to, const void *from, int c, size_t n);
void *jh_counted_memset(void *to, int c, size_t n);
int jh_counted_memcmp(const void *a, const void *b, size_t n);
int jh_counted_bcmp(const void *a, const void *b, size_t n);
void *jh_counted_memchr(const void *s, int c, size_t n);
void *jh_counted_memrchr(const void *s, int c, size_t n);
void *jh_counted_rawmemchr(const void *s, int c);
void *jh_counted_memmem(const void *hay, size_t len, const void *needle, size_t needle_len);
void jh_counted_bcopy(const void *from, void *to, size_t n);
void jh_counted_bzero(void *to, size_t n);
void jh_counted_swab(const void *restrict from, void *restrict to, ssize_t n);

/* counted_text.c */
size_t jh_counted_strlen(const char *s);
size_t jh_counted_strnlen(const char *s, size_t n);
char *jh_counted_strcpy(char *to, const char *from);
char *jh_counted_stpcpy(char *to, const char *from);
char *jh_counted_strncpy(char *to, const char *from, size_t n);
char *jh_counted_stpncpy(char *to, const char *from, size_t n);
char *jh_counted_strcat(char *to, const char *from);
char *jh_counted_strncat(char *to, const char *from, size_t n);
int jh_counted_strcmp(const char *a, const char *b);
int jh_counted_strncmp(const char *a, const char *b, size_t n);
int jh_counted_strcasecmp(const char *a, const char *b);
int jh_counted_strncasecmp(const char *a, const char *b, size_t n);
int jh_counted_strcoll(const char *a, const char *b);
int jh_counted_strverscmp(const char *a, const char *b);
size_t jh_counted_strxfrm(char *restrict to, const char *restrict from, size_t n);

/* counted_find.c */
char *jh_counted_strchr(const char *s, int c);
char *jh_counted_strrchr(const char *s, int c);
char *jh_counted_strchrnul(const char *s, int c);
char *jh_counted_index(const char *s, int c);
char *jh_counted_rindex(const char *s, int c);
char *jh_counted_strstr(const char *hay, const char *needle);
char *jh_counted_strcasestr(const char *hay, const char *needle);
size_t jh_counted_strspn(const char *s, const char *set);
size_t jh_counted_strcspn(const char *s, const char *set);
char *jh_counted_strpbrk(const char *s, const char *set);
char *jh_counted_strtok(char *s, const char *set);
char *jh_counted_strtok_r(char *s, const char *set, char **next);
char *jh_counted_strsep(char **s, const char *set);

/* counted_heap.c */
void *jh_counted_malloc(size_t size);
void *jh_counted_calloc(size_t count, size_t size);
void *jh_counted_realloc(void *p, size_t size);
void *jh_counted_reallocarray(void *p, size_t count, size_t size);
void jh_counted_free(void *p);
void *jh_counted_aligned_alloc(size_t alignment, size_t size);
int jh_counted_posix_memalign(void **out, size_t alignment, size_t size);
char *jh_counted_strdup(const char *s);
char *jh_counted_strndup(const char *s, size_t n);

/* counted_sort.c */
typedef int jh_compare(const void *, const void *);
typedef int jh_compare_r(const void *, const void *, void *);
void jh_counted_qsort(void *base, size_t count, size_t size, jh_compare *compare);
void jh_counted_qsort_r(void *base, size_t count, size_t size, jh_compare_r *compare, void *arg);
void *jh_counted_bsearch(const void *key, const void *base, size_t count, size_t size,
                         jh_compare *compare);
void *jh_counted_lfind(const void *key, const void *base, size_t *count, size_t size,
                       jh_compare *compare);
void *jh_counted_lsearch(const void *key, void *base, size_t *count, size_t size,
                         jh_compare *compare);

/* counted_print.c */
int jh_counted_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
int jh_counted_fprintf(FILE *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
int jh_counted_dprintf(int fd, const char *format, ...) __attribute__((format(printf, 2, 3)));
int jh_counted_sprintf(char *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
int jh_counted_snprintf(char *to, size_t n, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
int jh_counted_asprintf(char **to, const char *format, ...) __attribute__((format(printf, 2, 3)));
int jh_counted_vprintf(const char *format, va_list args) __attribute__((format(printf, 1, 0)));
int jh_counted_vfprintf(FILE *to, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
int jh_counted_vsprintf(char *to, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
int jh_counted_vsnprintf(char *to, size_t n, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));
int jh_counted_vasprintf(char **to, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
size_t jh_counted_strftime(char *to, size_t size, const char *format, const struct tm *t)
    __attribute__((format(strftime, 3, 0)));
int jh_counted_puts(const char *s);
int jh_counted_fputs(const char *s, FILE *to);
size_t jh_counted_fwrite(const void *from, size_t size, size_t count, FILE *to);
int jh_counted_sscanf(const char *s, const char *format, ...) __attribute__((format(scanf, 2, 3)));
int jh_counted_vsscanf(const char *s, const char *format, va_list args)
    __attribute__((format(scanf, 2, 0)));
int jh_counted___isoc99_sscanf(const char *s, const char *format, ...)
    __attribute__((format(scanf, 2, 3)));
int jh_counted___isoc99_vsscanf(const char *s, const char *format, va_list args)
    __attribute__((format(scanf, 2, 0)));

/* counted_number.c */
int jh_counted_atoi(const char *s);
long jh_counted_atol(const char *s);
long long jh_counted_atoll(const char *s);
double jh_counted_atof(const char *s);
double jh_counted_nan(const char *s);
float jh_counted_nanf(const char *s);
long double jh_counted_nanl(const char *s);
long jh_counted_strtol(const char *s, char **end, int base);
long long jh_counted_strtoll(const char *s, char **end, int base);
unsigned long jh_counted_strtoul(const char *s, char **end, int base);
unsigned long long jh_counted_strtoull(const char *s, char **end, int base);
double jh_counted_strtod(const char *s, char **end);
float jh_counted_strtof(const char *s, char **end);
long double jh_counted_strtold(const char *s, char **end);

/* counted_wide.c */
size_t jh_counted_wcslen(const wchar_t *s);
size_t jh_counted_wcsnlen(const wchar_t *s, size_t n);
wchar_t *jh_counted_wcscpy(wchar_t *to, const wchar_t *from);
wchar_t *jh_counted_wcsncpy(wchar_t *to, const wchar_t *from, size_t n);
wchar_t *jh_counted_wcscat(wchar_t *to, const wchar_t *from);
wchar_t *jh_counted_wcsncat(wchar_t *to, const wchar_t *from, size_t n);
int jh_counted_wcscmp(const wchar_t *a, const wchar_t *b);
int jh_counted_wcsncmp(const wchar_t *a, const wchar_t *b, size_t n);
wchar_t *jh_counted_wcschr(const wchar_t *s, wchar_t c);
wchar_t *jh_counted_wcsrchr(const wchar_t *s, wchar_t c);
wchar_t *jh_counted_wcsstr(const wchar_t *hay, const wchar_t *needle);
wchar_t *jh_counted_wcsdup(const wchar_t *s);
wchar_t *jh_counted_wmemchr(const wchar_t *s, wchar_t c, size_t n);
int jh_counted_wmemcmp(const wchar_t *a, const wchar_t *b, size_t n);
wchar_t *jh_counted_wmemcpy(wchar_t *to, const wchar_t *from, size_t n);
wchar_t *jh_counted_wmemmove(wchar_t *to, const wchar_t *from, size_t n);
wchar_t *jh_counted_wmemset(wchar_t *to, wchar_t c, size_t n);
size_t jh_counted_mbstowcs(wchar_t *to, const char *from, size_t n);
size_t jh_counted_wcstombs(char *to, const wchar_t *from, size_t n);
size_t jh_counted_mbsrtowcs(wchar_t *to, const char **from, size_t n, mbstate_t *state);
size_t jh_counted_wcsrtombs(char *to, const wchar_t **from, size_t n, mbstate_t *state);
long jh_counted_wcstol(const wchar_t *s, wchar_t **end, int base);
unsigned long jh_counted_wcstoul(const wchar_t *s, wchar_t **end, int base);
double jh_counted_wcstod(const wchar_t *s, wchar_t **end);

/* For counted*.c: what b bytes cost. */
static inline uint64_t jh_bytes(size_t b)
{
    return 1 + b / 8;
}

#endif
