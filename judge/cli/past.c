/* The history, read. It is opened only while it is looked at: see judge/store/store.h. */
#include "judge/cli/past.h"

#include "judge/base/mem.h"
#include "judge/store/store.h"

#include <string.h>

static bool read_history(const struct context *c, const char *problem, struct history *out,
                         struct err *err)
{
    if (c->no_history)
        return err_usage(err, "with --no-history nothing is known of earlier runs");
    own_mem char *path = store_path();
    own_store struct store *store = store_open(path, true, err);
    return store != NULL && store_history_of(store, problem, out, err);
}

bool past_is_done(const struct context *c, const char *problem)
{
    own_history struct history h = {0};
    struct err unread = {0};
    if (!read_history(c, problem, &h, &unread))
        return false;
    for (size_t i = 0; i < h.attempt_count; i++)
        if (h.attempts[i].verdict == VERDICT_ACCEPTED && !h.attempts[i].partial)
            return true;
    for (size_t i = 0; i < h.event_count; i++)
        if (h.events[i].kind == EVENT_GAVE_UP)
            return true;
    return false;
}

bool past_failed(const struct context *c, const char *problem, struct arena *arena,
                 const char *const **names, size_t *count, struct err *err)
{
    own_history struct history h = {0};
    if (!read_history(c, problem, &h, err))
        return false;
    if (h.attempt_count == 0)
        return err_usage(err, "%s has not been judged yet; 'judge run %s' runs all cases", problem,
                         problem);
    const struct attempt *last = &h.attempts[h.attempt_count - 1];
    if (last->failed_count == 0)
        return err_usage(err,
                         "no case of %s failed when it was judged last; 'judge run %s' runs "
                         "all cases",
                         problem, problem);
    const char **kept = arena_array(arena, last->failed_count, sizeof *kept);
    for (size_t i = 0; i < last->failed_count; i++)
        kept[i] = arena_strdup(arena, last->failed[i]);
    *names = kept;
    *count = last->failed_count;
    return true;
}
