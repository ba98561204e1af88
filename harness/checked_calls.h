/* Prototypes of what compiled code calls in the checked build, under the names of exports.txt. */
#ifndef HARNESS_CHECKED_CALLS_H
#define HARNESS_CHECKED_CALLS_H

#include "harness/checked.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* checked_access.c */
void jh_asan_load1(uintptr_t address);
void jh_asan_load2(uintptr_t address);
void jh_asan_load4(uintptr_t address);
void jh_asan_load8(uintptr_t address);
void jh_asan_load16(uintptr_t address);
void jh_asan_loadN(uintptr_t address, size_t len);
void jh_asan_store1(uintptr_t address);
void jh_asan_store2(uintptr_t address);
void jh_asan_store4(uintptr_t address);
void jh_asan_store8(uintptr_t address);
void jh_asan_store16(uintptr_t address);
void jh_asan_storeN(uintptr_t address, size_t len);
void jh_asan_alloca_poison(uintptr_t address, size_t size);
void jh_asan_allocas_unpoison(uintptr_t top, uintptr_t bottom);
void jh_asan_poison_stack_memory(uintptr_t address, size_t size);
void jh_asan_unpoison_stack_memory(uintptr_t address, size_t size);
void jh_asan_handle_no_return(void);
void jh_asan_register_globals(const struct jh_global *list, size_t count);
void jh_asan_unregister_globals(const struct jh_global *list, size_t count);
void jh_trace_cmp1(uint8_t a, uint8_t b);
void jh_trace_cmp2(uint16_t a, uint16_t b);
void jh_trace_cmp4(uint32_t a, uint32_t b);
void jh_trace_cmp8(uint64_t a, uint64_t b);
void jh_trace_cmpf(float a, float b);
void jh_trace_cmpd(double a, double b);
void jh_trace_switch(uint64_t value, const uint64_t *cases);

/* checked_ubsan.c; the values are numbers of at most 64 bits, or point to larger ones */
void jh_ubsan_add_overflow(const void *data, uintptr_t a, uintptr_t b);
void jh_ubsan_sub_overflow(const void *data, uintptr_t a, uintptr_t b);
void jh_ubsan_mul_overflow(const void *data, uintptr_t a, uintptr_t b);
void jh_ubsan_negate_overflow(const void *data, uintptr_t a);
void jh_ubsan_divrem_overflow(const void *data, uintptr_t a, uintptr_t b);
void jh_ubsan_shift_out_of_bounds(const void *data, uintptr_t a, uintptr_t b);
void jh_ubsan_out_of_bounds(const void *data, uintptr_t index);
void jh_ubsan_type_mismatch_v1(const void *data, uintptr_t address);
void jh_ubsan_vla_bound_not_positive(const void *data, uintptr_t bound);
void jh_ubsan_float_cast_overflow(const void *data, uintptr_t value);
void jh_ubsan_load_invalid_value(const void *data, uintptr_t value);
void jh_ubsan_builtin_unreachable(const void *data);
void jh_ubsan_invalid_builtin(const void *data);

/* checked_bytes.c */
void *jh_checked_memcpy(void *to, const void *from, size_t n);
void *jh_checked_memmove(void *to, const void *from, size_t n);
void *jh_checked_mempcpy(void *to, const void *from, size_t n);
void *jh_checked_memset(void *to, int c, size_t n);
int jh_checked_memcmp(const void *a, const void *b, size_t n);
int jh_checked_bcmp(const void *a, const void *b, size_t n);
void *jh_checked_memchr(const void *s, int c, size_t n);
void jh_checked_bzero(void *to, size_t n);

/* checked_text.c */
size_t jh_checked_strlen(const char *s);
size_t jh_checked_strnlen(const char *s, size_t n);
char *jh_checked_strcpy(char *to, const char *from);
char *jh_checked_stpcpy(char *to, const char *from);
char *jh_checked_strncpy(char *to, const char *from, size_t n);
char *jh_checked_strcat(char *to, const char *from);
char *jh_checked_strncat(char *to, const char *from, size_t n);
int jh_checked_strcmp(const char *a, const char *b);
int jh_checked_strncmp(const char *a, const char *b, size_t n);
int jh_checked_strcasecmp(const char *a, const char *b);
char *jh_checked_strchr(const char *s, int c);
char *jh_checked_strrchr(const char *s, int c);
char *jh_checked_strstr(const char *hay, const char *needle);
char *jh_checked_strdup(const char *s);
char *jh_checked_strndup(const char *s, size_t n);
int jh_checked_puts(const char *s);
int jh_checked_atoi(const char *s);
long jh_checked_strtol(const char *s, char **end, int base);
int jh_checked_sprintf(char *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
int jh_checked_snprintf(char *to, size_t n, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
int jh_checked_vsprintf(char *to, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
int jh_checked_vsnprintf(char *to, size_t n, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

/* checked_sort.c */
void jh_checked_qsort(void *base, size_t count, size_t size,
                      int (*compare)(const void *, const void *));
void jh_checked_qsort_r(void *base, size_t count, size_t size,
                        int (*compare)(const void *, const void *, void *), void *arg);
void *jh_checked_bsearch(const void *key, const void *base, size_t count, size_t size,
                         int (*compare)(const void *, const void *));

#endif
