/* A part of stats.h, internal to judge/practice. */
#ifndef JUDGE_PRACTICE_STATS_SESSIONS_H
#define JUDGE_PRACTICE_STATS_SESSIONS_H

#include "judge/base/err.h"
#include "judge/model/stats.h"

/* Fill in the sessions. errors  ERR_SYSTEM naming a session whose events make none */
bool stats_sessions(const struct history *h, struct stats *out, struct err *err);

#endif
