/* What is to be graded: the assignment, its problems, and who handed in what. */
#include "judge/engine/grade.h"

#include "judge/problem/assignment.h"

#include <stdlib.h>
#include <string.h>

static bool somebody_has(const struct roll *r, const char *id)
{
    for (size_t i = 0; i < r->count; i++)
        if (roll_has(r, i, id))
            return true;
    return false;
}

/* Without an assignment: the problems that occur. */
static bool plan_all(const struct problem_path *path, const char *dir, struct grade_plan *p,
                     struct err *err)
{
    size_t count = 0;
    size_t used = 0;
    char **ids = problem_list(path, &count);
    bool ok = count > 0 || err_usage(err, "no problems found; see --problems");
    ok = ok && roll_read(dir, (const char *const *)ids, count, &p->roll, err);
    own_mem const char **there = mem_array(count + 1, sizeof *there);
    for (size_t i = 0; i < count && ok; i++)
        if (somebody_has(&p->roll, ids[i]))
            there[used++] = ids[i];
    if (ok)
        assignment_of(there, used, &p->assignment);
    for (size_t i = 0; i < count; i++)
        free(ids[i]);
    free(ids);
    return ok;
}

static bool plan_assigned(const char *dir, const char *name, struct bytes text,
                          struct grade_plan *p, struct err *err)
{
    if (!assignment_decode(name, text, &p->assignment, err))
        return false;
    size_t count = p->assignment.count;
    own_mem const char **ids = mem_array(count, sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = p->assignment.problems[i].id;
    return roll_read(dir, ids, count, &p->roll, err);
}

static bool load_problems(const struct problem_path *path, struct grade_plan *p, struct err *err)
{
    size_t count = p->assignment.count;
    p->problems = arena_array(&p->assignment.arena, count, sizeof *p->problems);
    for (size_t i = 0; i < count; i++) {
        own_mem char *dir = problem_find(path, p->assignment.problems[i].id, err);
        if (dir == NULL || !problem_load(dir, &p->problems[i], err))
            return false;
    }
    return true;
}

bool grade_plan_make(const struct problem_path *path, const char *dir, const char *assignment_name,
                     struct bytes assignment, struct shard shard, struct grade_plan *out,
                     struct err *err)
{
    struct grade_plan p = {.shard = shard, .roll = {.dir = -1}};
    bool ok = assignment.len > 0 ? plan_assigned(dir, assignment_name, assignment, &p, err)
                                 : plan_all(path, dir, &p, err);
    if (!ok || !load_problems(path, &p, err)) {
        grade_plan_release(&p);
        return false;
    }
    p.class_count = p.roll.count;
    roll_hash(&p.roll, p.names);
    roll_keep_shard(&p.roll, shard);
    *out = p;
    return true;
}

void grade_plan_release(struct grade_plan *p)
{
    for (size_t i = 0; i < p->assignment.count && p->problems != NULL; i++)
        problem_release(&p->problems[i]);
    roll_release(&p->roll);
    assignment_release(&p->assignment);
    *p = (struct grade_plan){.roll = {.dir = -1}};
}
