/* Starting a tool, keeping its log, enforcing real time; see tool.h. What happens in the new process is
 * tool_child.c's. */
#include "judge/sandbox/tool.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"
#include "judge/sandbox/filter.h"
#include "judge/sandbox/kernel.h"
#include "judge/sandbox/privileges.h"
#include "judge/sandbox/tool_child.h"
#include "judge/sandbox/work_owner.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct tool {
    pid_t pid;
    int pidfd; /* -1 on old kernels: then by asking again and again */
    int log;
    struct buf kept;
    size_t log_cap;
    bool log_cut;
    int64_t start_ns, wall_ns, cpu_ns; /* limits */
    enum ns_way way;
};

/* Where distributions keep compilers, and what those need to start. */
static const char *const toolchain[] = {
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/libx32",
    "/nix/store",
    "/gnu/store",
    "/etc/alternatives",
    "/etc/ld.so.cache",
};

static void add_path(struct tool_child *c, const char *path, enum landlock_use use)
{
    must(c->paths < NS_MAX_BINDS);
    c->rule[c->paths] = (struct landlock_rule){path, use};
    c->bind[c->paths] = (struct ns_bind){path, use == LANDLOCK_WORK || use == LANDLOCK_DEVICE};
    c->paths++;
}

static void add_limit(struct tool_child *c, __rlimit_resource_t what, int64_t value)
{
    must(c->limits < TOOL_MAX_LIMITS);
    c->limit[c->limits].what = what;
    c->limit[c->limits].value = (rlim_t)value;
    c->limits++;
}

static const int64_t MiB = 1 << 20;

static void plan_limits(struct tool_child *c, const struct tool_options *o)
{
    add_limit(c, RLIMIT_CORE, 0);
    add_limit(c, RLIMIT_NOFILE, 256);
    /* The kernel counts this one in ticks, of which a busy machine gives many to the wrong process; twice
     * the limit makes sure that who dies of it did use that much. */
    if (o->cpu_ms > 0)
        add_limit(c, RLIMIT_CPU, (2 * o->cpu_ms + 999) / 1000);
    if (o->memory_mb > 0)
        add_limit(c, RLIMIT_AS, o->memory_mb * MiB);
    if (o->file_mb > 0)
        add_limit(c, RLIMIT_FSIZE, o->file_mb * MiB);
}

static bool plan(struct tool_child *c, const struct tool_options *o, struct err *err)
{
    for (size_t i = 0; i < array_len(toolchain); i++)
        add_path(c, toolchain[i], LANDLOCK_READ_EXECUTE);
    for (size_t i = 0; o->readable != NULL && o->readable[i] != NULL; i++)
        add_path(c, o->readable[i], LANDLOCK_READ);
    add_path(c, "/dev/null", LANDLOCK_DEVICE);
    add_path(c, o->work, LANDLOCK_WORK);
    if (!(o->without & LAYER_RLIMITS))
        plan_limits(c, o);
    c->landlock = !(o->without & LAYER_LANDLOCK) && landlock_abi() > 0;
    if (!(o->without & LAYER_SECCOMP) && (c->filter = filter_get(FILTER_TOOL, err)) == NULL)
        return false;
    c->argv = (char *const *)(uintptr_t)o->argv;
    c->work = o->work;
    c->uid = geteuid();
    c->gid = getegid();
    c->parent = getpid();
    return true;
}

/* Wait until the new process executes the tool, which closes its end of the pipe, or says why it
 * cannot. Kills and reaps a process that comes to neither. */
static bool await_exec(pid_t pid, int status, struct tool_failure *failure, struct err *err)
{
    struct pollfd p = {.fd = status, .events = POLLIN};
    int n;
    while ((n = poll(&p, 1, KERNEL_LOOK_MS)) == 0 && !kernel_stopped(pid))
        continue;
    if (n > 0 && read(status, failure, sizeof *failure) != (ssize_t)sizeof *failure)
        failure->number = 0;
    if (n > 0 && failure->number == 0)
        return true;
    if (n <= 0)
        (void)kill(pid, SIGKILL);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    if (n < 0)
        return err_interrupted(err);
    return n > 0 || err_judge(err, "a process of the sandbox was stopped from outside");
}

/* One attempt, by c->way. *failure says whether the tool runs (number 0). */
static bool attempt(const struct tool_child *plan, struct tool *t, struct tool_failure *failure,
                    struct err *err)
{
    int log[2], status[2];
    if (pipe2(log, O_CLOEXEC) != 0)
        return err_system(err, "a pipe");
    own_fd int log_in = log[0], log_out = log[1];
    if (pipe2(status, O_CLOEXEC) != 0)
        return err_system(err, "a pipe");
    own_fd int status_in = status[0];
    struct tool_child c = *plan;
    c.log = log_out;
    c.status = status[1];
    c.status_reader = status_in;
    t->start_ns = clock_monotonic_ns();
    pid_t pid = kernel_fork(ns_flags(c.way, false));
    if (pid == 0)
        tool_child_main(&c);
    *failure = (struct tool_failure){.number = errno, .step = "fork", .namespaces = true};
    (void)close(status[1]);
    if (pid < 0)
        return true;
    if (!await_exec(pid, status_in, failure, err))
        return false;
    if (failure->number != 0)
        return true;
    (void)fcntl(log_in, F_SETFL, O_NONBLOCK);
    (void)fcntl(log_in, F_SETPIPE_SZ, 1 << 18); /* two tools run while one is waited for */
    t->pid = pid;
    t->pidfd = kernel_pidfd_open(pid);
    t->log = fd_take(&log_in);
    t->way = c.way;
    return true;
}

static bool launch(struct tool_child *c, const struct tool_options *o, struct tool *t,
                   struct err *err)
{
    for (;;) {
        struct tool_failure failure;
        c->way = o->without & LAYER_NAMESPACES ? NS_NONE : ns_way();
        /* A user namespace made by us knows no nobody. */
        c->drop_identity =
            c->way != NS_USER && work_owner_give(o->work, o->readable, c->way == NS_PRIVILEGED);
        if (!attempt(c, t, &failure, err))
            return false;
        if (failure.number == 0)
            return true;
        errno = failure.number;
        failure.step[sizeof failure.step - 1] = '\0';
        if (!failure.namespaces || c->way == NS_NONE || !ns_refused(failure.number))
            return err_system(err, "%s", failure.step);
        ns_way_failed(c->way);
    }
}

bool tool_start(const struct tool_options *o, struct tool **out, struct err *err)
{
    struct stat st;
    if (stat(o->argv[0], &st) != 0)
        return err_system(err, "no tool %s", o->argv[0]);
    struct tool_child c = {0};
    own_mem char *tmpdir = mem_printf("TMPDIR=%s", o->work);
    char path[] = "PATH=/usr/local/bin:/usr/bin:/bin", locale[] = "LC_ALL=C";
    char *envp[] = {path, locale, tmpdir, NULL};
    own_fd int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (null < 0)
        return err_system(err, "/dev/null");
    if (!plan(&c, o, err))
        return false;
    c.envp = envp;
    c.null = null;
    struct tool *t = mem_alloc(sizeof *t);
    *t = (struct tool){.pidfd = -1,
                       .log = -1,
                       .log_cap = o->log_cap,
                       .wall_ns = o->wall_ms * 1000000,
                       .cpu_ns = o->cpu_ms * 1000000};
    if (!launch(&c, o, t, err)) {
        free(t);
        return err_within(err, "starting %s", o->argv[0]);
    }
    *out = t;
    return true;
}

/* Take what is in the pipe. Beyond the cap it is read all the same, so that the tool is not stopped,
 * and dropped. False at the end. */
static bool drain(struct tool *t)
{
    char chunk[16384];
    for (;;) {
        ssize_t n = read(t->log, chunk, sizeof chunk);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno == EAGAIN;
        if (n == 0)
            return false;
        size_t room = t->log_cap - t->kept.len;
        size_t take = (size_t)n < room ? (size_t)n : room;
        t->log_cut = t->log_cut || take < (size_t)n;
        if (take > 0)
            buf_add(&t->kept, chunk, take);
    }
}

/* With namespaces, SIGKILL to pid 1 is the end of all; the supervisor kills the group for SIGTERM. */
static void end(const struct tool *t)
{
    (void)kill(t->pid, t->way == NS_NONE ? SIGTERM : SIGKILL);
    (void)kill(t->pid, SIGCONT); /* a stopped supervisor would not see the former */
}

static void reap(struct tool *t, int *status, struct rusage *usage)
{
    while (wait4(t->pid, status, 0, usage) < 0 && errno == EINTR)
        continue;
    t->pid = 0;
}

static void tool_free(struct tool *t)
{
    if (t->pid > 0) {
        struct rusage usage;
        int status = 0;
        end(t);
        reap(t, &status, &usage);
    }
    if (t->log >= 0)
        (void)close(t->log);
    if (t->pidfd >= 0)
        (void)close(t->pidfd);
    buf_release(&t->kept);
    free(t);
}

/* Sleep until there is something to read, the tool has ended, or time is up. */
static int wait_for_news(const struct tool *t, bool log_open, int64_t left_ns, bool *ended)
{
    enum { ASK_EVERY_MS = 5 };
    struct pollfd fds[] = {{.fd = log_open ? t->log : -1, .events = POLLIN},
                           {.fd = t->pidfd, .events = POLLIN}};
    int64_t ms = left_ns / 1000000 + 1;
    if (t->pidfd < 0 && ms > ASK_EVERY_MS)
        ms = ASK_EVERY_MS;
    int n = poll(fds, 2, ms > 1000000 ? 1000000 : (int)ms);
    if (t->pidfd < 0) {
        siginfo_t info = {0};
        (void)waitid(P_PID, (id_t)t->pid, &info, WEXITED | WNOHANG | WNOWAIT);
        *ended = info.si_pid != 0;
    } else {
        *ended = n > 0 && fds[1].revents != 0;
    }
    return n;
}

static int64_t cpu_ns(const struct rusage *u)
{
    return ((int64_t)u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1000000000 +
           ((int64_t)u->ru_utime.tv_usec + u->ru_stime.tv_usec) * 1000;
}

static void conclude(struct tool *t, bool timed_out, int status, const struct rusage *usage,
                     struct tool_result *out)
{
    bool signalled = WIFSIGNALED(status);
    *out = (struct tool_result){
        .end = signalled ? TOOL_SIGNALLED : TOOL_EXITED,
        .code = signalled ? WTERMSIG(status) : WEXITSTATUS(status),
        .log = t->kept,
        .log_cut = t->log_cut,
        .cpu_ns = cpu_ns(usage),
        .wall_ns = clock_monotonic_ns() - t->start_ns,
    };
    t->kept = (struct buf){0};
    /* The kernel ends one process of a tool for its CPU time; the driver above it then leaves with a
     * status of its own. */
    bool failed = signalled || out->code != 0;
    if (timed_out || (failed && t->cpu_ns > 0 && out->cpu_ns >= t->cpu_ns))
        out->end = TOOL_TIMED_OUT;
}

bool tool_wait(struct tool *t, struct tool_result *out, struct err *err)
{
    bool log_open = true, ended = false, timed_out = false;
    t->start_ns = clock_monotonic_ns();
    while (!ended && !timed_out) {
        int64_t left =
            t->wall_ns > 0 ? t->start_ns + t->wall_ns - clock_monotonic_ns() : 1000000000;
        timed_out = left <= 0;
        if (timed_out)
            break;
        if (wait_for_news(t, log_open, left, &ended) < 0 && errno == EINTR) {
            tool_free(t);
            return err_interrupted(err);
        }
        log_open = log_open && drain(t);
    }
    int status = 0;
    struct rusage usage = {0};
    if (timed_out)
        end(t);
    reap(t, &status, &usage);
    if (log_open)
        (void)drain(t); /* what came between the last look and the end */
    conclude(t, timed_out, status, &usage, out);
    tool_free(t);
    return true;
}

void tool_kill(struct tool *t)
{
    if (t != NULL)
        tool_free(t);
}

void tool_result_release(struct tool_result *r)
{
    buf_release(&r->log);
}

unsigned tool_layers(void)
{
    return (ns_way() != NS_NONE ? LAYER_NAMESPACES : 0) |
           (landlock_abi() > 0 ? LAYER_LANDLOCK : 0) | (filter_supported() ? LAYER_SECCOMP : 0) |
           LAYER_RLIMITS;
}
