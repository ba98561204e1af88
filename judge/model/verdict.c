/* The table of verdicts. Names and exit statuses are a contract: docs/cli.md. */
#include "judge/model/verdict.h"

#include "judge/base/err.h"

#include <string.h>

static const struct verdict_row rows[VERDICTS] = {
    [VERDICT_ACCEPTED] = {"accepted", "AC", "ACCEPTED", 0},
    [VERDICT_COMPLEXITY_MISSED] = {"complexity_missed", "CX", "COMPLEXITY MISSED", 3},
    [VERDICT_WRONG_ANSWER] = {"wrong_answer", "WA", "WRONG ANSWER", 1},
    [VERDICT_RUNTIME_ERROR] = {"runtime_error", "RE", "RUNTIME ERROR", 1},
    [VERDICT_TIME_LIMIT_EXCEEDED] = {"time_limit_exceeded", "TLE", "TIME LIMIT EXCEEDED", 1},
    [VERDICT_MEMORY_LIMIT_EXCEEDED] = {"memory_limit_exceeded", "MLE", "MEMORY LIMIT EXCEEDED", 1},
    [VERDICT_OUTPUT_LIMIT_EXCEEDED] = {"output_limit_exceeded", "OLE", "OUTPUT LIMIT EXCEEDED", 1},
    [VERDICT_SECURITY_VIOLATION] = {"security_violation", "SV", "SECURITY VIOLATION", 1},
    [VERDICT_COMPILE_ERROR] = {"compile_error", "CE", "COMPILE ERROR", 1},
    [VERDICT_JUDGE_ERROR] = {"judge_error", "JE", "JUDGE ERROR", 5},
};

const struct verdict_row *verdict_row(enum verdict v)
{
    must((unsigned)v < VERDICTS);
    return &rows[v];
}

bool verdict_parse(const char *name, enum verdict *out)
{
    for (int v = 0; v < VERDICTS; v++) {
        if (strcmp(rows[v].name, name) == 0) {
            *out = (enum verdict)v;
            return true;
        }
    }
    return false;
}
