/* A command is a record: how it is called, what it does, its options, its function.
 *
 * commands.c holds the table. The parser, `judge help`, the manual page and the shell completions
 * are made from it; to add a command, write cmd_NAME.c and add a row. */
#ifndef JUDGE_CLI_COMMAND_H
#define JUDGE_CLI_COMMAND_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct context;

/* Lists of options end with a row whose name is NULL. */
struct option {
    const char *name;    /* "only", without dashes */
    char letter;         /* 'k', or 0 */
    const char *arg;     /* "GLOB"; NULL for a switch */
    const char *choices; /* "auto|always|never", or NULL: anything */
    const char *help;    /* "only cases whose name matches GLOB" */
    bool optional;       /* the value may be left out: --stress[=SECONDS] */
};

struct command {
    const char *name;
    const char *usage;   /* words after the name: "PROBLEM [FILE]". PROBLEM, FILE, DIR, COMMAND and
                            SHELL   are completed by the shell */
    const char *summary; /* one line, lower case, for the list of commands */
    const char *about;   /* paragraphs for help and manual, split by \n */
    const struct option *options;
    size_t min_words, max_words;
    /* *status: the exit status; false with *err filled where the command failed */
    bool (*run)(struct context *c, int *status, struct err *err);
};

extern const struct command *const commands[];
extern const size_t command_count;
extern const struct option global_options[];

const struct command *command_find(const char *name); /* or NULL */

extern const struct command command_debug;
extern const struct command command_run, command_test, command_watch, command_bench, command_list,
    command_show, command_new, command_demo, command_grade, command_merge, command_verify,
    command_report, command_doctor, command_completions, command_help;
extern const struct command command_practice, command_review;
extern const struct command command_history, command_stats;

#endif
