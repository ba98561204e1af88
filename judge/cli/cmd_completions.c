/* judge completions SHELL. */
#include "judge/cli/help.h"

#include <string.h>

static const struct option options[] = {{.name = NULL}};

static bool run(struct context *c, int *status, struct err *err)
{
    static const struct {
        const char *name;
        void (*make)(struct buf *out);
    } shells[] = {{"bash", complete_bash}, {"zsh", complete_zsh}, {"fish", complete_fish}};
    (void)status;
    own_buf struct buf text = {0};
    for (size_t i = 0; i < sizeof shells / sizeof shells[0]; i++) {
        if (strcmp(c->args.words[0], shells[i].name) == 0) {
            shells[i].make(&text);
            return context_write(c, &text, err);
        }
    }
    return err_usage(err, "no completions for '%s'; there are bash, zsh and fish",
                     c->args.words[0]);
}

const struct command command_completions = {
    .name = "completions",
    .usage = "SHELL",
    .summary = "a completion script for bash, zsh or fish",
    .about =
        "Prints a completion script. For bash: judge completions bash > "
        "~/.local/share/bash-completion/completions/judge. For zsh: a file _judge in a folder of "
        "$fpath. For fish: ~/.config/fish/completions/judge.fish.",
    .options = options,
    .min_words = 1,
    .max_words = 1,
    .run = run,
};
