/* Calendar arithmetic on the C library's: localtime_r(3) knows the zones, timegm(3) the lengths of
 * months. Everything that comes in is clamped to years of four digits, so that neither can fail. */
#include "judge/base/calendar.h"

#include "judge/base/err.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static const int64_t DAY = 86400;
static const int64_t FIRST_DAY = -354285; /* 1000-01-01 */
static const int64_t LAST_DAY = 2932896;  /* 9999-12-31 */

static int64_t clamp(int64_t v, int64_t min, int64_t max)
{
    return v < min ? min : v > max ? max : v;
}

/* A day's margin at both ends, for time zones. */
static struct tm local(int64_t utc)
{
    time_t t = (time_t)clamp(utc, (FIRST_DAY + 1) * DAY, LAST_DAY * DAY - 1);
    struct tm tm = {0};
    must(localtime_r(&t, &tm) != NULL);
    return tm;
}

int64_t day_of(int64_t utc)
{
    struct tm tm = local(utc);
    struct tm date = {.tm_year = tm.tm_year, .tm_mon = tm.tm_mon, .tm_mday = tm.tm_mday};
    int64_t seconds = timegm(&date); /* a multiple of DAY */
    return seconds / DAY;
}

int day_weekday(int64_t day)
{
    return (int)(((day + 3) % 7 + 7) % 7);
}

static struct tm civil(int64_t day)
{
    time_t t = (time_t)(clamp(day, FIRST_DAY, LAST_DAY) * DAY);
    struct tm tm = {0};
    must(gmtime_r(&t, &tm) != NULL);
    return tm;
}

void day_text(int64_t day, char out[DAY_TEXT])
{
    struct tm tm = civil(day);
    must(strftime(out, DAY_TEXT, "%Y-%m-%d", &tm) > 0);
}

bool day_parse(const char *text, int64_t *out)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int end = 0;
    char back[DAY_TEXT];
    if (strlen(text) != 10 || sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 ||
        end != 10)
        return false;
    struct tm date = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};
    int64_t seconds = timegm(&date); /* 30 February becomes 2 March */
    day_text(seconds / DAY, back);
    if (strcmp(back, text) != 0)
        return false;
    *out = seconds / DAY;
    return true;
}

void time_utc_text(int64_t utc, char out[TIME_TEXT])
{
    time_t t = (time_t)clamp(utc, FIRST_DAY * DAY, (LAST_DAY + 1) * DAY - 1);
    struct tm tm = {0};
    must(gmtime_r(&t, &tm) != NULL);
    must(strftime(out, TIME_TEXT, "%Y-%m-%dT%H:%M:%SZ", &tm) > 0);
}

void time_local_text(int64_t utc, char out[TIME_TEXT])
{
    struct tm tm = local(utc);
    must(strftime(out, TIME_TEXT, "%Y-%m-%d %H:%M", &tm) > 0);
}

int64_t day_start(int64_t day)
{
    struct tm tm = civil(day);
    tm.tm_isdst = -1;
    return (int64_t)mktime(&tm);
}
