/* The keeper process; see keeper.h. It is forked from a judge that may have threads, so it uses system
 * calls only: no memory, no stdio.
 *
 * Order of giving things up: namespaces need the identity or capabilities, an empty root needs
 * capabilities, Landlock needs no_new_privs or capabilities; so namespaces, root, identity,
 * capabilities, Landlock, children.
 *
 * Who dies how:
 *   case     by its own timers; by 'k'; by SIGKILL to the zygote's process group, which it cannot leave
 *   zygote   with that group; by PR_SET_PDEATHSIG
 *   all      in a pid namespace when the stub dies, which reads from a pipe that ends with the keeper
 */
#include "judge/sandbox/keeper.h"

#include "harness/wire.h"
#include "judge/model/result.h"
#include "judge/sandbox/kernel.h"
#include "judge/sandbox/landlock.h"
#include "judge/sandbox/privileges.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The keeper's descriptors; those below FD_JUDGE stand where the zygote wants them. */
enum { FD_SPARE = WIRE_FD_CONTROL, FD_JUDGE = WIRE_FD_OUTPUT + 1, FD_HARNESS, FD_COUNT };

/* Signal handlers read these. The group outlives the zygote's number: cases may still be in it. */
static volatile pid_t stub, zygote, group;
static volatile sig_atomic_t alarms;

static int stub_pipe = -1, control = -1; /* our ends */

static int64_t now_ns(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void kill_children(void)
{
    if (stub > 0)
        (void)kill(stub, SIGKILL);
    if (group > 0)
        (void)kill(-group, SIGKILL);
}

static _Noreturn void leave(void)
{
    kill_children();
    while (wait4(-1, NULL, __WALL, NULL) > 0 || errno == EINTR)
        continue;
    _exit(0);
}

static void on_term(int sig)
{
    (void)sig;
    leave();
}

static void on_alarm(int sig)
{
    (void)sig;
    alarms++;
}

static void block_term(bool block)
{
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    (void)sigprocmask(block ? SIG_BLOCK : SIG_UNBLOCK, &term, NULL);
}

static _Noreturn void tell_failure(const char *step, bool namespaces)
{
    struct keeper_ready r = {.failed = errno != 0 ? errno : EPERM, .namespaces = namespaces};
    strncpy(r.step, step, sizeof r.step - 1);
    (void)send(FD_JUDGE, &r, sizeof r, MSG_NOSIGNAL);
    leave();
}

static _Noreturn void fail(const char *step)
{
    tell_failure(step, false);
}

static _Noreturn void fail_namespaces(const char *step)
{
    tell_failure(step, true);
}

static void enter_namespaces(const struct keeper_setup *s)
{
    uid_t uid;
    gid_t gid;
    if (s->way == NS_USER)
        (void)privileges_drop_identity(); /* a user namespace of nobody's, not of root's */
    uid = geteuid();
    gid = getegid();
    if (s->way == NS_NONE) {
        if (uid == 0)
            (void)ns_chroot_nowhere();
        return;
    }
    if (unshare((int)ns_flags(s->way, true)) != 0)
        fail_namespaces("unshare");
    if (s->way == NS_USER && !ns_map_identity(uid, gid, PRIVILEGES_NOBODY))
        fail_namespaces("mapping the user id");
    if (!ns_empty_root())
        fail_namespaces("an empty root");
}

static unsigned give_up_rights(const struct keeper_setup *s)
{
    unsigned layers = s->way == NS_NONE ? 0 : LAYER_NAMESPACES;
    if (s->way != NS_USER)
        (void)privileges_drop_identity();
    if (!privileges_drop_all())
        fail("no_new_privs");
    /* Nothing of ours is to be read through ptrace or /proc by the same user: we are a copy of the
     * judge, and the judge knows the answers. */
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (!privileges_die_with_parent(SIGTERM, s->parent))
        _exit(0);
    if (!(s->without & LAYER_LANDLOCK) && landlock_enter(NULL, 0))
        layers |= LAYER_LANDLOCK;
    return layers;
}

/* Pid 1 of the namespace: waits for the end of the keeper. */
static _Noreturn void stub_main(int pipe_end)
{
    char byte;
    kernel_reset_signals();
    (void)privileges_die_with_parent(SIGKILL, 0);
    (void)dup2(pipe_end, 0);
    kernel_close_from(1);
    while (read(0, &byte, 1) < 0 && errno == EINTR)
        continue;
    _exit(0);
}

static void start_stub(void)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        fail("a pipe");
    pid_t pid = fork();
    if (pid == 0)
        stub_main(ends[0]);
    if (pid < 0)
        fail_namespaces("fork in the new namespace");
    stub = pid;
    stub_pipe = ends[1];
    (void)close(ends[0]);
}

static bool limit_zygote(void)
{
    static const struct {
        __rlimit_resource_t what;
        rlim_t value;
    } limits[] = {{RLIMIT_CORE, 0},    {RLIMIT_MEMLOCK, 0},     {RLIMIT_MSGQUEUE, 0},
                  {RLIMIT_NOFILE, 64}, {RLIMIT_STACK, 8 << 20}, {RLIMIT_SIGPENDING, 64},
                  {RLIMIT_RTPRIO, 0}};
    for (size_t i = 0; i < array_len(limits); i++) {
        struct rlimit now, l = {limits[i].value, limits[i].value};
        if (getrlimit(limits[i].what, &now) != 0)
            return false;
        if (now.rlim_max < l.rlim_max) /* stricter already */
            l.rlim_cur = l.rlim_max = now.rlim_max;
        if (setrlimit(limits[i].what, &l) != 0)
            return false;
    }
    return true;
}

static _Noreturn void zygote_main(const struct keeper_setup *s, int control_end, int status)
{
    static char name[] = "judge-harness";
    char *argv[] = {name, NULL}, *envp[] = {NULL};
    const char *step = "descriptors";
    (void)setpgid(0, 0);
    (void)privileges_die_with_parent(SIGKILL, 0);
    kernel_reset_signals();
    /* The same addresses in every run, and no huge pages, which would make the memory in use a matter
     * of luck. Refused in some containers; then runs are a little less alike. */
    (void)personality(ADDR_NO_RANDOMIZE);
    (void)prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
    int want[] = {0,
                  1,
                  2,
                  control_end,
                  WIRE_FD_SETUP,
                  WIRE_FD_IMAGE,
                  WIRE_FD_INPUT,
                  WIRE_FD_OUTPUT,
                  FD_HARNESS,
                  status};
    enum { HARNESS = 8, STATUS = 9, COUNT = 10 };
    if (kernel_arrange(want, COUNT)) {
        (void)fcntl(HARNESS, F_SETFD, FD_CLOEXEC);
        (void)fcntl(STATUS, F_SETFD, FD_CLOEXEC);
        status = STATUS;
        step = "limits";
        if ((s->without & LAYER_RLIMITS) || limit_zygote()) {
            step = "executing the harness";
            kernel_exec(HARNESS, argv, envp);
        }
    }
    struct keeper_ready r = {.failed = errno};
    strncpy(r.step, step, sizeof r.step - 1);
    (void)!write(status, &r, sizeof r);
    _exit(127);
}

/* Wait until the zygote executes the harness, which closes its end of the pipe, or says why it
 * cannot. However long that takes on a busy machine: what ends the wait is that it was stopped, or
 * SIGTERM, which leaves. */
static void await_zygote(int status)
{
    struct keeper_ready failure;
    struct pollfd p = {.fd = status, .events = POLLIN};
    block_term(false);
    while (poll(&p, 1, KERNEL_LOOK_MS) <= 0)
        if (kernel_stopped(zygote)) {
            errno = ECANCELED;
            fail("the harness: it was stopped from outside");
        }
    ssize_t n;
    while ((n = read(status, &failure, sizeof failure)) < 0 && errno == EINTR)
        continue;
    block_term(true);
    if (n == (ssize_t)sizeof failure) {
        errno = failure.failed;
        fail(failure.step);
    }
}

/* Returns when the zygote is executing the harness. */
static void start_zygote(const struct keeper_setup *s)
{
    int pair[2], status[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0 ||
        pipe2(status, O_CLOEXEC) != 0)
        fail("a socket");
    pid_t pid = fork();
    if (pid == 0) {
        (void)close(stub_pipe);
        zygote_main(s, pair[1], status[1]);
    }
    if (pid < 0)
        fail("fork");
    (void)setpgid(pid, pid); /* whoever of us comes first */
    zygote = group = pid;
    control = pair[0];
    (void)close(pair[1]);
    (void)close(status[1]);
    await_zygote(status[0]);
    (void)close(status[0]);
}

/* The case's own timer should end it. If it does not: ask the zygote, then end everything. */
static void set_backstop(int64_t wall_ns)
{
    struct itimerval t = {.it_interval = {.tv_usec = 500000}};
    if (wall_ns > 0) {
        t.it_value.tv_sec = 2 + wall_ns / 1000000000;
        t.it_value.tv_usec = wall_ns / 1000 % 1000000;
    }
    alarms = 0;
    (void)setitimer(ITIMER_REAL, &t, NULL);
}

static void drain_control(void)
{
    char bytes[16];
    while (recv(control, bytes, sizeof bytes, MSG_DONTWAIT) > 0)
        continue; /* 'f': the fork itself says as much */
}

static int64_t time_ns(const struct timeval *t)
{
    return (int64_t)t->tv_sec * 1000000000 + (int64_t)t->tv_usec * 1000;
}

static void note(struct keeper_report *r, int status, const struct rusage *u)
{
    r->status = status;
    r->cpu_ns = time_ns(&u->ru_utime) + time_ns(&u->ru_stime);
    r->waits = u->ru_nvcsw;
    r->peak_bytes = (int64_t)u->ru_maxrss * 1024; /* KiB on Linux */
}

/* The stub or the zygote has died or was stopped from outside, so the rest has to go, too. What
 * befell the case is not noted any more once we have killed or lost something ourselves. */
static void lose(struct keeper_report *r, pid_t pid, int status, const struct rusage *u, bool noted)
{
    if (!noted)
        note(r, status, u);
    if (WIFSTOPPED(status)) {
        kill_children(); /* we shall hear of its death */
        return;
    }
    if (pid == zygote)
        zygote = 0;
    else
        stub = 0;
    kill_children();
}

static void run_case(const struct keeper_order *order, struct keeper_report *r)
{
    bool case_seen = false, killed = false;
    *r = (struct keeper_report){.news = KEEPER_CASE, .status = SIGKILL}; /* if never reaped */
    drain_control();
    set_backstop(order->wall_ns);
    int64_t start = now_ns();
    if (send(control, "r", 1, MSG_NOSIGNAL) != 1)
        kill_children();
    /* The case is our child by CLONE_PARENT, so whatever is neither stub nor zygote is the case. */
    for (;;) {
        struct rusage usage;
        int status = 0;
        pid_t pid = wait4(-1, &status, __WALL | WUNTRACED, &usage);
        if (pid < 0 && errno == EINTR) {
            if (alarms == 1)
                (void)send(control, "k", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (alarms > 1) {
                killed = true;
                kill_children();
            }
            continue;
        }
        if (pid < 0)
            break; /* all are gone */
        if (pid != stub && pid != zygote) {
            if (WIFSTOPPED(status))
                continue; /* its real-time limit ends it */
            if (r->news != KEEPER_LOST)
                note(r, status, &usage);
            case_seen = true;
            if (!killed && r->news == KEEPER_CASE)
                break;
        } else {
            lose(r, pid, status, &usage, killed || case_seen || r->news != KEEPER_CASE);
            r->news = killed ? KEEPER_EMPTY : KEEPER_LOST;
        }
    }
    if (killed && !case_seen) /* the zygote was asked and never forked one */
        r->news = KEEPER_LOST;
    r->wall_ns = now_ns() - start;
    set_backstop(0);
}

static _Noreturn void serve(void)
{
    for (;;) {
        struct keeper_order order;
        struct keeper_report report;
        ssize_t n = recv(FD_JUDGE, &order, sizeof order, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n != (ssize_t)sizeof order)
            leave();
        run_case(&order, &report);
        if (send(FD_JUDGE, &report, sizeof report, MSG_NOSIGNAL) < 0 || report.news != KEEPER_CASE)
            leave();
    }
}

void keeper_main(const struct keeper_setup *s)
{
    kernel_reset_signals();
    (void)setsid(); /* the terminal's signals are for the judge */
    block_term(true);
    struct sigaction term = {.sa_handler = on_term}, tick = {.sa_handler = on_alarm};
    (void)sigaction(SIGTERM, &term, NULL);
    (void)sigaction(SIGALRM, &tick, NULL);
    if (!privileges_die_with_parent(SIGTERM, s->parent))
        _exit(0);
    int want[FD_COUNT] = {s->null,  s->capture, s->capture, s->null,  s->setup,
                          s->image, s->input,   s->output,  s->judge, s->harness};
    if (!kernel_arrange(want, FD_COUNT))
        _exit(1);
    /* When memory runs out the kernel should take a case and not the user's editor. */
    (void)kernel_write_text("/proc/self/oom_score_adj", "500");
    enter_namespaces(s);
    struct keeper_ready ready = {.layers = give_up_rights(s)};
    if (!(s->without & LAYER_RLIMITS))
        ready.layers |= LAYER_RLIMITS;
    if (s->way != NS_NONE)
        start_stub();
    start_zygote(s);
    ready.zygote = zygote;
    block_term(false);
    if (send(FD_JUDGE, &ready, sizeof ready, MSG_NOSIGNAL) < 0)
        leave();
    serve();
}
