/* See libc.h. */
#include "harness/libc.h"

#include "harness/fault.h"
#include "harness/state.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

void jh_exit(int status)
{
    jh_refuse("called exit(%d) instead of returning", status);
}

void jh_abort(void)
{
    jh_abort_with("|abort() was called");
}

void jh_assert_fail(const char *what, const char *file, unsigned line, const char *function)
{
    fflush(stdout);
    fprintf(stderr, "%s:%u: %s%sassertion failed: %s\n", file, line, function ? function : "",
            function ? ": " : "", what);
    jh_abort_with("line=%u|assertion failed: %.200s", line, what);
}

void jh_assert(const char *what, const char *file, int line)
{
    jh_assert_fail(what, file, (unsigned)line, NULL);
}

void jh_stack_chk_fail(void)
{
    jh_abort_with("|wrote past the end of a local array");
}

void jh_chk_fail(void)
{
    jh_abort_with("|wrote past the end of a buffer in a library call");
}

char *jh_getenv(const char *name)
{
    (void)name;
    return NULL;
}

/* A locale is files. There is only that of C here, as on a machine that has no others installed. */
char *jh_setlocale(int category, const char *locale)
{
    bool ours = locale == NULL || locale[0] == '\0' || strcmp(locale, "C") == 0 ||
                strcmp(locale, "POSIX") == 0;
    return ours ? setlocale(category, locale) : NULL;
}

jh_handler jh_signal(int sig, jh_handler handler)
{
    jh_fault_replaced = true;
    return signal(sig, handler);
}

int jh_sigaction(int sig, const struct sigaction *action, struct sigaction *old)
{
    jh_fault_replaced = jh_fault_replaced || action != NULL;
    return sigaction(sig, action, old);
}

/* 2000-01-01 00:00:00 UTC */
enum { FIXED_TIME = 946684800 };

time_t jh_fixed_time(time_t *t)
{
    if (t != NULL)
        *t = FIXED_TIME;
    return FIXED_TIME;
}

clock_t jh_fixed_clock(void)
{
    return 0;
}

int jh_fixed_clock_gettime(clockid_t clock, struct timespec *now)
{
    (void)clock;
    *now = (struct timespec){.tv_sec = FIXED_TIME};
    return 0;
}

int jh_fixed_gettimeofday(struct timeval *now, void *zone)
{
    (void)zone;
    if (now != NULL)
        *now = (struct timeval){.tv_sec = FIXED_TIME};
    return 0;
}

int jh_fixed_getpid(void)
{
    return 2;
}
