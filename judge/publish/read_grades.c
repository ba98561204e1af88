/* grades.json: the class. */
#include "judge/publish/read.h"

#include "judge/publish/fields.h"

#include <stdlib.h>
#include <string.h>

#define POINTS_MAX 1e9

static bool read_problem(const struct json_at *at, const struct json_at *packages, struct arena *a,
                         struct grading_problem *p, struct err *err)
{
    struct json_at hidden = json_at_key(at, "hidden");
    const char *name = NULL;
    if (!json_get_object(at, err) || !field_id(at, "id", a, &p->id, err) ||
        !field_text(at, "title", a, &p->title, err) ||
        !field_amount(at, "points", POINTS_MAX, &p->points, err) ||
        !field_amount(at, "correctness", 1, &p->correctness, err) ||
        !field_amount(at, "complexity", 1, &p->complexity, err) ||
        !json_get_string(&hidden, &name, err))
        return false;
    if (!hidden_parse(name, &p->hidden))
        return json_bad(&hidden, err, "expected counts, names or full");
    return json_object_get(packages->value, p->id) == NULL ||
           field_text(packages, p->id, a, &p->hash, err);
}

static bool read_problems(const struct json_at *top, struct grading *g, struct err *err)
{
    struct json_at list = json_at_key(top, "problems");
    struct json_at packages = json_at_key(top, "packages");
    if (!field_array(top, "problems", READ_PROBLEMS_MAX, &g->problem_count, err) ||
        !json_get_object(&packages, err))
        return false;
    g->problems = arena_array(&g->arena, g->problem_count + 1, sizeof *g->problems);
    for (size_t i = 0; i < g->problem_count; i++) {
        struct json_at at = json_at_index(&list, i);
        if (!read_problem(&at, &packages, &g->arena, &g->problems[i], err))
            return false;
        for (size_t j = 0; j < i; j++) {
            if (strcmp(g->problems[i].id, g->problems[j].id) == 0)
                return json_bad(&at, err, "the problem %s stands there twice", g->problems[i].id);
        }
    }
    return true;
}

static bool read_cell(const struct json_at *at, struct grading *g, struct grading_row *row,
                      struct err *err)
{
    struct json_at problem = json_at_key(at, "problem");
    struct json_at verdict = json_at_key(at, "verdict");
    const char *id = NULL;
    size_t k = 0;
    if (!json_get_object(at, err) || !json_get_string(&problem, &id, err))
        return false;
    while (k < g->problem_count && strcmp(g->problems[k].id, id) != 0)
        k++;
    if (k == g->problem_count)
        return json_bad(&problem, err, "is not among the problems");
    struct grading_cell *c = &row->cells[k];
    if (c->there)
        return json_bad(&problem, err, "stands there twice");
    c->there = true;
    c->judged = !json_is_null(verdict.value);
    if (c->judged && !field_verdict(at, "verdict", &c->verdict, err))
        return false;
    return field_amount(at, "points", POINTS_MAX, &c->points, err) &&
           field_amount(at, "max_points", POINTS_MAX, &c->max_points, err) &&
           field_natural(at, "passed", &c->passed, err) &&
           field_natural(at, "total", &c->total, err);
}

static bool read_row(const struct json_at *at, struct grading *g, struct grading_row *row,
                     struct err *err)
{
    struct json_at list = json_at_key(at, "problems");
    size_t count = 0;
    row->cells = arena_array(&g->arena, g->problem_count + 1, sizeof *row->cells);
    if (!json_get_object(at, err) ||
        !field_text(at, "submission", &g->arena, &row->submission, err) ||
        !field_hex(at, "submission_id", 16, &g->arena, &row->id, err) ||
        !field_amount(at, "points", POINTS_MAX, &row->points, err) ||
        !field_amount(at, "max_points", POINTS_MAX, &row->max_points, err) ||
        !field_amount(at, "percent", 100, &row->percent, err) ||
        !field_array(at, "problems", g->problem_count, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(&list, i);
        if (!read_cell(&one, g, row, err))
            return false;
    }
    return true;
}

static int by_id(const void *x, const void *y)
{
    const struct grading_row *const *a = x;
    const struct grading_row *const *b = y;
    return strcmp((*a)->id, (*b)->id);
}

static bool read_rows(const struct json_at *top, struct grading *g, struct err *err)
{
    struct json_at list = json_at_key(top, "submissions");
    if (!json_get_array(&list, &g->row_count, err))
        return false;
    g->rows = arena_array(&g->arena, g->row_count + 1, sizeof *g->rows);
    g->by_id = arena_array(&g->arena, g->row_count + 1, sizeof(struct grading_row *));
    for (size_t i = 0; i < g->row_count; i++) {
        struct json_at at = json_at_index(&list, i);
        if (!read_row(&at, g, &g->rows[i], err))
            return false;
        g->by_id[i] = &g->rows[i];
    }
    qsort(g->by_id, g->row_count, sizeof(struct grading_row *), by_id);
    for (size_t i = 1; i < g->row_count; i++) {
        if (by_id(&g->by_id[i - 1], &g->by_id[i]) == 0)
            return json_bad(&list, err, "the submission %s stands there twice", g->by_id[i]->id);
    }
    return true;
}

static bool read_shard(const struct json_at *top, struct grading *g, struct err *err)
{
    struct json_at at = json_at_key(top, "shard");
    struct json_at k = json_at_key(&at, "k");
    struct json_at n = json_at_key(&at, "n");
    if (at.value == NULL || json_is_null(at.value))
        return true;
    return json_get_object(&at, err) && json_get_int(&n, 1, INT32_MAX, &g->shards, err) &&
           json_get_int(&k, 1, g->shards, &g->shard, err);
}

static bool read_top(const struct json_at *top, struct grading *g, struct err *err)
{
    struct json_at toolchain = json_at_key(top, "toolchain");
    struct json_at sandbox = json_at_key(top, "sandbox");
    struct arena *a = &g->arena;
    return field_schema(top, "judge.grades/1", err) &&
           field_text(top, "judge", a, &g->judge, err) &&
           field_text_or_null(top, "judge_build", a, &g->build, err) &&
           field_text_or_null(top, "title", a, &g->title, err) &&
           field_digits(top, "seed", a, &g->seed, err) && json_get_object(&toolchain, err) &&
           field_text_or_null(&toolchain, "cc", a, &g->compiler, err) &&
           field_text_or_null(&toolchain, "version", a, &g->compiler_version, err) &&
           field_text_or_null(&toolchain, "hash", a, &g->toolchain_hash, err) &&
           json_get_object(&sandbox, err) && field_words(&sandbox, "layers", a, &g->layers, err) &&
           field_words(&sandbox, "missing", a, &g->missing, err) &&
           field_flag(top, "complete", &g->complete, err) && read_shard(top, g, err) &&
           read_problems(top, g, err) && read_rows(top, g, err);
}

bool read_grades(const char *file, const char *data, size_t len, struct grading *out,
                 struct err *err)
{
    own_json json_t *doc = json_parse(file, data, len, err);
    struct json_at top = json_at_root(file, doc);
    struct grading g = {.scored = true};
    if (doc == NULL || !read_top(&top, &g, err)) {
        grading_release(&g);
        err->kind = ERR_USAGE; /* a named file, not a package */
        return false;
    }
    *out = g;
    return true;
}
