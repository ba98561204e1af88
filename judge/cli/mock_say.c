/* What a mock interview says and asks. */
#include "judge/cli/mock_talk.h"

#include "judge/cli/markdown.h"
#include "judge/report/pen.h"
#include "judge/report/practice.h"

#include <string.h>

bool mock_print(const struct talk *t, const struct buf *text, struct err *err)
{
    return t->c->json || context_write(t->c, text, err);
}

bool mock_say(const struct talk *t, const char *text, struct err *err)
{
    own_buf struct buf out = {0};
    struct pen p = {.out = &out, .s = &t->c->out};
    pen_wrap(&p, text);
    return mock_print(t, &out, err);
}

bool mock_say_section(const struct talk *t, const char *title, struct err *err)
{
    own_buf struct buf markdown = {0};
    own_buf struct buf out = {0};
    const char *text = statement_section(&t->statement, title);
    if (text == NULL || t->c->json)
        return true;
    buf_addc(&out, '\n');
    buf_printf(&markdown, "## %s\n\n%s\n", title, text);
    return markdown_show(buf_str(&markdown), &t->c->out, &out, err) && mock_print(t, &out, err);
}

static const char *const approach_questions[MOCK_PARTS_OF_APPROACH] = {
    "what does brute force cost in time? (a class such as n^2)",
    "what will you do instead? (a line)",
    "what will that cost in time?",
    "and in space?",
};
static const char *const class_questions[MOCK_CLASSES] = {"what does your code cost in time?",
                                                          "and in space?"};

bool mock_ask(const struct talk *t, const struct mock *m, struct err *err)
{
    own_buf struct buf out = {0};
    own_buf struct buf text = {0};
    if (m->stage == MOCK_STAGES)
        return true;
    const struct mock_stage_row *row = &mock_stages[m->stage];
    if (m->lines == 0) {
        buf_printf(&text, "%d of %d, %s, %lld minutes: %s", (int)m->stage + 1, (int)MOCK_STAGES,
                   row->name, (long long)row->minutes, row->task);
        if (m->stage != MOCK_APPROACH && m->stage != MOCK_ANALYSE && m->stage != MOCK_OPTIMISE)
            buf_adds(&text, "; 'done' goes on");
        buf_addc(&out, '\n');
        style_wrap(&out, &t->c->out, 0, buf_str(&text));
    }
    if (m->stage == MOCK_APPROACH)
        style_wrap(&out, &t->c->out, 0, approach_questions[m->lines]);
    if (m->stage == MOCK_ANALYSE)
        style_wrap(&out, &t->c->out, 0, class_questions[m->lines]);
    if (!mock_print(t, &out, err))
        return false;
    if (m->stage == MOCK_OPTIMISE && m->lines == 0) {
        const char *all = statement_section(&t->statement, "Follow-ups");
        const char *first = all != NULL && strncmp(all, "- ", 2) == 0 ? all + 2 : all;
        own_mem char *one =
            first != NULL ? mem_strndup(first, strcspn(first, "\n")) : mem_strdup("what next?");
        return mock_say(t, one, err);
    }
    return true;
}

bool mock_prompt(const struct talk *t, const struct mock *m, struct err *err)
{
    own_buf struct buf out = {0};
    struct pen p = {.out = &out, .s = &t->c->out};
    if (!t->c->out.terminal)
        return true;
    spell_clock(&out, mock_stages[m->stage].minutes * 60000 - m->spent_ms[m->stage]);
    pen_printf(&p, PAINT_DIM, " %s> ", mock_stages[m->stage].name);
    return mock_print(t, &out, err);
}
