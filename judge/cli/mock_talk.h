/* Between the files of the mock interview: mock.c leads the dialogue, mock_stage.c takes the lines,
 * mock_say.c speaks. */
#ifndef JUDGE_CLI_MOCK_TALK_H
#define JUDGE_CLI_MOCK_TALK_H

#include "judge/build/build.h"
#include "judge/cli/mock.h"

struct talk {
    struct context *c;
    struct problem problem;
    struct statement statement;
    struct questions questions;
    struct toolchain toolchain;
    struct session session;
    struct arena arena;
    const char **axes; /* of the problem, NULL at the end */
};

/* A paragraph; the text may hold anything. Nothing of all this is printed with --json. */
bool mock_say(const struct talk *t, const char *text, struct err *err);
bool mock_print(const struct talk *t, const struct buf *text, struct err *err);
bool mock_say_section(const struct talk *t, const char *title, struct err *err);
/* What is asked for now; said again whenever the stage or the question changes. */
bool mock_ask(const struct talk *t, const struct mock *m, struct err *err);
bool mock_prompt(const struct talk *t, const struct mock *m, struct err *err);

/* What came of a line.
 *
 * outcome  enum mock_outcome, or a question's number from 1
 * kept     false: it was a command, and is no answer */
bool mock_take(struct talk *t, const struct mock *m, const char *line, int64_t *outcome, bool *kept,
               struct err *err);

#endif
