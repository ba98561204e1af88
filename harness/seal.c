/* See seal.h. Raw system calls where glibc would add work of its own (timers with threads), and so that
 * the filter can be installed as the judge compiled it. */
#include "harness/seal.h"

#include "harness/checked.h"
#include "harness/state.h"

#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void jh_seal_zygote(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[2] = {{0}};

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        jh_broken("cannot give up new privileges");
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    for (int cap = 0; prctl(PR_CAPBSET_DROP, cap, 0, 0, 0) == 0; cap++)
        continue; /* fails at once without CAP_SETPCAP, which is as good */
    if (syscall(SYS_capset, &header, none) != 0)
        jh_broken("cannot drop capabilities");
}

static void limit(int resource, uint64_t value)
{
    struct rlimit l = {value, value};
    if (setrlimit(resource, &l) != 0)
        jh_broken("cannot set limit %d to %llu", resource, (unsigned long long)value);
}

/* A timer that kills. SIGKILL cannot be caught, so the solution has no say in it. */
static void kill_after(clockid_t clock, uint64_t ns)
{
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
    struct itimerspec when = {.it_value = {(time_t)(ns / 1000000000u), (long)(ns % 1000000000u)}};
    int timer;
    if (ns == 0)
        return;
    if (syscall(SYS_timer_create, clock, &event, &timer) != 0 ||
        syscall(SYS_timer_settime, timer, 0, &when, NULL) != 0)
        jh_broken("cannot set a timer");
}

static void close_from(unsigned first)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, ~0u, 0) == 0)
        return;
#endif
    for (int fd = (int)first; fd < 1024; fd++)
        close(fd);
}

/* The filter lets a case signal one process; say which: itself. */
static void name_self(struct sock_fprog *program)
{
    uint32_t pid = (uint32_t)syscall(SYS_getpid);
    for (unsigned i = 0; i < program->len; i++)
        if (BPF_CLASS(program->filter[i].code) == BPF_JMP &&
            program->filter[i].k == WIRE_FILTER_SELF)
            program->filter[i].k = pid;
}

void jh_seal_case(void)
{
    const struct wire_input *in = jh.input;
    struct sock_fprog program = {(unsigned short)jh.setup.filter_len, jh.filter};

    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0)
        jh_broken("cannot ask to die with the judge");
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 3);
    if (in->output_bytes > 0)
        limit(RLIMIT_FSIZE, in->output_bytes);
    if (in->address_space > 0)
        limit(RLIMIT_AS, in->address_space + jh_shadow_reserved());
    kill_after(CLOCK_PROCESS_CPUTIME_ID, in->cpu_ns);
    kill_after(CLOCK_MONOTONIC, in->wall_ns);
    close(STDIN_FILENO);
    close_from(STDERR_FILENO + 1);
    name_self(&program);
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) != 0)
        jh_broken("cannot install the system call filter");
    jh.sealed = true;
}
