/* Progress on a screen: counts, days, topics, time against the budget, the plan, what is next. */
#include "judge/report/stats.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"

#include <string.h>

enum { LABEL = 11, LEVELS = 5, WEEK = 7 };

void report_days(const struct stats *s, struct buf *out)
{
    buf_printf(out, "practised on %zu of the last 14 days, %zu of the last 30", s->days_14,
               s->days_30);
}

/* -- the heat map ----------------------------------------------------------------------------- */

static const char *cell(size_t attempts, const struct style *s)
{
    static const char *const dark[LEVELS] = {"·", "░", "▒", "▓", "█"};
    static const char *const ascii[LEVELS] = {".", "-", "+", "*", "#"};
    static const size_t least[LEVELS] = {0, 1, 3, 6, 10};
    int level = LEVELS - 1;
    while (attempts < least[level])
        level--;
    return s->ascii ? ascii[level] : dark[level];
}

void report_heat_map(const struct stats *s, const struct style *style, struct buf *out)
{
    static const char *const names[WEEK] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    int64_t weeks = STATS_DAYS / WEEK;
    int64_t room = style->width > LABEL + 4 ? (int64_t)(style->width - LABEL - 4) / 2 : 1;
    weeks = weeks < room ? weeks : room;
    /* the Monday of the first week that is shown; the last week may be under way */
    int64_t first = s->today - day_weekday(s->today) - WEEK * (weeks - 1);
    for (int row = 0; row < WEEK; row++) {
        struct pen p = {.out = out, .s = style};
        pen_to(&p, LABEL);
        pen_put(&p, PAINT_DIM, names[row]);
        for (int64_t week = 0; week < weeks; week++) {
            int64_t day = first + week * WEEK + row;
            if (day > s->today)
                break;
            int64_t i = day - s->today + STATS_DAYS - 1;
            pen_put(&p, PAINT_PLAIN, " ");
            pen_put(&p, PAINT_GOOD, i >= 0 ? cell(s->heat[i], style) : " ");
        }
        pen_end(&p);
    }
}

/* Where the figures begin beside a name. */
static size_t name_column(const struct style *s)
{
    return s->width < 60 ? 20 : 30;
}

/* -- the parts -------------------------------------------------------------------------------- */

static void label(struct pen *p, const char *text)
{
    pen_put(p, PAINT_BOLD, text);
    pen_to(p, LABEL);
}

static void heading(const struct style *style, struct buf *out, const char *text, const char *more)
{
    struct pen p = {.out = out, .s = style};
    buf_addc(out, '\n');
    label(&p, text);
    pen_wrap(&p, more);
}

static void counts(const struct stats *s, int64_t due, const struct style *style, struct buf *out)
{
    struct pen solved = {.out = out, .s = style};
    struct pen days = {.out = out, .s = style};
    own_buf struct buf text = {0};
    buf_printf(&text, "%zu of %zu problems", s->solved, s->problems);
    if (s->slow > 0)
        buf_printf(&text, ", %zu correct and too slow", s->slow);
    buf_printf(&text, "; %zu attempt%s", s->attempts, s->attempts == 1 ? "" : "s");
    if (due >= 0)
        buf_printf(&text, "; %lld due for review", (long long)due);
    label(&solved, "solved");
    pen_wrap(&solved, buf_str(&text));
    buf_clear(&text);
    report_days(s, &text);
    label(&days, "days");
    pen_wrap(&days, buf_str(&text));
    report_heat_map(s, style, out);
}

static void topics(const struct stats *s, const struct style *style, struct buf *out)
{
    heading(style, out, "topics",
            "mastery, attempts that it rests on, problems solved; weakest "
            "first");
    for (size_t i = 0; i < s->topic_count; i++) {
        const struct stats_topic *t = &s->topics[i];
        struct pen p = {.out = out, .s = style};
        pen_to(&p, 2);
        pen_text(&p, PAINT_PLAIN, t->topic);
        pen_room(&p, name_column(style), 18, 6);
        enum paint paint = t->mastery >= 0.6   ? PAINT_GOOD
                           : t->samples == 0   ? PAINT_DIM
                           : t->mastery >= 0.3 ? PAINT_WARN
                                               : PAINT_BAD;
        pen_printf(&p, paint, "%3.0f %%", 100 * t->mastery);
        pen_printf(&p, PAINT_DIM, "  (%zu)", t->samples);
        pen_printf(&p, PAINT_PLAIN, "  %zu/%zu", t->solved, t->problems);
        if (t->slow > 0)
            pen_printf(&p, PAINT_WARN, ", %zu slow", t->slow);
        pen_end(&p);
    }
}

/* "O(n) O(1)": what the best attempt reached in time and space. */
static void reached(struct pen *p, size_t column, const struct attempt *best)
{
    for (int m = METRIC_TIME; best != NULL && m <= METRIC_SPACE; m++) {
        own_buf struct buf class = {0};
        const struct attempt_cost *c = &best->cost[m];
        if (!c->measured || c->fitted == NULL)
            continue;
        spell_class(&class, p->s, c->fitted);
        pen_room(p, column, text_width(buf_str(&class)), 6);
        pen_put(p, c->verdict == TARGET_MISSED ? PAINT_WARN : PAINT_PLAIN, buf_str(&class));
    }
}

static void problems(const struct stats *s, const struct style *style, struct buf *out)
{
    if (s->tried > 0)
        heading(style, out, "problems",
                "minutes at work until solved, of the budget; classes "
                "reached");
    for (size_t i = 0; i < s->tried; i++) {
        const struct stats_problem *p = &s->list[i];
        struct pen pen = {.out = out, .s = style};
        pen_to(&pen, 2);
        pen_text(&pen, PAINT_PLAIN, p->entry->id);
        pen_room(&pen, name_column(style), 10, 6);
        if (p->active_s > 0)
            pen_printf(&pen, p->active_s > 60 * p->entry->minutes ? PAINT_WARN : PAINT_GOOD,
                       "%3lld", (long long)(p->active_s + 59) / 60);
        else
            pen_put(&pen, PAINT_DIM, "  ?");
        pen_printf(&pen, PAINT_DIM, " of %lld", (long long)p->entry->minutes);
        if (!p->solved) {
            const char *state = p->slow ? "too slow so far" : "not solved";
            pen_room(&pen, name_column(style) + 12, strlen(state), 6);
            pen_put(&pen, PAINT_DIM, state);
        }
        reached(&pen, name_column(style) + 12, p->best);
        pen_end(&pen);
    }
}

static void plan(const struct stats *s, const struct style *style, struct buf *out)
{
    if (s->week_count == 0)
        return;
    heading(style, out, "plan", "problems solved, and the next");
    for (size_t i = 0; i < s->week_count; i++) {
        const struct stats_week *w = &s->weeks[i];
        struct pen p = {.out = out, .s = style};
        pen_to(&p, 2);
        pen_printf(&p, PAINT_PLAIN, "week %d", w->week);
        pen_to(&p, LABEL);
        pen_printf(&p, w->next == NULL ? PAINT_GOOD : PAINT_PLAIN, "%zu/%zu", w->solved,
                   w->problems);
        if (w->next != NULL) {
            pen_to(&p, LABEL + 7);
            pen_text(&p, PAINT_PLAIN, w->next);
        }
        pen_end(&p);
    }
}

static void weak(const struct stats *s, const struct style *style, struct buf *out)
{
    if (s->weak_count > 0)
        heading(style, out, "weak", "the easiest that is not solved");
    for (size_t i = 0; i < s->weak_count; i++) {
        struct pen p = {.out = out, .s = style};
        pen_to(&p, 2);
        pen_text(&p, PAINT_PLAIN, s->weak[i].topic);
        pen_room(&p, name_column(style), strlen(s->weak[i].problem), 6);
        pen_text(&p, PAINT_PLAIN, s->weak[i].problem);
        pen_end(&p);
    }
}

/* The last five. */
static void sessions(const struct stats *s, const struct style *style, struct buf *out)
{
    enum { SHOWN = 5 };
    if (s->session_count > 0)
        heading(style, out, "sessions", "timed sets and mock interviews, the last ones");
    for (size_t i = s->session_count > SHOWN ? s->session_count - SHOWN : 0; i < s->session_count;
         i++) {
        const struct stats_session *one = &s->sessions[i];
        struct pen p = {.out = out, .s = style};
        char day[DAY_TEXT];
        day_text(one->day, day);
        pen_printf(&p, PAINT_DIM, "  %s  ", day);
        pen_text(&p, PAINT_PLAIN, one->set);
        if (one->problem != NULL)
            pen_printf(&p, PAINT_PLAIN, " %s", one->problem);
        pen_room(&p, name_column(style) + 12, 10, 6);
        if (one->state == SESSION_DONE)
            pen_printf(&p, PAINT_PLAIN, "%3.0f of 100", one->score);
        else
            pen_put(&p, PAINT_DIM, session_state_name(one->state));
        pen_end(&p);
    }
}

void report_stats_text(const struct stats *s, int64_t due, const char *next,
                       const struct style *style, struct buf *out)
{
    counts(s, due, style, out);
    if (style->quiet)
        return;
    topics(s, style, out);
    problems(s, style, out);
    plan(s, style, out);
    weak(s, style, out);
    sessions(s, style, out);
    buf_addc(out, '\n');
    style_paint(out, style, PAINT_DIM, "next:");
    buf_printf(out, "   %s\n", next);
}
