/* Raw system calls; see kernel.h. */
#include "judge/sandbox/kernel.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_close_range
#define SYS_close_range 436
#endif
#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif
#ifndef MFD_EXEC
#define MFD_EXEC 0x10U
#endif

pid_t kernel_fork(unsigned long flags)
{
    return (pid_t)syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
}

int kernel_pidfd_open(pid_t pid)
{
    return (int)syscall(SYS_pidfd_open, pid, 0);
}

bool kernel_stopped(pid_t child)
{
    siginfo_t info = {0};
    return waitid(P_PID, (id_t)child, &info, WSTOPPED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
}

void kernel_close_from(int first)
{
    if (syscall(SYS_close_range, (unsigned)first, UINT_MAX, 0) == 0)
        return;
    struct rlimit files = {.rlim_cur = 1024};
    (void)getrlimit(RLIMIT_NOFILE, &files);
    int end = files.rlim_cur > 1 << 20 ? 1 << 20 : (int)files.rlim_cur;
    for (int fd = first; fd < end; fd++)
        (void)close(fd);
}

void kernel_exec(int fd, char *const argv[], char *const envp[])
{
    (void)syscall(SYS_execveat, fd, "", argv, envp, AT_EMPTY_PATH);
}

int kernel_pivot_root(const char *new_root, const char *put_old)
{
    return (int)syscall(SYS_pivot_root, new_root, put_old);
}

int kernel_memfd_exec(const char *name)
{
    int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_EXEC);
    if (fd < 0 && errno == EINVAL) /* older than MFD_EXEC: every memory file may be executed */
        fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    return fd;
}

bool kernel_write_text(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t len = (ssize_t)strlen(text);
    bool ok = write(fd, text, (size_t)len) == len;
    int saved = errno;
    (void)close(fd);
    errno = saved;
    return ok;
}

void kernel_reset_signals(void)
{
    struct sigaction plain = {.sa_handler = SIG_DFL};
    for (int sig = 1; sig < NSIG; sig++)
        (void)sigaction(sig, &plain, NULL);
    sigset_t none;
    sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
}

bool kernel_arrange(const int want[], int count)
{
    enum { MOST = 16 };
    int high[MOST];
    /* First out of the way, so that no copy overwrites a source that is still needed. */
    for (int i = 0; i < count && i < MOST; i++)
        if ((high[i] = fcntl(want[i], F_DUPFD, 64)) < 0)
            return false;
    for (int i = 0; i < count && i < MOST; i++)
        if (dup2(high[i], i) < 0)
            return false;
    kernel_close_from(count);
    return count <= MOST;
}
