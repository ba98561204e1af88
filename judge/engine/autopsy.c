/* Which inputs are looked at; see autopsy.h. */
#include "judge/engine/autopsy.h"

#include "judge/base/file.h"
#include "judge/engine/autopsy_probe.h"

#include <string.h>

enum {
    INPUT_MOST = 256 << 10
}; /* bytes of an argument frame: larger ones are not looked at as advice */
#define WORK_TOTAL                                                                                 \
    UINT64_C(60000000) /* of all runs of advice; an input counts as its bytes besides */

static const struct case_result *first_failure(const struct result *r)
{
    for (size_t i = 0; i < r->case_count; i++)
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            return &r->cases[i];
    return NULL;
}

static void found(struct examination *e, const struct autopsy *a, const char *name, bool advice)
{
    e->r->autopsy = *a;
    e->r->autopsy.advice = advice;
    e->r->autopsy.case_name = arena_strdup(&e->r->arena, name);
}

static bool examine_failure(struct examination *e, const struct case_result *c, struct err *err)
{
    struct autopsy a = {0};
    own_buf struct buf frame = {0};
    if (c->input.len > 0) {
        struct bytes input = c->input;
        struct test_case alone = {.calls = 1, .input = &input};
        case_frame(&alone, 0, 1, &frame);
        if (!autopsy_examine(e, (struct bytes){(unsigned char *)frame.data, frame.len}, c->actual,
                             &a, err))
            return false;
    }
    for (size_t i = 0; i < e->q->set->count && !a.found; i++) {
        const struct test_case *whole = &e->q->set->cases[i];
        if (strcmp(whole->name, c->name) != 0 || (whole->calls == 1 && c->input.len > 0))
            continue;
        frame.len = 0;
        case_frame(whole, 0, whole->calls, &frame);
        if (!autopsy_examine(e, (struct bytes){(unsigned char *)frame.data, frame.len},
                             (struct bytes){0}, &a, err))
            return false;
    }
    if (a.found)
        found(e, &a, c->name, autopsy_is_leak(&a));
    return true;
}

static bool wanted(const struct examination *e, const struct test_case *c)
{
    if (e->q->options->sanitize == SANITIZE_ON || e->q->options->own_only)
        return true;
    return strcmp(c->group, "sample") == 0 || strcmp(c->group, "edge") == 0;
}

static const struct case_result *result_of(const struct result *r, const char *name)
{
    for (size_t i = 0; i < r->case_count; i++)
        if (strcmp(r->cases[i].name, name) == 0)
            return &r->cases[i];
    return NULL;
}

/* The first finding that is worse than a leak, else the first leak. */
static bool examine_right(struct examination *e, struct err *err)
{
    struct autopsy leak = {0};
    const char *leaking = NULL;
    uint64_t work = 0;
    bool all = e->q->options->sanitize == SANITIZE_ON;
    for (size_t i = 0; i < e->q->set->count; i++) {
        const struct test_case *c = &e->q->set->cases[i];
        struct autopsy a;
        own_buf struct buf frame = {0};
        const struct case_result *was = result_of(e->r, c->name);
        if (!wanted(e, c) || was == NULL)
            continue;
        struct bytes actual = c->calls == 1 ? was->actual : (struct bytes){0};
        case_frame(c, 0, c->calls, &frame);
        work += 3 * (WORK_TOTAL / 300 + frame.len * 40);
        if (!all && (frame.len > INPUT_MOST || work > WORK_TOTAL))
            continue;
        if (!autopsy_examine(e, (struct bytes){(unsigned char *)frame.data, frame.len}, actual, &a,
                             err))
            return false;
        if (autopsy_is_leak(&a) && leaking == NULL) {
            leak = a;
            leaking = c->name;
        } else if (a.found && !autopsy_is_leak(&a)) {
            found(e, &a, c->name, true);
            return true;
        }
    }
    if (leaking != NULL)
        found(e, &leak, leaking, true);
    return true;
}

/* What a limit ended is no question of memory; what broke a rule of the sandbox is not asked again.
 */
static bool worth_it(const struct result *r)
{
    switch (r->verdict) {
    case VERDICT_ACCEPTED:
    case VERDICT_COMPLEXITY_MISSED:
    case VERDICT_WRONG_ANSWER:
    case VERDICT_RUNTIME_ERROR:
        return true;
    default:
        return false;
    }
}

bool autopsy_run(const struct autopsy_request *q, struct result *r, struct err *err)
{
    struct examination e = {.q = q, .r = r};
    const struct case_result *failed = first_failure(r);
    if (!worth_it(r) || r->case_count == 0)
        return true;
    e.locals = failed != NULL || q->options->sanitize == SANITIZE_ON;
    struct build_job *begun = *q->begun;
    *q->begun = NULL;
    bool ok = autopsy_build(&e, BUILD_CHECKED, begun, &e.program, err);
    if (ok && e.program.build.ok) {
        ok = lines_open(e.program.build.image[BUILD_CHECKED].fd, file_basename(r->path), &e.lines,
                        err) &&
             (failed != NULL ? examine_failure(&e, failed, err) : examine_right(&e, err));
        r->checked = ok;
    }
    lines_close(e.lines);
    program_release(&e.program);
    program_release(&e.zeroed);
    return ok;
}
