/* An assignment that nobody wrote: all problems count the same. */
#include "judge/model/assignment.h"

void assignment_of(const char *const *ids, size_t count, struct assignment *out)
{
    struct assignment a = {.partial = true,
                           .count = count,
                           .time_outs = ASSIGNMENT_TIME_OUTS,
                           .cpu_seconds = ASSIGNMENT_CPU_SECONDS};
    a.problems = arena_array(&a.arena, count, sizeof *a.problems);
    for (size_t i = 0; i < count; i++)
        a.problems[i] = (struct assigned){.id = arena_strdup(&a.arena, ids[i]),
                                          .points = ASSIGNMENT_POINTS,
                                          .correctness = ASSIGNMENT_CORRECTNESS,
                                          .complexity = ASSIGNMENT_COMPLEXITY,
                                          .hidden = ASSIGNMENT_HIDDEN};
    *out = a;
}

void assignment_release(struct assignment *a)
{
    arena_release(&a->arena);
    *a = (struct assignment){0};
}
