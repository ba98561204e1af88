/* The table of commands, in the order in which help shows them, and the options that all of them
 * take. */
#include "judge/cli/command.h"

#include "judge/base/mem.h"

#include <string.h>

/* clang-format off */
const struct command *const commands[] = {
    &command_run,
    &command_test,
    &command_debug,
    &command_watch,
    &command_bench,
    &command_list,
    &command_show,
    &command_new,
    &command_demo,
    &command_practice,
    &command_review,
    &command_grade,
    &command_merge,
    &command_history,
    &command_stats,
    &command_verify,
    &command_report,
    &command_doctor,
    &command_completions,
    &command_help,
};
/* clang-format on */
const size_t command_count = array_len(commands);

const struct option global_options[] = {
    {.name = "json", .help = "one JSON document on standard output"},
    {.name = "color",
     .arg = "WHEN",
     .choices = "auto|always|never",
     .help = "colours: auto (on a terminal, unless NO_COLOR is set), always or never"},
    {.name = "quiet", .letter = 'q', .help = "the verdict alone; no progress"},
    {.name = "verbose", .letter = 'v', .help = "every case, every warning, every failure in full"},
    {.name = "seed",
     .arg = "N",
     .help = "seed of the generated cases; the default is the package's own"},
    {.name = "jobs",
     .letter = 'j',
     .arg = "N",
     .help = "how much to verify or grade at a time; the default is one for each processor"},
    {.name = "problems", .arg = "DIR", .help = "look up problems in DIR first"},
    {.name = "no-history", .help = "record nothing in the history of attempts"},
    {.name = "help", .letter = 'h', .help = "help for the command"},
    {.name = "version", .help = "print the version"},
    {.name = NULL},
};

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < command_count; i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    }
    return NULL;
}
