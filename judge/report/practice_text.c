/* A timed session on the screen. Names come from packages and from the database: all of them go
 * through pen_text(). */
#include "judge/report/practice.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"

#include <math.h>
#include <string.h>

enum { COLUMN_LABEL = 8 };

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

static void head(const struct session *s, const struct style *style, struct buf *out)
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

static enum paint verdict_paint(const struct session_verdict *v)
{
    if (!v->known || v->verdict == VERDICT_COMPLEXITY_MISSED)
        return PAINT_WARN;
    return v->verdict == VERDICT_ACCEPTED ? PAINT_GOOD : PAINT_BAD;
}

/* "AC 213/213", "not judged yet", "in 2 of them" */
static void verdict_words(const struct session_verdict *v, struct buf *out)
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
        paint = verdict_paint(&latest->verdict);
        verdict_words(&latest->verdict, &words);
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

static size_t name_width(const struct session *s)
{
    size_t width = 0;
    for (size_t i = 0; i < s->problem_count; i++) {
        size_t own = text_width(s->problems[i].id);
        width = own > width ? own : width;
    }
    return width;
}

static void clock_remarks(const struct session *s, const struct style *style, struct buf *out)
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

static void next_step(const char *command, const char *argument, const struct style *style,
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
        next_step("judge practice resume", NULL, style, out);
    else if (s->left_ms < 0 || all_solved(s))
        next_step("judge practice finish", NULL, style, out);
    else if (v != NULL && v->known && v->verdict == VERDICT_ACCEPTED)
        next_step("judge practice next", NULL, style, out);
    else
        next_step("judge practice submit", s->problems[s->current].id, style, out);
}

void report_session_text(const struct session *s, const struct style *style, struct buf *out)
{
    size_t names = name_width(s);
    head(s, style, out);
    if (style->quiet)
        return;
    for (size_t i = 0; i < s->problem_count; i++)
        problem_line(s, i, names, style, out);
    clock_remarks(s, style, out);
    if (s->state == SESSION_RUNNING || s->state == SESSION_HALTED)
        advise(s, style, out);
}

/* -- the review -------------------------------------------------------------------------------- */

static void parts_line(const struct session *s, const struct style *style, struct buf *out)
{
    struct pen p = {.out = out, .s = style};
    double sum = 0;
    for (int i = 0; i < SCORE_PARTS; i++)
        sum += s->weights[i];
    pen_put(&p, PAINT_PLAIN, "score");
    own_buf struct buf total = {0};
    buf_printf(&total, "%.0f of 100", s->score.total);
    pen_to(&p, COLUMN_LABEL);
    pen_put(&p, PAINT_BOLD, buf_str(&total));
    for (int i = 0; i < SCORE_PARTS; i++) {
        own_buf struct buf part = {0};
        buf_printf(&part, "%s %.0f/%.0f", score_part_name((enum score_part)i), s->score.points[i],
                   sum > 0 ? 100 * s->weights[i] / sum : 0);
        pen_room(&p, p.column + 3, part.len, COLUMN_LABEL);
        pen_put(&p, PAINT_PLAIN, buf_str(&part));
    }
    pen_end(&p);
}

static void class_words(const char *const classes[2], const struct style *style, struct buf *out)
{
    if (classes[1] == NULL) {
        buf_adds(out, "-");
        return;
    }
    spell_class(out, style, classes[1]);
    if (classes[0] != NULL && strcmp(classes[0], classes[1]) != 0) {
        buf_adds(out, " for ");
        spell_class(out, style, classes[0]);
    }
}

/* A row of the table: what counted, at what cost, in what time, for how many points. */
static void review_row(const struct session *s, size_t i, size_t names, const struct style *style,
                       struct buf *out)
{
    const struct session_problem *p = &s->problems[i];
    const struct session_submission *c =
        p->counted != SIZE_MAX ? &s->submissions[p->counted] : NULL;
    struct pen pen = {.out = out, .s = style};
    own_buf struct buf words = {0};
    own_buf struct buf costs = {0};
    own_buf struct buf used = {0};
    pen_put(&pen, PAINT_PLAIN, "  ");
    pen_text(&pen, PAINT_BOLD, p->id);
    buf_printf(&used, "%3.0f", p->score.total);
    pen_room(&pen, names + 4, used.len, 4);
    pen_put(&pen, PAINT_PLAIN, buf_str(&used));
    buf_clear(&used);
    spell_clock(&used, c != NULL ? c->spent_ms : p->spent_ms);
    buf_printf(&used, " of %lld min", (long long)p->minutes);
    pen_room(&pen, names + 9, used.len, 4);
    pen_put(&pen, PAINT_PLAIN, buf_str(&used));
    if (c != NULL)
        verdict_words(&c->verdict, &words);
    else
        buf_adds(&words, p->latest != SIZE_MAX ? "only in overtime" : "nothing handed in");
    pen_room(&pen, names + 26, words.len, 4);
    pen_put(&pen, c != NULL ? verdict_paint(&c->verdict) : PAINT_DIM, buf_str(&words));
    if (c != NULL && c->verdict.time[1] != NULL) {
        buf_adds(&costs, "time ");
        class_words(c->verdict.time, style, &costs);
        buf_adds(&costs, ", space ");
        class_words(c->verdict.space, style, &costs);
        pen_room(&pen, names + 39, text_width(buf_str(&costs)), 4);
        pen_put(&pen, PAINT_PLAIN, buf_str(&costs));
    }
    pen_end(&pen);
}

static void event_words(const struct session *s, const struct session_event *e, struct buf *out)
{
    const char *problem = e->problem != NULL ? e->problem : "";
    switch (e->kind) {
    case SESSION_STARTED:
        buf_printf(out, "started with %s", s->problems[0].id);
        return;
    case SESSION_FOCUSED:
        buf_printf(out, "went to %s", problem);
        return;
    case SESSION_SKIPPED:
        buf_printf(out, "skipped %s", problem);
        if (e->text != NULL)
            buf_printf(out, ", went to %s", e->text);
        return;
    case SESSION_SUBMITTED:
        buf_printf(out, "handed in %s: ", problem);
        for (size_t i = 0; i < s->submission_count; i++) {
            if (s->submissions[i].seq == e->seq)
                verdict_words(&s->submissions[i].verdict, out);
        }
        return;
    default:
        buf_adds(out, session_event_name(e->kind));
    }
}

static void time_line(const struct session *s, const struct style *style, struct buf *out)
{
    bool over = false;
    buf_adds(out, "\ntime line\n");
    for (size_t i = 0; i < s->event_count; i++) {
        struct pen p = {.out = out, .s = style};
        own_buf struct buf at = {0};
        own_buf struct buf words = {0};
        if (s->events[i].kind == SESSION_NOTICED)
            continue;
        if (!over && s->event_ms[i] > s->minutes * 60000) {
            over = true;
            spell_clock(&at, s->minutes * 60000);
            pen_printf(&p, PAINT_WARN, "%9s  the deadline", buf_str(&at));
            pen_end(&p);
            buf_clear(&at);
        }
        spell_clock(&at, s->event_ms[i]);
        pen_printf(&p, PAINT_DIM, "%9s  ", buf_str(&at));
        event_words(s, &s->events[i], &words);
        pen_text(&p, PAINT_PLAIN, buf_str(&words));
        pen_end(&p);
    }
}

static void first_failures(const struct session *s, const struct style *style, struct buf *out)
{
    bool titled = false;
    for (size_t i = 0; i < s->problem_count; i++) {
        size_t counted = s->problems[i].counted;
        const char *failed = counted != SIZE_MAX ? s->submissions[counted].verdict.failed : NULL;
        if (failed == NULL)
            continue;
        struct pen p = {.out = out, .s = style};
        if (!titled)
            buf_adds(out, "\nfirst failing case\n");
        titled = true;
        pen_put(&p, PAINT_PLAIN, "  judge run ");
        pen_text(&p, PAINT_PLAIN, s->problems[i].id);
        pen_put(&p, PAINT_PLAIN, " -k ");
        pen_text(&p, PAINT_BOLD, failed);
        pen_end(&p);
    }
}

/* The worst problem first: its topic is what to practise. */
static void what_next(const struct session *s, const char *const *topics, const struct style *style,
                      struct buf *out)
{
    size_t worst = 0;
    for (size_t i = 1; i < s->problem_count; i++) {
        if (s->problems[i].score.total < s->problems[worst].score.total)
            worst = i;
    }
    buf_addc(out, '\n');
    if (s->problems[worst].score.total >= 99.5) {
        next_step("judge review", NULL, style, out);
        return;
    }
    size_t counted = s->problems[worst].counted;
    bool right = counted != SIZE_MAX && s->submissions[counted].verdict.known &&
                 s->submissions[counted].verdict.passed == s->submissions[counted].verdict.total;
    struct pen p = {.out = out, .s = style};
    pen_put(&p, PAINT_DIM, "practise");
    pen_put(&p, PAINT_PLAIN, " ");
    pen_text(&p, PAINT_BOLD, s->problems[worst].id);
    if (topics != NULL && topics[worst] != NULL) {
        pen_put(&p, PAINT_PLAIN, " again, and more of ");
        pen_text(&p, PAINT_BOLD, topics[worst]);
    } else {
        pen_put(&p, PAINT_PLAIN, " again");
    }
    pen_end(&p);
    next_step(right ? "judge bench" : "judge run", s->problems[worst].id, style, out);
}

void report_session_review(const struct session *s, const char *const *topics,
                           const struct style *style, struct buf *out)
{
    size_t names = name_width(s);
    head(s, style, out);
    parts_line(s, style, out);
    if (style->quiet)
        return;
    buf_addc(out, '\n');
    for (size_t i = 0; i < s->problem_count; i++)
        review_row(s, i, names, style, out);
    time_line(s, style, out);
    first_failures(s, style, out);
    clock_remarks(s, style, out);
    what_next(s, topics, style, out);
}
