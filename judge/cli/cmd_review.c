/* judge review: what spaced repetition asks for today. */
#include "judge/base/calendar.h"
#include "judge/cli/context.h"
#include "judge/engine/review.h"
#include "judge/practice/review.h"
#include "judge/report/review.h"
#include "judge/store/store.h"

static const struct option options[] = {
    {.name = "until",
     .arg = "DATE",
     .help = "an interview on DATE (2026-11-28): everything comes once more before it"},
    {.name = "rate",
     .arg = "RATING",
     .choices = "again|hard|good|easy",
     .help = "today's rating of PROBLEM, in place of the measured one"},
    {.name = NULL},
};

static bool read_until(const struct context *c, int64_t today, int64_t *out, struct err *err)
{
    const char *text = args_value(&c->args, "until");
    if (text == NULL)
        return true;
    if (!day_parse(text, out))
        return err_usage(err, "--until '%s': expected a date such as 2026-11-28", text);
    return *out > today || err_usage(err, "--until %s: that day has come", text);
}

static bool rate(const struct context *c, const char *path, struct err *err)
{
    enum rating rating = RATING_NONE;
    struct problem p = {0};
    const char *given = args_value(&c->args, "rate");
    if (given == NULL && c->args.word_count == 0)
        return true;
    if (given == NULL)
        return err_usage(err, "PROBLEM stands with --rate; without it everything is shown");
    if (c->args.word_count == 0)
        return err_usage(err, "--rate %s: of which problem?", given);
    if (c->no_history)
        return err_usage(err, "a rating is kept in the history; leave out --no-history");
    must(rating_parse(given, &rating)); /* one of the choices */
    if (!context_problem(c, c->args.words[0], &p, err))
        return false;
    bool good = review_rate(path, context_now(c), p.id, rating, err);
    problem_release(&p);
    return good;
}

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    struct arena arena = {0};
    struct review_item *items = NULL;
    size_t count = 0;
    int64_t now = context_now(c);
    int64_t until = REVIEW_NO_END;
    own_mem char *path = store_path();
    own_buf struct buf text = {0};
    bool good = read_until(c, day_of(now), &until, err) && rate(c, path, err) &&
                review_load(path, now, until, &arena, &items, &count, err);
    if (good && c->json) {
        good = context_write_json(c, report_review_json(items, count, day_of(now), until), err);
    } else if (good) {
        report_review_text(items, count, day_of(now), &c->out, &text);
        good = context_write(c, &text, err);
    }
    arena_release(&arena);
    return good;
}

const struct command command_review = {
    .name = "review",
    .usage = "[PROBLEM]",
    .summary = "what is due today by spaced repetition",
    .about =
        "Each problem that you worked on comes back when you have a chance of nine in ten to still "
        "know it, by the scheduler FSRS-6. The rating is measured: again if a case failed, hard if "
        "a target was missed, with hints, or over the time, easy if all was met in half of the "
        "time, else good. One a day counts, the last; --rate gives it by hand.",
    .options = options,
    .min_words = 0,
    .max_words = 1,
    .run = run,
};
