/* A timed session on the screen. Names come from packages and from the database: all of them go
 * through pen_text(). */
#include "judge/report/practice.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"
#include "judge/report/practice_parts.h"

#include <math.h>
#include <string.h>

void spell_clock(struct buf *out, int64_t ms)
{
    /* what is left is rounded up, what is over down: 0:00 is the deadline itself */
    int64_t seconds = ms > 0 ? (ms + 999) / 1000 : -(-ms / 1000);
    const char *sign = seconds < 0 ? "-" : "";
    int64_t n = seconds < 0 ? -seconds : seconds;
    if (n >= 3600)
        buf_printf(out, "%s%lld:%02lld:%02lld", sign, (long long)(n / 3600),
                   (long long)(n / 60 % 60), (long long)(n % 60));
    else
        buf_printf(out, "%s%lld:%02lld", sign, (long long)(n / 60), (long long)(n % 60));
}

const char *report_notice(unsigned notices)
{
    if (notices & NOTICE_OVER)
        return "the time is over; what is handed in from now on is overtime";
    if (notices & NOTICE_ONE_MINUTE)
        return "one minute is left";
    if (notices & NOTICE_TEN_MINUTES)
        return "ten minutes are left";
    return notices & NOTICE_HALF ? "half of the time has passed" : NULL;
}

/* -- sets -------------------------------------------------------------------------------------- */

void report_sets_text(const struct set_row *rows, size_t count, const struct style *s,
                      struct buf *out)
{
    size_t names = 0;
    for (size_t i = 0; i < count; i++)
        names = strlen(rows[i].name) > names ? strlen(rows[i].name) : names;
    for (size_t i = 0; i < count; i++) {
        const struct set_row *r = &rows[i];
        struct pen p = {.out = out, .s = s};
        own_buf struct buf minutes = {0};
        own_buf struct buf here = {0};
        buf_printf(&minutes, "%4lld min", (long long)r->minutes);
        if (r->installed == 0 && r->why_empty != NULL)
            buf_adds(&here, r->why_empty);
        else if (r->installed == r->total)
            buf_printf(&here, "%zu problem%s", r->total, r->total == 1 ? "" : "s");
        else
            buf_printf(&here, "%zu of %zu here", r->installed, r->total);
        pen_text(&p, PAINT_BOLD, r->name);
        pen_room(&p, names + 2, minutes.len, 4);
        pen_put(&p, PAINT_PLAIN, buf_str(&minutes));
        pen_room(&p, names + 13, text_width(r->title), 4);
        pen_text(&p, PAINT_PLAIN, r->title);
        pen_room(&p, names + 42, here.len, 4);
        pen_put(&p, r->installed < r->total ? PAINT_WARN : PAINT_DIM, buf_str(&here));
        pen_end(&p);
    }
}

/* -- as it stands ------------------------------------------------------------------------------ */

static void wall_time(struct buf *out, int64_t utc_ms)
{
    char text[TIME_TEXT];
    time_local_text(utc_ms / 1000, text);
    const char *blank = strchr(text, ' ');
    buf_adds(out, blank != NULL ? blank + 1 : text);
}

static enum paint time_paint(const struct session *s)
{
    if (s->left_ms < 0)
        return PAINT_BAD;
    return s->left_ms <= 10 * 60000 && s->left_ms * 2 <= s->minutes * 60000 ? PAINT_WARN
                                                                            : PAINT_GOOD;
}

/* "31:20 left of 45:00, until 16:42" */
static void time_words(const struct session *s, bool wall, struct buf *out)
{
    if (s->state == SESSION_DONE || s->state == SESSION_DROPPED) {
        buf_printf(out, "%s after ", session_state_name(s->state));
        spell_clock(out, s->elapsed_ms);
        buf_adds(out, " of ");
        spell_clock(out, s->minutes * 60000);
        return;
    }
    spell_clock(out, s->left_ms < 0 ? -s->left_ms : s->left_ms);
    buf_adds(out, s->left_ms < 0 ? " over " : " left of ");
    spell_clock(out, s->minutes * 60000);
    if (s->state == SESSION_HALTED) {
        buf_adds(out, ", paused");
    } else if (wall && s->left_ms >= 0) {
        buf_adds(out, ", until ");
        wall_time(out, s->now.utc_ms + s->left_ms);
    }
}

void report_session_line(const struct session *s, const struct style *style, struct buf *out)
{
    own_buf struct buf words = {0};
    struct pen p = {.out = out, .s = style};
    time_words(s, false, &words);
    pen_put(&p, time_paint(s), buf_str(&words));
    const char *id = s->problems[s->current].id;
    if (p.column + 2 + text_width(id) < style->width) {
        pen_put(&p, PAINT_PLAIN, "  ");
        pen_text(&p, PAINT_BOLD, id);
    }
}

void practice_head(const struct session *s, const struct style *style, struct buf *out)
{
    struct pen p = {.out = out, .s = style};
    own_buf struct buf words = {0};
    pen_text(&p, PAINT_BOLD, s->set);
    pen_printf(&p, PAINT_PLAIN, ", %s", session_mode_name(s->mode));
    time_words(s, true, &words);
    pen_room(&p, 32, words.len, 2);
    pen_put(&p, time_paint(s), buf_str(&words));
    pen_end(&p);
}

enum paint practice_verdict_paint(const struct session_verdict *v)
{
    if (!v->known || v->verdict == VERDICT_COMPLEXITY_MISSED)
        return PAINT_WARN;
    return v->verdict == VERDICT_ACCEPTED ? PAINT_GOOD : PAINT_BAD;
}

/* "AC 213/213", "not judged yet", "in 2 of them" */
void practice_verdict(const struct session_verdict *v, struct buf *out)
{
    if (!v->known)
        buf_adds(out, "not judged yet");
    else if (v->total == 0)
        buf_adds(out, verdict_row(v->verdict)->letters);
    else
        buf_printf(out, "%s %lld/%lld", verdict_row(v->verdict)->letters, (long long)v->passed,
                   (long long)v->total);
}

static void problem_line(const struct session *s, size_t i, size_t names, const struct style *style,
                         struct buf *out)
{
    const struct session_problem *p = &s->problems[i];
    struct pen pen = {.out = out, .s = style};
    own_buf struct buf used = {0};
    own_buf struct buf words = {0};
    bool here = i == s->current && (s->state == SESSION_RUNNING || s->state == SESSION_HALTED);
    pen_put(&pen, PAINT_MARK, here ? "> " : "  ");
    pen_text(&pen, here ? PAINT_BOLD : PAINT_PLAIN, p->id);
    spell_clock(&used, p->spent_ms);
    buf_printf(&used, " of %lld min", (long long)p->minutes);
    pen_room(&pen, names + 4, used.len, 4);
    pen_put(&pen, p->spent_ms > p->minutes * 60000 ? PAINT_WARN : PAINT_PLAIN, buf_str(&used));
    enum paint paint = PAINT_DIM;
    if (p->latest != SIZE_MAX) {
        const struct session_submission *latest = &s->submissions[p->latest];
        paint = practice_verdict_paint(&latest->verdict);
        practice_verdict(&latest->verdict, &words);
        if (latest->overtime)
            buf_adds(&words, ", overtime");
    } else if (p->skipped) {
        buf_adds(&words, "skipped");
    }
    if (words.len > 0) {
        pen_room(&pen, names + 22, words.len, 4);
        pen_put(&pen, paint, buf_str(&words));
    }
    pen_end(&pen);
}

size_t practice_names(const struct session *s)
{
    size_t width = 0;
    for (size_t i = 0; i < s->problem_count; i++) {
        size_t own = text_width(s->problems[i].id);
        width = own > width ? own : width;
    }
    return width;
}

void practice_clock_remarks(const struct session *s, const struct style *style, struct buf *out)
{
    own_buf struct buf text = {0};
    if (llabs((long long)s->wall_moved_ms) >= 2000) {
        buf_adds(&text, "the wall clock was moved by ");
        spell_clock(&text, s->wall_moved_ms);
        buf_adds(&text, "; the session's clock was not");
        style_wrap(out, style, 0, buf_str(&text));
    }
    if (s->rebooted)
        style_wrap(out, style, 0,
                   "the machine was restarted meanwhile; for that time the wall clock counts");
}

void practice_next(const char *command, const char *argument, const struct style *style,
                   struct buf *out)
{
    struct pen p = {.out = out, .s = style};
    pen_put(&p, PAINT_DIM, "next:");
    pen_to(&p, COLUMN_LABEL);
    pen_put(&p, PAINT_PLAIN, command);
    if (argument != NULL) {
        pen_put(&p, PAINT_PLAIN, " ");
        pen_text(&p, PAINT_PLAIN, argument);
    }
    pen_end(&p);
}

static bool all_solved(const struct session *s)
{
    for (size_t i = 0; i < s->problem_count; i++) {
        size_t latest = s->problems[i].latest;
        if (latest == SIZE_MAX || !s->submissions[latest].verdict.known ||
            s->submissions[latest].verdict.verdict != VERDICT_ACCEPTED)
            return false;
    }
    return true;
}

static void advise(const struct session *s, const struct style *style, struct buf *out)
{
    size_t latest = s->problems[s->current].latest;
    const struct session_verdict *v = latest != SIZE_MAX ? &s->submissions[latest].verdict : NULL;
    if (s->state == SESSION_HALTED)
        practice_next("judge practice resume", NULL, style, out);
    else if (s->left_ms < 0 || all_solved(s))
        practice_next("judge practice finish", NULL, style, out);
    else if (v != NULL && v->known && v->verdict == VERDICT_ACCEPTED)
        practice_next("judge practice next", NULL, style, out);
    else
        practice_next("judge practice submit", s->problems[s->current].id, style, out);
}

void report_session_text(const struct session *s, const struct style *style, struct buf *out)
{
    size_t names = practice_names(s);
    practice_head(s, style, out);
    if (style->quiet)
        return;
    for (size_t i = 0; i < s->problem_count; i++)
        problem_line(s, i, names, style, out);
    practice_clock_remarks(s, style, out);
    if (s->state == SESSION_RUNNING || s->state == SESSION_HALTED)
        advise(s, style, out);
}
