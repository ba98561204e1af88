/* A program in the sandbox: foreign C, built, loaded, and called through frames.
 *
 * Solution, reference, generator and checker are all programs. */
#ifndef JUDGE_ENGINE_PROGRAM_H
#define JUDGE_ENGINE_PROGRAM_H

#include "judge/build/build.h"
#include "judge/model/problem.h"
#include "judge/sandbox/runner.h"

#include <stdbool.h>

struct program {
    struct build build;
    const struct toolchain *toolchain;     /* borrowed */
    struct runner *runner[BUILD_VARIANTS]; /* started when first needed */
    size_t stack_bytes;
    unsigned without;
};

/* What a run may take. Zero fields mean the defaults of program_limits(). */
struct run_limits {
    int64_t cpu_ns, wall_ns;
    int64_t memory_bytes; /* touched; the address space gets a generous multiple */
    int64_t output_bytes;
};
struct run_limits run_limits_of(const struct limits *l);

/* One run: what goes in. */
struct run_request {
    enum build_variant variant;
    enum wire_mode mode;
    const struct wire_entry *entry;
    size_t entries;
    uint32_t selected; /* WIRE_MODE_FUNCTION: entry to call */
    struct bytes frame;
    struct bytes more; /* the frame goes on with these, so that nobody needs to join the two */
    struct run_limits limits;
    bool heat;
    uint64_t ops_limit;   /* counting and checked build; 0 none */
    bool trace;           /* checked build: the first values read, in order, instead of heat */
    uint64_t trace_stop;  /* checked build, see wire_input */
    unsigned char poison; /* checked build: what fresh memory is filled with */
};

/* And what came out. Bytes are hostile, borrowed from the shared area: valid until the next run. */
struct run_outcome {
    struct case_usage usage;
    struct wire_output head; /* a copy; message is NUL-terminated */
    struct bytes answer;     /* empty unless the stage is WIRE_STAGE_DONE */
    struct bytes heat;       /* struct wire_heat records, of heat or trace */
};

/* Build. A compile error is no failure: look at p->build.ok. */
bool program_build(const struct toolchain *t, const struct build_request *q, size_t stack_bytes,
                   unsigned without, struct program *p, struct err *err);
/* The same from a build that was begun (build_begin()); ends it. */
bool program_take(const struct toolchain *t, struct build_job *begun, size_t stack_bytes,
                  unsigned without, struct program *p, struct err *err);
bool program_run(struct program *p, const struct run_request *q, struct run_outcome *out,
                 struct err *err);
unsigned program_layers(const struct program *p); /* of the runners started so far */
void program_release(struct program *p);          /* accepts zeroed */

/* Was the machine's hand in this ending: killed from outside, or waiting until the real-time limit?
 * Such an ending is told and not remembered. */
bool run_disturbed(const struct run_outcome *o);
/* For programs of the judge's own side: an error if that one was killed from outside. */
bool run_undisturbed(const struct run_outcome *o, const char *who, struct err *err);

/* The harness's message without its machine-readable prefix ("arg=0 offset=16|..."); "" if none. */
const char *run_message(const struct run_outcome *o);

/* The entries of a signature, in the wire's order; returns their number. */
size_t program_entries(const struct signature *s, bool destructor,
                       struct wire_entry out[WIRE_MAX_ENTRIES]);
enum wire_mode program_mode(const struct signature *s);

#endif
