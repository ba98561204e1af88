/* The table of attempts. */
#include "judge/report/history.h"

#include "judge/base/calendar.h"
#include "judge/report/pen.h"

#include <string.h>

enum { COLUMN_DATE = 7, COLUMN_VERDICT = 25, COLUMN_PROBLEM = 30, COLUMN_CASES = 56, INDENT = 7 };

static enum paint paint_of(enum verdict v)
{
    return v == VERDICT_ACCEPTED            ? PAINT_GOOD
           : v == VERDICT_COMPLEXITY_MISSED ? PAINT_WARN
                                            : PAINT_BAD;
}

/* "O(n) O(1)": what was measured in time and space. */
static void put_classes(struct pen *p, const struct attempt *a)
{
    for (int m = METRIC_TIME; m <= METRIC_SPACE; m++) {
        own_buf struct buf class = {0};
        if (!a->cost[m].measured || a->cost[m].fitted == NULL)
            continue;
        spell_class(&class, p->s, a->cost[m].fitted);
        pen_put(p, PAINT_PLAIN, m == METRIC_TIME ? "" : " ");
        pen_put(p, a->cost[m].verdict == TARGET_MISSED ? PAINT_WARN : PAINT_PLAIN, buf_str(&class));
    }
}

static void put_marks(struct pen *p, const struct attempt *a)
{
    const struct {
        bool holds;
        const char *text;
    } marks[] = {{a->partial, "partial"},     {a->cached, "cached"},   {a->hints > 0, "hints"},
                 {a->overtime, "overtime"},   {a->gave_up, "gave up"}, {a->sanitizer, "sanitizer"},
                 {a->session != 0, "session"}};
    for (size_t i = 0; i < array_len(marks); i++) {
        if (!marks[i].holds)
            continue;
        pen_room(p, p->column + 1, strlen(marks[i].text), INDENT);
        pen_put(p, PAINT_DIM, marks[i].text);
    }
}

static void row(const struct attempt *a, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    char time[TIME_TEXT];
    time_local_text(a->at, time);
    pen_printf(&p, PAINT_BOLD, "%5lld", (long long)a->id);
    pen_to(&p, COLUMN_DATE);
    pen_put(&p, PAINT_DIM, time);
    pen_room(&p, COLUMN_VERDICT, 3, INDENT);
    pen_put(&p, paint_of(a->verdict), verdict_row(a->verdict)->letters);
    pen_room(&p, COLUMN_PROBLEM, strlen(a->problem), INDENT);
    pen_text(&p, PAINT_PLAIN, a->problem);
    if (a->total > 0) {
        own_mem char *cases = mem_printf("%lld/%lld", (long long)a->passed, (long long)a->total);
        pen_room(&p, COLUMN_CASES, strlen(cases), INDENT);
        pen_put(&p, PAINT_PLAIN, cases);
    }
    if (a->cost[METRIC_TIME].measured || a->cost[METRIC_SPACE].measured) {
        pen_room(&p, p.column + 2, 16, INDENT);
        put_classes(&p, a);
    }
    put_marks(&p, a);
    pen_end(&p);
}

void report_history_text(const struct history *h, const char *problem, size_t limit,
                         const struct style *s, struct buf *out)
{
    size_t shown = 0;
    size_t count = 0;
    for (size_t i = h->attempt_count; i > 0; i--) {
        const struct attempt *a = &h->attempts[i - 1];
        if (problem != NULL && strcmp(a->problem, problem) != 0)
            continue;
        count++;
        if (limit != 0 && shown == limit)
            continue;
        row(a, s, out);
        shown++;
    }
    if (s->quiet)
        return;
    if (count == 0)
        buf_adds(out, "no attempts yet\n");
    else if (shown < count)
        buf_printf(out, "%zu of %zu attempts; --limit 0 shows all\n", shown, count);
    else
        buf_printf(out, "%zu attempt%s\n", count, count == 1 ? "" : "s");
}
