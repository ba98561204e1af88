/* The same run costs the same, to the last digit, on a machine that is busy with other things.
 *
 * Eight functions that could be tempted to differ: random pivots and heights, hashing, addresses,
 * growing blocks, deep and variable stacks, the library's sort. Each is built once and run in five
 * zygotes, five times in each, while a child for every processor burns time and sweeps through
 * memory.
 *
 * usage: complexity_counts FOLDER */
#include "tests/complexity/run.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct {
    const char *name;
    int64_t n, m;
} chosen[] = {
    {"quicksort_random_pivot.c", 4096, 0}, {"skip_list.c", 2048, 0},
    {"uthash_count.c", 4096, 0},           {"qsort_random.c", 4096, 0},
    {"realloc_by_one.c", 2048, 0},         {"vla_copy.c", 8192, 0},
    {"tree_height_right.c", 4096, 0},      {"lcs_table.c", 256, 200},
};

enum { ZYGOTES = 5, RUNS = 5, MAX_PROCESSORS = 64 };

/* -- the noise ------------------------------------------------------------------------ */

static _Noreturn void burn(pid_t parent)
{
    enum { BYTES = 8 << 20, LINE = 64 };
    volatile unsigned char *memory = mem_alloc(BYTES);
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) /* it ended before the line above */
        _exit(0);
    for (;;)
        for (size_t i = 0; i < BYTES; i += LINE)
            memory[i]++;
}

static size_t make_noise(pid_t child[MAX_PROCESSORS])
{
    pid_t self = getpid();
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = 0;
    for (long i = 0; i < processors && count < MAX_PROCESSORS; i++) {
        child[count] = fork();
        if (child[count] == 0)
            burn(self);
        count += child[count] > 0;
    }
    return count;
}

static void end_noise(const pid_t *child, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        (void)kill(child[i], SIGKILL);
        (void)waitpid(child[i], NULL, 0);
    }
}

/* -- the counts ----------------------------------------------------------------------- */

static bool same(const struct wire_meter *a, const struct wire_meter *b)
{
    return a->ops == b->ops && a->peak_heap_bytes == b->peak_heap_bytes &&
           a->live_heap_bytes == b->live_heap_bytes && a->returned_bytes == b->returned_bytes &&
           a->allocations == b->allocations && a->peak_stack_bytes == b->peak_stack_bytes &&
           a->static_bytes == b->static_bytes && a->queries == b->queries && a->misses == b->misses;
}

static int differing(const char *folder, const char *name, int64_t n, int64_t m,
                     const struct toolchain *tc)
{
    own_mem char *path = file_join(folder, name);
    struct labelled f;
    struct wire_meter first = {0};
    int wrong = 0;
    if (!labelled_read(path, &f))
        exit(1);
    for (int round = 0; round < ZYGOTES; round++) {
        struct program p;
        labelled_build(tc, &f, &p);
        for (int i = 0; i < RUNS; i++) {
            struct wire_meter now = {0};
            must(labelled_run(&p, &f, n, m, &now));
            if (round == 0 && i == 0)
                first = now;
            wrong += !same(&first, &now);
        }
        program_release(&p);
    }
    printf("%-28s %12" PRIu64 " operations %10.0f bytes %4" PRIu64 " queries: %d of %d differ\n",
           name, first.ops, labelled_bytes(&first), first.queries, wrong, ZYGOTES * RUNS);
    labelled_release(&f);
    return wrong + (first.ops == 0);
}

int main(int argc, char **argv)
{
    struct err err = {0};
    struct toolchain tc;
    pid_t noise[MAX_PROCESSORS];
    int wrong = 0;
    if (argc != 2) {
        (void)fprintf(stderr, "usage: complexity_counts FOLDER\n");
        return 2;
    }
    if (!toolchain_find(&tc, &err)) {
        (void)fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    size_t children = make_noise(noise);
    for (size_t i = 0; i < sizeof chosen / sizeof *chosen; i++)
        wrong += differing(argv[1], chosen[i].name, chosen[i].n, chosen[i].m, &tc);
    end_noise(noise, children);
    toolchain_release(&tc);
    return wrong == 0 && children > 0 ? 0 : 1;
}
