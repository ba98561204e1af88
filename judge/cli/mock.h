/* The mock interview on the screen; judge/practice/mock.h says what it is. */
#ifndef JUDGE_CLI_MOCK_H
#define JUDGE_CLI_MOCK_H

#include "judge/cli/context.h"
#include "judge/model/session.h"
#include "judge/practice/mock.h"
#include "judge/problem/statement.h"

/* The questions of a statement's section Clarify, "**Question?** Answer", 64 at most. */
struct questions {
    struct arena arena;
    const char **asked, **answers;
    size_t count;
};
struct questions questions_of(const struct statement *st);

/* What a mock interview came to, or where it stands: stages, times, points, predictions beside what
 * was measured, questions that were not asked. */
bool mock_show(const struct context *c, const struct session *s, struct err *err);

/* The value of "mock" in judge.practice/1; new reference. */
json_t *mock_json(const struct mock *m);

#endif
