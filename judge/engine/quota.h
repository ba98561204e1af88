/* How much CPU time the control groups of this process allow it: what a container with "two
 * processors" has on a machine of 64, whose affinity mask says 64. */
#ifndef JUDGE_ENGINE_QUOTA_H
#define JUDGE_ENGINE_QUOTA_H

#include <stddef.h>

/* Processors that can be kept busy, rounded up, by the least quota of the process's own group and
 * of those above it; 0 where none is set or nothing can be read.
 *
 * self     "/proc/self/cgroup"; the line "0::PATH" counts, that of version 2
 * mount    "/sys/fs/cgroup"; PATH lies below it, or is it where a container sees no more
 * source   cgroups(7); Linux, Documentation/admin-guide/cgroup-v2.rst, cpu.max */
size_t quota_processors(const char *self, const char *mount);

#endif
