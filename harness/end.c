/* How a case ends: done, refused, broken, or aborted. All leave through here, so that the output says
 * one thing and stdio's buffers reach the capture file. */
#include "harness/fault.h"
#include "harness/meter.h"
#include "harness/state.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

struct jh jh;

/* glibc's _exit would do; the plain call leaves nothing to chance under the filter. */
static _Noreturn void leave(int status)
{
    syscall(SYS_exit_group, status);
    __builtin_unreachable();
}

/* Most cases print nothing, and asking the library or walking through all streams is dear in a new
 * process. Only the two reach the capture file; what a solution opened itself writes to its memory. */
static bool pending(const FILE *f)
{
    return f->_IO_write_ptr > f->_IO_write_base;
}

static void flush(void)
{
    if (pending(jh.out) || pending(jh.err))
        fflush(NULL);
}

__attribute__((format(printf, 2, 0))) static void say(enum wire_stage stage, const char *format,
                                                      va_list args)
{
    struct wire_output *out = jh.output;
    if (!jh.in_case)
        return;
    /* every message has its prefix, if only an empty one */
    size_t bare = strchr(format, '|') == NULL;
    out->message[0] = '|';
    vsnprintf(out->message + bare, sizeof(out->message) - bare, format, args);
    if (stage != WIRE_STAGE_HARNESS)
        jh_meter_write(&out->meter);
    out->stage = stage;
}

static __attribute__((format(printf, 2, 3))) void say_formatted(enum wire_stage stage,
                                                                const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(stage, format, args);
    va_end(args);
}

void jh_done(void)
{
    jh.output->stage = WIRE_STAGE_DONE;
    flush();
    leave(0);
}

void jh_too_many_ops(void)
{
    jh_ops_limit = UINT64_MAX; /* what follows must not come back here */
    jh_meter_write(&jh.output->meter);
    jh_heat_write();
    jh.output->stage = WIRE_STAGE_OPS;
    leave(0);
}

void jh_refuse(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(WIRE_STAGE_REFUSED, format, args);
    va_end(args);
    flush();
    leave(0);
}

void jh_broken(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (!jh.in_case) {
        /* the zygote: the keeper captures its stderr */
        fputs("judge-harness: ", stderr);
        vfprintf(stderr, format, args);
        fputc('\n', stderr);
    }
    say(WIRE_STAGE_HARNESS, format, args);
    va_end(args);
    leave(jh.sealed ? 0 : WIRE_STATUS_BROKEN);
}

static _Noreturn __attribute__((format(printf, 2, 0))) void
abort_at(uintptr_t pc, const char *format, va_list args)
{
    char text[400];
    vsnprintf(text, sizeof(text), format, args);
    size_t bar = strcspn(text, "|");
    say_formatted(WIRE_STAGE_FAULT, "pc=0x%zx%s%.*s|%s", (size_t)pc, bar ? " " : "", (int)bar, text,
                  text + bar + (text[bar] == '|'));
    jh.output->signal = SIGABRT;
    flush();
    signal(SIGABRT, SIG_DFL);
    raise(SIGABRT);
    leave(1);
}

void jh_abort_with(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    abort_at(jh_image_caller((uintptr_t)__builtin_frame_address(0)), format, args);
}

void jh_abort_at(uintptr_t pc, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    abort_at(pc, format, args);
}
