/* Taking out what students may not see; see view.h. */
#include "judge/publish/view.h"

#include <string.h>

static bool is_open(const struct graded_case *c)
{
    return strcmp(c->group, "sample") == 0;
}

static void strip(struct graded_case *c)
{
    *c = (struct graded_case){.name = c->name,
                              .group = c->group,
                              .verdict = c->verdict,
                              .cpu_ns = c->cpu_ns,
                              .peak_heap_bytes = c->peak_heap_bytes,
                              .peak_stack_bytes = c->peak_stack_bytes};
}

/* A result's message and a finding's are about a case: about which? Only where every failed case is
 * open can they be shown; a compile error has no cases. */
static bool speaks_of_hidden(const struct graded_result *r)
{
    if (r->verdict == VERDICT_COMPILE_ERROR)
        return false;
    const struct graded_case *first = graded_first_failure(r);
    return first == NULL || !is_open(first);
}

static bool finding_is_open(const struct graded_result *r)
{
    for (size_t i = 0; r->finding.case_name != NULL && i < r->case_count; i++) {
        if (strcmp(r->cases[i].name, r->finding.case_name) == 0)
            return is_open(&r->cases[i]);
    }
    return false;
}

void view_conceal(struct graded_result *r, enum hidden hidden)
{
    if (hidden == HIDDEN_FULL)
        return;
    if (speaks_of_hidden(r))
        r->message = NULL;
    if (!finding_is_open(r))
        r->finding = (struct graded_finding){0};
    r->complexity.note = NULL;
    size_t kept = 0;
    int64_t open = 0;
    int64_t open_passed = 0;
    for (size_t i = 0; i < r->case_count; i++) {
        struct graded_case *c = &r->cases[i];
        open += is_open(c);
        open_passed += is_open(c) && c->verdict == VERDICT_ACCEPTED;
        if (!is_open(c) && hidden == HIDDEN_COUNTS)
            continue;
        if (!is_open(c))
            strip(c);
        r->cases[kept++] = *c;
    }
    r->case_count = kept;
    if (hidden == HIDDEN_COUNTS) {
        r->concealed = r->run - open;
        r->concealed_passed = r->passed > open_passed ? r->passed - open_passed : 0;
    }
}
