/* What the build tests share: signatures from type names, a toolchain from the build tree, a cache of
 * their own, and one call that builds a text. */
#ifndef TESTS_UNIT_BUILD_SUPPORT_H
#define TESTS_UNIT_BUILD_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "judge/build/build.h"

#include <string.h>

/* "int *two_sum(int *nums, int nums_size, int target, int *return_size)" with the alias twoSum. */
extern const struct signature two_sum;
/* The API lru_cache with the alias lRUCache: create, get, put, get_all. */
extern const struct signature lru_cache;

/* A function f: types as in a package, parameters "name:type", NULL-ended. Lives to the end. */
const struct signature *function_of(const char *returns, const char *const *parameters);

const struct toolchain *tools(void); /* found once */
int support_setup(void **state);     /* a private cache folder; JUDGE_LIBEXEC */
int support_teardown(void **state);
const char *support_cache(void); /* that folder */

/* Build; the caller releases. The judge itself must not fail. */
struct build build_text(const struct signature *s, const char *text, bool fast, bool counting);
struct build build_bytes(const struct signature *s, const char *name, const void *text, size_t len,
                         bool fast, bool counting);

/* Both variants compile and link. */
void assert_builds(const struct signature *s, const char *text);
/* It is a compile error, and some diagnostic contains these words at that line (-1: any). */
void assert_refused(const struct signature *s, const char *text, int line, const char *words);
/* An accepted text has such a warning. */
bool has_diagnostic(const struct build *b, const char *severity, int line, const char *words);
/* For messages of failed assertions: all diagnostics to standard error. */
void show(const struct build *b);

#define with_build(name) struct build name __attribute__((cleanup(build_release)))

#endif
