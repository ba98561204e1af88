/* See clock.h. */
#include "judge/base/clock.h"

#include "judge/base/err.h"
#include "judge/base/mem.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

int64_t clock_monotonic_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t clock_utc_seconds(void)
{
    return (int64_t)time(NULL);
}

static int64_t clock_ms(clockid_t id)
{
    struct timespec t = {0};
    must(clock_gettime(id, &t) == 0);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct moment clock_moment(void)
{
    struct moment m = {.utc_ms = clock_ms(CLOCK_REALTIME), .boot_ms = clock_ms(CLOCK_BOOTTIME)};
    own_fd int fd = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
    ssize_t len = fd < 0 ? 0 : read(fd, m.boot, BOOT_ID);
    m.boot[len > 0 ? len : 0] = '\0';
    return m;
}
