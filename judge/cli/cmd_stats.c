/* judge stats: progress, weak areas, what is next. */
#include "judge/cli/overview.h"
#include "judge/report/stats.h"

static const struct option options[] = {{.name = NULL}};

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    own_overview struct overview s = {0};
    own_buf struct buf text = {0};
    if (!overview_read(c, &s, err))
        return false;
    if (c->json)
        return context_write_json(c, report_stats_json(&s.stats, s.due), err);
    report_stats_text(&s.stats, s.due, s.next != NULL ? s.next : "judge run two_sum", &c->out,
                      &text);
    return context_write(c, &text, err);
}

const struct command command_stats = {
    .name = "stats",
    .usage = "",
    .summary = "progress by topic, days, time, the plan, what is next",
    .about =
        "Shows how many problems are solved, on which days you practised, how well each topic is "
        "known and on how many attempts that rests, the time you needed against each problem's "
        "budget, the weekly plan, and the weakest areas.\n"
        "Mastery of a topic is the mean over its last five attempts of result times "
        "0.5^(age / 14 days). The result is 1 with all targets met, 0.6 with hints or after the "
        "deadline, 0.3 if it was correct and too slow, 0 otherwise. Partial runs, and an unchanged "
        "text that was judged again, do not count.\n"
        "The minutes at work are the gaps between what you did with a problem (statement, hints, "
        "runs) until it was solved; a gap of more than half an hour is a break. Days are those of "
        "the local time zone.",
    .options = options,
    .run = run,
};
