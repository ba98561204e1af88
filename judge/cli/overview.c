/* Reading the history and the catalogue, and choosing the one next step. */
#include "judge/cli/overview.h"

#include "judge/cli/catalogue.h"
#include "judge/practice/review.h"
#include "judge/practice/stats.h"
#include "judge/store/store.h"

#include <string.h>

enum { FRESH_S = 2 * 86400 };

/* What is under way comes first: a problem that was tried in the last days and is not solved. */
static const char *under_way(const struct stats *s)
{
    if (s->last == NULL || s->now - s->last->at > FRESH_S)
        return NULL;
    for (size_t i = 0; i < s->tried; i++) {
        const struct stats_problem *p = &s->list[i];
        if (strcmp(p->entry->id, s->last->problem) == 0)
            return p->solved ? NULL : p->entry->id;
    }
    return NULL;
}

/* Then what is due, the weekly plan, the weakest topic. */
static char *choose(const struct stats *s, int64_t due)
{
    const char *going = under_way(s);
    if (going != NULL)
        return mem_printf("judge run %s", going);
    if (s->recorded == 0)
        return NULL;
    if (due > 0)
        return mem_strdup("judge review");
    for (size_t i = 0; i < s->week_count; i++) {
        if (s->weeks[i].next != NULL)
            return mem_printf("judge show %s", s->weeks[i].next);
    }
    if (s->weak_count > 0)
        return mem_printf("judge show %s", s->weak[0].problem);
    return mem_strdup("judge list");
}

/* Problems that spaced repetition wants to be seen again today. */
static int64_t count_due(const struct history *h, int64_t today)
{
    struct arena arena = {0};
    size_t facts = 0;
    size_t count = 0;
    int64_t due = 0;
    const struct review_fact *all = review_facts(h, &arena, &facts);
    const struct review_item *items =
        review_schedule(all, facts, today, REVIEW_NO_END, &arena, &count);
    for (size_t i = 0; i < count; i++)
        due += items[i].due_day <= today;
    arena_release(&arena);
    return due;
}

bool overview_read(const struct context *c, struct overview *out, struct err *err)
{
    struct overview s = {0};
    own_mem char *path = store_path();
    own_store struct store *store = store_open(path, true, err);
    if (store == NULL || !store_history(store, &s.history, err) ||
        !catalogue_read(c, &s.catalogue, err) ||
        !stats_of(&s.history, &s.catalogue, context_now(c), &s.stats, err)) {
        overview_release(&s);
        return false;
    }
    s.due = count_due(&s.history, s.stats.today);
    s.next = choose(&s.stats, s.due);
    *out = s;
    return true;
}

void overview_release(struct overview *s)
{
    stats_release(&s->stats);
    catalogue_release(&s->catalogue);
    history_release(&s->history);
    mem_cleanup_free(&s->next);
    *s = (struct overview){0};
}
