/* See review.h. */
#include "judge/report/review.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"

#include <string.h>

enum { COMING_SHOWN = 5 };

static void due_words(const struct review_item *r, int64_t today, struct buf *out)
{
    int64_t days = r->due_day - today;
    if (days == 0)
        buf_adds(out, "today");
    else if (days == 1)
        buf_adds(out, "tomorrow");
    else if (days > 0)
        buf_printf(out, "in %lld days", (long long)days);
    else
        buf_printf(out, "since %lld day%s", (long long)-days, days == -1 ? "" : "s");
}

static void row(const struct review_item *r, int64_t today, size_t names, const struct style *s,
                struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf due = {0};
    own_buf struct buf last = {0};
    char day[DAY_TEXT];
    day_text(r->last_day, day);
    due_words(r, today, &due);
    buf_printf(&last, "last %s: %s%s", day, rating_name(r->last), r->given ? " (given)" : "");
    pen_put(&p, PAINT_PLAIN, "  ");
    pen_text(&p, PAINT_BOLD, r->problem);
    pen_room(&p, names + 4, due.len, 4);
    pen_put(&p, r->due_day <= today ? PAINT_WARN : PAINT_DIM, buf_str(&due));
    own_buf struct buf recall = {0};
    buf_printf(&recall, "recall %.0f %%", r->recall * 100);
    pen_room(&p, names + 19, recall.len, 4);
    pen_put(&p, PAINT_PLAIN, buf_str(&recall));
    pen_room(&p, names + 34, last.len, 4);
    pen_put(&p, PAINT_DIM, buf_str(&last));
    pen_end(&p);
}

static void next_step(const char *text, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    pen_put(&p, PAINT_DIM, "next:");
    pen_to(&p, 8);
    pen_put(&p, PAINT_PLAIN, text);
    pen_end(&p);
}

void report_review_text(const struct review_item *items, size_t count, int64_t today,
                        const struct style *s, struct buf *out)
{
    size_t names = 0;
    size_t due = 0;
    for (size_t i = 0; i < count; i++) {
        size_t width = text_width(items[i].problem);
        names = width > names ? width : names;
        due += items[i].due_day <= today;
    }
    if (s->quiet) {
        buf_printf(out, "%zu due\n", due);
        return;
    }
    if (due == 0)
        style_wrap(out, s, 0,
                   count == 0 ? "nothing is due: nothing was solved yet" : "nothing is due today");
    else
        buf_printf(out, "due today: %zu\n", due);
    for (size_t i = 0; i < due; i++)
        row(&items[i], today, names, s, out);
    size_t shown = s->verbose || count - due < COMING_SHOWN ? count : due + COMING_SHOWN;
    if (shown > due)
        buf_adds(out, due == 0 ? "coming\n" : "\ncoming\n");
    for (size_t i = due; i < shown; i++)
        row(&items[i], today, names, s, out);
    if (shown < count)
        buf_printf(out, "  and %zu more; --verbose lists them\n", count - shown);
    next_step(due > 0 ? "judge practice start due" : "judge practice start weak", s, out);
}

static void put(json_t *object, const char *key, json_t *value)
{
    must(json_object_set_new(object, key, value) == 0);
}

static json_t *day_json(int64_t day)
{
    char text[DAY_TEXT];
    day_text(day, text);
    return json_string(text);
}

static json_t *item_json(const struct review_item *r, int64_t today)
{
    json_t *o = json_object();
    own_buf struct buf safe = {0};
    text_escape(&safe, r->problem, strlen(r->problem), false);
    put(o, "id", json_string(buf_str(&safe)));
    put(o, "due", day_json(r->due_day));
    put(o, "due_now", json_boolean(r->due_day <= today));
    put(o, "recall", json_real(r->recall));
    put(o, "last", day_json(r->last_day));
    put(o, "rating", json_string(rating_name(r->last)));
    put(o, "given", json_boolean(r->given));
    put(o, "ratings", json_integer((json_int_t)r->ratings));
    put(o, "stability", json_real(r->stability));
    put(o, "difficulty", json_real(r->difficulty));
    return o;
}

json_t *report_review_json(const struct review_item *items, size_t count, int64_t today,
                           int64_t until)
{
    json_t *o = json_object();
    json_t *problems = json_array();
    for (size_t i = 0; i < count; i++)
        must(json_array_append_new(problems, item_json(&items[i], today)) == 0);
    put(o, "schema", json_string("judge.review/1"));
    put(o, "today", day_json(today));
    put(o, "until", until != INT64_MAX ? day_json(until) : json_null());
    put(o, "problems", problems);
    return o;
}
