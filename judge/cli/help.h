/* Everything that is printed from the table of commands. */
#ifndef JUDGE_CLI_HELP_H
#define JUDGE_CLI_HELP_H

#include "judge/cli/command.h"
#include "judge/cli/context.h"

/* For somebody who typed `judge` alone: where one stands, or, before the first attempt, what there
 * is; and one thing to do now. */
void help_orientation(const struct context *c, struct buf *out);
void help_overview(const struct style *s, struct buf *out);
void help_command(const struct command *command, const struct style *s, struct buf *out);

/* The manual page judge(1), in the man macros. */
void help_man(struct buf *out);

/* A completion script. */
void complete_bash(struct buf *out);
void complete_zsh(struct buf *out);
void complete_fish(struct buf *out);

/* What scripts rely on; help and manual print from these. They end with a zeroed row. */
struct help_row {
    const char *name, *text;
};
extern const struct help_row help_statuses[], help_variables[], help_files[];

#endif
