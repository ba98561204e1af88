/* judge history export and import: the whole history as one document. */
#include "judge/cli/cmd_history.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/interview.h"
#include "judge/engine/import.h"
#include "judge/report/history.h"

#include <string.h>
#include <unistd.h>

enum { DOCUMENT_MAX = 1 << 28 };

/* -- export ----------------------------------------------------------------------------------- */

/* All texts of a store; they live in the arena. */
static bool read_texts(struct store *s, struct arena *arena, struct history_text **out,
                       size_t *count, struct err *err)
{
    size_t n = 0;
    char **hashes = NULL;
    if (!store_sources(s, arena, &hashes, &n, err))
        return false;
    struct history_text *texts = arena_array(arena, n + 1, sizeof *texts);
    for (size_t i = 0; i < n; i++) {
        own_buf struct buf text = {0};
        char full[HASH_HEX + 1];
        if (!store_source(s, hashes[i], full, &text, err))
            return false;
        const unsigned char *copy = arena_copy(arena, buf_str(&text), text.len + 1);
        texts[i] = (struct history_text){hashes[i], {copy, text.len}};
    }
    *out = texts;
    *count = n;
    return true;
}

/* Escaped down to ASCII: a source may hold what turns a terminal's text around. */
static char *export_text(const struct context *c, struct err *err)
{
    own_history struct history h = {0};
    struct history_text *texts = NULL;
    size_t count = 0;
    own_store struct store *s = history_open(true, err);
    if (s == NULL || !store_history(s, &h, err) || !read_texts(s, &h.arena, &texts, &count, err))
        return NULL;
    own_json json_t *j = report_history_json(&h, texts, count, context_now(c));
    char *text = json_dumps(j, JSON_INDENT(1) | JSON_ENSURE_ASCII);
    must(text != NULL);
    return text;
}

bool history_export(struct context *c, struct err *err)
{
    const char *file = c->args.word_count > 1 ? c->args.words[1] : NULL;
    if (!interview_allows(c, "an export of the history", NULL, 0, err))
        return false;
    own_mem char *json = export_text(c, err);
    own_buf struct buf text = {0};
    if (json == NULL)
        return false;
    buf_printf(&text, "%s\n", json);
    if (file == NULL || strcmp(file, "-") == 0)
        return context_write(c, &text, err);
    if (file_exists(file) && !args_has(&c->args, "force"))
        return err_usage(err, "%s is already there; --force replaces it", file);
    return file_write(file, buf_str(&text), text.len, true, err);
}

/* -- import ----------------------------------------------------------------------------------- */

/* "3 attempts, 1 event": kinds of which there are none are left out, but for the first. */
static void count_words(const struct store_merged *m, struct buf *out)
{
    const struct {
        size_t count;
        const char *noun;
    } kinds[] = {{m->attempts, "attempt"},
                 {m->events, "event"},
                 {m->sessions, "session"},
                 {m->ratings, "rating"}};
    for (size_t i = 0; i < array_len(kinds); i++) {
        if (i > 0 && kinds[i].count == 0)
            continue;
        buf_printf(out, "%s%zu %s%s", i > 0 ? ", " : "", kinds[i].count, kinds[i].noun,
                   kinds[i].count == 1 ? "" : "s");
    }
}

static json_t *counts_json(const struct import_counts *n)
{
    const struct store_merged *a = &n->added;
    const struct store_merged *all = &n->all;
    return json_pack("{s:s, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "schema", "judge.import/1",
                     "attempts", (json_int_t)a->attempts, "attempts_known",
                     (json_int_t)(all->attempts - a->attempts), "events", (json_int_t)a->events,
                     "events_known", (json_int_t)(all->events - a->events), "sessions",
                     (json_int_t)a->sessions, "sessions_known",
                     (json_int_t)(all->sessions - a->sessions), "ratings", (json_int_t)a->ratings,
                     "ratings_known", (json_int_t)(all->ratings - a->ratings));
}

static bool say(const struct context *c, const struct import_counts *n, struct err *err)
{
    own_buf struct buf text = {0};
    const struct store_merged known = {
        n->all.attempts - n->added.attempts, n->all.events - n->added.events,
        n->all.sessions - n->added.sessions, n->all.ratings - n->added.ratings};
    if (c->json)
        return context_write_json(c, counts_json(n), err);
    if (c->out.quiet)
        return true;
    buf_adds(&text, "added: ");
    count_words(&n->added, &text);
    buf_adds(&text, "\nthere already: ");
    count_words(&known, &text);
    buf_addc(&text, '\n');
    return context_write(c, &text, err);
}

bool history_import(struct context *c, struct err *err)
{
    const char *file = c->args.words[1];
    bool input = strcmp(file, "-") == 0;
    own_buf struct buf text = {0};
    struct import_counts n = {0};
    if (c->no_history)
        return err_usage(err, "import writes into the history, and --no-history says not to");
    if (input ? !file_read_fd(STDIN_FILENO, DOCUMENT_MAX, &text, err)
              : !file_read(file, DOCUMENT_MAX, &text, err))
        return input ? err_within(err, "standard input") : false;
    own_mem char *path = store_path();
    struct bytes json = {(const unsigned char *)buf_str(&text), text.len};
    return import_history(path, input ? "standard input" : file, json, &n, err) && say(c, &n, err);
}
