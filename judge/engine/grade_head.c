/* The head of grades.json, written and read; and what an answer is worth. */
#include "judge/engine/grade_head.h"

#include "judge/base/file.h"
#include "judge/model/result.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_LIMIT = 4 << 20 };

/* ---- writing ---- */

static json_t *layers_json(unsigned layers)
{
    json_t *list = json_array();
    for (unsigned l = LAYER_NAMESPACES; l <= LAYER_RLIMITS; l <<= 1)
        if (layers & l)
            must(json_array_append_new(list, json_string(layer_name((enum layer)l))) == 0);
    return list;
}

/* Readers of JSON are only sure of 53 bits. */
static json_t *seed_json(uint64_t seed)
{
    if (seed == 0)
        return json_null();
    if (seed <= (uint64_t)1 << 53)
        return json_integer((json_int_t)seed);
    own_mem char *digits = mem_printf("%llu", (unsigned long long)seed);
    return json_string(digits);
}

static json_t *shard_json(const struct grade_head *h)
{
    if (h->shard.n == 0)
        return json_null();
    json_t *j = json_pack("{s:i, s:i, s:I, s:s}", "k", (int)h->shard.k, "n", (int)h->shard.n,
                          "submissions", (json_int_t)h->class_count, "names", h->names);
    must(j != NULL);
    return j;
}

json_t *grade_head_json(const struct grade_head *h)
{
    json_t *packages = json_object();
    json_t *problems = json_array();
    for (size_t i = 0; i < h->count; i++) {
        const struct graded_problem *p = &h->problems[i];
        json_t *o = json_pack("{s:s, s:s, s:f, s:f, s:f, s:s}", "id", p->id, "title", p->title,
                              "points", p->points, "correctness", p->correctness, "complexity",
                              p->complexity, "hidden", p->hidden);
        must(o != NULL && json_array_append_new(problems, o) == 0 &&
             json_object_set_new(packages, p->id, json_string(p->hash)) == 0);
    }
    json_t *j = json_pack(
        "{s:s, s:s, s:s?, s:o, s:{s:s, s:s, s:s}, s:o, s:s, s:{s:o, s:o}, s:o, s:b, s:b, s:I, s:I, "
        "s:o}",
        "schema", "judge.grades/1", "judge", h->judge, "title", h->title, "seed",
        seed_json(h->seed), "toolchain", "cc", h->compiler, "version", h->compiler_version, "hash",
        h->toolchain, "packages", packages, "judge_build", h->build, "sandbox", "layers",
        layers_json(h->layers), "missing", layers_json(h->missing), "shard", shard_json(h),
        "complete", (int)h->complete, "partial", (int)h->partial, "time_outs",
        (json_int_t)h->time_outs, "cpu_seconds", (json_int_t)h->cpu_seconds, "problems", problems);
    must(j != NULL);
    return j;
}

/* ---- reading ---- */

static bool text(struct grade_head *h, const struct json_at *up, const char *key, const char **out,
                 struct err *err)
{
    struct json_at at = json_at_key(up, key);
    const char *s = NULL;
    if (!json_get_string(&at, &s, err))
        return false;
    *out = arena_strdup(&h->arena, s);
    return true;
}

static bool whole(const struct json_at *up, const char *key, int64_t *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    return json_get_int(&at, 0, INT64_MAX, out, err);
}

static bool real(const struct json_at *up, const char *key, double *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    return json_get_number(&at, out, err);
}

static bool read_problems(struct grade_head *h, const struct json_at *top, struct err *err)
{
    struct json_at list = json_at_key(top, "problems");
    struct json_at packages = json_at_key(top, "packages");
    if (!json_get_array(&list, &h->count, err))
        return false;
    h->problems = arena_array(&h->arena, h->count, sizeof *h->problems);
    for (size_t i = 0; i < h->count; i++) {
        struct json_at at = json_at_index(&list, i);
        struct graded_problem *p = &h->problems[i];
        if (!text(h, &at, "id", &p->id, err) || !text(h, &at, "title", &p->title, err) ||
            !text(h, &at, "hidden", &p->hidden, err) || !real(&at, "points", &p->points, err) ||
            !real(&at, "correctness", &p->correctness, err) ||
            !real(&at, "complexity", &p->complexity, err) ||
            !text(h, &packages, p->id, &p->hash, err))
            return false;
    }
    return true;
}

static bool read_shard(struct grade_head *h, const struct json_at *top, struct err *err)
{
    struct json_at at = json_at_key(top, "shard");
    struct json_at names = json_at_key(&at, "names");
    const char *hash = NULL;
    int64_t k = 0;
    int64_t n = 0;
    int64_t count = 0;
    if (json_is_null(at.value))
        return true;
    if (!json_get_object(&at, err) || !whole(&at, "k", &k, err) || !whole(&at, "n", &n, err) ||
        !whole(&at, "submissions", &count, err) || !json_get_string(&names, &hash, err))
        return false;
    if (k < 1 || k > n || n > SHARDS_MAX || strlen(hash) != HASH_HEX)
        return json_bad(&at, err, "no shard of a class");
    h->shard = (struct shard){(unsigned)k, (unsigned)n};
    h->class_count = (size_t)count;
    memcpy(h->names, hash, sizeof h->names);
    return true;
}

static bool read_layers(const struct json_at *sandbox, const char *key, unsigned *out)
{
    const json_t *list = json_object_get(sandbox->value, key);
    *out = 0;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *name = json_string_value(json_array_get(list, i));
        for (unsigned l = LAYER_NAMESPACES; name != NULL && l <= LAYER_RLIMITS; l <<= 1)
            if (strcmp(name, layer_name((enum layer)l)) == 0)
                *out |= l;
    }
    return true;
}

static bool decode(struct grade_head *h, const struct json_at *top, struct err *err)
{
    struct json_at toolchain = json_at_key(top, "toolchain");
    struct json_at sandbox = json_at_key(top, "sandbox");
    struct json_at complete = json_at_key(top, "complete");
    struct json_at partial = json_at_key(top, "partial");
    struct json_at title = json_at_key(top, "title");
    const char *schema = NULL;
    int64_t seed = 0;
    struct json_at at = json_at_key(top, "schema");
    if (!json_get_string(&at, &schema, err))
        return false;
    if (strcmp(schema, "judge.grades/1") != 0)
        return json_bad(&at, err, "expected judge.grades/1");
    at = json_at_key(top, "seed");
    if (json_is_string(at.value)) /* beyond 2^63, too */
        h->seed = strtoull(json_string_value(at.value), NULL, 10);
    else if (!json_is_null(at.value) && !json_get_int(&at, 0, INT64_MAX, &seed, err))
        return false;
    else
        h->seed = (uint64_t)seed;
    return (json_is_null(title.value) || text(h, top, "title", &h->title, err)) &&
           text(h, top, "judge", &h->judge, err) && text(h, top, "judge_build", &h->build, err) &&
           text(h, &toolchain, "cc", &h->compiler, err) &&
           text(h, &toolchain, "version", &h->compiler_version, err) &&
           text(h, &toolchain, "hash", &h->toolchain, err) &&
           json_get_bool(&complete, &h->complete, err) &&
           json_get_bool(&partial, &h->partial, err) &&
           whole(top, "time_outs", &h->time_outs, err) &&
           whole(top, "cpu_seconds", &h->cpu_seconds, err) && read_problems(h, top, err) &&
           read_shard(h, top, err) && read_layers(&sandbox, "layers", &h->layers) &&
           read_layers(&sandbox, "missing", &h->missing);
}

/* The first line, up to "submissions":[ */
static bool first_line(const char *path, struct buf *out, struct err *err)
{
    own_file FILE *f = fopen(path, "re");
    char *line = NULL;
    size_t room = 0;
    if (f == NULL)
        return err_usage(err, "%s: %s; is this a folder that 'judge grade' finished?", path,
                         strerror(errno));
    ssize_t len = getline(&line, &room, f);
    if (len > 0 && len < HEAD_LIMIT)
        buf_add(out, line, (size_t)len - (line[len - 1] == '\n'));
    free(line);
    static const char end[] = ",\"submissions\":[";
    const size_t tail = sizeof end - 1;
    if (out->len < tail || memcmp(out->data + out->len - tail, end, tail) != 0)
        return err_usage(err, "%s: not as 'judge grade' writes it", path);
    buf_adds(out, "]}");
    return true;
}

bool grade_head_read(const char *out, struct grade_head *head, struct err *err)
{
    struct grade_head h = {0};
    own_mem char *path = file_join(out, GRADES_JSON);
    own_buf struct buf line = {0};
    if (!first_line(path, &line, err))
        return false;
    own_json json_t *doc = json_parse(path, line.data, line.len, err);
    struct json_at top = json_at_root(path, doc);
    if (doc == NULL || !decode(&h, &top, err)) {
        err->kind = ERR_USAGE;
        grade_head_release(&h);
        return false;
    }
    *head = h;
    return true;
}

void grade_head_release(struct grade_head *h)
{
    arena_release(&h->arena);
    *h = (struct grade_head){0};
}

/* ---- points ---- */

/* Complexity is decided only when every case passes, so it is worth nothing before. */
struct grade_points grade_score(const struct grade_head *h, const struct graded_problem *p,
                                const struct part *part)
{
    struct grade_points s = {.max = llround(100 * p->points)};
    if (part->state != PART_JUDGED)
        return s;
    bool right = part->verdict == VERDICT_ACCEPTED || part->verdict == VERDICT_COMPLEXITY_MISSED;
    uint32_t cases = part->run > part->total ? part->run : part->total;
    if (right)
        s.correctness = 1;
    else if (h->partial && cases > 0)
        s.correctness = (double)part->passed / cases;
    if (part->verdict == VERDICT_ACCEPTED && p->complexity > 0)
        s.complexity = 1;
    s.points =
        llround(100 * p->points * (p->correctness * s.correctness + p->complexity * s.complexity));
    return s;
}
