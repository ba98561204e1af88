/* What the checked build found: a sentence, and the user's own lines around it with one marked.
 *
 *   memory  read 4 bytes just after argument nums (4 elements, 16 bytes)
 *           two_sum.c:12, in case two_elements
 *       9 | {
 *      10 |     int found = 0;
 *      11 |     for (int i = 0; i <= nums_size; i++) {
 *   >  12 |         if (nums[i] == target)
 *      13 |             return i;
 *      14 |     }
 *      15 |     return -1;
 */
#include "judge/report/parts.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/report/pen.h"
#include "judge/report/quote.h"

#include <string.h>

enum { AROUND = 3 };

/* The line to be looked at first. */
static int main_line(const struct autopsy *a)
{
    if (a->line > 0)
        return a->line;
    return a->free_line > 0 ? a->free_line : a->alloc_line;
}

/* "two_sum.c:12, in case two_elements"; nothing where neither is known. */
static void place(const struct result *r, const struct autopsy *a, struct pen *p)
{
    own_buf struct buf text = {0};
    const char *file = file_basename(r->path);
    if (main_line(a) == 0 && !a->advice)
        return;
    style_text(&text, p->s, file, strlen(file), false);
    if (main_line(a) > 0)
        buf_printf(&text, ":%d", main_line(a));
    if (a->advice) {
        buf_adds(&text, ", in case ");
        style_text(&text, p->s, a->case_name, strlen(a->case_name), false);
    }
    pen_to(p, COLUMN_VALUE);
    pen_wrap(p, buf_str(&text));
}

/* The line and its neighbours; then those that took and freed the block, alone. */
static void lines(const struct result *r, const struct autopsy *a, const struct style *s,
                  struct buf *out)
{
    const int others[] = {a->alloc_line, a->free_line};
    int meant = main_line(a);
    if (meant > 0)
        quote_lines(out, s, r->source, r->source_len, meant - AROUND, meant + AROUND, meant);
    for (size_t i = 0; i < array_len(others); i++)
        if (others[i] > 0 && (others[i] < meant - AROUND || others[i] > meant + AROUND))
            quote_line(out, s, r->source, r->source_len, others[i], 0);
}

void part_autopsy(const struct result *r, const struct style *s, struct buf *out)
{
    const struct autopsy *a = &r->autopsy;
    struct pen p = {.out = out, .s = s};
    bool leak = a->found && strcmp(a->kind, "leak") == 0;
    bool same = r->message != NULL && a->found && strcmp(r->message, a->words) == 0 && !a->advice;
    bool failed = r->verdict != VERDICT_ACCEPTED && r->verdict != VERDICT_COMPLEXITY_MISSED;
    if (!a->found || (same && main_line(a) == 0))
        return;
    if (out->len > 0 && failed)
        buf_addc(out, '\n');
    pen_put(&p, leak ? PAINT_DIM : a->advice ? PAINT_WARN : PAINT_BAD, leak ? "note" : "memory");
    if (!same) { /* else the case has it */
        pen_to(&p, COLUMN_VALUE);
        pen_wrap(&p, a->words);
    }
    place(r, a, &p);
    lines(r, a, s, out);
}
