/* judge list: the catalogue as a table by topic. */
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/context.h"
#include "judge/practice/standing.h"
#include "judge/report/pen.h"
#include "judge/store/store.h"

#include <stdlib.h>
#include <string.h>

static const struct option options[] = {
    {.name = "topic", .arg = "TOPIC", .help = "only this topic"},
    {.name = "difficulty",
     .arg = "LEVEL",
     .choices = "easy|medium|hard",
     .help = "only this level"},
    {.name = "names", .help = "the ids alone, one a line, for scripts"},
    {.name = NULL},
};

struct entry {
    char *id;
    struct problem problem;
    bool loaded;
    struct err err; /* where it could not be loaded */
};

struct catalogue {
    struct entry *entries;
    size_t count;
    struct history history; /* how far one came; empty with --no-history */
};

static int by_topic(const void *x, const void *y)
{
    const struct entry *a = x;
    const struct entry *b = y;
    if (a->loaded != b->loaded)
        return a->loaded ? -1 : 1;
    int order = a->loaded ? strcmp(a->problem.topic, b->problem.topic) : 0;
    return order != 0 ? order : strcmp(a->id, b->id);
}

static struct catalogue catalogue_load(const struct context *c)
{
    struct catalogue k = {0};
    char **ids = problem_list(&c->path, &k.count);
    k.entries = mem_array(k.count + 1, sizeof *k.entries);
    for (size_t i = 0; i < k.count; i++) {
        struct entry *e = &k.entries[i];
        e->id = ids[i];
        e->loaded = context_problem(c, e->id, &e->problem, &e->err);
    }
    free(ids);
    qsort(k.entries, k.count, sizeof *k.entries, by_topic);
    return k;
}

/* A history that cannot be read leaves its column out, with a remark. */
static void read_history(const struct context *c, struct history *out)
{
    struct err err = {0};
    if (c->no_history)
        return;
    own_mem char *path = store_path();
    own_store struct store *store = store_open(path, true, &err);
    if (store == NULL || !store_history(store, out, &err))
        context_remark(c, "%s", err.text);
}

static void catalogue_release(struct catalogue *k)
{
    history_release(&k->history);
    for (size_t i = 0; i < k->count; i++) {
        if (k->entries[i].loaded)
            problem_release(&k->entries[i].problem);
        mem_cleanup_free(&k->entries[i].id);
    }
    mem_cleanup_free(&k->entries);
}

static bool known_topic(const struct catalogue *k, const char *topic, struct err *err)
{
    own_mem const char **names = mem_array(k->count + 1, sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < k->count; i++) {
        if (!k->entries[i].loaded)
            continue;
        if (strcmp(k->entries[i].problem.topic, topic) == 0)
            return true;
        names[count++] = k->entries[i].problem.topic;
    }
    const char *near = text_nearest(topic, names, count);
    if (near != NULL)
        return err_usage(err, "no problem has the topic '%s'; did you mean '%s'?", topic, near);
    return err_usage(err, "no problem has the topic '%s'; 'judge list' shows all", topic);
}

static bool wanted(const struct context *c, const struct entry *e)
{
    const char *topic = args_value(&c->args, "topic");
    const char *level = args_value(&c->args, "difficulty");
    return e->loaded && (topic == NULL || strcmp(topic, e->problem.topic) == 0) &&
           (level == NULL || strcmp(level, e->problem.difficulty) == 0);
}

static void put_standing(struct pen *pen, enum standing s)
{
    static const enum paint paints[STANDINGS] = {
        [STANDING_NEW] = PAINT_PLAIN,
        [STANDING_TRIED] = PAINT_BAD,
        [STANDING_CORRECT] = PAINT_WARN,
        [STANDING_SOLVED] = PAINT_GOOD,
    };
    pen_put(pen, PAINT_PLAIN, "  ");
    pen_printf(pen, paints[s], "%-7s", s == STANDING_NEW ? "" : standing_name(s));
}

static void entry_line(const struct entry *e, const struct history *h, const struct style *s,
                       struct buf *out)
{
    const struct problem *p = &e->problem;
    struct pen pen = {.out = out, .s = s};
    own_buf struct buf title = {0};
    pen_to(&pen, 2);
    pen_text(&pen, PAINT_BOLD, p->id);
    pen_room(&pen, 28, 16, 6);
    pen_text(&pen, PAINT_PLAIN, p->difficulty);
    pen_to(&pen, pen.column + 8 - (strlen(p->difficulty) < 7 ? strlen(p->difficulty) : 7));
    pen_printf(&pen, PAINT_DIM, "%3lld min", (long long)p->minutes);
    if (h->attempt_count > 0)
        put_standing(&pen, standing_of(h, p->id));
    style_text(&title, s, p->title, strlen(p->title), false);
    pen_room(&pen, pen.column + 2, text_width(buf_str(&title)), 6);
    pen_put(&pen, PAINT_PLAIN, buf_str(&title));
    pen_end(&pen);
}

static void table(const struct context *c, const struct catalogue *k, struct buf *out)
{
    const char *topic = NULL;
    size_t count = 0;
    for (size_t i = 0; i < k->count; i++) {
        const struct entry *e = &k->entries[i];
        if (!wanted(c, e))
            continue;
        if (topic == NULL || strcmp(topic, e->problem.topic) != 0) {
            topic = e->problem.topic;
            struct pen pen = {.out = out, .s = &c->out};
            pen_text(&pen, PAINT_BOLD, topic);
            pen_end(&pen);
        }
        entry_line(e, &k->history, &c->out, out);
        count++;
    }
    if (!c->out.quiet)
        buf_printf(out, "%zu problem%s\n", count, count == 1 ? "" : "s");
}

static json_t *strings_json(const char *const *strings, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        must(json_array_append_new(list, json_string(strings[i])) == 0);
    return list;
}

static json_t *entry_json(const struct problem *p, const struct history *h)
{
    json_t *j =
        json_pack("{s:s, s:s, s:s, s:s, s:I, s:o, s:o, s:s?, s:s, s:s, s:s}", "id", p->id, "title",
                  p->title, "topic", p->topic, "difficulty", p->difficulty, "minutes",
                  (json_int_t)p->minutes, "tags", strings_json(p->tags, p->tag_count), "covers",
                  strings_json(p->covers, p->cover_count), "origin", p->origin, "hash", p->hash,
                  "kind", p->signature.kind == PROBLEM_API ? "operations" : "function", "status",
                  standing_name(standing_of(h, p->id)));
    must(j != NULL);
    return j;
}

static json_t *document(const struct context *c, const struct catalogue *k)
{
    json_t *problems = json_array();
    json_t *invalid = json_array();
    for (size_t i = 0; i < k->count; i++) {
        const struct entry *e = &k->entries[i];
        own_buf struct buf safe = {0};
        if (wanted(c, e))
            must(json_array_append_new(problems, entry_json(&e->problem, &k->history)) == 0);
        if (e->loaded)
            continue;
        text_escape(&safe, e->err.text, strlen(e->err.text), false);
        must(json_array_append_new(
                 invalid, json_pack("{s:s, s:s}", "id", e->id, "message", buf_str(&safe))) == 0);
    }
    json_t *j = json_pack("{s:s, s:o, s:o}", "schema", "judge.list/1", "problems", problems,
                          "invalid", invalid);
    must(j != NULL);
    return j;
}

static bool show_names(const struct context *c, struct err *err)
{
    own_buf struct buf text = {0};
    size_t count = 0;
    char **ids = problem_list(&c->path, &count);
    for (size_t i = 0; i < count; i++) {
        buf_printf(&text, "%s\n", ids[i]);
        free(ids[i]);
    }
    free(ids);
    return context_write(c, &text, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    if (args_has(&c->args, "names") && !c->json)
        return show_names(c, err); /* for completion: no package is opened */
    struct catalogue k = catalogue_load(c);
    read_history(c, &k.history);
    const char *topic = args_value(&c->args, "topic");
    own_buf struct buf text = {0};
    bool good = topic == NULL || known_topic(&k, topic, err);
    if (good && c->json) {
        good = context_write_json(c, document(c, &k), err);
    } else if (good) {
        table(c, &k, &text);
        good = context_write(c, &text, err);
    }
    if (good && k.count == 0)
        context_remark(c,
                       "no problems found; --problems DIR or $JUDGE_PROBLEMS says where they are");
    for (size_t i = 0; good && i < k.count; i++) {
        if (!k.entries[i].loaded)
            context_remark(c, "%s is left out: %s", k.entries[i].id, k.entries[i].err.text);
    }
    catalogue_release(&k);
    return good;
}

const struct command command_list = {
    .name = "list",
    .usage = "",
    .summary = "the problems, by topic",
    .about = "Shows all problems that are found, with difficulty, the minutes that one should "
             "take, how far you came (tried, correct but too slow, solved), and the title. "
             "Packages that cannot be read are left out with a remark.",
    .options = options,
    .run = run,
};
