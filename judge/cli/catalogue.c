/* From packages and sets to what practice needs to know of them. */
#include "judge/cli/catalogue.h"

#include "judge/base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SETS_MAX = 1 << 20 };

static void add(const struct context *c, const char *id, struct catalogue *k)
{
    struct problem p = {0};
    struct err unread = {0};
    if (!context_problem(c, id, &p, &unread))
        return;
    k->entries[k->count++] =
        (struct catalogue_entry){.id = arena_strdup(&k->arena, p.id),
                                 .title = arena_strdup(&k->arena, p.title),
                                 .topic = arena_strdup(&k->arena, p.topic),
                                 .difficulty = arena_strdup(&k->arena, p.difficulty),
                                 .minutes = p.minutes};
    problem_release(&p);
}

/* A problem that is in two weeks belongs to the first. */
static void mark_week(const struct practice_set *set, struct catalogue *k)
{
    int week = 0;
    int end = 0;
    if (sscanf(set->name, "week_%d%n", &week, &end) != 1 || set->name[end] != '\0' || week < 1)
        return;
    for (size_t i = 0; i < set->count; i++) {
        struct catalogue_entry *e = (struct catalogue_entry *)catalogue_find(k, set->problems[i]);
        if (e == NULL || (e->week > 0 && e->week <= week))
            continue;
        e->week = week;
        e->place = (int)i + 1;
    }
}

bool catalogue_sets(const struct context *c, struct practice_sets *out, struct err *err)
{
    for (size_t i = 0; i < c->path.count; i++) {
        own_mem char *file = file_join(c->path.dirs[i], "sets.json");
        own_buf struct buf text = {0};
        if (!file_exists(file))
            continue;
        if (!file_read(file, SETS_MAX, &text, err))
            return false;
        struct bytes json = {(const unsigned char *)buf_str(&text), text.len};
        if (!practice_sets_decode(file, json, out, err))
            return false;
    }
    return true;
}

bool catalogue_read(const struct context *c, struct catalogue *out, struct err *err)
{
    size_t count = 0;
    struct practice_sets sets = {0};
    bool good = catalogue_sets(c, &sets, err);
    char **ids = problem_list(&c->path, &count);
    struct catalogue k = {0};
    k.entries = arena_array(&k.arena, count + 1, sizeof *k.entries);
    for (size_t i = 0; i < count; i++) {
        if (good)
            add(c, ids[i], &k);
        free(ids[i]);
    }
    free(ids);
    for (size_t i = 0; i < sets.count; i++)
        mark_week(&sets.sets[i], &k);
    practice_sets_release(&sets);
    if (!good) {
        catalogue_release(&k);
        return false;
    }
    *out = k;
    return true;
}
