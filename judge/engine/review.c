/* See review.h. */
#include "judge/engine/review.h"

#include "judge/base/calendar.h"
#include "judge/practice/review.h"
#include "judge/store/session.h"

bool review_load(const char *history, int64_t now, int64_t until, struct arena *arena,
                 struct review_item **items, size_t *count, struct err *err)
{
    own_store struct store *store = store_open(history, true, err);
    own_history struct history h = {0};
    size_t facts = 0;
    if (store == NULL || !store_history(store, &h, err))
        return false;
    const struct review_fact *all = review_facts(&h, arena, &facts);
    *items = review_schedule(all, facts, day_of(now), until, arena, count);
    return true;
}

bool review_rate(const char *history, int64_t now, const char *problem, enum rating rating,
                 struct err *err)
{
    own_store struct store *store = store_open(history, false, err);
    struct given_rating r = {problem, day_of(now), rating};
    return store != NULL && store_rating(store, &r, err);
}
