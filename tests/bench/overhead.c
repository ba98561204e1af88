/* What judging costs beside what cannot be avoided, as ratios taken side by side in one run:
 *
 *   case/spawn    one case in the sandbox, whole, against posix_spawn + wait of a static program
 *   bubblewrap/spawn   the same static program in bubblewrap with all its namespaces, where that is installed
 *   run/compile   `judge run` of a changed source, all cases, against `gcc -O2 -c` of it
 *
 * Medians of interleaved rounds: these machines are shared, and a slow moment hits both sides. On a very busy one
 * only the ratio of CPU times tells something.
 * usage: overhead JUDGE PAYLOAD SOLUTION PROBLEM [ROUNDS]
 */
#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/build.h"
#include "judge/engine/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int by_value(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a;
    const int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static double median(int64_t *values, size_t count)
{
    qsort(values, count, sizeof *values, by_value);
    return (double)values[count / 2];
}

static void fail(const char *what, const struct err *err)
{
    (void)fprintf(stderr, "overhead: %s: %s\n", what, err->text);
    exit(1);
}

struct cost {
    int64_t wall_ns, cpu_ns; /* CPU: user and system, with what it started and waited for */
};

/* False if it does not start or does not succeed. */
static bool try_spawn(const char *const argv[], struct cost *out)
{
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
    int64_t start = clock_monotonic_ns();
    pid_t pid = 0;
    int status = 0;
    struct rusage u = {0};
    bool ok = posix_spawn(&pid, argv[0], &quiet, NULL, (char *const *)argv, environ) == 0 &&
              wait4(pid, &status, 0, &u) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    *out = (struct cost){
        .wall_ns = clock_monotonic_ns() - start,
        .cpu_ns = ((int64_t)u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1000000000 +
                  ((int64_t)u.ru_utime.tv_usec + u.ru_stime.tv_usec) * 1000,
    };
    posix_spawn_file_actions_destroy(&quiet);
    return ok;
}

static struct cost spawn(const char *const argv[])
{
    struct cost c;
    if (!try_spawn(argv, &c)) {
        (void)fprintf(stderr, "overhead: %s failed\n", argv[0]);
        exit(1);
    }
    return c;
}

static const char payload_source[] =
    "int steps(int n) { volatile int sum = 0; for (int i = 0; i < n; i++) sum += i; "
    "return sum; }\n";

static void bench_case(const char *payload, size_t rounds)
{
    struct err err = {0};
    struct toolchain t;
    struct program program;
    struct callable steps = {.name = "steps",
                             .params = 1,
                             .param = {{.name = "n", .type = {.kind = WIRE_I32}}},
                             .result = {.kind = WIRE_I32}};
    struct signature s = {.name = "steps", .callables = 1, .callable = &steps};
    struct build_request q = {
        .signature = &s,
        .name = "steps.c",
        .source = {(const unsigned char *)payload_source, sizeof payload_source - 1},
        .variant = {true, false}};
    if (!toolchain_find(&t, &err) || !program_build(&t, &q, 64 << 20, 0, &program, &err))
        fail("build", &err);
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    const unsigned char frame[] = {1, 0, 0, 0, 0xe8, 3, 0, 0};
    struct run_request run = {.mode = WIRE_MODE_FUNCTION,
                              .entry = entry,
                              .entries = program_entries(&s, false, entry),
                              .frame = {frame, sizeof frame},
                              .limits = {1000000000, 4000000000, 64 << 20, 1 << 20}};
    own_mem int64_t *inside = mem_array(rounds, sizeof *inside);
    own_mem int64_t *bare = mem_array(rounds, sizeof *bare);
    own_mem int64_t *wrapped = mem_array(rounds, sizeof *wrapped);
    const char *argv[] = {payload, NULL};
    const char *bubblewrap[] = {"/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--ro-bind",
                                payload,          "/payload",      "/payload",          NULL};
    struct cost unused;
    bool peer = try_spawn(bubblewrap, &unused);
    for (size_t i = 0; i < rounds + 10; i++) {
        size_t at = i < 10 ? 0 : i - 10; /* the first ones warm up */
        struct run_outcome o;
        int64_t start = clock_monotonic_ns();
        if (!program_run(&program, &run, &o, &err))
            fail("case", &err);
        inside[at] = clock_monotonic_ns() - start;
        bare[at] = spawn(argv).wall_ns;
        wrapped[at] = peer ? spawn(bubblewrap).wall_ns : 0;
    }
    double a = median(inside, rounds);
    double b = median(bare, rounds);
    printf("case %.0f us, bare spawn %.0f us\n", a / 1e3, b / 1e3);
    printf("case/spawn ratio: %.2f\n", a / b);
    if (peer)
        printf("bubblewrap/spawn ratio: %.2f\n", median(wrapped, rounds) / b);
    else
        printf("bubblewrap is not installed or not allowed here\n");
    program_release(&program);
    toolchain_release(&t);
}

static void bench_run(const char *judge, const char *solution, const char *problem, size_t rounds)
{
    struct err err = {0};
    own_mem char *dir = file_temp_dir(&err);
    own_buf struct buf source = {0};
    if (dir == NULL || !file_read(solution, 1 << 20, &source, &err))
        fail("solution", &err);
    own_mem char *copy = file_join(dir, file_basename(solution));
    own_mem char *object = file_join(dir, "a.o");
    own_mem int64_t *run = mem_array(rounds, sizeof *run);
    own_mem int64_t *compile = mem_array(rounds, sizeof *compile);
    own_mem int64_t *run_cpu = mem_array(rounds, sizeof *run_cpu);
    own_mem int64_t *compile_cpu = mem_array(rounds, sizeof *compile_cpu);
    const char *run_argv[] = {judge, "run", "--no-complexity", problem, copy, NULL};
    const char *cc_argv[] = {"/usr/bin/gcc", "-O2", "-c", "-o", object, copy, NULL};
    for (size_t i = 0; i < rounds + 2; i++) {
        size_t at = i < 2 ? 0 : i - 2;
        own_buf struct buf changed = {0};
        buf_add(&changed, source.data, source.len);
        buf_printf(&changed, "\n/* round %zu of process %d */\n", i, (int)getpid());
        if (!file_write(copy, changed.data, changed.len, false, &err))
            fail("copy", &err);
        struct cost whole = spawn(run_argv);
        struct cost cc = spawn(cc_argv);
        run[at] = whole.wall_ns;
        run_cpu[at] = whole.cpu_ns;
        compile[at] = cc.wall_ns;
        compile_cpu[at] = cc.cpu_ns;
    }
    double a = median(run, rounds);
    double b = median(compile, rounds);
    printf("run %.1f ms, compile %.1f ms\n", a / 1e6, b / 1e6);
    printf("run/compile ratio: %.2f\n", a / b);
    printf("run/compile ratio of CPU time: %.2f\n",
           median(run_cpu, rounds) / median(compile_cpu, rounds));
    (void)file_remove_tree(dir);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        (void)fprintf(stderr, "usage: overhead JUDGE PAYLOAD SOLUTION PROBLEM [ROUNDS]\n");
        return 2;
    }
    size_t rounds = argc > 5 ? strtoul(argv[5], NULL, 10) : 25;
    bench_case(argv[2], rounds * 8);
    bench_run(argv[1], argv[3], argv[4], rounds);
    return 0;
}
