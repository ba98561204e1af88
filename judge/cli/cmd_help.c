/* judge help: from the table, for the screen or as a manual page. */
#include "judge/base/text.h"
#include "judge/cli/help.h"

#include <string.h>

static const struct option options[] = {
    {.name = "man", .help = "the manual page judge(1), for man -l"},
    {.name = NULL},
};

static bool run(struct context *c, int *status, struct err *err)
{
    (void)status;
    own_buf struct buf text = {0};
    if (args_has(&c->args, "man")) {
        help_man(&text);
    } else if (c->args.word_count == 0) {
        help_overview(&c->out, &text);
    } else {
        const char *name = c->args.words[0];
        const struct command *command = command_find(name);
        if (command == NULL)
            return err_usage(err, "unknown command '%s'; 'judge help' lists them all", name);
        help_command(command, &c->out, &text);
    }
    return context_write(c, &text, err);
}

const struct command command_help = {
    .name = "help",
    .usage = "[COMMAND]",
    .summary = "this help, or that of a command",
    .about = "Shows all commands, or one in full.",
    .options = options,
    .max_words = 1,
    .run = run,
};
