/* System calls that the C library wraps late or not at all, with the answers of older kernels made
 * plain. Everything here is safe between fork(2) and execve(2): no memory, no locks. */
#ifndef JUDGE_SANDBOX_KERNEL_H
#define JUDGE_SANDBOX_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* fork(2) into new namespaces: flags of clone(2), which may be 0. In the child only what is safe in
 * a signal handler may be called. */
pid_t kernel_fork(unsigned long flags);

int kernel_pidfd_open(pid_t pid); /* -1 before Linux 5.3 */

/* Whether somebody stopped this child of ours (SIGSTOP), so that it will do nothing more by itself.
 * To be asked again and again while one waits for the child; says nothing about a tracer's stops.
 * source: waitid(2) */
bool kernel_stopped(pid_t child);
enum { KERNEL_LOOK_MS = 200 }; /* between two questions */

/* Close every descriptor from `first` on. source: close_range(2), Linux 5.9; by hand before */
void kernel_close_from(int first);

/* Execute an open file. Returns only on failure. source: execveat(2) AT_EMPTY_PATH */
void kernel_exec(int fd, char *const argv[], char *const envp[]);

int kernel_pivot_root(const char *new_root, const char *put_old);

/* A memory file that may be executed and never again changed, or -1. Linux 6.3 wants to hear that
 * (MFD_EXEC), and may be set up to refuse. source: memfd_create(2) */
int kernel_memfd_exec(const char *name);

/* Write a short text into an existing file, as the files of /proc want it: in one go. */
bool kernel_write_text(const char *path, const char *text);

/* After fork: handlers of the parent are not ours. All signals default, none blocked. */
void kernel_reset_signals(void);

/* Make descriptor i a copy of want[i] for all i < count, without close-on-exec, and close the rest. */
bool kernel_arrange(const int want[], int count);

#endif
