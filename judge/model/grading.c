/* Names and ends of graded results. */
#include "judge/model/grading.h"

#include "judge/base/err.h"

#include <string.h>

static const char *const hidden_names[HIDDENS] = {
    [HIDDEN_COUNTS] = "counts",
    [HIDDEN_NAMES] = "names",
    [HIDDEN_FULL] = "full",
};

const char *hidden_name(enum hidden h)
{
    must((unsigned)h < HIDDENS);
    return hidden_names[h];
}

bool hidden_parse(const char *name, enum hidden *out)
{
    for (int h = 0; h < HIDDENS; h++) {
        if (strcmp(hidden_names[h], name) == 0) {
            *out = (enum hidden)h;
            return true;
        }
    }
    return false;
}

static const char *const state_names[GRADED_STATES] = {
    [GRADED_JUDGED] = "judged",
    [GRADED_MISSING] = "missing",
    [GRADED_REFUSED] = "refused",
    [GRADED_FAILED] = "failed",
};

bool graded_state_parse(const char *name, enum graded_state *out)
{
    for (int s = 0; s < GRADED_STATES; s++) {
        if (strcmp(state_names[s], name) == 0) {
            *out = (enum graded_state)s;
            return true;
        }
    }
    return false;
}

const struct graded_case *graded_first_failure(const struct graded_result *r)
{
    for (size_t i = 0; i < r->case_count; i++) {
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            return &r->cases[i];
    }
    return NULL;
}

void grading_release(struct grading *g)
{
    arena_release(&g->arena);
    memset(g, 0, sizeof *g);
}

void graded_release(struct graded *g)
{
    arena_release(&g->arena);
    memset(g, 0, sizeof *g);
}
