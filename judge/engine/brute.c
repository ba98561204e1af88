/* Holding the brute force against the reference.
 *
 * Exhaustive inputs come from the case set, answers of the reference with them. Random ones are
 * made here, of all sizes of a family, and many are called one after another in one process by
 * either side: starting processes is what takes time. The brute force is then judged like a
 * submission with generous limits, so that a difference is told as it always is, and a custom
 * check has its say. */
#include "judge/engine/brute.h"

#include "judge/engine/answer.h"
#include "judge/engine/generate.h"
#include "judge/engine/reference.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    UP_TO = 8,
    UP_TO_MAX = 300,
    TIME_MS = 20000, /* CPU time of a batch: an end for loops without one, no measure */
    WALL_MS = 300000,
    MEMORY_MB = 512,
    BATCH_BYTES = 32 << 10, /* of inputs: what a process has freed is not used again */
    ASKED = 5, /* each question to the package's checker is a process of its own: fewer seeds */
    OTHER_SEED = 0x62727574, /* no seed that cases are made by */
};

/* Above the axis' smallest size. */
static const int64_t sizes[] = {0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 40, 60, 100, 200, 300};

struct comparison {
    const struct problem *problem;
    struct problem slow; /* the same with the generous limits; shares all memory */
    struct program generator, reference, brute;
    struct checker checker;
    uint32_t seeds;
    struct arena *arena; /* of the result */
    struct brute_result result;
};

/* ---- how far ---- */

/* The largest size above the smallest, per axis; -1: that axis does not grow. */
static bool read_reach(const struct problem *p, const char *source, int64_t *reach, struct err *err)
{
    static const char mark[] = "// judge: up to ";
    bool any = false;
    for (size_t i = 0; i < p->axes; i++)
        reach[i] = -1;
    for (const char *at = strstr(source, mark); at != NULL; at = strstr(at, mark)) {
        char name[32];
        int most = 0;
        size_t axis = 0;
        at += sizeof mark - 1;
        bool good =
            sscanf(at, "%31[A-Za-z_] %d", name, &most) == 2 && most >= 0 && most <= UP_TO_MAX;
        while (good && axis < p->axes && strcmp(p->axis[axis].name, name) != 0)
            axis++;
        if (!good || axis == p->axes)
            return err_package(
                err, "%s/brute_force.c: \"// judge: up to\" wants an axis and a size of at most %d",
                p->id, UP_TO_MAX);
        reach[axis] = most;
        any = true;
    }
    if (!any && p->axes > 0)
        reach[0] = UP_TO;
    return true;
}

/* ---- one family ---- */

/* Inputs to be called one after another in one process, and where each comes from. */
struct batch {
    struct arena arena; /* the inputs' bytes */
    struct bytes *input, *expected;
    const struct axis **axis;
    int64_t *n;
    size_t count, room, bytes;
};

static void batch_release(struct batch *b)
{
    free(b->input);
    free(b->expected);
    free(b->axis);
    free(b->n);
    arena_release(&b->arena);
    *b = (struct batch){0};
}

static bool is_there(const struct batch *b, struct bytes input)
{
    for (size_t i = 0; i < b->count; i++)
        if (b->input[i].len == input.len && memcmp(b->input[i].data, input.data, input.len) == 0)
            return true;
    return false;
}

/* An input that is there already adds nothing. */
static void batch_add(struct batch *b, struct bytes input, const struct axis *axis, int64_t n)
{
    if (is_there(b, input))
        return;
    if (b->count == b->room) {
        b->room = b->room > 0 ? 2 * b->room : 64;
        b->input = mem_grow(b->input, b->room, sizeof *b->input);
        b->expected = mem_grow(b->expected, b->room, sizeof *b->expected);
        b->axis = mem_grow(b->axis, b->room, sizeof *b->axis);
        b->n = mem_grow(b->n, b->room, sizeof *b->n);
    }
    b->input[b->count] = (struct bytes){arena_copy(&b->arena, input.data, input.len), input.len};
    b->bytes += input.len;
    b->axis[b->count] = axis;
    b->n[b->count++] = n;
}

/* ---- comparing ---- */

/* Calls whose expected answers are known. *differs is the first one that is not answered so. */
static bool compare(struct comparison *c, const struct test_case *calls, size_t *differs,
                    struct err *err)
{
    struct arena scratch = {0};
    struct case_result r;
    bool ok = answer_case(&c->brute, &c->slow, calls, &c->checker, &scratch, &r, err);
    c->result.inputs += calls->calls;
    if (ok && r.verdict != VERDICT_ACCEPTED) {
        c->result.agrees = false;
        c->result.found =
            arena_printf(c->arena, "%s: %s%s%s", r.name, verdict_row(r.verdict)->name,
                         r.message != NULL ? ": " : "", r.message != NULL ? r.message : "");
        bool together = calls->calls > 1 && strcmp(r.name, calls->name) == 0; /* none by itself */
        *differs = together ? SIZE_MAX : (size_t)(r.size - calls->size);
    }
    arena_release(&scratch);
    return ok;
}

/* Compares what has been gathered, and empties it. */
static bool compare_batch(struct comparison *c, const char *family, struct batch *b,
                          struct err *err)
{
    own_buf struct buf keep = {0};
    size_t differs = 0;
    struct test_case calls = {.name = family,
                              .group = "brute",
                              .family = family,
                              .calls = b->count,
                              .input = b->input,
                              .expected = b->expected};
    if (b->count == 0 || !c->result.agrees)
        return true;
    if (!reference_answers(&c->reference, &c->slow, &calls, &keep, err) ||
        !compare(c, &calls, &differs, err))
        return false;
    if (!c->result.agrees && differs < b->count)
        c->result.found = arena_printf(c->arena, "%s = %" PRId64 ", %s", b->axis[differs]->name,
                                       b->n[differs], c->result.found);
    batch_release(b);
    return true;
}

/* ---- all inputs ---- */

/* The inputs of one size, by one seed each. */
static bool add_size(struct comparison *c, const char *family, const struct axis *axis, int64_t n,
                     struct batch *b, struct err *err)
{
    own_buf struct buf made = {0};
    bool possible = false;
    uint32_t count = 0;
    struct generate_request q = {.family = family,
                                 .swept = axis,
                                 .n = n,
                                 .seed = case_seed(c->problem, OTHER_SEED),
                                 .count = c->seeds};
    if (!generate_inputs(&c->generator, c->problem, &q, &made, &count, &possible, err))
        return false;
    const unsigned char *at = (const unsigned char *)made.data;
    bool ok = true;
    for (uint32_t i = 0; ok && possible && i < count; i++) {
        uint32_t len = 0;
        memcpy(&len, at, sizeof len);
        batch_add(b, (struct bytes){at + sizeof len, len}, axis, n);
        at += sizeof len + len;
        if (b->bytes > BATCH_BYTES)
            ok = compare_batch(c, family, b, err);
    }
    return ok;
}

static bool compare_exhaustive(struct comparison *c, struct err *err)
{
    struct case_set set = {0};
    size_t ignored = 0;
    if (c->problem->exhaustive_count == 0)
        return true;
    bool ok = case_set_load(c->checker.toolchain, c->problem, 0, c->checker.without, &set, err);
    for (size_t i = 0; ok && i < set.count && c->result.agrees; i++)
        if (strcmp(set.cases[i].group, "exhaustive") == 0)
            ok = compare(c, &set.cases[i], &ignored, err);
    case_set_release(&set);
    return ok;
}

static bool compare_family(struct comparison *c, const char *family, const int64_t *reach,
                           struct err *err)
{
    struct batch b = {0};
    bool ok = true;
    for (size_t i = 0; i < c->problem->axes; i++) {
        const struct axis *axis = &c->problem->axis[i];
        for (size_t k = 0; ok && k < array_len(sizes) && sizes[k] <= reach[i]; k++)
            ok = add_size(c, family, axis, axis->min + sizes[k], &b, err);
    }
    ok = ok && compare_batch(c, family, &b, err);
    batch_release(&b);
    return ok;
}

static bool open_programs(struct comparison *c, struct bytes source, struct err *err)
{
    const struct problem *p = c->problem;
    const struct toolchain *t = c->checker.toolchain;
    struct build_request q = {.role = BUILD_SOLUTION,
                              .signature = &p->signature,
                              .problem = p,
                              .name = "brute_force.c",
                              .source = source,
                              .variant = {[BUILD_FAST] = true}};
    if (!package_program(t, p, BUILD_GENERATOR, false, c->checker.without, &c->generator, err) ||
        !package_program(t, p, BUILD_SOLUTION, false, c->checker.without, &c->reference, err) ||
        !program_build(t, &q, (size_t)p->limits.stack_mb << 20, c->checker.without, &c->brute, err))
        return false;
    if (c->brute.build.ok)
        return true;
    c->result.agrees = false;
    c->result.found = arena_strdup(
        c->arena, c->brute.build.message != NULL ? c->brute.build.message : "it does not compile");
    return true;
}

static bool compare_all(struct comparison *c, struct bytes source, const int64_t *reach,
                        struct err *err)
{
    bool ok = open_programs(c, source, err);
    if (ok && c->result.agrees)
        ok = compare_exhaustive(c, err);
    for (size_t i = 0; ok && c->result.agrees && i < c->problem->hidden_count; i++)
        ok = compare_family(c, c->problem->hidden[i], reach, err);
    return ok;
}

bool brute_compare(const struct toolchain *t, const struct problem *p, struct bytes source,
                   uint32_t seeds, unsigned without, struct arena *arena, struct brute_result *out,
                   struct err *err)
{
    own_mem char *text = mem_strndup((const char *)source.data, source.len);
    own_mem int64_t *reach = mem_array(p->axes + 1, sizeof *reach);
    if (!read_reach(p, text, reach, err))
        return false;
    struct comparison c = {
        .problem = p, .slow = *p, .seeds = seeds, .arena = arena, .result = {.agrees = true}};
    c.slow.limits.time_ms = TIME_MS;
    c.slow.limits.wall_ms = WALL_MS;
    c.slow.limits.memory_mb = MEMORY_MB;
    c.checker = (struct checker){.problem = &c.slow, .toolchain = t, .without = without};
    bool ok = compare_all(&c, source, reach, err);
    checker_release(&c.checker);
    program_release(&c.generator);
    program_release(&c.reference);
    program_release(&c.brute);
    if (ok)
        *out = c.result;
    return ok;
}
