/* main() of the program that a debugger runs: the solution's own code, linked against the machine's
 * library, and the arguments of one case.
 *
 *     gdb --args two_sum input      input: struct wire_input and the argument frame, a file
 *
 * No sandbox, no counting, no check of the answer. Arguments are blocks of malloc of exactly their
 * size, so that valgrind and the like see an index too far. Nothing is freed between calls: an API
 * may keep what its constructor got. Of nodes.c and the others only the reading half is
 * linked. */
#include "harness/arena.h"
#include "harness/calls.h"
#include "harness/heap.h"
#include "harness/meter.h"
#include "harness/state.h"
#include "harness/value.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STACK_BYTES = 64 << 20 }; /* what problems give if they do not say otherwise */

extern void (*const jh_entries[])(union jh_slot *);

struct jh jh;
static struct wire_output output;
unsigned jh_operation; /* of an API, from 0: what a breakpoint's condition asks for */

/* ---- ends ---- */

static __attribute__((format(printf, 2, 0))) void say(const char *what, const char *format,
                                                      va_list args)
{
    fflush(stdout);
    fprintf(stderr, "%s: ", what);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
}

void jh_broken(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say("the input file", format, args);
    va_end(args);
    exit(2);
}

/* The solution asked a callback for what it does not have: the debugger stops at the abort. */
void jh_refuse(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say("the solution", format, args);
    va_end(args);
    abort();
}

/* ---- memory ---- */

static void *need(void *p)
{
    if (p == NULL)
        jh_broken("no memory for it");
    return p;
}

void *jh_arena_array(size_t size, struct jh_label label)
{
    (void)label;
    return need(malloc(size > 0 ? size : 1));
}

void jh_arena_recycle(void)
{
}

void jh_arena_keep(void)
{
}

void *jh_scratch(size_t bytes)
{
    return need(calloc(bytes > 0 ? bytes : 1, 1));
}

void jh_scratch_free(void *p, size_t bytes)
{
    (void)bytes;
    free(p);
}

void *jh_heap_node(size_t size)
{
    return need(malloc(size));
}

/* ---- calls ---- */

void jh_charge_at(uintptr_t pc, uint64_t n)
{
    (void)pc;
    (void)n;
}

void jh_enter(unsigned entry, union jh_slot *slots, bool operation)
{
    (void)operation;
    jh_operation = output.operation;
    jh_entries[entry](slots);
}

void jh_encode(const struct jh_call *c, struct jh_writer *out)
{
    (void)c;
    (void)out;
}

static const struct wire_input *map_input(const char *path, size_t *frame_len)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &st) != 0)
        jh_broken("%s cannot be read", path);
    if ((size_t)st.st_size < sizeof(struct wire_input))
        jh_broken("%s is too short", path);
    void *in = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (in == MAP_FAILED)
        jh_broken("%s cannot be mapped", path);
    close(fd);
    *frame_len = (size_t)st.st_size - sizeof(struct wire_input);
    return in;
}

/* The kernel looks at the limit each time the stack grows, so raising it now is in time. */
static void raise_stack(void)
{
    struct rlimit l;
    if (getrlimit(RLIMIT_STACK, &l) != 0 || l.rlim_cur == RLIM_INFINITY ||
        l.rlim_cur >= STACK_BYTES)
        return;
    l.rlim_cur =
        l.rlim_max == RLIM_INFINITY || l.rlim_max >= STACK_BYTES ? STACK_BYTES : l.rlim_max;
    (void)setrlimit(RLIMIT_STACK, &l);
}

int main(int argc, char **argv)
{
    size_t len = 0;
    if (argc != 2) {
        fprintf(stderr, "usage: %s INPUT\n", argc > 0 ? argv[0] : "program");
        return 2;
    }
    raise_stack();
    jh.input = map_input(argv[1], &len);
    jh.output = &output;
    if (jh.input->magic != WIRE_MAGIC || jh.input->frame_len != len ||
        jh.input->entries > WIRE_MAX_ENTRIES)
        jh_broken("%s is no input of this program", argv[1]);
    const unsigned char *frame = (const unsigned char *)(jh.input + 1);
    struct jh_reader reader = {frame, frame + len};
    struct jh_writer writer = {0};
    jh_calls_run(&reader, &writer);
    return 0;
}
