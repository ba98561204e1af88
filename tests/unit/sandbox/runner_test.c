/* The run sandbox against its double: ends of a case, figures, walls, and that nothing outlives. */
#include "judge/sandbox/runner.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"
#include "judge/sandbox/filter.h"
#include "tests/unit/sandbox/double.h"
#include "tests/unit/sandbox/mode.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <seccomp.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { MS = 1000000, INPUT = 1 << 20, OUTPUT = 4 << 20 };

static const char *double_path;
static struct runner *runner; /* of the test in hand */

static struct runner *start_runner_or(struct err *err)
{
    struct image image = {.fd = open("/dev/null", O_RDONLY | O_CLOEXEC)};
    struct runner_options o = {.harness = double_path,
                               .image = &image,
                               .input_cap = INPUT,
                               .output_cap = OUTPUT,
                               .stack_bytes = 1 << 20,
                               .without = mode->without};
    struct runner *r = NULL;
    (void)runner_start(&o, &r, err);
    close(image.fd);
    return r;
}

static struct runner *start_runner(void)
{
    struct err err = {0};
    struct runner *r = start_runner_or(&err);
    if (r == NULL)
        fail_msg("%s", err.text);
    return r;
}

static int setup(void **state)
{
    (void)state;
    runner = start_runner();
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    runner_stop(runner);
    runner = NULL;
    mode_wait_for_nobody();
    return 0;
}

static struct wire_input generous(void)
{
    return (struct wire_input){.magic = WIRE_MAGIC,
                               .cpu_ns = 5000ull * MS,
                               .wall_ns = 20000ull * MS,
                               .output_bytes = 1 << 20,
                               .frame_len = sizeof(struct question)};
}

static bool try_ask(struct runner *r, struct question q, struct wire_input in, struct case_usage *u,
                    struct err *err)
{
    memcpy(runner_input(r), &in, sizeof in);
    memcpy(runner_input(r) + sizeof in, &q, sizeof q);
    return runner_case(r, u, err);
}

static struct case_usage ask_within(struct question q, struct wire_input in)
{
    struct err err = {0};
    struct case_usage u = {0};
    if (!try_ask(runner, q, in, &u, &err))
        fail_msg("%s", err.text);
    return u;
}

static struct question to(enum ask what, int64_t number)
{
    return (struct question){.ask = what, .number = number};
}

static struct case_usage ask(enum ask what, int64_t number)
{
    return ask_within(to(what, number), generous());
}

static struct reply answer(void)
{
    struct reply r;
    memcpy(&r, runner_output(runner) + WIRE_ANSWER_OFFSET, sizeof r);
    return r;
}

static void exit_status_of_a_case_is_reported(void **state)
{
    (void)state;
    struct case_usage u = ask(ASK_EXIT, 7);
    assert_int_equal(u.end, CASE_EXITED);
    assert_int_equal(u.code, 7);
    assert_true(u.wall_ns > 0);
}

static void layers_in_force_are_those_asked_for(void **state)
{
    (void)state;
    unsigned all = LAYER_NAMESPACES | LAYER_LANDLOCK | LAYER_SECCOMP | LAYER_RLIMITS;
    unsigned have = runner_layers(runner);
    assert_int_equal(have & mode->without, 0);
    if (mode->place != PLACE_HERE) {
        assert_int_equal(have & LAYER_NAMESPACES, 0);
        all &= ~(unsigned)LAYER_NAMESPACES;
    }
    mode_needs(all & ~mode->without, have);
}

static void signals_to_itself_work(void **state)
{
    (void)state;
    struct case_usage u = ask(ASK_ABORT, 0);
    assert_int_equal(u.end, CASE_SIGNALLED);
    assert_int_equal(u.code, SIGABRT);
    u = ask(ASK_RAISE, SIGSEGV);
    assert_int_equal(u.end, CASE_SIGNALLED);
    assert_int_equal(u.code, SIGSEGV);
}

static void signals_to_the_zygote_are_refused(void **state)
{
    (void)state;
    struct case_usage u = ask(ASK_SIGNAL_ZYGOTE, SIGKILL);
    assert_int_equal(u.end, CASE_EXITED);
    assert_int_equal(answer().result, -1);
    assert_int_equal(answer().error, EPERM);
    assert_int_equal(ask(ASK_NOTHING, 0).end, CASE_EXITED);
}

static void burning_beyond_the_limit_is_a_cpu_limit(void **state)
{
    (void)state;
    struct wire_input in = generous();
    in.cpu_ns = 50 * MS;
    struct case_usage u = ask_within(to(ASK_BURN, 0), in);
    assert_int_equal(u.end, CASE_CPU_LIMIT);
    assert_true(u.cpu_ns >= 50 * MS);
}

static void sleeping_beyond_the_limit_is_a_wall_limit(void **state)
{
    (void)state;
    struct wire_input in = generous();
    in.wall_ns = 50 * MS;
    struct case_usage u = ask_within(to(ASK_SLEEP, 0), in);
    assert_int_equal(u.end, CASE_WALL_LIMIT);
    assert_true(u.cpu_ns < 50 * MS);
    assert_true(u.wall_ns >= 50 * MS);
}

static void a_case_without_timers_is_ended_all_the_same(void **state)
{
    (void)state;
    static const enum ask asks[] = {ASK_STUBBORN, ASK_DEAF};
    for (size_t i = 0; i < array_len(asks); i++) {
        struct wire_input in = generous();
        in.wall_ns = MS;
        struct case_usage u = ask_within(to(asks[i], 0), in);
        assert_int_equal(u.end, CASE_WALL_LIMIT);
        u = ask(ASK_EXIT, 3); /* a new tree, if the old one had to go */
        assert_int_equal(u.code, 3);
    }
}

/* Real time alone condemns nobody: others may have had the processor. */
static void a_case_without_its_share_of_the_processor_gets_more_time(void **state)
{
    (void)state;
    struct wire_input in = generous();
    in.wall_ns = 20 * MS;
    in.cpu_ns = 30 * MS;
    assert_int_equal(ask_within(to(ASK_BURN, 0), in).end, CASE_CPU_LIMIT);
}

static void a_machine_too_busy_for_a_case_is_an_error(void **state)
{
    (void)state;
    struct err err = {0};
    struct case_usage u;
    struct wire_input in = generous();
    in.wall_ns = MS;
    assert_false(try_ask(runner, to(ASK_BURN, 0), in, &u, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    assert_non_null(strstr(err.text, "the machine is too busy: a case had "));
    assert_int_equal(ask(ASK_EXIT, 4).code, 4);
}

static void what_is_printed_is_kept_apart_by_case(void **state)
{
    (void)state;
    for (int64_t n = 5; n <= 10; n += 5) {
        own_buf struct buf said = {0};
        struct case_usage u = ask(ASK_PRINT, n);
        assert_int_equal(u.end, CASE_EXITED);
        assert_int_equal(u.output_len, n);
        runner_printed(runner, 7, &said);
        assert_string_equal(buf_str(&said), n == 5 ? "xxxxx" : "xxxxxxx");
    }
    assert_int_equal(ask(ASK_NOTHING, 0).output_len, 0);
}

static void printing_beyond_the_limit_is_an_output_limit(void **state)
{
    (void)state;
    struct wire_input in = generous();
    in.output_bytes = 10000;
    struct case_usage u = ask_within(to(ASK_PRINT, 10001), in);
    assert_int_equal(u.end, CASE_OUTPUT_LIMIT);
    assert_true(u.output_len <= 10000);
    u = ask_within(to(ASK_PRINT, 10000), in);
    assert_int_equal(u.end, CASE_EXITED);
    assert_int_equal(u.output_len, 10000);
}

static void standard_input_is_at_its_end(void **state)
{
    (void)state;
    assert_int_equal(ask(ASK_READ, 0).end, CASE_EXITED);
    assert_int_equal(answer().result, 0);
}

static void a_case_sees_nothing_of_the_one_before(void **state)
{
    (void)state;
    ask(ASK_ANSWER, 200000);
    assert_int_equal(runner_output(runner)[WIRE_ANSWER_OFFSET + 199999], 'a');
    ask(ASK_PEEK, 0);
    assert_int_equal(answer().result, 0);
    ask(ASK_EXIT, 0); /* writes no head: that of the case before must not stay either */
    assert_int_equal(((const struct wire_output *)(const void *)runner_output(runner))->stage,
                     WIRE_STAGE_NONE);
}

static void the_input_cannot_be_written(void **state)
{
    (void)state;
    struct case_usage u = ask(ASK_WRITE_INPUT, 0);
    assert_int_equal(u.end, CASE_SIGNALLED);
    assert_int_equal(u.code, SIGSEGV);
}

static void peak_memory_is_what_the_case_touched(void **state)
{
    (void)state;
    const int64_t MiB = 1 << 20;
    for (int64_t n = 8; n <= 128; n *= 4) {
        struct case_usage u = ask(ASK_EAT, n * MiB);
        assert_in_range(u.peak_bytes, n * MiB - MiB, n * MiB + MiB);
    }
    assert_in_range(ask(ASK_NOTHING, 0).peak_bytes, 0, MiB);
}

/* Calls that would be the start of something: each must be the end of the case. */
static void forbidden_calls_kill(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        long number;
        int64_t argument[6];
    } calls[] = {
        {"open", SYS_openat, {AT_FDCWD, 0, O_RDONLY}},
        {"socket", SYS_socket, {2, 1, 0}},
        {"clone", SYS_clone, {SIGCHLD}},
        {"a thread", SYS_clone, {CLONE_VM | CLONE_THREAD | CLONE_SIGHAND}},
        {"execve", SYS_execve, {0}},
        {"execveat", SYS_execveat, {0}},
        {"ptrace", SYS_ptrace, {0}},
        {"process_vm_writev", SYS_process_vm_writev, {1}},
        {"unshare", SYS_unshare, {CLONE_NEWUSER}},
        {"mount", SYS_mount, {0}},
        {"bpf", SYS_bpf, {0}},
        {"io_uring", SYS_io_uring_setup, {1}},
        {"userfaultfd", SYS_userfaultfd, {0}},
        {"keyctl", SYS_keyctl, {0}},
        {"memfd_create", SYS_memfd_create, {0}},
        {"seccomp", SYS_seccomp, {0}},
        {"setrlimit", SYS_setrlimit, {0}},
        {"timer_delete", SYS_timer_delete, {0}},
        {"timer_settime", SYS_timer_settime, {0}},
        {"write to another descriptor", SYS_write, {9, 0, 0}},
        {"write to the control socket", SYS_write, {WIRE_FD_CONTROL, 0, 0}},
        {"write to no descriptor", SYS_write, {-1, 0, 0}},
        {"write beyond 32 bits", SYS_write, {(1ll << 32) + 1, 0, 0}},
        {"read of a file", SYS_read, {5, 0, 0}},
        {"executable memory",
         SYS_mmap,
         {0, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0}},
        {"a file in memory", SYS_mmap, {0, 4096, PROT_READ, MAP_PRIVATE, WIRE_FD_IMAGE, 0}},
        {"making memory executable", SYS_mprotect, {0x1000, 4096, PROT_EXEC}},
        {"pkey_mprotect", SYS_pkey_mprotect, {0}},
        {"shmget", SYS_shmget, {0}},
        {"no such call", 4000, {0}},
#ifdef __x86_64__
        {"x32 getpid", 0x40000000 + SYS_getpid, {0}},
        {"fork", SYS_fork, {0}},
        {"vfork", SYS_vfork, {0}},
        {"open", SYS_open, {0}},
#endif
    };
    for (size_t i = 0; i < array_len(calls); i++) {
        struct question q = to(ASK_SYSCALL, calls[i].number);
        memcpy(q.argument, calls[i].argument, sizeof q.argument);
        struct case_usage u = ask_within(q, generous());
        if (u.end != CASE_VIOLATION)
            fail_msg("%s: end %d, code %d, result %ld", calls[i].what, u.end, u.code,
                     (long)answer().result);
    }
}

#ifdef __x86_64__
/* Kernels and hypervisors without the entry of 32 bits answer the instruction with SIGSEGV, before
 * any filter. */
static bool machine_has_int80(void)
{
    int status = 0;
    pid_t pid = fork();
    if (pid == 0) {
        long getpid_of_32_bits = 20;
        signal(SIGSEGV, SIG_DFL); /* cmocka has a handler */
        __asm__ volatile("int $0x80" : "+a"(getpid_of_32_bits) : : "memory");
        _exit(0);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status);
}
#endif

static void another_architecture_kills(void **state)
{
    (void)state;
#ifdef __x86_64__
    struct case_usage u = ask(ASK_INT80, 0);
    if (machine_has_int80()) {
        assert_int_equal(u.end, CASE_VIOLATION);
    } else {
        assert_int_equal(u.end, CASE_SIGNALLED);
        assert_int_equal(u.code, SIGSEGV);
    }
#else
    skip();
#endif
}

static bool in_table(const char *name)
{
    for (size_t i = 0; i < filter_row_count; i++) {
        const char *at = filter_rows[i].calls;
        while ((filter_rows[i].kinds & FILTER_CASE) && *at != '\0') {
            size_t len = strcspn(at, " ");
            if (strlen(name) == len && strncmp(at, name, len) == 0)
                return true;
            at += len + strspn(at + len, " ");
        }
    }
    return false;
}

/* Linux keeps two numbers of x86-64 for its own probes (uretprobe, uprobe) and, since 6.14, shows them to
 * no filter; outside of a probe they do nothing or raise SIGILL. */
static bool is_probe_number(int number)
{
#ifdef __x86_64__
    return number == 335 || number == 336;
#else
    (void)number;
    return false;
#endif
}

/* Whatever has a number: dead, unless the table says otherwise. */
static void every_other_call_number_kills(void **state)
{
    (void)state;
    int allowed = 0;
    for (int number = 0; number < 512; number++) {
        char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number);
        bool listed = is_probe_number(number) || (name != NULL && in_table(name));
        struct case_usage u = {.end = CASE_VIOLATION};
        if (!listed)
            u = ask(ASK_SYSCALL, number);
        if (u.end != CASE_VIOLATION)
            fail_msg("call %d (%s): end %d, code %d", number, name != NULL ? name : "?", u.end,
                     u.code);
        allowed += listed;
        free(name);
    }
    assert_in_range(allowed, 20, 60);
}

/* The outer layers, looked at before seccomp is there. */
static void files_are_out_of_reach_even_without_seccomp(void **state)
{
    (void)state;
    mode_needs(LAYER_RLIMITS, runner_layers(runner));
    bool covered = (runner_layers(runner) & (LAYER_NAMESPACES | LAYER_LANDLOCK)) != 0;
    ask(ASK_FILES, 0);
    if (covered || (geteuid() == 0))
        assert_int_equal(answer().result, -1);
    else
        assert_true(answer().result >= 0); /* the test itself can tell the difference */
}

static void network_is_out_of_reach_even_without_seccomp(void **state)
{
    (void)state;
    ask(ASK_NETWORK, 0);
    if (runner_layers(runner) & LAYER_NAMESPACES)
        assert_int_equal(answer().result, -1);
    else
        assert_int_equal(answer().result, 1);
}

static void a_case_has_no_identity_and_no_capabilities(void **state)
{
    (void)state;
    ask(ASK_IDENTITY, 0);
    struct reply r = answer();
    if (mode_nobody_exists())
        assert_int_not_equal(r.more[0], 0);
    assert_int_equal(r.more[1], 0);
    assert_int_equal(r.more[3], 1);
    if (runner_layers(runner) & LAYER_NAMESPACES)
        assert_in_range(r.more[2], 2, 100);
}

static void a_case_inherits_only_the_zygotes_descriptors(void **state)
{
    (void)state;
    ask(ASK_DESCRIPTORS, 0);
    assert_int_equal(answer().result, 0xff);
}

static void a_zygote_that_dies_is_an_error_that_says_so(void **state)
{
    (void)state;
    struct err err = {0};
    struct case_usage u;
    assert_false(try_ask(runner, to(ASK_ZYGOTE_DIES, 5), generous(), &u, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    assert_string_equal(err.text, "the sandbox's harness left with status 5: the double gives up");
    assert_int_equal(ask(ASK_EXIT, 4).code, 4);
}

static bool is_keeper(pid_t pid)
{
    return getsid(pid) == pid;
}

static bool is_zygote(pid_t pid)
{
    return getpgid(pid) == pid;
}

/* The first child of that kind; 0: none yet. */
static pid_t child_of(pid_t parent, bool (*is)(pid_t))
{
    char path[64];
    (void)snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)parent, (int)parent);
    FILE *f = fopen(path, "re");
    int pid = 0;
    pid_t found = 0;
    while (f != NULL && found == 0 && fscanf(f, "%d", &pid) == 1)
        if (is(pid))
            found = pid;
    if (f != NULL)
        (void)fclose(f);
    return found;
}

/* Another process that stops the keeper (or the zygote below it) of the test's runner as soon as it
 * is there. */
static void stop_soon(bool zygote)
{
    if (fork() != 0)
        return;
    pid_t test = getppid();
    pid_t pid = 0;
    while (pid == 0 && getppid() == test) {
        pid = child_of(test, is_keeper);
        pid = pid != 0 && zygote ? child_of(pid, is_zygote) : pid;
    }
    _exit(pid > 0 ? kill(pid, SIGSTOP) : 1);
}

static void a_keeper_or_zygote_that_is_stopped_is_an_error_at_any_moment(void **state)
{
    (void)state;
    for (int round = 0; round < 8; round++) {
        bool zygote = round % 2 == 1;
        bool fresh = round >= 2; /* it may then be met while it starts */
        struct err err = {0};
        struct case_usage u;
        if (fresh) {
            runner_stop(runner);
            runner = NULL;
            stop_soon(zygote);
            runner = start_runner_or(&err);
        } else {
            stop_soon(zygote);
        }
        struct wire_input in = generous();
        in.wall_ns = 600000ull * MS; /* no limit of ours ends this */
        assert_false(runner != NULL && try_ask(runner, to(ASK_SLEEP, 0), in, &u, &err));
        assert_int_equal(err.kind, ERR_SYSTEM);
        if (strstr(err.text, "stopped from outside") == NULL)
            fail_msg("%s", err.text);
        while (waitpid(-1, NULL, WNOHANG) > 0)
            continue;
        if (runner == NULL)
            runner = start_runner();
        assert_int_equal(ask(ASK_EXIT, 4).code, 4);
    }
}

static void a_missing_harness_is_an_error(void **state)
{
    (void)state;
    struct err err = {0};
    struct image image = {.fd = 0};
    struct runner_options o = {.harness = "/nowhere/judge-harness",
                               .image = &image,
                               .input_cap = INPUT,
                               .output_cap = OUTPUT};
    struct runner *r = NULL;
    assert_false(runner_start(&o, &r, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    assert_string_equal(err.text,
                        "sandbox: the harness /nowhere/judge-harness: No such file or directory");
    assert_null(r);
}

static void two_runners_do_not_disturb_each_other(void **state)
{
    (void)state;
    struct runner *first = runner, *second = start_runner();
    ask(ASK_ANSWER, 100);
    runner = second;
    ask(ASK_PEEK, 0);
    assert_int_equal(answer().result, 0);
    runner_stop(first);
    assert_int_equal(ask(ASK_EXIT, 6).code, 6);
}

static void on_alarm(int sig)
{
    (void)sig;
}

static void an_interrupted_case_is_killed(void **state)
{
    (void)state;
    struct err err = {0};
    struct case_usage u;
    struct sigaction once = {.sa_handler = on_alarm}, before;
    struct itimerval soon = {.it_value = {.tv_usec = 50000}};
    sigaction(SIGALRM, &once, &before);
    setitimer(ITIMER_REAL, &soon, NULL);
    assert_false(try_ask(runner, to(ASK_PROCESSES, 0), generous(), &u, &err));
    sigaction(SIGALRM, &before, NULL);
    assert_int_equal(err.kind, ERR_INTERRUPTED);
    mode_wait_for_nobody();
    assert_int_equal(ask(ASK_EXIT, 2).code, 2);
}

/* A judge of its own in a child process; killed at one of many moments, in the start, in a case that
 * has made a process of its own, between cases. Then nothing may be left, of which we would hear:
 * orphans become our children. */
static void a_killed_judge_leaves_nobody(void **state)
{
    (void)state;
    runner_stop(runner);
    runner = NULL;
    for (int moment = 0; moment < 30; moment++) {
        pid_t judge = fork();
        if (judge == 0) {
            runner = start_runner();
            if (moment % 3 == 0)
                ask(ASK_PROCESSES, 0);
            for (;;)
                ask(ASK_NOTHING, 0);
        }
        int64_t start = clock_monotonic_ns();
        while (clock_monotonic_ns() - start < moment * 250000L)
            continue;
        kill(judge, SIGKILL);
        mode_wait_for_nobody();
    }
}

int main(int argc, char **argv)
{
    mode_enter(argc, argv);
    double_path = mode_public_copy(SANDBOX_DOUBLE);
    alarm(240); /* a process that is left would let us wait for ever */
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(exit_status_of_a_case_is_reported),
        TEST(layers_in_force_are_those_asked_for),
        TEST(signals_to_itself_work),
        TEST(signals_to_the_zygote_are_refused),
        TEST(burning_beyond_the_limit_is_a_cpu_limit),
        TEST(sleeping_beyond_the_limit_is_a_wall_limit),
        TEST(a_case_without_timers_is_ended_all_the_same),
        TEST(a_case_without_its_share_of_the_processor_gets_more_time),
        TEST(a_machine_too_busy_for_a_case_is_an_error),
        TEST(what_is_printed_is_kept_apart_by_case),
        TEST(printing_beyond_the_limit_is_an_output_limit),
        TEST(standard_input_is_at_its_end),
        TEST(a_case_sees_nothing_of_the_one_before),
        TEST(the_input_cannot_be_written),
        TEST(peak_memory_is_what_the_case_touched),
        TEST(forbidden_calls_kill),
        TEST(another_architecture_kills),
        TEST(every_other_call_number_kills),
        TEST(files_are_out_of_reach_even_without_seccomp),
        TEST(network_is_out_of_reach_even_without_seccomp),
        TEST(a_case_has_no_identity_and_no_capabilities),
        TEST(a_case_inherits_only_the_zygotes_descriptors),
        TEST(a_zygote_that_dies_is_an_error_that_says_so),
        TEST(a_keeper_or_zygote_that_is_stopped_is_an_error_at_any_moment),
        TEST(a_missing_harness_is_an_error),
        TEST(two_runners_do_not_disturb_each_other),
        TEST(an_interrupted_case_is_killed),
        TEST(a_killed_judge_leaves_nobody),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    own_mem char *dir = mem_strndup(double_path, strlen(double_path) - strlen("/double"));
    (void)file_remove_tree(dir);
    return failed;
}
