/* The review of a mock interview; see mock.h. */
#include "judge/cli/mock.h"

#include "judge/practice/session.h"
#include "judge/report/pen.h"
#include "judge/report/practice.h"

#include <string.h>

enum { QUESTIONS_MAX = 64 };

/* The line break before the next one, which may be an item of a list; or NULL. */
static const char *next_question(const char *text)
{
    const char *plain = strstr(text, "\n**");
    const char *item = strstr(text, "\n- **");
    if (plain == NULL || item == NULL)
        return plain != NULL ? plain : item;
    return plain < item ? plain : item;
}

struct questions questions_of(const struct statement *st)
{
    struct questions q = {0};
    const char *text = statement_section(st, "Clarify");
    q.asked = arena_array(&q.arena, QUESTIONS_MAX, sizeof *q.asked);
    q.answers = arena_array(&q.arena, QUESTIONS_MAX, sizeof *q.answers);
    for (const char *at = text; at != NULL && q.count < QUESTIONS_MAX;) {
        const char *from = strstr(at, "**");
        const char *to = from != NULL ? strstr(from + 2, "**") : NULL;
        if (to == NULL)
            break;
        const char *next = next_question(to + 2);
        const char *end = next != NULL ? next : to + 2 + strlen(to + 2);
        const char *answer = to + 2 + strspn(to + 2, " \n");
        while (end > answer && (end[-1] == '\n' || end[-1] == ' '))
            end--;
        q.asked[q.count] = arena_strndup(&q.arena, from + 2, (size_t)(to - from - 2));
        q.answers[q.count++] =
            arena_strndup(&q.arena, answer, end > answer ? (size_t)(end - answer) : 0);
        at = next;
    }
    return q;
}

/* -- text ----------------------------------------------------------------------------------------
 */

static void stage_row(const struct mock *m, int i, const struct style *style, struct buf *out)
{
    const struct mock_stage_row *row = &mock_stages[i];
    struct pen p = {.out = out, .s = style};
    own_buf struct buf used = {0};
    own_buf struct buf points = {0};
    spell_clock(&used, m->spent_ms[i]);
    buf_printf(&used, " of %lld min", (long long)row->minutes);
    buf_printf(&points, "%.0f of %d", row->weight * m->share[i], row->weight);
    pen_put(&p, PAINT_PLAIN, (int)m->stage == i ? "> " : "  ");
    pen_put(&p, PAINT_PLAIN, row->name);
    pen_room(&p, 14, points.len, 4);
    pen_put(&p, m->share[i] > 0.99 ? PAINT_GOOD : PAINT_PLAIN, buf_str(&points));
    pen_room(&p, 25, used.len, 4);
    pen_put(&p, m->spent_ms[i] > row->minutes * 60000 ? PAINT_WARN : PAINT_DIM, buf_str(&used));
    pen_end(&p);
}

static void class_row(const char *name, const char *predicted, const char *claimed,
                      const char *measured, const struct style *style, struct buf *out)
{
    struct pen p = {.out = out, .s = style};
    pen_printf(&p, PAINT_PLAIN, "  %-6s predicted ", name);
    pen_text(&p, PAINT_PLAIN, predicted != NULL ? predicted : "nothing");
    pen_put(&p, PAINT_PLAIN, ", claimed ");
    pen_text(&p, PAINT_PLAIN, claimed != NULL ? claimed : "nothing");
    pen_put(&p, PAINT_PLAIN, ", measured ");
    own_buf struct buf class = {0};
    if (measured != NULL)
        spell_class(&class, style, measured);
    pen_put(&p, mock_same_class(claimed, measured) ? PAINT_GOOD : PAINT_WARN,
            measured != NULL ? buf_str(&class) : "nothing");
    pen_end(&p);
}

static void unasked(const struct mock *m, const struct questions *q, const struct style *style,
                    struct buf *out)
{
    bool titled = false;
    for (size_t i = 0; i < q->count; i++) {
        if (m->asked >> i & 1)
            continue;
        if (!titled)
            buf_adds(out, "\nnot asked\n");
        titled = true;
        struct pen p = {.out = out, .s = style};
        own_buf struct buf text = {0};
        buf_printf(&text, "%s %s", q->asked[i], q->answers[i]);
        pen_to(&p, 2);
        pen_wrap(&p, buf_str(&text));
    }
}

static void review(const struct session *s, const struct mock *m, const struct questions *q,
                   const struct style *style, struct buf *out)
{
    static const struct session_verdict none;
    size_t latest = s->problems[0].latest;
    const struct session_verdict *v = latest != SIZE_MAX ? &s->submissions[latest].verdict : &none;
    struct pen p = {.out = out, .s = style};
    bool over = !session_active(s);
    pen_put(&p, PAINT_PLAIN, "mock interview, ");
    pen_text(&p, PAINT_BOLD, s->problems[0].id);
    if (over)
        pen_printf(&p, PAINT_BOLD, ": %.0f of 100", m->total);
    pen_end(&p);
    if (style->quiet)
        return;
    for (int i = 0; i < MOCK_STAGES; i++)
        stage_row(m, i, style, out);
    if (!over)
        return;
    if (v->known)
        buf_printf(out, "\nhidden cases: %lld of %lld pass\n", (long long)v->passed,
                   (long long)v->total);
    buf_adds(out, v->known ? "" : "\n");
    class_row("time", m->predicted[0], m->claimed[0], v->time[1], style, out);
    class_row("space", m->predicted[1], m->claimed[1], v->space[1], style, out);
    unasked(m, q, style, out);
}

/* -- JSON ----------------------------------------------------------------------------------------
 */

json_t *mock_json(const struct mock *m)
{
    json_t *stages = json_array();
    for (int i = 0; i < MOCK_STAGES; i++) {
        const struct mock_stage_row *row = &mock_stages[i];
        json_t *one = json_pack("{s:s, s:I, s:I, s:i, s:f, s:b}", "name", row->name, "minutes",
                                (json_int_t)row->minutes, "spent_ms", (json_int_t)m->spent_ms[i],
                                "weight", row->weight, "points", row->weight * m->share[i],
                                "reached", (int)m->stage >= i);
        must(one != NULL && json_array_append_new(stages, one) == 0);
    }
    json_t *o = json_pack("{s:f, s:o}", "total", m->total, "stages", stages);
    must(o != NULL);
    return o;
}

bool mock_show(const struct context *c, const struct session *s, struct err *err)
{
    struct statement st = {0};
    own_buf struct buf text = {0};
    own_mem char *dir = context_problem_dir(c, s->problems[0].id, err);
    if (dir == NULL || !statement_load(dir, &st, err))
        return false;
    struct questions q = questions_of(&st);
    struct mock m = mock_of(s);
    bool good = false;
    if (c->json) {
        json_t *o = json_object();
        must(json_object_set_new(o, "schema", json_string("judge.practice/1")) == 0 &&
             json_object_set_new(o, "session", report_session_json(s)) == 0 &&
             json_object_set_new(o, "mock", mock_json(&m)) == 0);
        good = context_write_json(c, o, err);
    } else {
        review(s, &m, &q, &c->out, &text);
        good = context_write(c, &text, err);
    }
    arena_release(&q.arena);
    statement_release(&st);
    return good;
}
