/* Error values; see err.h for the two kinds of bad news. */
#include "judge/base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A message is one line whatever came in: file names may hold newlines. */
static void flatten(char *text)
{
    for (char *p = text; *p != '\0'; p++)
        if ((unsigned char)*p < 0x20 || *p == 0x7f)
            *p = '?';
}

/* Append what fits; the rest of an overlong message is cut. */
static void append(char *text, size_t size, const char *more)
{
    size_t used = strlen(text);
    size_t len = strnlen(more, size - 1 - used);
    memcpy(text + used, more, len);
    text[used + len] = '\0';
}

__attribute__((format(printf, 3, 0))) static bool set(struct err *err, enum err_kind kind,
                                                      const char *fmt, va_list ap)
{
    err->kind = kind;
    (void)vsnprintf(err->text, sizeof err->text, fmt, ap);
    flatten(err->text);
    return false;
}

bool err_usage(struct err *err, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    set(err, ERR_USAGE, fmt, ap);
    va_end(ap);
    return false;
}

bool err_package(struct err *err, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    set(err, ERR_PACKAGE, fmt, ap);
    va_end(ap);
    return false;
}

bool err_judge(struct err *err, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    set(err, ERR_SYSTEM, fmt, ap);
    va_end(ap);
    return false;
}

bool err_system(struct err *err, const char *fmt, ...)
{
    int saved = errno;
    va_list ap;
    va_start(ap, fmt);
    set(err, ERR_SYSTEM, fmt, ap);
    va_end(ap);
    append(err->text, sizeof err->text, ": ");
    append(err->text, sizeof err->text, strerror(saved));
    errno = saved;
    return false;
}

bool err_interrupted(struct err *err)
{
    err->kind = ERR_INTERRUPTED;
    (void)snprintf(err->text, sizeof err->text, "interrupted");
    return false;
}

bool err_within(struct err *err, const char *fmt, ...)
{
    struct err outer;
    va_list ap;
    va_start(ap, fmt);
    set(&outer, err->kind, fmt, ap);
    va_end(ap);
    append(outer.text, sizeof outer.text, ": ");
    append(outer.text, sizeof outer.text, err->text);
    *err = outer;
    return false;
}

int err_exit_status(const struct err *err)
{
    switch (err->kind) {
    case ERR_NONE:
        return 0;
    case ERR_USAGE:
        return 2;
    case ERR_PACKAGE:
        return 4;
    case ERR_SYSTEM:
        return 5;
    case ERR_INTERRUPTED:
        return 130;
    }
    return 5;
}

void err_broken(const char *what, const char *file, int line)
{
    (void)fprintf(stderr, "judge: broken invariant: %s (%s:%d)\n", what, file, line);
    abort();
}
