/* Clocks, in nanoseconds. */
#ifndef JUDGE_BASE_CLOCK_H
#define JUDGE_BASE_CLOCK_H

#include <stdint.h>

int64_t clock_monotonic_ns(void);
int64_t clock_utc_seconds(void);

enum { BOOT_ID = 36 };

/* A moment as three clocks tell it: what the wall says, and how long the machine has been up in
 * which boot. The wall clock can be set; the time since boot cannot, goes on while the machine
 * sleeps, and means something only within the same boot. Milliseconds. source: clock_gettime(2)
 * CLOCK_BOOTTIME, random(4) boot_id */
struct moment {
    int64_t utc_ms;
    int64_t boot_ms;
    char boot[BOOT_ID + 1]; /* of this boot; "" where /proc does not tell */
};
struct moment clock_moment(void);

#endif
