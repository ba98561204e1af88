/* The review of a session that is over: what counted, when it came, what failed first, what is
 * next. */
#include "judge/report/practice.h"

#include "judge/base/text.h"
#include "judge/report/pen.h"
#include "judge/report/practice_parts.h"

#include <string.h>

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
        practice_verdict(&c->verdict, &words);
    else
        buf_adds(&words, p->latest != SIZE_MAX ? "only in overtime" : "nothing handed in");
    pen_room(&pen, names + 26, words.len, 4);
    pen_put(&pen, c != NULL ? practice_verdict_paint(&c->verdict) : PAINT_DIM, buf_str(&words));
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
                practice_verdict(&s->submissions[i].verdict, out);
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
        practice_next("judge review", NULL, style, out);
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
    practice_next(right ? "judge bench" : "judge run", s->problems[worst].id, style, out);
}

void report_session_review(const struct session *s, const char *const *topics,
                           const struct style *style, struct buf *out)
{
    size_t names = practice_names(s);
    practice_head(s, style, out);
    parts_line(s, style, out);
    if (style->quiet)
        return;
    buf_addc(out, '\n');
    for (size_t i = 0; i < s->problem_count; i++)
        review_row(s, i, names, style, out);
    time_line(s, style, out);
    first_failures(s, style, out);
    practice_clock_remarks(s, style, out);
    what_next(s, topics, style, out);
}
