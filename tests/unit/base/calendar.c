/* Days across time zones and changes of summer time. */
#include "tests/support/cmocka_all.h"

#include "judge/base/calendar.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <time.h>

static void zone(const char *tz)
{
    assert_int_equal(setenv("TZ", tz, 1), 0);
    tzset();
}

/* 2026-03-29: Berlin goes from 02:00 to 03:00; 2026-10-25: from 03:00 back to 02:00. */
static const char *const berlin = "CET-1CEST,M3.5.0,M10.5.0/3";

static void a_day_is_that_of_the_zone(void **state)
{
    (void)state;
    const int64_t moment = 1774738800; /* 2026-03-28T23:00:00Z */
    char text[DAY_TEXT];
    zone("UTC");
    day_text(day_of(moment), text);
    assert_string_equal(text, "2026-03-28");
    zone(berlin);
    day_text(day_of(moment), text);
    assert_string_equal(text, "2026-03-29");
    zone("EST5");
    day_text(day_of(moment), text);
    assert_string_equal(text, "2026-03-28");
}

static void days_of_23_and_25_hours_count_once(void **state)
{
    (void)state;
    static const struct {
        int64_t start, hours;
    } days[] = {{1774738800, 23}, {1792879200, 25}};
    zone(berlin);
    for (size_t i = 0; i < array_len(days); i++) {
        int64_t day = day_of(days[i].start);
        assert_int_equal(day_start(day), days[i].start);
        assert_int_equal(day_of(days[i].start - 1), day - 1);
        for (int64_t hour = 0; hour < days[i].hours; hour++)
            assert_int_equal(day_of(days[i].start + hour * 3600), day);
        assert_int_equal(day_of(days[i].start + days[i].hours * 3600), day + 1);
    }
}

static void weekdays_start_with_monday(void **state)
{
    (void)state;
    assert_int_equal(day_weekday(0), 3); /* 1970-01-01 was a Thursday */
    assert_int_equal(day_weekday(-4), 6);
    assert_int_equal(day_weekday(4), 0);
}

static void texts_and_days_agree(void **state)
{
    (void)state;
    char text[DAY_TEXT];
    char time[TIME_TEXT];
    int64_t day = 0;
    for (int64_t d = -354285; d <= 2932896; d += 997) {
        day_text(d, text);
        assert_true(day_parse(text, &day));
        assert_int_equal(day, d);
    }
    static const char *const bad[] = {
        "",           "2026-02-30", "2026-13-01", "2026-1-1",   "2026-01-01x",
        "0000-01-01", "tomorrow!!", "2026/01/01", " 026-01-01", "2026-+1-01"};
    for (size_t i = 0; i < array_len(bad); i++)
        assert_false(day_parse(bad[i], &day));
    time_utc_text(1774738800, time);
    assert_string_equal(time, "2026-03-28T23:00:00Z");
    zone(berlin);
    time_local_text(1774738800, time);
    assert_string_equal(time, "2026-03-29 00:00");
}

static void absurd_moments_are_clamped(void **state)
{
    (void)state;
    char text[DAY_TEXT];
    char time[TIME_TEXT];
    zone("UTC");
    day_text(day_of(INT64_MAX), text);
    assert_string_equal(text, "9999-12-30");
    day_text(day_of(INT64_MIN), text);
    assert_string_equal(text, "1000-01-02");
    time_utc_text(INT64_MAX, time);
    assert_string_equal(time, "9999-12-31T23:59:59Z");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_that_of_the_zone),
        cmocka_unit_test(days_of_23_and_25_hours_count_once),
        cmocka_unit_test(weekdays_start_with_monday),
        cmocka_unit_test(texts_and_days_agree),
        cmocka_unit_test(absurd_moments_are_clamped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
