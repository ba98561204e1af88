/* Clocks, in nanoseconds. */
#ifndef JUDGE_BASE_CLOCK_H
#define JUDGE_BASE_CLOCK_H

#include <stdint.h>

int64_t clock_monotonic_ns(void);
int64_t clock_utc_seconds(void);

#endif
