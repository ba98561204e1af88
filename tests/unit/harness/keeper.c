#include "tests/unit/harness/keeper.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <setjmp.h>
#include <cmocka.h>

#define MUST(expression)                                                                           \
    do {                                                                                           \
        if (!(expression)) {                                                                       \
            fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #expression, strerror(errno));  \
            exit(99);                                                                              \
        }                                                                                          \
    } while (0)

enum { INPUT_SIZE = sizeof(struct wire_input) + FRAME_MAX };
enum { OUTPUT_SIZE = WIRE_ANSWER_OFFSET + ANSWER_MAX + HEAT_MAX * (int)sizeof(struct wire_heat) };

/* Segments widened to whole pages, the entry table's address from e_entry. */
static void describe(int image, struct wire_setup *s)
{
    Elf64_Ehdr e;
    MUST(pread(image, &e, sizeof(e), 0) == sizeof(e));
    s->entries = e.e_entry;
    for (int i = 0; i < e.e_phnum; i++) {
        Elf64_Phdr p;
        MUST(pread(image, &p, sizeof(p), (off_t)(e.e_phoff + (size_t)i * sizeof(p))) == sizeof(p));
        if (p.p_type != PT_LOAD || p.p_memsz == 0)
            continue;
        uint64_t slack = p.p_vaddr % 4096;
        MUST(s->segments < WIRE_MAX_SEGMENTS && p.p_offset % 4096 == slack);
        s->segment[s->segments++] =
            (struct wire_segment){.address = p.p_vaddr - slack,
                                  .memory_len = p.p_memsz + slack,
                                  .file_offset = p.p_offset - slack,
                                  .file_len = p.p_filesz ? p.p_filesz + slack : 0,
                                  .writable = (p.p_flags & PF_W) != 0,
                                  .executable = (p.p_flags & PF_X) != 0};
    }
}

static int memory_file(const char *name, size_t size)
{
    int fd = memfd_create(name, MFD_CLOEXEC);
    MUST(fd >= 0 && ftruncate(fd, (off_t)size) == 0);
    return fd;
}

static int setup_file(int image, int entry, bool counting)
{
    struct wire_setup s = {.magic = WIRE_MAGIC,
                           .input_size = INPUT_SIZE,
                           .output_size = OUTPUT_SIZE,
                           .stack_bytes = 64u << 20,
                           .filter_len = 1,
                           .counting = counting};
    struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    describe(image, &s);
    s.entries += (uint64_t)entry * 8;
    int fd = memory_file("setup", 0);
    MUST(write(fd, &s, sizeof(s)) == sizeof(s) &&
         write(fd, &allow, sizeof(allow)) == sizeof(allow));
    MUST(lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

/* High numbers first, so that no source is overwritten before it is placed. */
static void place(int *fds, int n, int first)
{
    for (int i = 0; i < n; i++)
        MUST((fds[i] = fcntl(fds[i], F_DUPFD, 64)) >= 0);
    for (int i = 0; i < n; i++)
        MUST(dup2(fds[i], first + i) == first + i);
    for (int fd = first + n; fd < 256; fd++)
        close(fd);
}

struct keeper *keeper_start(int entry, bool counting)
{
    struct keeper *k = calloc(1, sizeof(*k));
    int pair[2];
    int image = open(counting ? IMAGE_COUNTING : IMAGE_FAST, O_RDONLY | O_CLOEXEC);
    MUST(k != NULL && image >= 0);
    MUST(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) == 0);
    k->input_fd = memory_file("input", INPUT_SIZE);
    k->output_fd = memory_file("output", OUTPUT_SIZE);
    k->printed_fd = memory_file("printed", 0);
    k->input = mmap(NULL, INPUT_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, k->input_fd, 0);
    k->output = mmap(NULL, OUTPUT_SIZE, PROT_READ, MAP_SHARED, k->output_fd, 0);
    MUST(k->input != MAP_FAILED && k->output != MAP_FAILED);
    int setup = setup_file(image, entry, counting);
    k->zygote = fork();
    MUST(k->zygote >= 0);
    if (k->zygote == 0) {
        int fds[] = {k->printed_fd, k->printed_fd, pair[1],     setup,
                     image,         k->input_fd,   k->output_fd};
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(0);
        place(fds, 7, 1);
        execle(HARNESS, "judge-harness", (char *)NULL, (char *[]){NULL});
        _exit(98);
    }
    close(pair[1]);
    close(setup);
    close(image);
    k->control = pair[0];
    k->next = (struct wire_input){.magic = WIRE_MAGIC,
                                  .entries = 1,
                                  .answer_cap = ANSWER_MAX,
                                  .heat_cap = HEAT_MAX,
                                  .cpu_ns = 10000000000u,
                                  .wall_ns = 20000000000u,
                                  .address_space = (uint64_t)1 << 32,
                                  .output_bytes = 1 << 20};
    k->next.entry[0].present = 1;
    k->out = (const struct wire_output *)k->output;
    k->answer = k->output + WIRE_ANSWER_OFFSET;
    return k;
}

void keeper_stop(struct keeper *k)
{
    int status;
    close(k->control);
    MUST(waitpid(k->zygote, &status, 0) == k->zygote);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    munmap(k->input, INPUT_SIZE);
    munmap(k->output, OUTPUT_SIZE);
    close(k->input_fd);
    close(k->output_fd);
    close(k->printed_fd);
    free(k);
}

static struct wire_type type(const char *word, bool mut)
{
    static const char *const names[WIRE_KINDS] = {"void",   "i32",  "i64",  "f64",  "bool", "char",
                                                  "string", "list", "tree", "node", "fn"};
    size_t len = strcspn(word, "[+");
    struct wire_type t = {.flags = mut ? WIRE_MUT : 0};
    for (int i = 0; i < WIRE_KINDS; i++)
        if (strlen(names[i]) == len && memcmp(names[i], word, len) == 0)
            t.kind = (uint8_t)i;
    for (const char *p = word + len; *p != '\0'; p++) {
        t.dims += *p == '[';
        t.flags |= *p == '+' ? WIRE_NODES : 0;
    }
    return t;
}

void signature(struct keeper *k, int e, const char *text)
{
    char copy[256], *save = NULL;
    struct wire_entry entry = {.present = 1};
    bool mut = false, first = true;
    snprintf(copy, sizeof(copy), "%s", text);
    for (char *w = strtok_r(copy, " =", &save); w != NULL; w = strtok_r(NULL, " =", &save)) {
        if (strcmp(w, "mut") == 0) {
            mut = true;
            continue;
        }
        if (first)
            entry.result = type(w, false);
        else
            entry.param[entry.params++] = type(w, mut);
        first = mut = false;
    }
    k->next.entry[e] = entry;
}

void frame_clear(struct keeper *k)
{
    k->frame_len = 0;
}

static void put(struct keeper *k, const void *from, size_t n)
{
    MUST(n <= FRAME_MAX - k->frame_len);
    memcpy(k->frame + k->frame_len, from, n);
    k->frame_len += n;
}

static void vadd(struct keeper *k, const char *format, va_list args)
{
    for (; *format != '\0'; format++) {
        int i = 0;
        int64_t i64;
        double d;
        const char *s;
        const int *a;
        switch (*format) {
        case '1':
        case '2':
        case '4':
            i = va_arg(args, int);
            put(k, &i, (size_t)(*format - '0'));
            break;
        case '8':
            i64 = va_arg(args, int64_t);
            put(k, &i64, 8);
            break;
        case 'f':
            d = va_arg(args, double);
            put(k, &d, 8);
            break;
        case 's':
            s = va_arg(args, const char *);
            i = (int)strlen(s);
            put(k, &i, 4);
            put(k, s, (size_t)i);
            break;
        case '[':
            i = va_arg(args, int);
            a = va_arg(args, const int *);
            put(k, &i, 4);
            put(k, a, (size_t)i * sizeof(int));
            break;
        default:
            MUST(false);
        }
    }
}

void add(struct keeper *k, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vadd(k, format, args);
    va_end(args);
}

void run_begin(struct keeper *k)
{
    char byte = 'r';
    k->next.frame_len = k->frame_len;
    memcpy(k->input, &k->next, sizeof(k->next));
    memcpy(k->input + sizeof(k->next), k->frame, k->frame_len);
    MUST(ftruncate(k->printed_fd, 0) == 0 && lseek(k->printed_fd, 0, SEEK_SET) == 0);
    MUST(write(k->control, &byte, 1) == 1);
    if (read(k->control, &byte, 1) != 1 || byte != 'f') {
        k->printed[pread(k->printed_fd, k->printed, sizeof(k->printed) - 1, 0)] = '\0';
        fprintf(stderr, "the zygote is gone: %s\n", k->printed);
        exit(97);
    }
}

void run_end(struct keeper *k)
{
    pid_t pid;
    do
        pid = wait4(-1, &k->status, 0, &k->usage);
    while (pid < 0 && errno == EINTR);
    MUST(pid > 0 && pid != k->zygote);
    ssize_t n = pread(k->printed_fd, k->printed, sizeof(k->printed) - 1, 0);
    k->printed[n > 0 ? n : 0] = '\0';
}

void run(struct keeper *k)
{
    run_begin(k);
    run_end(k);
    frame_clear(k);
}

const char *prefix(const struct keeper *k)
{
    return k->out->message;
}

const char *words(const struct keeper *k)
{
    const char *bar = strchr(k->out->message, '|');
    return bar ? bar + 1 : k->out->message;
}

static void expect_stage(const struct keeper *k, uint32_t stage)
{
    if (k->out->stage != stage)
        fprintf(stderr, "stage %u, status %x, message: %s\n", k->out->stage, (unsigned)k->status,
                k->out->message);
    assert_int_equal(k->out->stage, stage);
}

static void expect_contains(const char *text, const char *part)
{
    if (strstr(text, part) == NULL)
        fprintf(stderr, "\"%s\" does not contain \"%s\"\n", text, part);
    assert_non_null(strstr(text, part));
}

void expect_done(const struct keeper *k)
{
    expect_stage(k, WIRE_STAGE_DONE);
    assert_true(WIFEXITED(k->status) && WEXITSTATUS(k->status) == 0);
}

void expect_refused(const struct keeper *k, const char *part)
{
    expect_stage(k, WIRE_STAGE_REFUSED);
    expect_contains(k->out->message, part);
}

void expect_fault(const struct keeper *k, int sig, const char *part)
{
    expect_stage(k, WIRE_STAGE_FAULT);
    expect_contains(k->out->message, part);
    assert_int_equal(k->out->signal, sig);
    assert_true(WIFSIGNALED(k->status));
    assert_int_equal(WTERMSIG(k->status), sig);
}

void expect_answer(struct keeper *k, const char *format, ...)
{
    va_list args;
    expect_done(k);
    frame_clear(k);
    va_start(args, format);
    vadd(k, format, args);
    va_end(args);
    assert_int_equal(k->out->answer_len, k->frame_len);
    assert_memory_equal(k->answer, k->frame, k->frame_len);
    frame_clear(k);
}
