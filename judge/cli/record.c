/* Attempts and events, from commands to the store. */
#include "judge/cli/record.h"

#include "judge/base/mem.h"
#include "judge/store/store.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static struct store *open_store(struct err *err)
{
    own_mem char *path = store_path();
    return store_open(path, false, err);
}

static void tell(const struct context *c, const char *what, const struct err *err)
{
    context_remark(c, "%s is not recorded: %s", what, err->text);
}

/* A submission that lies in its package was written by the package's author, as a proof. */
static bool is_of_package(const struct submission *s)
{
    char file[PATH_MAX];
    char dir[PATH_MAX];
    if (s->path == NULL || realpath(s->path, file) == NULL || realpath(s->problem.dir, dir) == NULL)
        return false;
    size_t len = strlen(dir);
    return strncmp(file, dir, len) == 0 && file[len] == '/';
}

static bool write_attempt(const struct context *c, const struct submission *s,
                          struct record_options options, int64_t *id, struct err *err)
{
    own_history struct history h = {0};
    own_store struct store *store = open_store(err);
    if (store == NULL || !store_history_of(store, s->problem.id, &h, err))
        return false;
    struct attempt a = attempt_of_result(&s->result, context_now(c), &h.arena);
    a.hints = history_hints(&h, a.problem);
    a.mode = options.mode;
    a.session = options.session;
    a.partial = options.partial;
    a.overtime = options.overtime;
    a.gave_up = options.gave_up;
    struct bytes source = {(const unsigned char *)buf_str(&s->source), s->source.len};
    if (!store_attempt(store, &a, source, err))
        return false;
    *id = a.id;
    return true;
}

int64_t record_attempt(const struct context *c, const struct submission *s,
                       struct record_options options)
{
    struct err err = {0};
    int64_t id = 0;
    if (c->no_history || s->result.verdict == VERDICT_JUDGE_ERROR || is_of_package(s))
        return 0;
    if (!write_attempt(c, s, options, &id, &err))
        tell(c, "the attempt", &err);
    return id;
}

void record_event(const struct context *c, enum event_kind kind, const char *problem,
                  int64_t number, int64_t session)
{
    struct err err = {0};
    if (c->no_history)
        return;
    own_store struct store *store = open_store(&err);
    struct event e = {.at = context_now(c),
                      .kind = kind,
                      .problem = problem,
                      .number = number,
                      .session = session};
    if (store == NULL || !store_event(store, &e, (struct bytes){0}, &err))
        tell(c, "this", &err);
}
