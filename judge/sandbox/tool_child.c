/* From fork to execve; see tool_child.h. System calls only.
 *
 * With namespaces this process becomes the tool itself, as pid 1: its end is the end of all its
 * descendants. Without them it stays between judge and tool as a supervisor, which kills the tool's
 * process group when the tool or the judge has ended, and leaves in the same way as the tool. */
#include "judge/sandbox/tool_child.h"

#include "judge/sandbox/kernel.h"
#include "judge/sandbox/privileges.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile pid_t group; /* of the tool, for the supervisor's handler */

static _Noreturn void fail(const struct tool_child *c, const char *step, bool namespaces)
{
    struct tool_failure f = {.number = errno, .namespaces = namespaces};
    strncpy(f.step, step, sizeof f.step - 1);
    (void)!write(c->status, &f, sizeof f);
    _exit(127);
}

static void enter_namespaces(const struct tool_child *c)
{
    if (c->way == NS_USER && !ns_map_identity(c->uid, c->gid, c->uid))
        fail(c, "mapping the user id", true);
    if (!ns_small_root(c->bind, c->paths))
        fail(c, "a root with the toolchain only", true);
}

static void set_limits(const struct tool_child *c)
{
    for (int i = 0; i < c->limits; i++) {
        struct rlimit now, l = {c->limit[i].value, c->limit[i].value};
        if (getrlimit(c->limit[i].what, &now) != 0)
            fail(c, "limits", false);
        if (now.rlim_max < l.rlim_max) /* stricter already */
            l.rlim_cur = l.rlim_max = now.rlim_max;
        if (setrlimit(c->limit[i].what, &l) != 0)
            fail(c, "limits", false);
    }
}

/* In a pid namespace of our own our parent has no number, so getppid(2) cannot tell whether it died
 * before we asked to die with it. But then nobody reads our messages any more. */
static bool judge_is_gone(const struct tool_child *c)
{
    struct pollfd p = {.fd = c->status};
    return poll(&p, 1, 0) > 0 && (p.revents & POLLERR) != 0;
}

/* Rights go in the order in which each step still needs the ones behind it. */
static _Noreturn void become_tool(const struct tool_child *c, pid_t parent)
{
    if (c->way != NS_NONE)
        enter_namespaces(c);
    if (c->drop_identity && !privileges_drop_identity())
        fail(c, "becoming nobody", false);
    if (!privileges_drop_all())
        fail(c, "no_new_privs", false);
    if (!privileges_die_with_parent(SIGKILL, parent) || judge_is_gone(c))
        _exit(127);
    if (c->landlock && !landlock_enter(c->rule, c->paths))
        fail(c, "Landlock", false);
    if (chdir(c->work) != 0)
        fail(c, c->work, false);
    set_limits(c);
    int want[] = {c->null, c->log, c->log, c->status};
    enum { STATUS = 3 };
    struct tool_child moved = *c;
    if (!kernel_arrange(want, STATUS + 1))
        fail(c, "descriptors", false);
    moved.status = STATUS;
    (void)fcntl(STATUS, F_SETFD, FD_CLOEXEC);
    if (c->filter != NULL && !filter_install(c->filter))
        fail(&moved, "seccomp", false);
    (void)execve(c->argv[0], c->argv, c->envp);
    fail(&moved, c->argv[0], false);
}

static void on_term(int sig)
{
    (void)sig;
    if (group > 0)
        (void)kill(-group, SIGKILL);
    _exit(128 + SIGTERM);
}

static void block_term(int how)
{
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    (void)sigprocmask(how, &term, NULL);
}

/* Leave with the same status, so that the judge's wait4 sees what became of the tool. */
static _Noreturn void leave_like(int status)
{
    if (WIFSIGNALED(status)) {
        kernel_reset_signals();
        (void)kill(getpid(), WTERMSIG(status));
    }
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 127);
}

static _Noreturn void supervise(const struct tool_child *c)
{
    struct sigaction term = {.sa_handler = on_term};
    struct rlimit no_core = {0, 0};
    pid_t self = getpid();
    int status = 0;

    block_term(SIG_BLOCK);
    (void)sigaction(SIGTERM, &term, NULL);
    (void)setrlimit(RLIMIT_CORE, &no_core);
    if (c->drop_identity && !privileges_drop_identity())
        fail(c, "becoming nobody", false);
    if (!privileges_die_with_parent(SIGTERM, c->parent))
        _exit(127);
    pid_t pid = fork();
    if (pid < 0)
        fail(c, "fork", false);
    if (pid == 0) {
        (void)setpgid(0, 0);
        kernel_reset_signals();
        become_tool(c, self);
    }
    (void)setpgid(pid, pid);
    group = pid;
    int want[] = {c->null, c->null, c->null}; /* neither log nor status are kept open by us */
    (void)kernel_arrange(want, 3);
    block_term(SIG_UNBLOCK);
    while (waitpid(pid, &status, WUNTRACED) < 0 && errno == EINTR)
        continue;
    (void)kill(-pid, SIGKILL);
    if (WIFSTOPPED(status)) /* from outside: it would never go on */
        (void)waitpid(pid, &status, 0);
    leave_like(status);
}

void tool_child_main(const struct tool_child *c)
{
    kernel_reset_signals();
    (void)setsid(); /* the terminal's signals are for the judge */
    (void)close(c->status_reader);
    if (c->way == NS_NONE)
        supervise(c);
    become_tool(c, 0);
}
