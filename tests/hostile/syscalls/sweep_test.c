/* Every system call number, native, by int 0x80 and with the x32 bit, from inside a case: what is not
 * in judge/sandbox/filter_table.c ends the process before it reaches the kernel, and what is in it
 * answers as the table says. The expectation is worked out from the table's rows, so that the table
 * can grow and this test stays.
 *
 * With "no-namespaces" and the like as argument the same without those layers: seccomp is the wall, so
 * nothing may change. */
#include "harness/wire.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/audit.h"
#include "judge/model/result.h"
#include "judge/sandbox/filter.h"
#include "judge/sandbox/runner.h"
#include "tests/unit/sandbox/mode.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum way { NATIVE, INT80, X32 };
enum { LAST_NUMBER = 600, INPUT = 1 << 16, OUTPUT = 1 << 20 };

/* Linux 6.14 and 6.18 let these past every filter, because probes of administrators put them into programs:
 * uretprobe and uprobe. Outside of such a probe they do nothing but raise a signal or fail. */
enum { URETPROBE = 335, UPROBE = 336 };

static const int64_t arguments[] = {0, 1, -1};

/* What the table says about a call with these arguments. */
struct ruling {
    bool listed;
    int answer; /* of the row that holds */
};

static bool holds(const struct filter_row *row, uint64_t argument)
{
    for (unsigned i = 0; i < row->conditions; i++) {
        const struct filter_condition *c = &row->condition[i];
        bool good = c->op == FILTER_EQ   ? argument == c->value
                    : c->op == FILTER_NE ? argument != c->value
                                         : (argument & c->mask) == c->value;
        if (!good)
            return false;
    }
    return true;
}

static bool names(const struct filter_row *row, const char *name)
{
    size_t len = strlen(name);
    for (const char *at = row->calls; (at = strstr(at, name)) != NULL; at += len)
        if ((at == row->calls || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0'))
            return true;
    return false;
}

static struct ruling table_says(int number, int64_t argument)
{
    char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number);
    struct ruling v = {false, 0};
    for (size_t i = 0; name != NULL && i < filter_row_count; i++) {
        const struct filter_row *row = &filter_rows[i];
        if ((row->kinds & FILTER_CASE) && names(row, name) && holds(row, (uint64_t)argument))
            v = (struct ruling){true, row->answer};
    }
    free(name);
    return v;
}

/* ---- running ---- */

static struct image image = {.fd = -1};
static struct runner *runner;

static void put(unsigned char **at, const void *p, size_t n)
{
    memcpy(*at, p, n);
    *at += n;
}

static void ask(enum way way, int number, int64_t argument, struct case_usage *usage,
                struct wire_output *head, int64_t *answer)
{
    struct err err = {0};
    const uint32_t one = 1;
    const int32_t how = (int32_t)way;
    struct wire_input in = {
        .magic = WIRE_MAGIC,
        .mode = WIRE_MODE_FUNCTION,
        .entries = 1,
        .frame_len = 4 + 4 + 4 + 8,
        .answer_cap = 4096,
        .cpu_ns = 2000000000,
        .wall_ns = 2000000000,
        .output_bytes = 1 << 16,
        .entry = {{.params = 3,
                   .present = 1,
                   .result = {.kind = WIRE_I64},
                   .param = {{.kind = WIRE_I32}, {.kind = WIRE_I32}, {.kind = WIRE_I64}}}},
    };
    unsigned char *at = runner_input(runner);
    put(&at, &in, sizeof in);
    put(&at, &one, sizeof one);
    put(&at, &how, sizeof how);
    put(&at, &number, sizeof number);
    put(&at, &argument, sizeof argument);
    if (!runner_case(runner, usage, &err))
        fail_msg("%s", err.text);
    memcpy(head, runner_output(runner), sizeof *head);
    memcpy(answer, runner_output(runner) + WIRE_ANSWER_OFFSET, sizeof *answer);
}

static int start(void **state)
{
    (void)state;
    struct err err = {0};
    struct arena arena = {0};
    own_buf struct buf bytes = {0};
    const char *why = "";
    if (!file_read(SWEEP_IMAGE, 1 << 20, &bytes, &err))
        fail_msg("%s", err.text);
    struct bytes b = {(unsigned char *)bytes.data, bytes.len};
    if (!audit_image(b, 1, &arena, &image, &why))
        fail_msg("%s", why);
    image.fd = open(SWEEP_IMAGE, O_RDONLY | O_CLOEXEC);
    assert_true(image.fd >= 0);
    struct runner_options options = {
        .harness = HARNESS,
        .image = &image,
        .input_cap = INPUT,
        .output_cap = OUTPUT,
        .stack_bytes = 1 << 20,
        .without = mode->without,
    };
    if (!runner_start(&options, &runner, &err))
        fail_msg("%s", err.text);
    arena_release(&arena);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    runner_stop(runner);
    return 0;
}

/* ---- the facts ---- */

static bool is(int number, const char *name)
{
    return number == seccomp_syscall_resolve_name(name);
}

/* Some allowed calls do not come back to say so. */
static bool never_returns(int number)
{
    return is(number, "exit") || is(number, "exit_group") || is(number, "rt_sigreturn") ||
           is(number, "munmap") || is(number, "mremap") || is(number, "brk");
}

static void a_number_answers_as_the_table_says(void **state)
{
    (void)state;
    int answered = 0;
    for (int number = 0; number <= LAST_NUMBER; number++)
        for (size_t i = 0; i < array_len(arguments); i++) {
            struct case_usage usage;
            struct wire_output head;
            int64_t answer = 0;
            struct ruling want = table_says(number, arguments[i]);
            ask(NATIVE, number, arguments[i], &usage, &head, &answer);
            if (number == URETPROBE || number == UPROBE) {
                assert_true(usage.end != CASE_EXITED || answer < 0);
                continue;
            }
            if (!want.listed) {
                if (usage.end != CASE_VIOLATION)
                    fail_msg("call %d with %ld was let pass, and is not in the table", number,
                             (long)arguments[i]);
                continue;
            }
            if (usage.end == CASE_VIOLATION)
                fail_msg("call %d with %ld is in the table and was killed", number,
                         (long)arguments[i]);
            if (never_returns(number))
                continue;
            if (usage.end != CASE_EXITED || head.stage != WIRE_STAGE_DONE)
                fail_msg("call %d with %ld ended the case", number, (long)arguments[i]);
            if (want.answer != FILTER_ALLOW && answer != -(int64_t)want.answer)
                fail_msg("call %d with %ld answered %ld, not %d", number, (long)arguments[i],
                         (long)answer, -want.answer);
            answered++;
        }
    assert_in_range(answered, 50, 3 * LAST_NUMBER);
}

/* A kernel may also not have the way at all: then the case dies by another signal. */
static void no_other_door(enum way way)
{
    for (int number = 0; number <= LAST_NUMBER; number++) {
        struct case_usage usage;
        struct wire_output head;
        int64_t answer = 0;
        ask(way, number, 0, &usage, &head, &answer);
        if (usage.end != CASE_VIOLATION &&
            !(usage.end == CASE_SIGNALLED && usage.code == SIGSEGV))
            fail_msg("call %d came through, answer %ld", number, (long)answer);
    }
}

static void no_number_comes_through_int80(void **state)
{
    (void)state;
    no_other_door(INT80);
}

static void no_number_comes_through_x32(void **state)
{
    (void)state;
    no_other_door(X32);
}

static void odd_numbers_are_killed(void **state)
{
    (void)state;
    static const int odd[] = {-1, -2, INT32_MIN, INT32_MAX, 1024, 0x3fffffff};
    for (size_t i = 0; i < array_len(odd); i++) {
        struct case_usage usage;
        struct wire_output head;
        int64_t answer = 0;
        ask(NATIVE, odd[i], 0, &usage, &head, &answer);
        if (usage.end != CASE_VIOLATION)
            fail_msg("call %d was let pass, answer %ld", odd[i], (long)answer);
    }
}

int main(int argc, char **argv)
{
    mode_enter(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_answers_as_the_table_says),
        cmocka_unit_test(no_number_comes_through_int80),
        cmocka_unit_test(no_number_comes_through_x32),
        cmocka_unit_test(odd_numbers_are_killed),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
