/* A test double of judge-harness: the same protocol (harness/wire.h), but instead of a solution it does
 * what the test asks for, with the rights that a case has. Static, because it runs in an empty root. */
#include "harness/wire.h"
#include "tests/unit/sandbox/double.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static struct wire_setup setup;
static struct sock_filter filter[4096];
static const struct wire_input *input;
static unsigned char *output;
static pid_t zygote;

static const struct question *question(void)
{
    return (const struct question *)(const void *)(input + 1);
}

static struct reply *reply(void)
{
    return (struct reply *)(void *)(output + WIRE_ANSWER_OFFSET);
}

static _Noreturn void finish(int64_t result)
{
    int error = errno;
    struct wire_output *o = (struct wire_output *)(void *)output;
    reply()->result = result;
    reply()->error = result == -1 ? error : 0;
    o->magic = WIRE_MAGIC;
    o->stage = WIRE_STAGE_DONE;
    syscall(SYS_exit_group, 0);
    __builtin_trap();
}

static void limit(int what, uint64_t value)
{
    struct rlimit l = {value, value};
    setrlimit(what, &l);
}

static void kill_after(clockid_t clock, uint64_t ns)
{
    struct sigevent e = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
    struct itimerspec when = {.it_value = {(time_t)(ns / 1000000000u), (long)(ns % 1000000000u)}};
    int timer;
    if (ns > 0 && syscall(SYS_timer_create, clock, &e, &timer) == 0)
        syscall(SYS_timer_settime, timer, 0, &when, NULL);
}

static void seal(void)
{
    struct sock_fprog program = {(unsigned short)setup.filter_len, filter};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (input->output_bytes > 0)
        limit(RLIMIT_FSIZE, input->output_bytes);
    kill_after(CLOCK_PROCESS_CPUTIME_ID, input->cpu_ns);
    kill_after(CLOCK_MONOTONIC, input->wall_ns);
    close(0);
    for (int fd = 3; fd < 64; fd++)
        close(fd);
    for (unsigned i = 0; i < setup.filter_len; i++)
        if (BPF_CLASS(filter[i].code) == BPF_JMP && filter[i].k == WIRE_FILTER_SELF)
            filter[i].k = (uint32_t)getpid();
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) != 0)
        syscall(SYS_exit_group, 99);
}

static int64_t not_zero(const unsigned char *p, size_t len)
{
    int64_t n = 0;
    for (size_t i = 0; i < len; i++)
        n += p[i] != 0;
    return n;
}

static int64_t open_descriptors(void)
{
    int64_t set = 0;
    for (int fd = 0; fd < 63; fd++)
        if (fcntl(fd, F_GETFD) >= 0)
            set |= (int64_t)1 << fd;
    return set;
}

static int64_t capabilities(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2] = {{0}};
    syscall(SYS_capget, &header, data);
    return data[0].effective | data[0].permitted | data[1].effective | data[1].permitted;
}

/* What the layers other than seccomp allow. */
static void before_seal(const struct question *q)
{
    switch (q->ask) {
    case ASK_FILES:
        finish(open("/etc/passwd", O_RDONLY));
    case ASK_NETWORK: {
        int fd = socket(AF_INET, SOCK_DGRAM, 0);
        char packet = 0;
        struct sockaddr to = {.sa_family = AF_INET};
        to.sa_data[1] = 9;
        memcpy(to.sa_data + 2, (unsigned char[]){127, 0, 0, 1}, 4);
        finish(fd < 0 ? -1 : sendto(fd, &packet, 1, 0, &to, sizeof to));
    }
    case ASK_IDENTITY:
        reply()->more[0] = geteuid();
        reply()->more[1] = capabilities();
        reply()->more[2] = getpid();
        reply()->more[3] = prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
        finish(kill(1, 0));
    case ASK_DESCRIPTORS:
        finish(open_descriptors());
    case ASK_PROCESSES:
        if (fork() == 0)
            for (;;)
                pause();
        reply()->result = getpid();
        for (;;)
            pause();
    case ASK_STUBBORN:
    case ASK_DEAF:
        for (;;)
            pause();
    default:
        return;
    }
}

static void do_ask(const struct question *q)
{
    static char bytes[4096];
    switch (q->ask) {
    case ASK_EXIT:
        syscall(SYS_exit_group, (int)q->number);
        break;
    case ASK_ANSWER:
        memset(output + WIRE_ANSWER_OFFSET, 'a', (size_t)q->number);
        syscall(SYS_exit_group, 0);
        break;
    case ASK_PEEK:
        finish(not_zero(output, (size_t)setup.output_size));
    case ASK_BURN:
        for (volatile int i = 0;; i++)
            continue;
    case ASK_SLEEP:
        for (;;)
            nanosleep(&(struct timespec){.tv_sec = 100}, NULL);
    case ASK_PRINT:
        memset(bytes, 'x', sizeof bytes);
        for (int64_t left = q->number; left > 0;) {
            ssize_t n = write(1, bytes, left < 4096 ? (size_t)left : sizeof bytes);
            if (n < 0)
                finish(-1);
            left -= n;
        }
        finish(q->number);
    case ASK_READ:
        finish(read(0, bytes, sizeof bytes));
    case ASK_EAT: {
        char *p = mmap(NULL, (size_t)q->number, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                       -1, 0);
        if (p == MAP_FAILED)
            finish(-1);
        memset(p, 1, (size_t)q->number);
        finish(q->number);
    }
    case ASK_ABORT:
        abort();
    case ASK_RAISE:
        finish(raise((int)q->number));
    case ASK_SYSCALL:
        finish(syscall(q->number, q->argument[0], q->argument[1], q->argument[2], q->argument[3],
                       q->argument[4], q->argument[5]));
    case ASK_SIGNAL_ZYGOTE:
        finish(kill(zygote, (int)q->number));
    case ASK_WRITE_INPUT:
        *(volatile unsigned char *)(uintptr_t)input = 1;
        finish(0);
    case ASK_INT80:
#ifdef __x86_64__
    {
        long got = 20; /* getpid of i386 */
        __asm__ volatile("int $0x80" : "+a"(got) : : "memory");
        finish(got);
    }
#else
        finish(0);
#endif
    default:
        finish(0);
    }
}

static void read_all(void *to, size_t len)
{
    for (char *at = to; len > 0;) {
        ssize_t n = read(WIRE_FD_SETUP, at, len);
        if (n <= 0)
            _exit(97);
        at += n;
        len -= (size_t)n;
    }
}

int main(void)
{
    pid_t running = 0;
    char order;
    read_all(&setup, sizeof setup);
    read_all(filter, setup.filter_len * sizeof *filter);
    void *in = mmap(NULL, setup.input_size, PROT_READ, MAP_SHARED, WIRE_FD_INPUT, 0);
    output = mmap(NULL, setup.output_size, PROT_READ | PROT_WRITE, MAP_SHARED, WIRE_FD_OUTPUT, 0);
    if (in == MAP_FAILED || output == MAP_FAILED || setup.magic != WIRE_MAGIC)
        return 98;
    input = in;
    zygote = getpid();
    while (read(WIRE_FD_CONTROL, &order, 1) == 1) {
        const struct question *q = question();
        if (order == 'k' && running > 0 && q->ask != ASK_DEAF)
            kill(running, SIGKILL);
        if (order != 'r')
            continue;
        if (q->ask == ASK_ZYGOTE_DIES) {
            (void)!write(2, "the double gives up", 19);
            _exit((int)q->number);
        }
        running = (pid_t)syscall(SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, NULL);
        if (running == 0) {
            before_seal(q);
            seal();
            do_ask(q);
        }
        (void)!write(WIRE_FD_CONTROL, "f", 1);
    }
    return 0;
}
