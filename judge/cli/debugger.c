/* See debugger.h.
 *
 *     gdb -q -ex 'break two_sum.c:two_sum' -ex run --args PROGRAM INPUT
 *
 * source: gdb(1); for launch.json https://code.visualstudio.com/docs/cpp/launch-json-reference */
#include "judge/cli/debugger.h"

#include "judge/cli/shell.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { FIXED_WORDS = 8 };

/* $JUDGE_GDB, else gdb. */
static const char *name(void)
{
    const char *set = getenv("JUDGE_GDB");
    return set != NULL && set[0] != '\0' ? set : "gdb";
}

const char **debugger_command(struct debug_program *d)
{
    const char **argv = arena_array(&d->arena, FIXED_WORDS + 2 * d->stops, sizeof *argv);
    size_t n = 0;
    argv[n++] = name();
    argv[n++] = "-q";
    for (size_t i = 0; i < d->stops; i++) {
        argv[n++] = "-ex";
        argv[n++] = arena_printf(&d->arena, "break %s", d->stop[i]);
    }
    argv[n++] = "-ex";
    argv[n++] = "run";
    argv[n++] = "--args";
    argv[n++] = d->program;
    argv[n++] = d->input;
    argv[n] = NULL;
    return argv;
}

void debugger_line(const char *const *argv, struct buf *out)
{
    for (size_t i = 0; argv[i] != NULL; i++) {
        buf_adds(out, i > 0 ? " " : "");
        shell_quote(out, argv[i]);
    }
}

bool debugger_start(const char *const *argv, struct err *err)
{
    (void)signal(SIGPIPE, SIG_DFL); /* ignored by us, and that would be inherited */
    (void)execvp(argv[0], (char *const *)argv);
    if (errno == ENOENT)
        return err_judge(err,
                         "no debugger: %s is not to be found; install gdb (Debian, Ubuntu: apt-get "
                         "install gdb), or let --print print the command",
                         argv[0]);
    return err_system(err, "%s", argv[0]);
}

json_t *debugger_configuration(const struct debug_program *d, const char *problem)
{
    json_t *setup = json_array();
    must(setup != NULL && json_array_append_new(
                              setup, json_pack("{s:s}", "text", "set breakpoint pending on")) == 0);
    for (size_t i = 0; i < d->stops; i++)
        must(json_array_append_new(
                 setup, json_pack("{s:o}", "text", json_sprintf("break %s", d->stop[i]))) == 0);
    return json_pack("{s:o, s:s, s:s, s:s, s:[s], s:s, s:s, s:b, s:o}", "name",
                     json_sprintf("judge debug %s", problem), "type", "cppdbg", "request", "launch",
                     "program", d->program, "args", d->input, "cwd", "${workspaceFolder}", "MIMode",
                     "gdb", "stopAtEntry", 0, "setupCommands", setup);
}
