/* Building foreign C and running it case by case; see program.h.
 *
 * The shared areas are sparse: their size is an upper bound, and only what a case uses is ever
 * backed by memory. */
#include "judge/engine/program.h"

#include "judge/codec/codec.h"
#include "judge/engine/interrupt.h"

#include <signal.h>
#include <string.h>

enum {
    INPUT_CAP = 128 << 20,
    OUTPUT_CAP = 192 << 20,
    HEAT_CAP = 1 << 18, /* records; a user's file has fewer program points */
};

static const int64_t MiB = 1 << 20;

struct run_limits run_limits_of(const struct limits *l)
{
    return (struct run_limits){
        .cpu_ns = l->time_ms * 1000000,
        .wall_ns = l->wall_ms * 1000000,
        .memory_bytes = l->memory_mb * MiB,
        .output_bytes = l->output_kb * 1024,
    };
}

enum wire_mode program_mode(const struct signature *s)
{
    return s->kind == PROBLEM_API ? WIRE_MODE_API : WIRE_MODE_FUNCTION;
}

size_t program_entries(const struct signature *s, bool destructor,
                       struct wire_entry out[WIRE_MAX_ENTRIES])
{
    for (size_t i = 0; i < s->callables; i++)
        codec_entry(&s->callable[i], true, &out[i]);
    if (s->kind == PROBLEM_FUNCTION)
        return s->callables;
    out[s->callables] = (struct wire_entry){.present = destructor};
    return s->callables + 1;
}

bool program_build(const struct toolchain *t, const struct build_request *q, size_t stack_bytes,
                   unsigned without, struct program *p, struct err *err)
{
    *p = (struct program){.toolchain = t, .stack_bytes = stack_bytes, .without = without};
    return build_solution(t, q, &p->build, err);
}

bool program_take(const struct toolchain *t, struct build_job *begun, size_t stack_bytes,
                  unsigned without, struct program *p, struct err *err)
{
    *p = (struct program){.toolchain = t, .stack_bytes = stack_bytes, .without = without};
    return build_end(begun, &p->build, err);
}

static bool start(struct program *p, enum build_variant v, struct err *err)
{
    struct runner_options options = {
        .harness = p->toolchain->harness,
        .image = &p->build.image[v],
        .counting = v == BUILD_COUNTING,
        .checked = v == BUILD_CHECKED || v == BUILD_ZEROED,
        .input_cap = INPUT_CAP,
        .output_cap = OUTPUT_CAP,
        .stack_bytes = p->stack_bytes,
        .without = p->without,
    };
    return runner_start(&options, &p->runner[v], err);
}

static void write_input(struct runner *r, const struct run_request *q, size_t answer_cap)
{
    struct wire_input in = {
        .magic = WIRE_MAGIC,
        .mode = q->mode,
        .flags = (q->heat ? WIRE_HEAT : 0) | (q->trace ? WIRE_TRACE : 0),
        .entries = (uint32_t)q->entries,
        .selected = q->selected,
        .frame_len = q->frame.len + q->more.len,
        .answer_cap = answer_cap,
        .heat_cap = q->heat || q->trace ? HEAT_CAP : 0,
        .poison = q->poison,
        .trace_stop = q->trace_stop,
        .cpu_ns = (uint64_t)q->limits.cpu_ns,
        .wall_ns = (uint64_t)q->limits.wall_ns,
        /* Sparse allocations beyond the limit are legal, memory is judged by what is touched; the
         * shared areas and the solution's stack count, too. */
        .address_space =
            (uint64_t)(q->limits.memory_bytes * 4 + INPUT_CAP + OUTPUT_CAP + 1024 * MiB),
        .output_bytes = (uint64_t)q->limits.output_bytes,
        .ops_limit = q->ops_limit,
    };
    memcpy(in.entry, q->entry, q->entries * sizeof *q->entry);
    unsigned char *area = runner_input(r);
    memcpy(area, &in, sizeof in);
    if (q->frame.len > 0)
        memcpy(area + sizeof in, q->frame.data, q->frame.len);
    if (q->more.len > 0)
        memcpy(area + sizeof in + q->frame.len, q->more.data, q->more.len);
}

/* Copy out what the case wrote about itself, and bound every length in it. */
static void read_output(const struct runner *r, size_t answer_cap, struct run_outcome *out)
{
    const unsigned char *area = runner_output(r);
    memcpy(&out->head, area, sizeof out->head);
    out->head.message[sizeof out->head.message - 1] = '\0';
    if (out->head.magic != WIRE_MAGIC)
        out->head = (struct wire_output){.stage = WIRE_STAGE_NONE};
    if (out->head.stage == WIRE_STAGE_DONE && out->head.answer_len <= answer_cap)
        out->answer = (struct bytes){area + WIRE_ANSWER_OFFSET, out->head.answer_len};
    else if (out->head.stage == WIRE_STAGE_DONE)
        out->head.stage = WIRE_STAGE_NONE;
    if (out->head.heat_count <= HEAT_CAP) {
        size_t at = WIRE_ANSWER_OFFSET + ((answer_cap + 15) & ~(size_t)15);
        out->heat = (struct bytes){area + at, out->head.heat_count * sizeof(struct wire_heat)};
    }
}

bool program_run(struct program *p, const struct run_request *q, struct run_outcome *out,
                 struct err *err)
{
    if (judge_interrupted())
        return err_interrupted(err);
    must(q->entries <= WIRE_MAX_ENTRIES);
    const size_t room = INPUT_CAP - sizeof(struct wire_input);
    if (q->frame.len > room || q->more.len > room - q->frame.len)
        return err_judge(err, "an input of %zu bytes is larger than the judge can pass on",
                         q->frame.len + q->more.len);
    if (p->runner[q->variant] == NULL && !start(p, q->variant, err))
        return false;
    struct runner *r = p->runner[q->variant];
    size_t heat = q->heat || q->trace ? HEAT_CAP * sizeof(struct wire_heat) + 16 : 0;
    size_t answer_cap = OUTPUT_CAP - WIRE_ANSWER_OFFSET - heat;
    write_input(r, q, answer_cap);
    *out = (struct run_outcome){0};
    if (!runner_case(r, &out->usage, err))
        return judge_interrupted() ? err_interrupted(err) : false;
    read_output(r, answer_cap, out);
    return true;
}

static bool killed_from_outside(const struct run_outcome *o)
{
    return o->usage.end == CASE_SIGNALLED &&
           o->usage.code == SIGKILL; /* no limit of ours was reached */
}

bool run_disturbed(const struct run_outcome *o)
{
    return killed_from_outside(o) || o->usage.end == CASE_WALL_LIMIT;
}

bool run_undisturbed(const struct run_outcome *o, const char *who, struct err *err)
{
    return !killed_from_outside(o) ||
           err_judge(err,
                     "%s was killed from outside, perhaps because the machine ran out of memory",
                     who);
}

const char *run_message(const struct run_outcome *o)
{
    const char *bar = strchr(o->head.message, '|');
    return bar != NULL ? bar + 1 : o->head.message;
}

unsigned program_layers(const struct program *p)
{
    unsigned layers = ~0u;
    bool any = false;
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        if (p->runner[v] == NULL)
            continue;
        layers &= runner_layers(p->runner[v]);
        any = true;
    }
    return any ? layers : 0;
}

void program_release(struct program *p)
{
    for (int v = 0; v < BUILD_VARIANTS; v++)
        runner_stop(p->runner[v]);
    build_release(&p->build);
    *p = (struct program){0};
}
