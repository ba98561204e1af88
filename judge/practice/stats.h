/* Progress, from a history and a catalogue alone. Pure: the present is an argument, and only the
 * bounds of local days come from $TZ. */
#ifndef JUDGE_PRACTICE_STATS_H
#define JUDGE_PRACTICE_STATS_H

#include "judge/base/err.h"
#include "judge/model/stats.h"

/* history and catalogue must outlive *out; the caller releases it. now: seconds of UTC.
 * errors  ERR_SYSTEM naming a session whose events make none; *out is as before */
bool stats_of(const struct history *h, const struct catalogue *k, int64_t now, struct stats *out,
              struct err *err);

/* Seconds at work on a problem until it was first accepted (or so far): the sum of the gaps between
 * what was done with it (attempts of all kinds, statement, starter, hints), where a gap of more
 * than ACTIVE_GAP_S is a break and counts nothing. 0 where fewer than two such moments are known.
 */
enum { ACTIVE_GAP_S = 1800 };
int64_t stats_active_seconds(const struct history *h, const char *problem);

#endif
