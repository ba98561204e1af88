/* judge verify --mutants: would the cases of a package find small slips?
 *
 * Each mutant is one piece of work for a child process; what became of it comes back as bytes:
 * one of the fate, HASH_HEX of the code, the rest text. */
#include "judge/cli/cmd_mutants.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/cli/progress.h"
#include "judge/engine/workers.h"
#include "judge/engine/equivalent.h"
#include "judge/engine/mutation.h"
#include "judge/report/pen.h"

#include <stdio.h>
#include <string.h>

enum { STATUS_INVALID = 4, GOAL_PERCENT = 99 };

/* The mutants of one package, and what became of them. */
struct mutating {
    const struct context *context;
    struct progress progress;
    struct mutation mutation;
    struct equivalents equivalents;
    struct mutant_end *ends;
    size_t fates[FATES];
    size_t duplicates, declared;
    size_t wrong; /* entries of equivalent.txt that are no longer true */
};

/* ---- the work ---- */

static int try_one(void *data, size_t i, struct buf *out)
{
    struct mutating *all = data;
    struct mutant_end end;
    struct err err = {0};
    bool declared = equivalents_find(&all->equivalents, &all->mutation.mutants.list[i]) != NULL;
    if (!mutation_try(&all->mutation, i, declared, &end, &err)) {
        buf_adds(out, err.text);
        return err_exit_status(&err);
    }
    buf_addc(out, (char)end.fate);
    buf_add(out, end.code, HASH_HEX);
    buf_adds(out, end.how);
    return 0;
}

static bool take_one(void *data, size_t i, int status, const struct buf *text, struct err *err)
{
    struct mutating *all = data;
    struct mutant_end *end = &all->ends[i];
    size_t count = all->mutation.mutants.count;
    if (status == 130)
        return err_interrupted(err);
    if (status != 0)
        return err_judge(err, "mutant %zu of %s: %s", i, all->mutation.problem->id,
                         text->len > 0 ? buf_str(text) : "a worker failed");
    if (text->len < 1 + HASH_HEX || (unsigned char)text->data[0] >= FATES)
        return err_judge(err, "a worker left %zu bytes that are no fate", text->len);
    end->fate = (enum fate)text->data[0];
    memcpy(end->code, text->data + 1, HASH_HEX);
    (void)snprintf(end->how, sizeof end->how, "%s", text->data + 1 + HASH_HEX);
    if (i + 1 < count)
        progress_tick(&all->progress, all->mutation.problem->id, i + 1, count);
    else
        progress_end(&all->progress);
    return true;
}

static bool is_duplicate(const struct mutating *all, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (strcmp(all->ends[k].code, all->ends[i].code) == 0)
            return true;
    return false;
}

/* Counts; duplicates and declared ones leave the list of survivors. */
static void sum_up(struct mutating *all, bool *listed)
{
    for (size_t i = 0; i < all->mutation.mutants.count; i++) {
        enum fate fate = all->ends[i].fate;
        struct equivalent *e = equivalents_find(&all->equivalents, &all->mutation.mutants.list[i]);
        if (e != NULL)
            e->used = true;
        if (fate != FATE_BROKEN && fate != FATE_SAME && is_duplicate(all, i)) {
            all->duplicates++;
            continue;
        }
        if (e != NULL && fate == FATE_SURVIVED) {
            all->declared++;
            continue;
        }
        /* one text may stand for several places: found at one, equivalent at another */
        all->fates[fate]++;
        listed[i] = fate == FATE_SURVIVED;
    }
    for (size_t i = 0; i < all->equivalents.count; i++)
        all->wrong += !all->equivalents.list[i].used;
}

static double score(const struct mutating *all)
{
    size_t killed = all->fates[FATE_KILLED] + all->fates[FATE_COST];
    size_t live = killed + all->fates[FATE_SURVIVED];
    return live > 0 ? 100.0 * (double)killed / (double)live : 100.0;
}

static bool is_good(const struct mutating *all)
{
    return score(all) >= GOAL_PERCENT && all->wrong == 0;
}

/* ---- the report ---- */

static void survivor_text(const struct mutant *m, const struct mutant_end *end,
                          const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    pen_to(&p, 2);
    pen_printf(&p, PAINT_BAD, "reference.c:%d", m->line);
    pen_printf(&p, PAINT_DIM, " %s; %s", m->kind, end->how);
    pen_end(&p);
    pen_to(&p, 6);
    pen_text(&p, PAINT_PLAIN, m->before);
    pen_end(&p);
    pen_to(&p, 3);
    pen_put(&p, PAINT_PLAIN, "=>");
    pen_to(&p, 6);
    pen_text(&p, PAINT_PLAIN, m->after);
    pen_end(&p);
}

static void package_text(const struct mutating *all, const bool *listed, const struct style *s,
                         struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf counts = {0};
    pen_printf(&p, is_good(all) ? PAINT_GOOD : PAINT_BAD, "%6.2f %%", score(all));
    pen_to(&p, 10);
    pen_text(&p, PAINT_BOLD, all->mutation.problem->id);
    buf_printf(&counts, "%zu found, %zu by cost, %zu survive, %zu equivalent",
               all->fates[FATE_KILLED], all->fates[FATE_COST], all->fates[FATE_SURVIVED],
               all->fates[FATE_SAME] + all->declared);
    pen_room(&p, 34, text_width(buf_str(&counts)), 10);
    pen_put(&p, PAINT_DIM, buf_str(&counts));
    pen_end(&p);
    for (size_t i = 0; i < all->mutation.mutants.count; i++)
        if (listed[i])
            survivor_text(&all->mutation.mutants.list[i], &all->ends[i], s, out);
    for (size_t i = 0; i < all->equivalents.count; i++) {
        const struct equivalent *e = &all->equivalents.list[i];
        struct pen q = {.out = out, .s = s};
        if (e->used)
            continue;
        pen_to(&q, 2);
        pen_printf(&q, PAINT_BAD, "equivalent.txt:%d", e->line);
        pen_put(&q, PAINT_DIM, " no mutant is like that");
        pen_end(&q);
    }
}

static json_t *text_json(const char *text)
{
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), false);
    return json_string(buf_str(&safe));
}

static json_t *package_json(const struct mutating *all, const bool *listed)
{
    json_t *survivors = json_array();
    json_t *stale = json_array();
    for (size_t i = 0; i < all->mutation.mutants.count; i++) {
        const struct mutant *m = &all->mutation.mutants.list[i];
        if (!listed[i])
            continue;
        json_t *one = json_pack("{s:i, s:s, s:o, s:o, s:o}", "line", m->line, "kind", m->kind,
                                "before", text_json(m->before), "after", text_json(m->after),
                                "found", text_json(all->ends[i].how));
        must(one != NULL && json_array_append_new(survivors, one) == 0);
    }
    for (size_t i = 0; i < all->equivalents.count; i++)
        if (!all->equivalents.list[i].used)
            must(json_array_append_new(stale, json_integer(all->equivalents.list[i].line)) == 0);
    json_t *j = json_pack(
        "{s:s, s:b, s:f, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:o, s:o}", "problem",
        all->mutation.problem->id, "good", is_good(all), "score", score(all), "killed",
        (json_int_t)all->fates[FATE_KILLED], "killed_by_cost", (json_int_t)all->fates[FATE_COST],
        "survived", (json_int_t)all->fates[FATE_SURVIVED], "declared", (json_int_t)all->declared,
        "same_code", (json_int_t)all->fates[FATE_SAME], "duplicates", (json_int_t)all->duplicates,
        "broken", (json_int_t)all->fates[FATE_BROKEN], "survivors", survivors, "stale", stale);
    must(j != NULL);
    return j;
}

/* ---- packages ---- */

static bool mutate_one(const struct context *c, const struct toolchain *t, const char *id,
                       json_t *list, bool *good_score, struct err *err)
{
    struct problem p = {0};
    struct mutating all = {.context = c};
    own_buf struct buf text = {0};
    bool good = context_problem(c, id, &p, err) &&
                (equivalents_load(p.dir, &all.equivalents, err) || err_within(err, "%s", id)) &&
                mutation_open(t, &p, 0, &all.mutation, err);
    if (good) {
        size_t count = all.mutation.mutants.count;
        own_mem bool *listed = mem_array(count + 1, sizeof *listed);
        all.ends = mem_array(count + 1, sizeof *all.ends);
        struct work work = {
            .count = count, .jobs = c->jobs, .data = &all, .job = try_one, .take = take_one};
        progress_init(&all.progress, c);
        good = workers_run(&work, err);
        progress_end(&all.progress);
        if (good) {
            sum_up(&all, listed);
            *good_score = is_good(&all);
        }
        if (good && c->json) {
            must(json_array_append_new(list, package_json(&all, listed)) == 0);
        } else if (good) {
            package_text(&all, listed, &c->out, &text);
            good = context_write(c, &text, err);
        }
    }
    mem_cleanup_free(&all.ends);
    mutation_release(&all.mutation);
    equivalents_release(&all.equivalents);
    problem_release(&p);
    return good;
}

bool verify_mutants(const struct context *c, const struct toolchain *t, const char *const *ids,
                    size_t count, bool *good, json_t **document, struct err *err)
{
    json_t *list = json_array();
    bool done = true;
    size_t bad = 0;
    for (size_t i = 0; done && i < count; i++) {
        bool good_score = false;
        done = mutate_one(c, t, ids[i], list, &good_score, err);
        bad += !good_score;
    }
    *good = bad == 0;
    *document = json_pack("{s:s, s:b, s:o}", "schema", "judge.mutants/1", "good", bad == 0,
                          "packages", list);
    must(*document != NULL);
    return done;
}
