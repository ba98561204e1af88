/* judge watch: judge again at each save. */
#include "judge/cli/watch.h"

static const struct option options[] = {
    {.name = "no-complexity", .help = "only the cases; complexity is not measured"},
    {.name = NULL},
};

static bool run(struct context *c, int *status, struct err *err)
{
    const struct args *a = &c->args;
    struct watch_request q = {
        .problem = a->words[0],
        .file = a->word_count > 1 ? a->words[1] : NULL,
        .no_complexity = args_has(a, "no-complexity"),
    };
    (void)status;
    return watch(c, &q, err);
}

const struct command command_watch = {
    .name = "watch",
    .usage = "PROBLEM [FILE]",
    .summary = "judge again each time the file is saved",
    .about =
        "Judges FILE, waits until it or PROBLEM.cases.json changes, and judges again. The cases "
        "that failed before run first; only when they pass, all others do.\n"
        "On a terminal the screen is cleared before each report, and keys work: r judges again, "
        "f only the cases that failed, q ends. Elsewhere reports follow one another, until a "
        "signal ends the command. While a timed session is active its clock runs below the report "
        "and in the title of the terminal; elsewhere a line says what is left.",
    .options = options,
    .min_words = 1,
    .max_words = 2,
    .run = run,
};
