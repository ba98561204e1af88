/* Verdicts of cases.
 *
 * What was measured from outside decides first (how the process ended, CPU time, memory, output);
 * the child's own words only explain. An answer counts only from a process that ended in order
 * within every limit. */
#include "judge/engine/answer.h"

#include "judge/base/text.h"
#include "judge/check/check.h"
#include "judge/codec/codec.h"
#include "judge/engine/words.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

enum {
    KEEP_BYTES = 4 << 20,   /* larger frames are not kept for the report */
    OUTPUT_SHOWN = 4 << 10, /* bytes of the solution's own output in a report */
};

static const struct {
    int number;
    const char *words;
} signals[] = {
    {SIGSEGV, "segmentation fault: a read or write outside any memory of the program"},
    {SIGBUS, "bus error: a misaligned or impossible memory access"},
    {SIGFPE, "arithmetic error: an integer division by zero, or INT_MIN / -1"},
    {SIGILL, "illegal instruction: often a function that reached its end without a return"},
    {SIGABRT, "abort() was called, by an assert or by the C library"},
    {SIGTRAP, "trap: the compiler marked this place as unreachable"},
    {SIGKILL, "killed from outside, perhaps because the machine ran out of memory"},
};

static const char *signal_words(int number, struct arena *a)
{
    for (size_t i = 0; i < array_len(signals); i++)
        if (signals[i].number == number)
            return signals[i].words;
    return arena_printf(a, "ended by signal %d (%s)", number, strsignal(number));
}

static double seconds(int64_t ns)
{
    return (double)ns / 1e9;
}

static const char *in_problem_words(const struct problem *p, const char *raw, struct arena *a)
{
    own_buf struct buf named = {0};
    own_buf struct buf safe = {0};
    words_name_arguments(p, raw, &named);
    text_escape(&safe, buf_str(&named), named.len, false);
    return arena_strdup(a, buf_str(&safe));
}

static enum verdict over_time(const struct run_outcome *o, const struct run_limits *limits,
                              struct arena *a, const char **message)
{
    if (o->usage.end == CASE_WALL_LIMIT)
        *message = arena_printf(a, "waited: %.2f s passed with %.2f s of CPU time; limit %.2f s",
                                seconds(o->usage.wall_ns), seconds(o->usage.cpu_ns),
                                seconds(limits->wall_ns));
    else
        *message = arena_printf(a, "still running after %.2f s of CPU time; limit %.2f s",
                                seconds(o->usage.cpu_ns), seconds(limits->cpu_ns));
    return VERDICT_TIME_LIMIT_EXCEEDED;
}

static enum verdict over_memory(const struct run_outcome *o, const struct run_limits *limits,
                                struct arena *a, const char **message)
{
    *message =
        arena_printf(a, "used %.1f MiB of memory; limit %.0f MiB",
                     (double)o->usage.peak_bytes / 1048576, (double)limits->memory_bytes / 1048576);
    if (o->usage.peak_bytes <= limits->memory_bytes)
        *message = arena_printf(a, "asked for far more memory than the limit of %.0f MiB",
                                (double)limits->memory_bytes / 1048576);
    return VERDICT_MEMORY_LIMIT_EXCEEDED;
}

enum verdict answer_outcome(const struct problem *p, const struct run_outcome *o,
                            const struct run_limits *limits, struct arena *arena,
                            const char **message)
{
    bool done = o->head.stage == WIRE_STAGE_DONE;
    *message = NULL;
    if (o->usage.end == CASE_VIOLATION) {
        *message = "made a system call that a solution may not make";
        return VERDICT_SECURITY_VIOLATION;
    }
    if (o->usage.end == CASE_OUTPUT_LIMIT) {
        *message = arena_printf(arena, "printed more than %lld KiB",
                                (long long)limits->output_bytes / 1024);
        return VERDICT_OUTPUT_LIMIT_EXCEEDED;
    }
    if (o->usage.end == CASE_CPU_LIMIT || o->usage.end == CASE_WALL_LIMIT ||
        o->usage.cpu_ns >= limits->cpu_ns)
        return over_time(o, limits, arena, message);
    if (o->usage.peak_bytes > limits->memory_bytes ||
        (!done && o->head.meter.failed_allocations > 0))
        return over_memory(o, limits, arena, message);
    bool broken = o->head.stage == WIRE_STAGE_HARNESS;
    if (broken && o->usage.end == CASE_EXITED && o->usage.code == WIRE_STATUS_BROKEN) {
        *message = in_problem_words(p, run_message(o), arena);
        return VERDICT_JUDGE_ERROR;
    }
    if (o->usage.end == CASE_EXITED && done && o->usage.code == 0)
        return VERDICT_ACCEPTED;
    bool says = o->head.stage == WIRE_STAGE_REFUSED || o->head.stage == WIRE_STAGE_FAULT || broken;
    if (says && run_message(o)[0] != '\0')
        *message = in_problem_words(p, run_message(o), arena);
    else if (o->usage.end == CASE_SIGNALLED)
        *message = signal_words(o->usage.code, arena);
    else
        *message = arena_printf(arena, "the process ended (status %d) before the function returned",
                                o->usage.code);
    return VERDICT_RUNTIME_ERROR;
}

bool answer_right(const struct problem *p, struct checker *checker, struct bytes call,
                  struct bytes expected, struct bytes actual, struct arena *arena, bool *right,
                  struct difference *diff, struct err *err)
{
    *right = check_answer(&p->signature, call, expected, actual, arena, diff);
    if (!*right || !checker_needed(p))
        return true;
    return checker_ask(checker, call, expected, actual, arena, right, diff, err);
}

static struct bytes keep(struct arena *a, struct bytes b, bool *truncated)
{
    if (b.len > KEEP_BYTES) {
        *truncated = true;
        return (struct bytes){0};
    }
    return (struct bytes){arena_copy(a, b.data, b.len), b.len};
}

static void keep_output(struct program *solution, const struct run_outcome *o, struct arena *a,
                        struct case_result *out)
{
    if (o->usage.output_len == 0)
        return;
    own_buf struct buf raw = {0};
    own_buf struct buf safe = {0};
    runner_printed(solution->runner[BUILD_FAST], OUTPUT_SHOWN, &raw);
    text_escape(&safe, buf_str(&raw), raw.len, true);
    out->output = arena_strdup(a, buf_str(&safe));
    out->output_bytes = o->usage.output_len;
}

/* The answers of all calls, until the first wrong one. */
static bool look_at_answers(const struct problem *p, const struct test_case *c,
                            struct checker *checker, struct bytes answers, struct arena *arena,
                            struct case_result *out, struct err *err)
{
    struct cursor at = {answers.data, answers.data + answers.len};
    for (size_t i = 0; i < c->calls; i++) {
        struct cursor input = {c->input[i].data, c->input[i].data + c->input[i].len};
        const unsigned char *from = at.at;
        bool right = false;
        out->difference = (struct difference){.call = i};
        out->input = keep(arena, c->input[i], &out->truncated);
        out->expected = keep(arena, c->expected[i], &out->truncated);
        if (!codec_skip_answer(&at, &input, &p->signature) ||
            (i + 1 == c->calls && at.at != at.end)) {
            out->verdict = VERDICT_RUNTIME_ERROR;
            out->message = "the answer cannot be read: its bytes were overwritten";
            return true;
        }
        struct bytes actual = {from, (size_t)(at.at - from)};
        if (!answer_right(p, checker, c->input[i], c->expected[i], actual, arena, &right,
                          &out->difference, err))
            return false;
        if (right && c->calls > 1 && i + 1 < c->calls)
            continue;
        out->actual = keep(arena, actual, &out->truncated);
        if (!right) {
            out->difference.call = i;
            out->verdict = VERDICT_WRONG_ANSWER;
            out->message = out->difference.text;
            return true;
        }
    }
    return true;
}

static bool run_calls(struct program *solution, const struct problem *p, const struct test_case *c,
                      struct checker *checker, struct arena *arena, struct case_result *out,
                      struct err *err)
{
    own_buf struct buf frame = {0};
    case_frame(c, 0, c->calls, &frame);
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_request q = {
        .variant = BUILD_FAST,
        .mode = program_mode(&p->signature),
        .entry = entry,
        .entries = program_entries(&p->signature, solution->build.destructor, entry),
        .frame = {(unsigned char *)frame.data, frame.len},
        .limits = run_limits_of(&p->limits),
    };
    struct run_outcome o;
    if (!program_run(solution, &q, &o, err))
        return false;
    out->cpu_ns = o.usage.cpu_ns;
    out->wall_ns = o.usage.wall_ns;
    out->peak_bytes = o.usage.peak_bytes;
    out->peak_heap_bytes = (int64_t)(o.head.meter.peak_heap_bytes & INT64_MAX);
    out->peak_stack_bytes = (int64_t)(o.head.meter.peak_stack_bytes & INT64_MAX);
    out->disturbed = run_disturbed(&o);
    keep_output(solution, &o, arena, out);
    out->verdict = answer_outcome(p, &o, &q.limits, arena, &out->message);
    if (out->verdict == VERDICT_ACCEPTED)
        return look_at_answers(p, c, checker, o.answer, arena, out, err);
    size_t call = o.head.call < c->calls ? o.head.call : 0; /* the child's word: only shown */
    out->difference = (struct difference){.call = call, .operation = o.head.operation};
    out->input = keep(arena, c->input[call], &out->truncated);
    out->expected = keep(arena, c->expected[call], &out->truncated);
    return true;
}

/* A failed batch is told as its first failing call, alone in its process. If that call is right alone,
 * state survived from an earlier one; or the calls are slow, and only together over the limit. Which
 * call failed is the child's word where it crashed: a lie makes it a call that is right alone. */
static bool narrow(struct program *solution, const struct problem *p, const struct test_case *c,
                   struct checker *checker, struct arena *arena, struct case_result *out,
                   struct err *err)
{
    size_t call = out->difference.call;
    struct test_case one = *c;
    one.calls = 1;
    one.input = &c->input[call];
    one.expected = &c->expected[call];
    struct case_result alone = {.name = out->name, .group = out->group};
    if (!run_calls(solution, p, &one, checker, arena, &alone, err))
        return false;
    if (alone.verdict != VERDICT_ACCEPTED) {
        alone.disturbed = alone.disturbed || out->disturbed;
        alone.family = out->family;
        alone.size = c->size + (int64_t)call;
        alone.seed = out->seed;
        if (c->family != NULL)
            alone.name = arena_printf(arena, "%s_%lld", c->family, (long long)alone.size);
        *out = alone;
    } else if (out->verdict != VERDICT_TIME_LIMIT_EXCEEDED) {
        const char *why = out->message;
        out->message = arena_printf(
            arena, "right alone, but wrong when called again in one process: state survives%s%s",
            why != NULL ? "; " : "", why != NULL ? why : "");
    }
    return true;
}

bool answer_case(struct program *solution, const struct problem *p, const struct test_case *c,
                 struct checker *checker, struct arena *arena, struct case_result *out,
                 struct err *err)
{
    *out = (struct case_result){
        .name = arena_strdup(arena, c->name),
        .group = arena_strdup(arena, c->group),
        .family = c->family != NULL ? arena_strdup(arena, c->family) : NULL,
        .size = c->size,
        .seed = c->seed,
    };
    if (!run_calls(solution, p, c, checker, arena, out, err))
        return false;
    if (c->calls == 1 || out->verdict == VERDICT_ACCEPTED)
        return true;
    return narrow(solution, p, c, checker, arena, out, err);
}
