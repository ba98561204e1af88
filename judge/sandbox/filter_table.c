/* The table of system calls; see filter.h. Order is that of a reader, not of evaluation: the library
 * sorts the rules into a tree.
 *
 * Arguments are compared as 64 bits. The kernel looks at 32 of them for descriptors and process ids;
 * bits above those make a comparison for equality fail, and failing is the safe side in every row. */
#include "judge/sandbox/filter.h"

#include "harness/wire.h"

#include <errno.h>
#include <sched.h>
#include <sys/mman.h>

#define WHEN_EQ(arg, v)    .conditions = 1, .condition = {{arg, FILTER_EQ, 0, v}}
#define WHEN_NE(arg, v)    .conditions = 1, .condition = {{arg, FILTER_NE, 0, v}}
#define WHEN_CLEAR(arg, m) .conditions = 1, .condition = {{arg, FILTER_MASK_EQ, m, 0}}

#ifndef CLONE_NEWTIME
#define CLONE_NEWTIME 0x00000080
#endif
#define CLONE_NEW_ANY                                                                              \
    ((uint64_t)(CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |      \
                CLONE_NEWPID | CLONE_NEWNET))

enum { CASE = FILTER_CASE, TOOL = FILTER_TOOL, BOTH = CASE | TOOL, ALLOW = FILTER_ALLOW };

/* clang-format off: one row a line */
const struct filter_row filter_rows[] = {
    /* Memory. */
    {BOTH, "brk munmap mremap madvise", ALLOW, "malloc; only its own address space", 0, {{0}}},
    {CASE, "mmap", ALLOW, "malloc: anonymous memory that is not executable", .conditions = 2,
     .condition = {{2, FILTER_MASK_EQ, PROT_EXEC, 0},
                   {3, FILTER_MASK_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS}}},
    {CASE, "mprotect", ALLOW, "the stack grows by it; never executable", WHEN_CLEAR(2, PROT_EXEC)},
    {TOOL, "mmap mprotect msync mincore", ALLOW, "loader, files", 0, {{0}}},

    /* What a case may print, and the questions that stdio asks before it does. */
    {CASE, "write writev", ALLOW, "standard output", WHEN_EQ(0, 1)},
    {CASE, "write writev", ALLOW, "standard error", WHEN_EQ(0, 2)},
    {CASE, "read", 0, "standard input is at its end", WHEN_EQ(0, 0)},
    {CASE,
     "fstat newfstatat statx",
     EBADF,
     "stdio asks for a block size and manages without; by path it would tell what exists",
     0,
     {{0}}},
    {CASE, "lseek", ESPIPE, "stdio asks whether it can", 0, {{0}}},
    {CASE, "fcntl close", EBADF, "fclose(stdout) is no crime", 0, {{0}}},
    {BOTH, "ioctl", ENOTTY, "isatty; nothing else is needed of a device", 0, {{0}}},
    {CASE, "readlink readlinkat", EINVAL, "libc start-up code asks for its own name", 0, {{0}}},

    /* Questions that libc asks and that have an honest or a harmless answer. */
    {BOTH,
     "sysinfo",
     ALLOW,
     "qsort of glibc asks for the size of memory before it merges",
     0,
     {{0}}},
    {BOTH, "prctl", EINVAL, "naming threads and maps is not needed; PDEATHSIG must stay", 0, {{0}}},
    {BOTH,
     "clone3",
     ENOSYS,
     "its flags are out of a filter's sight; libc then uses clone",
     0,
     {{0}}},
    {CASE, "getrandom", ENOSYS, "a run must not depend on chance", 0, {{0}}},
    {CASE, "futex", ENOSYS, "one thread: nobody to wait for", 0, {{0}}},
    {CASE, "prlimit64 getrlimit", EPERM, "libc sizes things by limits, and has defaults", 0, {{0}}},

    /* Signals. A case may signal itself and nobody else: abort, raise. The harness puts the pid of
     * the case in the place of WIRE_FILTER_SELF. */
    {BOTH,
     "rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack",
     ALLOW,
     "its own handlers",
     0,
     {{0}}},
    {CASE, "tgkill kill tkill", ALLOW, "abort, raise", WHEN_EQ(0, WIRE_FILTER_SELF)},
    {CASE, "tgkill kill tkill", EPERM, "no signals to others", WHEN_NE(0, WIRE_FILTER_SELF)},
    {TOOL,
     "tgkill kill tkill",
     EPERM,
     "no signals to the judge; abort then ends by an illegal instruction",
     0,
     {{0}}},
    {TOOL, "rt_sigsuspend rt_sigtimedwait rt_sigpending pause", ALLOW, "waiting", 0, {{0}}},

    /* Time, identity, end. */
    {BOTH, "getpid gettid", ALLOW, "abort, raise, seeds", 0, {{0}}},
    {BOTH,
     "clock_gettime gettimeofday time clock_getres times getrusage",
     ALLOW,
     "time and clock, where the vDSO cannot answer",
     0,
     {{0}}},
    {BOTH,
     "nanosleep clock_nanosleep sched_yield restart_syscall",
     ALLOW,
     "sleeping hurts only the sleeper: real time is limited",
     0,
     {{0}}},
    {TOOL, "exit exit_group", ALLOW, "leaving", 0, {{0}}},
    {CASE, "exit exit_group", ALLOW,
     "leaving; but not with the statuses that are the harness's word from before the seal",
     WHEN_CLEAR(0, WIRE_STATUS_RESERVED)},

    /* Tools only: files. Which files, Landlock and the mount namespace decide. */
    {TOOL,
     "open openat openat2 creat close close_range read readv pread64 preadv preadv2",
     ALLOW,
     "reading",
     0,
     {{0}}},
    {TOOL,
     "write writev pwrite64 pwritev pwritev2 lseek ftruncate truncate fallocate fadvise64 "
     "fsync fdatasync copy_file_range sendfile flock fcntl dup dup2 dup3 pipe pipe2",
     ALLOW,
     "writing",
     0,
     {{0}}},
    {TOOL,
     "stat fstat lstat newfstatat statx access faccessat faccessat2 readlink readlinkat "
     "getdents getdents64 getcwd chdir fchdir statfs fstatfs",
     ALLOW,
     "looking for headers and libraries",
     0,
     {{0}}},
    {TOOL,
     "mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 chmod fchmod fchmodat "
     "fchmodat2 umask utime utimes utimensat futimesat",
     ALLOW,
     "object and temporary files",
     0,
     {{0}}},
    {TOOL,
     "poll ppoll select pselect6 epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2",
     ALLOW,
     "waiting for children's pipes",
     0,
     {{0}}},

    /* Tools only: processes, threads. */
    {TOOL, "clone", ALLOW, "children and threads, no namespaces", WHEN_CLEAR(0, CLONE_NEW_ANY)},
    {TOOL, "fork vfork execve execveat wait4 waitid", ALLOW, "the driver runs its parts", 0, {{0}}},
    {TOOL, "setpgid setsid", EPERM, "the group must stay whole: it is killed as one", 0, {{0}}},
    {TOOL,
     "futex set_tid_address set_robust_list get_robust_list rseq membarrier arch_prctl "
     "sched_getaffinity sched_getparam sched_getscheduler getpriority getcpu",
     ALLOW,
     "start-up of every program, and threads of linkers",
     0,
     {{0}}},
    {TOOL,
     "getppid getpgid getpgrp getsid getuid geteuid getgid getegid getresuid getresgid "
     "getgroups uname capget",
     ALLOW,
     "who am I",
     0,
     {{0}}},
    {TOOL, "prlimit64", ALLOW, "gcc raises its own stack limit", WHEN_EQ(0, 0)},
    {TOOL, "prlimit64", EPERM, "but nobody else's", WHEN_NE(0, 0)},
    {TOOL, "getrlimit setrlimit", ALLOW, "as before; hard limits cannot be raised", 0, {{0}}},
    {TOOL, "alarm setitimer getitimer getrandom", ALLOW, "names of temporary files", 0, {{0}}},
    {TOOL,
     "socket socketpair connect bind listen accept accept4 sendto recvfrom sendmsg recvmsg",
     EACCES,
     "no network, said in a way that the C library understands",
     0,
     {{0}}},
};
/* clang-format on */
const size_t filter_row_count = sizeof filter_rows / sizeof filter_rows[0];
