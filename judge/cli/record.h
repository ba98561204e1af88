/* What commands leave in the history. Recording never changes what a command says or how it ends:
 * where it fails, standard error gets one remark. With --no-history nothing is done. */
#ifndef JUDGE_CLI_RECORD_H
#define JUDGE_CLI_RECORD_H

#include "judge/cli/submission.h"
#include "judge/model/attempt.h"

struct record_options {
    bool partial; /* a choice of cases, or no complexity */
    enum attempt_mode mode;
    int64_t session; /* 0: none */
    bool overtime;
    bool gave_up;
};

/* An attempt, unless the file is one of the package's own submissions or the judge itself failed.
 * Call it when the report is out. Returns the attempt's id, or 0 if it was not recorded. */
int64_t record_attempt(const struct context *c, const struct submission *s,
                       struct record_options options);

/* number: of a hint, else 0; session: 0 for none */
void record_event(const struct context *c, enum event_kind kind, const char *problem,
                  int64_t number, int64_t session);

#endif
