/* Days and times as people write them. A day is counted from 1970-01-01 (day 0, a Thursday) in the
 * local time zone of $TZ: across a change of summer time a day has 23 or 25 hours, and still counts
 * once. */
#ifndef JUDGE_BASE_CALENDAR_H
#define JUDGE_BASE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

enum { DAY_TEXT = 16, TIME_TEXT = 32 };

/* The local day of a moment (seconds of UTC). Out of the years 1000 to 9999: the nearest day in them.
 */
int64_t day_of(int64_t utc);

/* 0 Monday to 6 Sunday. */
int day_weekday(int64_t day);

void day_text(int64_t day, char out[DAY_TEXT]);         /* "2026-11-28" */
bool day_parse(const char *text, int64_t *out);         /* the same; refuses dates that are none */
void time_utc_text(int64_t utc, char out[TIME_TEXT]);   /* "2026-11-28T15:40:37Z" */
void time_local_text(int64_t utc, char out[TIME_TEXT]); /* "2026-11-28 15:40" */

/* The first second of a local day. */
int64_t day_start(int64_t day);

#endif
