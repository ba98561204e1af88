/* What a package's check.c is written on. A check function returns "" for a right answer, else the reason
 * in words:
 *
 *     #include "check.h"
 *
 *     const char *check(int *nums, int nums_size, int target, int *expected, int expected_size,
 *                       int *actual, int actual_size)
 *     {
 *         if (actual_size != expected_size)
 *             return reject("%d indices instead of %d", actual_size, expected_size);
 *         ...
 *         return "";
 *     }
 *
 * `actual` may be anything of its type: check lengths and ranges before use.
 */
#ifndef HARNESS_CHECK_H
#define HARNESS_CHECK_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A reason by printf's rules, cut at 400 bytes. Valid until the next call. */
const char *reject(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
