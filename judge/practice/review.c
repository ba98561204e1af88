/* See review.h. Sort by problem and day; keep one fact a day; fold each problem's days. */
#include "judge/practice/review.h"

#include "judge/practice/fsrs.h"

#include <stdlib.h>
#include <string.h>

struct ordered {
    struct review_fact fact;
    size_t index; /* in the caller's order */
};

/* Of one day the one that counts comes last. */
static int by_problem_and_day(const void *x, const void *y)
{
    const struct ordered *a = x;
    const struct ordered *b = y;
    int order = strcmp(a->fact.problem, b->fact.problem);
    if (order != 0)
        return order;
    if (a->fact.day != b->fact.day)
        return a->fact.day < b->fact.day ? -1 : 1;
    if (a->fact.given != b->fact.given)
        return a->fact.given ? 1 : -1;
    return a->index < b->index ? -1 : a->index > b->index;
}

static int by_need(const void *x, const void *y)
{
    const struct review_item *a = x;
    const struct review_item *b = y;
    if (a->due_day != b->due_day)
        return a->due_day < b->due_day ? -1 : 1;
    if (a->recall < b->recall || a->recall > b->recall)
        return a->recall < b->recall ? -1 : 1;
    return strcmp(a->problem, b->problem);
}

static void rate(struct review_item *item, const struct review_fact *f)
{
    struct fsrs_memory m = {item->stability, item->difficulty};
    m = fsrs_rate(fsrs_default_weights, &m, f->rating, (double)(f->day - item->last_day));
    item->problem = f->problem;
    item->stability = m.stability;
    item->difficulty = m.difficulty;
    item->last_day = f->day;
    item->last = f->rating;
    item->given = f->given;
    item->ratings++;
}

static void finish(struct review_item *item, int64_t today, int64_t until)
{
    struct fsrs_memory m = {item->stability, item->difficulty};
    item->recall = fsrs_recall(fsrs_default_weights, &m, (double)(today - item->last_day));
    item->due_day = item->last_day + fsrs_interval(fsrs_default_weights, &m, FSRS_RETENTION);
    if (until != REVIEW_NO_END && item->due_day >= until && item->last_day < until - 1)
        item->due_day = until - 1;
}

struct review_item *review_schedule(const struct review_fact *facts, size_t fact_count,
                                    int64_t today, int64_t until, struct arena *arena,
                                    size_t *count)
{
    struct ordered *all = mem_array(fact_count + 1, sizeof *all);
    struct review_item *items = arena_array(arena, fact_count + 1, sizeof *items);
    size_t n = 0;
    for (size_t i = 0; i < fact_count; i++) {
        all[i] = (struct ordered){facts[i], i};
        if (all[i].fact.day > today)
            all[i].fact.day = today;
    }
    qsort(all, fact_count, sizeof *all, by_problem_and_day);
    for (size_t i = 0; i < fact_count; i++) {
        const struct review_fact *f = &all[i].fact;
        bool more = i + 1 < fact_count && strcmp(all[i + 1].fact.problem, f->problem) == 0;
        if (!more || all[i + 1].fact.day != f->day)
            rate(&items[n], f);
        if (!more)
            finish(&items[n++], today, until);
    }
    mem_cleanup_free(&all);
    qsort(items, n, sizeof *items, by_need);
    *count = n;
    return items;
}
