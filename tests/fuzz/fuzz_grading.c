/* What 'judge grade' left: the first line is grades.json, the rest one line of results.jsonl. What
 * the reader accepts, every format can write, for both audiences, and no text of it holds a control
 * character or a hidden input. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/publish/describe.h"
#include "judge/publish/findings.h"
#include "judge/publish/publish.h"
#include "judge/publish/read.h"

#include <string.h>

static void must_be_clean(const struct buf *text)
{
    must(text_is_utf8(buf_str(text), text->len));
    for (size_t i = 0; i < text->len; i++)
        must((unsigned char)text->data[i] >= ' ' || strchr("\n\t\r", text->data[i]) != NULL);
}

static void write_as(const struct format *f, struct publication p, const struct graded *g)
{
    own_buf struct buf out = {0};
    if (f->begin != NULL)
        f->begin(&p, &out);
    if (f->line != NULL)
        f->line(&p, g, &out);
    p.written++;
    if (f->end != NULL)
        f->end(&p, &out);
    must_be_clean(&out);
}

static void look_at(const struct grading *class, struct graded *g)
{
    static const struct style style = {.width = 40, .ascii = true};
    static const char text[] = "int f(void)\n{\n\treturn 1;\n}";
    struct statistics s;
    struct publication p = {.class = class, .statistics = &s, .style = &style};
    g->source = text;
    g->source_len = sizeof text - 1;
    statistics_begin(&s, class);
    statistics_add(&s, g);
    statistics_end(&s);
    for (size_t i = 0; i < format_count; i++)
        write_as(formats[i], p, g);
    write_as(&format_summary, p, g);
    write_as(&format_json, p, g);
    view_conceal(&g->result, HIDDEN_COUNTS);
    for (size_t i = 0; i < g->result.case_count; i++)
        must(strcmp(g->result.cases[i].group, "sample") == 0);
    must(g->result.concealed >= 0 && g->result.concealed_passed >= 0);
    p.audience = AUDIENCE_STUDENT;
    for (size_t i = 0; i < format_count; i++)
        write_as(formats[i], p, g);
    statistics_release(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    const uint8_t *end = size > 0 ? memchr(data, '\n', size) : NULL;
    size_t first = end != NULL ? (size_t)(end - data) : size;
    struct err err = {0};
    struct grading class = {0};
    struct graded g = {0};
    if (!read_grades("grades.json", text, first, &class, &err)) {
        must(err.kind == ERR_USAGE && err.text[0] != '\0');
        return 0;
    }
    if (first < size) {
        if (read_line("results.jsonl:1", text + first + 1, size - first - 1, &class, &g, &err))
            look_at(&class, &g);
        else
            must(err.kind == ERR_USAGE && err.text[0] != '\0');
    }
    graded_release(&g);
    grading_release(&class);
    return 0;
}
