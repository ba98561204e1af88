/* judge-harness: the zygote. Started once for each solution by the judge's keeper, it prepares all that
 * cases share and then forks one process for each case:
 *
 *     keeper ── control socket ── zygote ── fork ── case     (the keeper is the case's parent, too:
 *        └──────────── wait4 ───────────────────────┘         CLONE_PARENT, so what wait4 says of it
 *                                                             is the kernel's word)
 *
 * It executes no instruction of the image. It stays small, because every page that it touches is paid
 * for at every fork.
 */
#include "harness/case.h"
#include "harness/checked.h"
#include "harness/fault.h"
#include "harness/image.h"
#include "harness/seal.h"
#include "harness/stack.h"
#include "harness/state.h"

#include <errno.h>
#include <linux/filter.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static struct sock_filter filter[JH_MAX_FILTER];
static char stdout_buffer[64 << 10];

static void read_all(void *to, size_t n)
{
    char *at = to;
    while (n > 0) {
        ssize_t got = read(WIRE_FD_SETUP, at, n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            jh_broken("the setup ends early");
        at += got;
        n -= (size_t)got;
    }
}

static void read_setup(void)
{
    read_all(&jh.setup, sizeof(jh.setup));
    if (jh.setup.magic != WIRE_MAGIC)
        jh_broken("setup without its mark");
    if (jh.setup.filter_len == 0 || jh.setup.filter_len > JH_MAX_FILTER)
        jh_broken("a filter of %u instructions", jh.setup.filter_len);
    read_all(filter, jh.setup.filter_len * sizeof(*filter));
    jh.filter = filter;
}

static void map_files(void)
{
    if (jh.setup.input_size < sizeof(struct wire_input) ||
        jh.setup.output_size < WIRE_ANSWER_OFFSET)
        jh_broken("input or output file too small");
    void *in = mmap(NULL, jh.setup.input_size, PROT_READ, MAP_SHARED, WIRE_FD_INPUT, 0);
    void *out =
        mmap(NULL, jh.setup.output_size, PROT_READ | PROT_WRITE, MAP_SHARED, WIRE_FD_OUTPUT, 0);
    if (in == MAP_FAILED || out == MAP_FAILED)
        jh_broken("cannot map input or output");
    jh.input = in;
    jh.output = out;
    jh.answer = (unsigned char *)out + WIRE_ANSWER_OFFSET;
}

static int by_byte(const void *a, const void *b)
{
    return *(const unsigned char *)a - *(const unsigned char *)b;
}

static ssize_t read_nothing(void *cookie, char *to, size_t n)
{
    (void)cookie;
    (void)to;
    (void)n;
    return 0;
}

/* Parts of glibc ask the kernel for something at their first use, for what the filter then refuses:
 * the time zone is a file, qsort asks for the size of memory, malloc for random bytes. Use them once
 * now. Standard input is at its end from the start. */
static void warm_up_library(void)
{
    static char zone[] = "TZ=UTC0", *environment[] = {zone, NULL};
    static const cookie_io_functions_t nothing = {.read = read_nothing};
    static unsigned char large[2048];

    environ = environment;
    tzset();
    free(malloc(1));
    qsort(large, sizeof(large), 1, by_byte);
    FILE *empty = fopencookie(NULL, "r", nothing);
    if (empty == NULL)
        jh_broken("no memory");
    stdin = empty;
    jh.out = stdout;
    jh.err = stderr;
    setvbuf(stdout, stdout_buffer, _IOFBF, sizeof(stdout_buffer));
}

/* Not fork(3): the case's parent must be ours, and glibc's handlers are not wanted. *handle becomes a
 * descriptor of the case, or -1 on a kernel without them. */
static pid_t fork_case(int *handle)
{
    *handle = -1;
    long pid = syscall(SYS_clone, CLONE_PARENT | CLONE_PIDFD | SIGCHLD, NULL, handle, NULL, NULL);
    if (pid < 0 && errno == EINVAL)
        pid = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, NULL);
    return (pid_t)pid;
}

static void kill_case(pid_t pid, int handle)
{
    if (handle >= 0)
        syscall(SYS_pidfd_send_signal, handle, SIGKILL, NULL, 0);
    else if (pid > 0)
        kill(pid, SIGKILL);
}

static void serve(void)
{
    pid_t pid = 0;
    int handle = -1;
    for (;;) {
        char order;
        ssize_t n = read(WIRE_FD_CONTROL, &order, 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return;
        if (order == 'k')
            kill_case(pid, handle);
        if (order != 'r')
            continue;
        if (handle >= 0)
            close(handle);
        pid = fork_case(&handle);
        if (pid == 0)
            jh_case();
        if (pid < 0)
            jh_broken("cannot fork: %d", errno);
        if (write(WIRE_FD_CONTROL, "f", 1) != 1)
            return;
    }
}

int main(void)
{
    read_setup();
    map_files();
    warm_up_library();
    jh_image_load();
    if (!jh_stack_reserve(jh.setup.stack_bytes))
        jh_broken("cannot reserve a stack of %llu bytes", (unsigned long long)jh.setup.stack_bytes);
    if (jh.setup.checked && !jh_shadow_reserve())
        jh_broken("no address space for shadow memory");
    jh_fault_install();
    jh_seal_zygote();
    serve();
    return 0;
}
