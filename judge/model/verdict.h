/* Verdicts, one table. */
#ifndef JUDGE_MODEL_VERDICT_H
#define JUDGE_MODEL_VERDICT_H

#include <stdbool.h>

enum verdict {
    VERDICT_ACCEPTED,
    VERDICT_COMPLEXITY_MISSED,
    VERDICT_WRONG_ANSWER,
    VERDICT_RUNTIME_ERROR,
    VERDICT_TIME_LIMIT_EXCEEDED,
    VERDICT_MEMORY_LIMIT_EXCEEDED,
    VERDICT_OUTPUT_LIMIT_EXCEEDED,
    VERDICT_SECURITY_VIOLATION,
    VERDICT_COMPILE_ERROR,
    VERDICT_JUDGE_ERROR,
    VERDICTS
};

struct verdict_row {
    const char *name;    /* "wrong_answer", in JSON */
    const char *letters; /* "WA", on a terminal */
    const char *title;   /* "WRONG ANSWER" */
    int exit_status;
};

const struct verdict_row *verdict_row(enum verdict v);
bool verdict_parse(const char *name, enum verdict *out);

#endif
