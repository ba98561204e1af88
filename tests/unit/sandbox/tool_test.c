/* The sandbox for compilers: what a tool can do, what it cannot, and that nothing outlives it. The
 * tools are a shell and gcc. */
#include "judge/sandbox/tool.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"
#include "judge/sandbox/namespaces.h"
#include "tests/unit/sandbox/mode.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include <cmocka.h>

static char *work, *canary; /* the tool's folder; a file of the user elsewhere */

static int setup(void **state)
{
    (void)state;
    struct err err = {0};
    own_mem char *home = file_temp_dir(&err);
    work = file_temp_dir(&err);
    if (home == NULL || work == NULL)
        return -1;
    canary = file_join(home, "canary");
    /* readable for all: it is the sandbox that has to keep it */
    return file_write(canary, "secret_word\n", 12, false, &err) && chmod(home, 0755) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    own_mem char *home = mem_strndup(canary, strlen(canary) - strlen("/canary"));
    (void)file_remove_tree(home);
    (void)file_remove_tree(work);
    free(work);
    free(canary);
    mode_wait_for_nobody();
    return 0;
}

static struct tool_options options(const char *const *argv)
{
    return (struct tool_options){.argv = argv,
                                 .work = work,
                                 .cpu_ms = 20000,
                                 .wall_ms = 60000,
                                 .memory_mb = 4096,
                                 .file_mb = 16,
                                 .log_cap = 2000,
                                 .without = mode->without};
}

static struct tool *start(const struct tool_options *o)
{
    struct err err = {0};
    struct tool *t = NULL;
    if (!tool_start(o, &t, &err))
        fail_msg("%s", err.text);
    return t;
}

static struct tool_result finish(struct tool *t)
{
    struct err err = {0};
    struct tool_result r = {0};
    if (!tool_wait(t, &r, &err))
        fail_msg("%s", err.text);
    return r;
}

static struct tool_result shell_within(const char *script, struct tool_options o)
{
    const char *argv[] = {"/bin/bash", "--norc", "-c", script, NULL};
    o.argv = argv;
    return finish(start(&o));
}

static struct tool_result shell(const char *script)
{
    return shell_within(script, options(NULL));
}

static void the_log_is_stdout_and_stderr_in_order(void **state)
{
    (void)state;
    struct tool_result r = shell("echo one; echo two >&2; echo three; exit 3");
    assert_int_equal(r.end, TOOL_EXITED);
    assert_int_equal(r.code, 3);
    assert_string_equal(buf_str(&r.log), "one\ntwo\nthree\n");
    assert_false(r.log_cut);
    assert_true(r.wall_ns > 0);
    tool_result_release(&r);
}

static void a_flood_of_messages_is_cut_and_does_not_stop_the_tool(void **state)
{
    (void)state;
    struct tool_result r = shell("for i in {1..100000}; do echo message $i; done; exit 5");
    assert_int_equal(r.end, TOOL_EXITED);
    assert_int_equal(r.code, 5);
    assert_int_equal(r.log.len, 2000);
    assert_true(r.log_cut);
    tool_result_release(&r);
}

static void the_environment_is_cleared(void **state)
{
    (void)state;
    setenv("JUDGE_TEST_SECRET", "secret_word", 1);
    const char *argv[] = {"/usr/bin/env", NULL};
    struct tool_options o = options(argv);
    struct tool_result r = finish(start(&o));
    own_mem char *want =
        mem_printf("PATH=/usr/local/bin:/usr/bin:/bin\nLC_ALL=C\nTMPDIR=%s\n", work);
    assert_string_equal(buf_str(&r.log), want);
    tool_result_release(&r);
}

static void standard_input_is_empty(void **state)
{
    (void)state;
    struct tool_result r = shell("read line; echo \"$?:$line\"; ls /proc/self/fd 2>/dev/null");
    assert_int_equal(strncmp(buf_str(&r.log), "1:\n", 3), 0);
    tool_result_release(&r);
}

static unsigned file_layers(void)
{
    return tool_layers() & ~mode->without & (LAYER_NAMESPACES | LAYER_LANDLOCK);
}

static void other_files_cannot_be_read(void **state)
{
    (void)state;
    if (file_layers() == 0)
        skip(); /* a tool with seccomp alone reads what its user can */
    own_mem char *script = mem_printf("cat %s /etc/passwd; ls / /home", canary);
    struct tool_result r = shell(script);
    assert_null(strstr(buf_str(&r.log), "secret_word"));
    assert_null(strstr(buf_str(&r.log), "root:"));
    tool_result_release(&r);
}

static void what_exists_elsewhere_cannot_be_told_in_an_own_root(void **state)
{
    (void)state;
    if ((mode->without & LAYER_NAMESPACES) || mode->place != PLACE_HERE)
        skip();
    mode_needs(LAYER_NAMESPACES, file_layers());
    own_mem char *script = mem_printf("cat %s; cat %s-not", canary, canary);
    struct tool_result r = shell(script);
    own_mem char *want = mem_printf("cat: %s: No such file or directory\n"
                                    "cat: %s-not: No such file or directory\n",
                                    canary, canary);
    assert_string_equal(buf_str(&r.log), want);
    tool_result_release(&r);
}

static void only_the_work_folder_can_be_written(void **state)
{
    (void)state;
    struct tool_result r = shell("echo inside > here && cat here");
    assert_string_equal(buf_str(&r.log), "inside\n");
    tool_result_release(&r);
    if (file_layers() == 0)
        skip();
    own_mem char *script =
        mem_printf("for f in %s %s-2 /usr/judge-x /tmp/judge-x /judge-x /dev/judge-x; do"
                   " echo x > $f && echo wrote $f; done 2>/dev/null; rm -f %s 2>/dev/null",
                   canary, canary, canary);
    r = shell(script);
    assert_string_equal(buf_str(&r.log), "");
    assert_true(file_exists(canary));
    tool_result_release(&r);
}

static void there_is_no_network(void **state)
{
    (void)state;
    struct tool_result r = shell("exec 3<>/dev/tcp/127.0.0.1/9 || echo refused");
    assert_non_null(strstr(buf_str(&r.log), "Permission denied"));
    tool_result_release(&r);
}

static void a_tool_of_root_is_not_root(void **state)
{
    (void)state;
    if (geteuid() != 0 || !mode_nobody_exists() || ns_way() == NS_USER)
        skip();
    struct tool_result r =
        shell("id -u; [ -r /proc/self/status ] && grep CapEff: /proc/self/status 2>/dev/null");
    const char *log = buf_str(&r.log);
    assert_int_equal(strncmp(log, "65534\n", 6), 0);
    assert_true(log[6] == '\0' || strcmp(log + 6, "CapEff:\t0000000000000000\n") == 0);
    tool_result_release(&r);
}

static void real_time_is_limited(void **state)
{
    (void)state;
    struct tool_options o = options(NULL);
    o.wall_ms = 50;
    struct tool_result r = shell_within("echo started; sleep 1000", o);
    assert_int_equal(r.end, TOOL_TIMED_OUT);
    assert_true(r.wall_ns >= 50000000);
    tool_result_release(&r);
}

static void cpu_time_is_limited(void **state)
{
    (void)state;
    struct tool_options o = options(NULL);
    o.cpu_ms = 500;
    struct tool_result r = shell_within("while :; do :; done", o);
    assert_int_equal(r.end, TOOL_TIMED_OUT);
    tool_result_release(&r);
    /* of a child: its parent then leaves with a status of its own */
    r = shell_within("bash -c 'while :; do :; done'; exit 1", o);
    assert_int_equal(r.end, TOOL_TIMED_OUT);
    tool_result_release(&r);
}

static void memory_and_files_are_limited(void **state)
{
    (void)state;
    struct tool_options o = options(NULL);
    o.memory_mb = 64;
    o.file_mb = 1;
    struct tool_result r =
        shell_within("awk 'BEGIN { s = \"x\"; while (1) s = s s }' && echo fine", o);
    assert_null(strstr(buf_str(&r.log), "fine"));
    tool_result_release(&r);
    r = shell_within("yes > big; stat -c %s big", o);
    assert_non_null(strstr(buf_str(&r.log), "1048576\n"));
    tool_result_release(&r);
}

static void descendants_die_with_the_tool(void **state)
{
    (void)state;
    struct tool_result r = shell("sleep 1000 & (sleep 1000 &) ; setsid sleep 1000 & echo done");
    assert_int_equal(r.end, TOOL_EXITED);
    mode_wait_for_nobody();
    tool_result_release(&r);
    struct tool_options o =
        options((const char *[]){"/bin/bash", "--norc", "-c", "sleep 1000 & sleep 1000", NULL});
    tool_kill(start(&o));
    mode_wait_for_nobody();
}

static void two_tools_run_side_by_side(void **state)
{
    (void)state;
    /* each waits for the other's file: one after the other they would wait for ever */
    const char *first[] = {"/bin/bash", "--norc", "-c",
                           "> a; until [ -e b ]; do sleep 0.01; done; echo 1", NULL};
    const char *second[] = {"/bin/bash", "--norc", "-c",
                            "> b; until [ -e a ]; do sleep 0.01; done; echo 2", NULL};
    struct tool_options of = options(first), os = options(second);
    struct tool *a = start(&of), *b = start(&os);
    struct tool_result ra = finish(a), rb = finish(b);
    assert_string_equal(buf_str(&ra.log), "1\n");
    assert_string_equal(buf_str(&rb.log), "2\n");
    tool_result_release(&ra);
    tool_result_release(&rb);
}

static void a_missing_tool_is_an_error(void **state)
{
    (void)state;
    struct err err = {0};
    struct tool *t = NULL;
    struct tool_options o = options((const char *[]){"/usr/bin/no-such-gcc", NULL});
    assert_false(tool_start(&o, &t, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    assert_string_equal(err.text, "no tool /usr/bin/no-such-gcc: No such file or directory");
    o = options((const char *[]){"/etc/passwd", NULL});
    assert_false(tool_start(&o, &t, &err));
    assert_non_null(strstr(err.text, "starting /etc/passwd: "));
}

static void on_alarm(int sig)
{
    (void)sig;
}

static void an_interrupted_wait_kills_the_tool(void **state)
{
    (void)state;
    struct err err = {0};
    struct tool_result r = {0};
    struct sigaction once = {.sa_handler = on_alarm}, before;
    struct itimerval soon = {.it_value = {.tv_usec = 50000}};
    struct tool_options o =
        options((const char *[]){"/bin/bash", "--norc", "-c", "sleep 1000 & sleep 1000", NULL});
    struct tool *t = start(&o);
    sigaction(SIGALRM, &once, &before);
    setitimer(ITIMER_REAL, &soon, NULL);
    assert_false(tool_wait(t, &r, &err));
    sigaction(SIGALRM, &before, NULL);
    assert_int_equal(err.kind, ERR_INTERRUPTED);
    mode_wait_for_nobody();
}

static void a_killed_judge_leaves_no_tool(void **state)
{
    (void)state;
    for (int moment = 0; moment < 20; moment++) {
        pid_t judge = fork();
        if (judge == 0) {
            shell("sleep 1000 & bash -c 'sleep 1000' & sleep 1000");
            _exit(1);
        }
        int64_t begin = clock_monotonic_ns();
        while (clock_monotonic_ns() - begin < moment * 250000L)
            continue;
        kill(judge, SIGKILL);
        mode_wait_for_nobody();
    }
}

static void put(const char *name, const char *text)
{
    struct err err = {0};
    own_mem char *path = file_join(work, name);
    if (!file_write(path, text, strlen(text), false, &err))
        fail_msg("%s", err.text);
}

static void gcc_compiles_and_links(void **state)
{
    (void)state;
    if (access("/usr/bin/gcc", X_OK) != 0)
        skip();
    put("hello.c", "#include <stdio.h>\nint main(void) { puts(\"hello\"); return 0; }\n");
    own_mem char *object = file_join(work, "hello.o");
    own_mem char *program = file_join(work, "hello");
    struct tool_options o = options(
        (const char *[]){"/usr/bin/gcc", "-pipe", "-O2", "-c", "hello.c", "-o", object, NULL});
    struct tool_result r = finish(start(&o));
    assert_string_equal(buf_str(&r.log), "");
    assert_int_equal(r.code, 0);
    tool_result_release(&r);
    o = options((const char *[]){"/usr/bin/gcc", "-static", "hello.o", "-o", program, NULL});
    r = finish(start(&o));
    assert_string_equal(buf_str(&r.log), "");
    assert_int_equal(r.code, 0);
    assert_true(access(program, X_OK) == 0 || geteuid() == 0);
    tool_result_release(&r);
}

static void gcc_does_not_print_other_files(void **state)
{
    (void)state;
    if (access("/usr/bin/gcc", X_OK) != 0 || file_layers() == 0)
        skip();
    own_mem char *text = mem_printf("#include \"%s\"\n__asm__(\".include \\\"%s\\\"\");\n"
                                    "__asm__(\".incbin \\\"%s\\\"\");\n",
                                    canary, canary, canary);
    put("leak.c", text);
    struct tool_options o = options((const char *[]){"/usr/bin/gcc", "-c", "leak.c", NULL});
    struct tool_result r = finish(start(&o));
    assert_int_not_equal(r.code, 0);
    assert_null(strstr(buf_str(&r.log), "secret_word"));
    tool_result_release(&r);
}

static void more_paths_can_be_made_readable(void **state)
{
    (void)state;
    const char *readable[] = {canary, NULL};
    struct tool_options o = options(NULL);
    o.readable = readable;
    own_mem char *script = mem_printf("cat %s; echo x >> %s", canary, canary);
    struct tool_result r = shell_within(script, o);
    assert_int_equal(strncmp(buf_str(&r.log), "secret_word\n", 12), 0);
    if (file_layers() != 0)
        assert_int_not_equal(r.code, 0);
    tool_result_release(&r);
}

int main(int argc, char **argv)
{
    mode_enter(argc, argv);
    alarm(240); /* a process that is left would let us wait for ever */
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(the_log_is_stdout_and_stderr_in_order),
        TEST(a_flood_of_messages_is_cut_and_does_not_stop_the_tool),
        TEST(the_environment_is_cleared),
        TEST(standard_input_is_empty),
        TEST(other_files_cannot_be_read),
        TEST(what_exists_elsewhere_cannot_be_told_in_an_own_root),
        TEST(only_the_work_folder_can_be_written),
        TEST(there_is_no_network),
        TEST(a_tool_of_root_is_not_root),
        TEST(real_time_is_limited),
        TEST(cpu_time_is_limited),
        TEST(memory_and_files_are_limited),
        TEST(descendants_die_with_the_tool),
        TEST(two_tools_run_side_by_side),
        TEST(a_missing_tool_is_an_error),
        TEST(an_interrupted_wait_kills_the_tool),
        TEST(a_killed_judge_leaves_no_tool),
        TEST(gcc_compiles_and_links),
        TEST(gcc_does_not_print_other_files),
        TEST(more_paths_can_be_made_readable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
