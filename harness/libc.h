/* Library functions of our own that solutions are linked against, where glibc's would not do. The table
 * is exports.txt. */
#ifndef HARNESS_LIBC_H
#define HARNESS_LIBC_H

#include <signal.h>
#include <sys/time.h>
#include <time.h>

void jh_fast_sincos(double x, double *s, double *c);
void jh_fast_sincosf(float x, float *s, float *c);
int jh_fast_gettimeofday(struct timeval *now, void *zone);

/* Leaving early is no answer. */
_Noreturn void jh_exit(int status);
_Noreturn void jh_abort(void);
_Noreturn void jh_assert_fail(const char *what, const char *file, unsigned line,
                              const char *function);
_Noreturn void jh_assert(const char *what, const char *file, int line);
_Noreturn void jh_stack_chk_fail(void);
_Noreturn void jh_chk_fail(void);

char *jh_getenv(const char *name);
char *jh_setlocale(int category, const char *locale);

/* Remember that our handlers may be gone. */
typedef void (*jh_handler)(int);
jh_handler jh_signal(int sig, jh_handler handler);
int jh_sigaction(int sig, const struct sigaction *action, struct sigaction *old);

/* The counting build's clocks stand still, and its process has no number that could seed anything. */
time_t jh_fixed_time(time_t *t);
clock_t jh_fixed_clock(void);
int jh_fixed_clock_gettime(clockid_t clock, struct timespec *now);
int jh_fixed_gettimeofday(struct timeval *now, void *zone);
int jh_fixed_getpid(void);

#endif
