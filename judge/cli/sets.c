/* See sets.h. `weak`: of the two weakest topics the easiest problem that is not solved yet, and one
 * review that is due. `due`: what spaced repetition asks for today, the most urgent first, until
 * 45 minutes are full. */
#include "judge/cli/sets.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"
#include "judge/cli/catalogue.h"
#include "judge/engine/review.h"
#include "judge/practice/mastery.h"
#include "judge/practice/review.h"
#include "judge/store/store.h"

#include <stdlib.h>
#include <string.h>

enum { DUE_MINUTES = 45, WEAK_TOPICS = 2 };

/* A problem that is installed, and whether it was ever solved. */
struct known {
    const struct catalogue_entry *entry;
    bool solved;
};

struct library {
    struct known *all;
    size_t count;
};

static struct library library_of(const struct catalogue *k, struct arena *a)
{
    struct library l = {arena_array(a, k->count + 1, sizeof *l.all), k->count};
    for (size_t i = 0; i < k->count; i++)
        l.all[i].entry = &k->entries[i];
    return l;
}

static int level_of(const struct known *one)
{
    const char *difficulty = one->entry->difficulty;
    return strcmp(difficulty, "easy") == 0 ? 0 : 1 + (strcmp(difficulty, "hard") == 0);
}

/* Does it stand in the weekly plan? */
static bool is_core(const struct known *one)
{
    return one->entry->week > 0;
}

static struct known *find(const struct library *k, const char *id)
{
    for (size_t i = 0; i < k->count; i++) {
        if (strcmp(k->all[i].entry->id, id) == 0)
            return &k->all[i];
    }
    return NULL;
}

static void add_row(struct sets *s, const struct practice_set *set, const struct library *k)
{
    struct set_row *r = &s->rows[s->count++];
    bool *here = arena_array(&s->arena, set->count + 1, sizeof *here);
    *r = (struct set_row){.name = arena_strdup(&s->arena, set->name),
                          .title = arena_strdup(&s->arena, set->title),
                          .minutes = set->minutes,
                          .total = set->count,
                          .here = here};
    const char **ids = arena_array(&s->arena, set->count + 1, sizeof *ids);
    for (size_t i = 0; i < set->count; i++) {
        ids[i] = arena_strdup(&s->arena, set->problems[i]);
        here[i] = find(k, ids[i]) != NULL;
        r->installed += here[i];
    }
    r->problems = ids;
}

/* -- from the history -------------------------------------------------------------------------- */

static bool in_topic(const void *data, const char *problem)
{
    const struct known *const *at = data; /* all of a topic, NULL at the end */
    for (; *at != NULL; at++) {
        if (strcmp((*at)->entry->id, problem) == 0)
            return true;
    }
    return false;
}

struct topic {
    const char *name;
    double mastery;
    bool core;
    const struct known *easiest; /* not solved yet; or NULL */
};

static struct topic look_at(const struct library *k, const char *name, const struct history *h,
                            int64_t now, struct arena *a)
{
    struct topic t = {.name = name};
    const struct known **members = arena_array(a, k->count + 1, sizeof *members);
    size_t n = 0;
    for (size_t i = 0; i < k->count; i++) {
        const struct known *one = &k->all[i];
        if (strcmp(one->entry->topic, name) != 0)
            continue;
        members[n++] = one;
        t.core = t.core || is_core(one);
        bool easier = t.easiest == NULL || level_of(one) < level_of(t.easiest) ||
                      (level_of(one) == level_of(t.easiest) && is_core(one) && !is_core(t.easiest));
        if (!one->solved && easier)
            t.easiest = one;
    }
    t.mastery = mastery_of(h, now, in_topic, members).value;
    return t;
}

/* Weakest first; of equals the core ones. */
static int by_weakness(const void *x, const void *y)
{
    const struct topic *a = x;
    const struct topic *b = y;
    if (a->mastery < b->mastery || a->mastery > b->mastery)
        return a->mastery < b->mastery ? -1 : 1;
    if (a->core != b->core)
        return a->core ? -1 : 1;
    return strcmp(a->name, b->name);
}

static void mark_solved(const struct history *h, const struct library *k)
{
    for (size_t i = 0; i < h->attempt_count; i++) {
        struct known *one = find(k, h->attempts[i].problem);
        if (one != NULL && h->attempts[i].verdict == VERDICT_ACCEPTED && !h->attempts[i].partial)
            one->solved = true;
    }
}

static void put(struct practice_set *set, const struct known *one)
{
    const char **ids = (const char **)set->problems;
    for (size_t i = 0; i < set->count; i++) {
        if (strcmp(ids[i], one->entry->id) == 0)
            return;
    }
    ids[set->count++] = one->entry->id;
    set->minutes += one->entry->minutes;
}

static void put_weak(struct practice_set *set, const struct library *k, const struct history *h,
                     int64_t now, struct arena *a)
{
    struct topic *topics = arena_array(a, k->count + 1, sizeof *topics);
    size_t n = 0;
    for (size_t i = 0; i < k->count; i++) {
        bool seen = false;
        for (size_t j = 0; j < n && !seen; j++)
            seen = strcmp(topics[j].name, k->all[i].entry->topic) == 0;
        if (!seen)
            topics[n++] = look_at(k, k->all[i].entry->topic, h, now, a);
    }
    qsort(topics, n, sizeof *topics, by_weakness);
    for (size_t i = 0, taken = 0; i < n && taken < WEAK_TOPICS; i++) {
        if (topics[i].easiest == NULL)
            continue;
        put(set, topics[i].easiest);
        taken++;
    }
}

static bool add_made(const struct context *c, const struct library *k, struct sets *s,
                     struct err *err)
{
    own_mem char *path = store_path();
    own_store struct store *store = store_open(path, true, err);
    own_history struct history h = {0};
    struct review_item *items = NULL;
    size_t item_count = 0;
    int64_t now = context_now(c);
    if (store == NULL || !store_history(store, &h, err) ||
        !review_load(path, now, REVIEW_NO_END, &s->arena, &items, &item_count, err))
        return false;
    struct practice_set weak = {.name = "weak", .title = "Weakest topics"};
    struct practice_set due = {.name = "due", .title = "Due for review"};
    weak.problems = arena_array(&s->arena, k->count + 1, sizeof *weak.problems);
    due.problems = arena_array(&s->arena, k->count + 1, sizeof *due.problems);
    mark_solved(&h, k);
    put_weak(&weak, k, &h, now, &s->arena);
    for (size_t i = 0; i < item_count && items[i].due_day <= day_of(now); i++) {
        const struct known *one = find(k, items[i].problem);
        if (one == NULL)
            continue;
        if (due.count == 0)
            put(&weak, one);
        if (due.count == 0 || due.minutes + one->entry->minutes <= DUE_MINUTES)
            put(&due, one);
    }
    add_row(s, &weak, k);
    s->rows[s->count - 1].why_empty = "every problem here is solved";
    add_row(s, &due, k);
    s->rows[s->count - 1].why_empty = "nothing is due today";
    return true;
}

/* -- the whole --------------------------------------------------------------------------------- */

static bool load(const struct context *c, struct sets *s, struct practice_sets *files,
                 struct err *err)
{
    own_catalogue struct catalogue k = {0};
    if (!catalogue_sets(c, files, err) || !catalogue_read(c, &k, err))
        return false;
    struct library here = library_of(&k, &s->arena);
    s->rows = arena_array(&s->arena, files->count + 2, sizeof *s->rows);
    for (size_t i = 0; i < files->count; i++)
        add_row(s, &files->sets[i], &here);
    return add_made(c, &here, s, err);
}

bool sets_load(const struct context *c, struct sets *out, struct err *err)
{
    struct practice_sets files = {0};
    struct sets s = {0};
    bool good = load(c, &s, &files, err);
    practice_sets_release(&files);
    if (!good) {
        sets_release(&s);
        return false;
    }
    *out = s;
    return true;
}

void sets_release(struct sets *s)
{
    arena_release(&s->arena);
    *s = (struct sets){0};
}

static const struct set_row *find_row(const struct sets *s, const char *name, struct err *err)
{
    own_mem const char **names = mem_array(s->count + 1, sizeof *names);
    own_buf struct buf safe = {0};
    for (size_t i = 0; i < s->count; i++) {
        if (strcmp(s->rows[i].name, name) == 0)
            return &s->rows[i];
        names[i] = s->rows[i].name;
    }
    text_escape(&safe, name, strlen(name), false);
    const char *near = text_nearest(name, names, s->count);
    if (near != NULL)
        (void)err_usage(err, "no set '%s'; did you mean '%s'?", buf_str(&safe), near);
    else
        (void)err_usage(err, "no set '%s'; 'judge practice list' shows them", buf_str(&safe));
    return NULL;
}

bool sets_problems(const struct context *c, struct sets *s, const char *name, int64_t *minutes,
                   struct session_problem **problems, size_t *count, struct err *err)
{
    const struct set_row *r = find_row(s, name, err);
    if (r == NULL)
        return false;
    if (r->installed == 0)
        return err_usage(err, "%s: %s", r->name,
                         r->why_empty != NULL ? r->why_empty : "none of its problems is installed");
    struct session_problem *all = arena_array(&s->arena, r->total, sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < r->total; i++) {
        struct problem p = {0};
        if (!r->here[i])
            continue;
        if (!context_problem(c, r->problems[i], &p, err))
            return false;
        all[n++] = (struct session_problem){.id = r->problems[i], .minutes = p.minutes};
        problem_release(&p);
    }
    *minutes = r->minutes;
    *problems = all;
    *count = n;
    return true;
}
