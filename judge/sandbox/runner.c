/* The judge's side of a run: shared memory, the keeper's start, one order and one report for each case,
 * and what the kernel's figures mean. The processes are keeper.c's. */
#include "judge/sandbox/runner.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"
#include "judge/sandbox/filter.h"
#include "judge/sandbox/harness_copy.h"
#include "judge/sandbox/keeper.h"
#include "judge/sandbox/kernel.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    PAGE = 4096,
    KEEP_INPUT = 1 << 20,
    /* A case that never slept and has not had its CPU time when real time is over is given more. */
    STARVED_TIMES = 4,
    STARVED_TRIES = 3,
};

struct area {
    int fd;
    unsigned char *at;
    size_t size;
};

struct runner {
    struct area input, output;
    int capture, null, image, setup, harness;
    unsigned without, layers;
    pid_t keeper, zygote; /* 0: none */
    int socket;
    int64_t baseline; /* resident bytes of the zygote; -1 not known yet */
};

static size_t page_up(size_t n)
{
    return (n + PAGE - 1) & ~(size_t)(PAGE - 1);
}

/* A memory file whose size nobody can change any more, mapped here. */
static bool area_make(struct area *a, const char *name, size_t size, struct err *err)
{
    a->size = page_up(size);
    a->fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (a->fd < 0 || ftruncate(a->fd, (off_t)a->size) != 0 ||
        fcntl(a->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return err_system(err, "shared memory for %s", name);
    void *at = mmap(NULL, a->size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, a->fd, 0);
    if (at == MAP_FAILED)
        return err_system(err, "mapping shared memory for %s", name);
    a->at = at;
    return true;
}

/* Give the pages back; what is read there afterwards is zero. */
static void area_empty(struct area *a, size_t from)
{
    if (from < a->size && fallocate(a->fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, (off_t)from,
                                    (off_t)(a->size - from)) != 0)
        memset(a->at + from, 0, a->size - from);
}

static void area_release(struct area *a)
{
    if (a->at != NULL)
        (void)munmap(a->at, a->size);
    if (a->fd >= 0)
        (void)close(a->fd);
}

/* Another descriptor of the same file with fewer rights. */
static int reopen(int fd, int flags, struct err *err)
{
    char path[64];
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    int other = open(path, flags | O_CLOEXEC);
    if (other < 0)
        err_system(err, "reopening shared memory through /proc");
    return other;
}

static int make_setup(const struct runner_options *o, const struct runner *r, struct err *err)
{
    /* Without the wall, for tests of the tests only: one instruction that allows everything. */
    static const struct sock_filter open_door[] = {
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    static const struct filter none = {open_door, 1};
    const struct filter *f = o->without & LAYER_SECCOMP ? &none : filter_get(FILTER_CASE, err);
    if (f == NULL)
        return -1;
    struct wire_setup s = {
        .magic = WIRE_MAGIC,
        .segments = (uint32_t)o->image->segments,
        .entries = o->image->entries,
        .input_size = r->input.size,
        .output_size = r->output.size,
        .stack_bytes = o->stack_bytes,
        .filter_len = f->count,
        .counting = o->counting,
        .checked = o->checked,
    };
    must(o->image->segments <= WIRE_MAX_SEGMENTS);
    memcpy(s.segment, o->image->segment, o->image->segments * sizeof *s.segment);
    own_buf struct buf bytes = {0};
    buf_add(&bytes, &s, sizeof s);
    buf_add(&bytes, f->code, f->count * sizeof *f->code);
    return file_memfd("setup", bytes.data, bytes.len, true, err);
}

static void end_keeper(struct runner *r)
{
    if (r->keeper > 0) {
        (void)kill(r->keeper, SIGTERM); /* it reaps all its children before it goes */
        (void)kill(r->keeper, SIGCONT); /* even when somebody stopped it */
        while (waitpid(r->keeper, NULL, 0) < 0 && errno == EINTR)
            continue;
    }
    if (r->socket >= 0)
        (void)close(r->socket);
    r->keeper = r->zygote = 0;
    r->socket = -1;
}

/* Wait for the keeper's next message. 1: it is there, or the keeper has gone; 0: somebody stopped
 * the keeper; -1 with EINTR: a signal. No time-out: the keeper's own backstops end what takes too
 * long, and on a busy machine it may be late itself. */
static int await_keeper(const struct runner *r)
{
    struct pollfd p = {.fd = r->socket, .events = POLLIN};
    int n;
    while ((n = poll(&p, 1, KERNEL_LOOK_MS)) == 0 && !kernel_stopped(r->keeper))
        continue;
    return n;
}

static bool keeper_was_stopped(struct runner *r, struct err *err)
{
    end_keeper(r);
    return err_judge(err, "the sandbox's keeper does not answer: it was stopped from outside");
}

static bool fork_keeper(struct runner *r, enum ns_way way, struct keeper_ready *ready,
                        struct err *err)
{
    int pair[2];
    own_fd int input = reopen(r->input.fd, O_RDONLY, err);
    own_fd int capture = reopen(r->capture, O_WRONLY | O_APPEND, err);
    if (input < 0 || capture < 0)
        return false;
    if (lseek(r->setup, 0, SEEK_SET) != 0 ||
        socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return err_system(err, "a socket for the sandbox");
    struct keeper_setup s = {
        .null = r->null,
        .capture = capture,
        .setup = r->setup,
        .image = r->image,
        .input = input,
        .output = r->output.fd,
        .harness = r->harness,
        .judge = pair[1],
        .parent = getpid(),
        .way = way,
        .without = r->without,
    };
    pid_t pid = fork();
    if (pid == 0)
        keeper_main(&s);
    int saved = errno;
    (void)close(pair[1]);
    r->socket = pair[0];
    errno = saved;
    if (pid < 0)
        return err_system(err, "fork");
    r->keeper = pid;
    int there = await_keeper(r);
    if (there == 0)
        return keeper_was_stopped(r, err);
    if (there < 0) {
        end_keeper(r);
        return err_interrupted(err);
    }
    if (recv(r->socket, ready, sizeof *ready, 0) != (ssize_t)sizeof *ready)
        return err_judge(err, "the sandbox's keeper died while it started");
    return true;
}

/* Try the ways to namespaces until one holds. */
static bool start(struct runner *r, struct err *err)
{
    for (;;) {
        enum ns_way way = r->without & LAYER_NAMESPACES ? NS_NONE : ns_way();
        struct keeper_ready ready;
        if (!fork_keeper(r, way, &ready, err))
            return false;
        if (ready.failed == 0) {
            r->zygote = ready.zygote;
            r->layers = ready.layers | (r->without & LAYER_SECCOMP ? 0 : LAYER_SECCOMP);
            r->baseline = -1;
            return true;
        }
        end_keeper(r);
        ready.step[sizeof ready.step - 1] = '\0';
        errno = ready.failed;
        if (way == NS_NONE || !ready.namespaces || !ns_refused(ready.failed))
            return err_system(err, "starting the sandbox failed at %s", ready.step);
        ns_way_failed(way);
    }
}

bool runner_start(const struct runner_options *o, struct runner **out, struct err *err)
{
    if (!filter_supported() && !(o->without & LAYER_SECCOMP))
        return err_judge(err,
                         "this system has no seccomp filters, without which foreign code is not "
                         "run; `judge doctor` tells more");
    struct runner *r = mem_alloc(sizeof *r);
    *r = (struct runner){.input.fd = -1,
                         .output.fd = -1,
                         .capture = -1,
                         .null = -1,
                         .image = -1,
                         .setup = -1,
                         .harness = -1,
                         .socket = -1,
                         .without = o->without};
    bool movable = true;
    bool ok = area_make(&r->input, "input", o->input_cap, err) &&
              area_make(&r->output, "output", o->output_cap, err) &&
              (r->harness = harness_copy(o->harness, &movable, err)) >= 0 &&
              (r->setup = make_setup(o, r, err)) >= 0;
    if (ok) {
        r->capture = memfd_create("printed", MFD_CLOEXEC);
        r->null = open("/dev/null", O_RDWR | O_CLOEXEC);
        r->image = fcntl(o->image->fd, F_DUPFD_CLOEXEC, 3);
        if (r->capture < 0 || r->null < 0 || r->image < 0)
            ok = err_system(err, "descriptors for the sandbox");
    }
    if (!movable) /* the harness has to be executed from its place, which Landlock would forbid */
        r->without |= LAYER_LANDLOCK;
    if (!ok || !start(r, err)) {
        runner_stop(r);
        return err_within(err, "sandbox");
    }
    *out = r;
    return true;
}

void runner_stop(struct runner *r)
{
    if (r == NULL)
        return;
    end_keeper(r);
    area_release(&r->input);
    area_release(&r->output);
    int fds[] = {r->capture, r->null, r->image, r->setup, r->harness};
    for (size_t i = 0; i < array_len(fds); i++)
        if (fds[i] >= 0)
            (void)close(fds[i]);
    free(r);
}

unsigned runner_layers(const struct runner *r)
{
    return r->layers;
}

unsigned char *runner_input(struct runner *r)
{
    return r->input.at;
}

const unsigned char *runner_output(const struct runner *r)
{
    return r->output.at;
}

/* What the zygote has resident, which each case starts with. Asked once, after the first case, when
 * the zygote has become quiet. */
static int64_t resident_bytes(pid_t pid)
{
    char path[64];
    char text[128] = "";
    (void)snprintf(path, sizeof path, "/proc/%d/statm", (int)pid);
    own_fd int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || read(fd, text, sizeof text - 1) <= 0)
        return 0; /* hidden: then the figure is a little too large */
    char *second = strchr(text, ' ');
    return second == NULL ? 0 : strtoll(second, NULL, 10) * (int64_t)sysconf(_SC_PAGESIZE);
}

static enum case_end ending(const struct case_usage *u, const struct wire_input *limits)
{
    bool signalled = u->end == CASE_SIGNALLED;
    bool killed = signalled && u->code == SIGKILL;
    /* Measured, and not believed: a timer kills one or two ticks late, so a case may also end by
     * itself beyond the limit. */
    if (limits->cpu_ns > 0 && u->cpu_ns >= (int64_t)limits->cpu_ns)
        return CASE_CPU_LIMIT;
    if (killed && limits->wall_ns > 0 && u->wall_ns >= (int64_t)limits->wall_ns)
        return CASE_WALL_LIMIT;
    if (limits->output_bytes > 0 &&
        ((signalled && u->code == SIGXFSZ) || u->output_len > limits->output_bytes))
        return CASE_OUTPUT_LIMIT;
    if (signalled && u->code == SIGSYS)
        return CASE_VIOLATION;
    return u->end;
}

static size_t printed_len(const struct runner *r)
{
    struct stat st;
    return fstat(r->capture, &st) == 0 ? (size_t)st.st_size : 0;
}

static void interpret(struct runner *r, const struct keeper_report *report,
                      const struct wire_input *limits, struct case_usage *out)
{
    if (r->baseline < 0)
        r->baseline = resident_bytes(r->zygote);
    int64_t shared = (int64_t)page_up(sizeof *limits + limits->frame_len);
    int64_t peak = report->peak_bytes - r->baseline - shared;
    *out = (struct case_usage){
        .end = WIFSIGNALED(report->status) ? CASE_SIGNALLED : CASE_EXITED,
        .code =
            WIFSIGNALED(report->status) ? WTERMSIG(report->status) : WEXITSTATUS(report->status),
        .cpu_ns = report->cpu_ns,
        .wall_ns = report->wall_ns,
        .peak_bytes = peak > 0 ? peak : 0,
        .output_len = printed_len(r),
    };
    out->end = ending(out, limits);
}

static bool zygote_died(struct runner *r, const struct keeper_report *report, struct err *err)
{
    own_buf struct buf said = {0};
    runner_printed(r, 200, &said);
    if (said.len == 0)
        buf_adds(&said, "it said nothing, so somebody killed or stopped it");
    if (WIFSTOPPED(report->status))
        return err_judge(err, "the sandbox's harness was stopped from outside");
    if (WIFSIGNALED(report->status))
        err_judge(err, "the sandbox's harness died of signal %d: %s", WTERMSIG(report->status),
                  buf_str(&said));
    else
        err_judge(err, "the sandbox's harness left with status %d: %s", WEXITSTATUS(report->status),
                  buf_str(&said));
    return false;
}

/* What earlier cases left must not be there for the next one. */
static bool prepare(struct runner *r, struct err *err)
{
    area_empty(&r->output, 0);
    return ftruncate(r->capture, 0) == 0 || err_system(err, "emptying the captured output");
}

static bool run_once(struct runner *r, const struct wire_input *limits,
                     struct keeper_report *report, struct err *err)
{
    struct keeper_order order = {.wall_ns = (int64_t)limits->wall_ns};
    if (!prepare(r, err) || (r->keeper == 0 && !start(r, err)))
        return err_within(err, "sandbox");
    ssize_t n = send(r->socket, &order, sizeof order, MSG_NOSIGNAL);
    if (n == (ssize_t)sizeof order) {
        int there = await_keeper(r);
        if (there == 0)
            return keeper_was_stopped(r, err);
        n = there < 0 ? -1 : recv(r->socket, report, sizeof *report, 0);
    }
    if (n < 0 && errno == EINTR) {
        end_keeper(r);
        return err_interrupted(err);
    }
    if (n != (ssize_t)sizeof *report) {
        end_keeper(r);
        return err_judge(err, "the sandbox's keeper died");
    }
    if (report->news == KEEPER_LOST) {
        end_keeper(r);
        return zygote_died(r, report, err);
    }
    return true;
}

/* Real time is over, and all that the case wanted was the processor, which others had. The last breath of
 * a process counts as one wait. */
static bool starved(const struct case_usage *u, const struct keeper_report *report)
{
    return u->end == CASE_WALL_LIMIT && report->waits <= 1;
}

bool runner_case(struct runner *r, struct case_usage *usage, struct err *err)
{
    struct wire_input limits;
    memcpy(&limits, r->input.at, sizeof limits); /* our copy: what we compare with */
    for (int tries = 0;; tries++) {
        struct keeper_report report;
        if (!run_once(r, &limits, &report, err))
            return false;
        interpret(r, &report, &limits, usage);
        if (report.news == KEEPER_EMPTY)
            end_keeper(r);
        if (!starved(usage, &report))
            break;
        if (tries == STARVED_TRIES)
            return err_judge(
                err, "the machine is too busy: a case had %.2f s of processor time in %.0f s",
                (double)usage->cpu_ns / 1e9, (double)usage->wall_ns / 1e9);
        limits.wall_ns *= STARVED_TIMES;
        memcpy(r->input.at, &limits, sizeof limits);
    }
    if (limits.frame_len > KEEP_INPUT) /* keep the judge small whatever passed through */
        area_empty(&r->input, KEEP_INPUT);
    return true;
}

void runner_printed(struct runner *r, size_t cap, struct buf *out)
{
    char chunk[4096];
    size_t at = 0;
    while (at < cap) {
        size_t want = cap - at < sizeof chunk ? cap - at : sizeof chunk;
        ssize_t n = pread(r->capture, chunk, want, (off_t)at);
        if (n <= 0)
            break;
        buf_add(out, chunk, (size_t)n);
        at += (size_t)n;
    }
}
