/* judge history: the attempts, what changed between two of them, and their texts back. */
#include "judge/cli/cmd_history.h"

#include "judge/base/calendar.h"
#include "judge/base/mem.h"
#include "judge/cli/catalogue.h"
#include "judge/cli/interview.h"
#include "judge/report/history.h"
#include "judge/report/line_diff.h"
#include "judge/report/stats.h"

#include <stdlib.h>
#include <string.h>

enum { SHOWN = 20, CONTEXT_LINES = 3, HASH_PREFIX = 12, ID_DIGITS = 11 };

static const struct option options[] = {
    {.name = "limit",
     .letter = 'n',
     .arg = "N",
     .help = "show the last N attempts, 20 by default; 0 for all"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .help = "restore: write to FILE and leave the solution alone"},
    {.name = "force", .help = "restore: replace a file even if what it holds cannot be kept"},
    {.name = NULL},
};

struct store *history_open(bool for_reading, struct err *err)
{
    own_mem char *path = store_path();
    return store_open(path, for_reading, err);
}

/* -- one text --------------------------------------------------------------------------------- */

static const struct attempt *attempt_by_id(const struct history *h, const char *digits)
{
    long long id = strtoll(digits, NULL, 10); /* at most ID_DIGITS */
    for (size_t i = 0; i < h->attempt_count; i++) {
        if (h->attempts[i].id == id)
            return &h->attempts[i];
    }
    return NULL;
}

/* Whose text this is: of an attempt, else of an event that kept it. */
static const char *problem_of_hash(const struct history *h, const char *hash)
{
    for (size_t i = h->attempt_count; i > 0; i--) {
        if (strcmp(h->attempts[i - 1].source_hash, hash) == 0)
            return h->attempts[i - 1].problem;
    }
    for (size_t i = h->event_count; i > 0; i--) {
        const char *kept = h->events[i - 1].source;
        if (kept != NULL && strcmp(kept, hash) == 0)
            return h->events[i - 1].problem;
    }
    return NULL;
}

static bool is_hash(const char *word)
{
    size_t len = strlen(word);
    return len >= HASH_PREFIX && len <= HASH_HEX && strspn(word, "0123456789abcdef") == len;
}

static bool pick(struct store *s, const struct history *h, const char *word,
                 struct history_pick *out, struct err *err)
{
    const struct attempt *a = NULL;
    bool number =
        word[0] != '\0' && strspn(word, "0123456789") == strlen(word) && strlen(word) <= ID_DIGITS;
    if (number)
        a = attempt_by_id(h, word);
    else if (!is_hash(word))
        return err_usage(err, "'%s' is no attempt: give its number, or %d digits of a hash", word,
                         HASH_PREFIX);
    if (number && a == NULL)
        return err_usage(err, "there is no attempt %s; 'judge history' lists them", word);
    if (!store_source(s, a != NULL ? a->source_hash : word, out->hash, &out->text, err))
        return false;
    const char *problem = a != NULL ? a->problem : problem_of_hash(h, out->hash);
    if (problem == NULL)
        return err_usage(err, "no attempt has the source %s", word);
    out->problem = mem_strdup(problem);
    out->attempt = a != NULL ? a->id : 0;
    char time[TIME_TEXT] = "";
    if (a != NULL)
        time_local_text(a->at, time);
    out->title = a != NULL ? mem_printf("attempt %lld  %s  %s  %s", (long long)a->id, problem, time,
                                        verdict_row(a->verdict)->letters)
                           : mem_printf("source %.12s  %s", out->hash, problem);
    return true;
}

bool history_pick(struct store *s, const char *word, struct history_pick *out, struct err *err)
{
    own_history struct history h = {0};
    own_pick struct history_pick p = {0};
    if (!store_history(s, &h, err) || !pick(s, &h, word, &p, err))
        return false;
    *out = p;
    p = (struct history_pick){0};
    return true;
}

void history_pick_release(struct history_pick *p)
{
    buf_release(&p->text);
    mem_cleanup_free(&p->problem);
    mem_cleanup_free(&p->title);
}

/* -- diff ------------------------------------------------------------------------------------- */

static struct bytes bytes_of(const struct buf *b)
{
    return (struct bytes){(const unsigned char *)buf_str(b), b->len};
}

static json_t *side_json(const struct history_pick *p)
{
    json_t *id = p->attempt != 0 ? json_integer(p->attempt) : json_null();
    return json_pack("{s:o, s:s, s:s}", "attempt", id, "problem", p->problem, "source_hash",
                     p->hash);
}

static bool diff(struct context *c, struct err *err)
{
    own_pick struct history_pick a = {0};
    own_pick struct history_pick b = {0};
    own_buf struct buf hunks = {0};
    own_buf struct buf text = {0};
    own_store struct store *s = history_open(true, err);
    const struct style plain = {.width = 80};
    if (s == NULL || !history_pick(s, c->args.words[1], &a, err) ||
        !history_pick(s, c->args.words[2], &b, err))
        return false;
    bool differ = line_diff(bytes_of(&a.text), bytes_of(&b.text), CONTEXT_LINES,
                            c->json ? &plain : &c->out, &hunks);
    if (c->json)
        return context_write_json(
            c,
            json_pack("{s:s, s:o, s:o, s:b, s:s}", "schema", "judge.history_diff/1", "a",
                      side_json(&a), "b", side_json(&b), "differ", differ, "diff", buf_str(&hunks)),
            err);
    if (!differ && !c->out.quiet)
        context_remark(c, "%s and %s have the same text", a.title, b.title);
    if (differ) {
        own_mem char *from = mem_printf("--- %s", a.title);
        own_mem char *to = mem_printf("+++ %s", b.title);
        style_paint(&text, &c->out, PAINT_BOLD, from);
        buf_addc(&text, '\n');
        style_paint(&text, &c->out, PAINT_BOLD, to);
        buf_printf(&text, "\n%s", buf_str(&hunks));
    }
    return context_write(c, &text, err);
}

/* -- the list --------------------------------------------------------------------------------- */

/* An id that neither the history nor the catalogue has is a slip of the pen. */
static bool known(const struct context *c, const struct history *h, const char *problem,
                  struct err *err)
{
    if (problem == NULL || h->attempt_count > 0)
        return true;
    own_mem char *dir = context_problem_dir(c, problem, err);
    return dir != NULL;
}

/* With the whole history goes the catalogue, so that all of judge stats follows from it. A
 * catalogue that cannot be read is no reason to withhold the history. */
static json_t *document(const struct context *c, const struct history *h, const char *problem)
{
    json_t *j = report_history_json(h, NULL, 0, context_now(c));
    own_catalogue struct catalogue k = {0};
    struct err why = {0};
    if (problem != NULL)
        return j;
    if (catalogue_read(c, &k, &why))
        must(json_object_set_new(j, "catalogue", report_catalogue_json(&k)) == 0);
    else
        context_remark(c, "the document is without the catalogue: %s", why.text);
    return j;
}

static bool list(struct context *c, struct err *err)
{
    const char *problem = c->args.word_count > 0 ? c->args.words[0] : NULL;
    uint64_t limit = SHOWN;
    own_history struct history h = {0};
    own_buf struct buf text = {0};
    if (!args_number(&c->args, "limit", 0, INT32_MAX, &limit, err))
        return false;
    own_store struct store *s = history_open(true, err);
    if (s == NULL || !store_history_of(s, problem, &h, err) || !known(c, &h, problem, err))
        return false;
    interview_veil_history(c, &h);
    if (c->json)
        return context_write_json(c, document(c, &h, problem), err);
    report_history_text(&h, problem, (size_t)limit, &c->out, &text);
    return context_write(c, &text, err);
}

/* -- words ------------------------------------------------------------------------------------ */

static const struct part {
    const char *name;
    size_t min_words, max_words; /* after the name */
    const char *usage;
    bool (*run)(struct context *c, struct err *err);
} parts[] = {
    {"diff", 2, 2, "A B", diff},
    {"restore", 1, 1, "A", history_restore},
    {"export", 0, 1, "[FILE]", history_export},
    {"import", 1, 1, "FILE", history_import},
};

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    size_t words = c->args.word_count;
    for (size_t i = 0; i < array_len(parts) && words > 0; i++) {
        const struct part *p = &parts[i];
        if (strcmp(p->name, c->args.words[0]) != 0)
            continue;
        if (words - 1 < p->min_words || words - 1 > p->max_words)
            return err_usage(err, "usage: judge history %s %s", p->name, p->usage);
        return p->run(c, err);
    }
    if (words > 1)
        return err_usage(err,
                         "'%s' is no part of judge history: diff, restore, export and import "
                         "are",
                         c->args.words[0]);
    return list(c, err);
}

const struct command command_history = {
    .name = "history",
    .usage = "[PROBLEM | diff A B | restore A | export [FILE] | import FILE]",
    .summary = "your attempts; what changed; old texts back",
    .about =
        "Shows the attempts, newest first, of all problems or of one.\n"
        "diff A B shows what changed from attempt A to attempt B, line by line. A and B are the "
        "numbers of attempts, or the first 12 digits or more of the hash of a text.\n"
        "restore A writes the text of attempt A back to where 'judge run' looks for the solution. "
        "What stands there is kept in the history first, and the report says how to get it back.\n"
        "export writes the whole history with all texts as one JSON document, to standard output "
        "or to FILE; import adds what is new in such a document, and adds nothing twice. - is "
        "standard input.",
    .options = options,
    .max_words = 3,
    .run = run,
};
