/* The same way as a submission's sweep goes (judge/engine/sweep.c), with inputs made here. */
#include "tests/complexity/run.h"

#include "judge/engine/sweep.h"

#include <stdio.h>
#include <stdlib.h>

enum { STACK_BYTES = 64 << 20 };

static const struct run_limits limits = {
    .cpu_ns = 60000000000,
    .wall_ns = 120000000000,
    .memory_bytes = 4ll << 30,
    .output_bytes = 1 << 20,
};

void labelled_build(const struct toolchain *tc, const struct labelled *f, struct program *out)
{
    struct err err = {0};
    struct build_request q = {.signature = &f->signature,
                              .name = f->name,
                              .source = {(unsigned char *)f->source.data, f->source.len},
                              .variant = {[BUILD_COUNTING] = true}};
    if (program_build(tc, &q, STACK_BYTES, 0, out, &err) && out->build.ok)
        return;
    (void)fprintf(stderr, "%s: does not build: %s %s\n", f->name, err.text,
                  out->build.diagnostic_count > 0 ? out->build.diagnostics[0].message : "");
    exit(1);
}

bool labelled_run(struct program *p, const struct labelled *f, int64_t n, int64_t m,
                  struct wire_meter *out)
{
    struct err err = {0};
    own_buf struct buf frame = {0};
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    struct run_outcome o;
    labelled_input(f, n, m, &frame);
    struct run_request q = {.variant = BUILD_COUNTING,
                            .mode = WIRE_MODE_FUNCTION,
                            .entry = entry,
                            .entries = program_entries(&f->signature, false, entry),
                            .frame = {(unsigned char *)frame.data, frame.len},
                            .limits = limits,
                            .ops_limit = SWEEP_STOP_OPERATIONS};
    if (!program_run(p, &q, &o, &err)) {
        (void)fprintf(stderr, "%s: %s\n", f->name, err.text);
        exit(1);
    }
    if (o.head.stage == WIRE_STAGE_OPS)
        return false;
    if (o.head.stage != WIRE_STAGE_DONE) {
        (void)fprintf(stderr, "%s: no answer at n=%lld: %s\n", f->name, (long long)n,
                      run_message(&o));
        exit(1);
    }
    *out = o.head.meter;
    return true;
}

double labelled_bytes(const struct wire_meter *m)
{
    return (double)(m->peak_heap_bytes - m->returned_bytes + m->peak_stack_bytes + m->static_bytes);
}
