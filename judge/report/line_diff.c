/* Line by line comparison: the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its
 * Variations" (1986).
 *
 * No library of Debian's does this alone (libgit2 would, with all of git behind it), and diff(1)
 * would have to be fed through files and its output be escaped again; the algorithm is a page.
 *
 * An edit of x deletions and y insertions costs D = x + y. In round D the furthest point is found
 * that D edits reach on each diagonal; the rounds are kept and walked back for the script. That
 * takes D^2 memory, so more than EDITS_MAX edits between the common head and tail are shown as
 * one large replacement. */
#include "judge/report/line_diff.h"

#include "judge/base/err.h"
#include "judge/base/mem.h"

#include <string.h>

enum { EDITS_MAX = 2000 };

struct line {
    const char *text;
    size_t len; /* with its newline */
};

struct lines {
    struct line *list;
    size_t count;
};

static struct lines split(struct bytes t, struct arena *arena)
{
    struct lines l = {0};
    const char *at = (const char *)t.data;
    const char *end = at + t.len;
    size_t newlines = 0;
    for (size_t i = 0; i < t.len; i++)
        newlines += t.data[i] == '\n';
    l.list = arena_array(arena, newlines + 1, sizeof *l.list);
    while (at < end) {
        const char *nl = memchr(at, '\n', (size_t)(end - at));
        size_t len = nl != NULL ? (size_t)(nl - at) + 1 : (size_t)(end - at);
        l.list[l.count++] = (struct line){at, len};
        at += len;
    }
    return l;
}

static bool same(const struct line *a, const struct line *b)
{
    return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

/* -- the script ------------------------------------------------------------------------------- */

/* One step: a line of both, of a only, of b only. */
struct step {
    char kind; /* ' ', '-', '+' */
    const struct line *line;
};

struct script {
    struct step *steps;
    size_t count;
};

static void add(struct script *s, char kind, const struct line *line)
{
    s->steps[s->count++] = (struct step){kind, line};
}

/* Walk the rounds back from the end (n, m) and write the steps, which come last first.
 * rounds[d][k+d] is the furthest x on diagonal k = x - y before round d. */
static void walk_back(int *const *rounds, int d, const struct line *a, int n, const struct line *b,
                      int m, struct script *out)
{
    int x = n;
    int y = m;
    for (; d > 0; d--) {
        const int *v = rounds[d - 1] + (d - 1); /* of the round before, diagonals -(d-1) to d-1 */
        int k = x - y;
        bool down = k == -d || (k != d && v[k - 1] < v[k + 1]);
        int from_k = down ? k + 1 : k - 1;
        int from_x = v[from_k];
        int from_y = from_x - from_k;
        int edit_x = down ? from_x : from_x + 1;
        for (; x > edit_x; x--, y--)
            add(out, ' ', &a[x - 1]);
        if (down)
            add(out, '+', &b[from_y]);
        else
            add(out, '-', &a[from_x]);
        x = from_x;
        y = from_y;
    }
    for (; x > 0; x--)
        add(out, ' ', &a[x - 1]);
}

/* One round: rounds[d] from rounds[d-1]. Returns whether the end was reached. */
static bool round_of(int *const *rounds, int d, const struct line *a, int n, const struct line *b,
                     int m)
{
    int *v = rounds[d] + d;
    const int *last = d > 0 ? rounds[d - 1] + (d - 1) : NULL;
    for (int k = -d; k <= d; k += 2) {
        int x = 0;
        if (d > 0 && (k == -d || (k != d && last[k - 1] < last[k + 1])))
            x = last[k + 1];
        else if (d > 0)
            x = last[k - 1] + 1;
        while (x < n && x - k >= 0 && x - k < m && same(&a[x], &b[x - k]))
            x++;
        v[k] = x;
        if (x >= n && x - k >= m)
            return true;
    }
    return false;
}

static void reverse(struct script *s, size_t from)
{
    for (size_t i = from, j = s->count; i + 1 < j; i++) {
        struct step t = s->steps[i];
        s->steps[i] = s->steps[--j];
        s->steps[j] = t;
    }
}

/* Points beyond the rectangle are walked through, too, and cost edits like others: they lie on no
 * shortest way. */
static void middle(const struct line *a, int n, const struct line *b, int m, struct arena *arena,
                   struct script *out)
{
    int **rounds = arena_array(arena, EDITS_MAX + 1, sizeof *rounds);
    size_t from = out->count;
    for (int d = 0; d <= EDITS_MAX && d <= n + m; d++) {
        rounds[d] = arena_array(arena, 2 * (size_t)d + 1, sizeof **rounds);
        if (!round_of(rounds, d, a, n, b, m))
            continue;
        walk_back(rounds, d, a, n, b, m, out);
        reverse(out, from);
        return;
    }
    for (int i = 0; i < n; i++)
        add(out, '-', &a[i]);
    for (int i = 0; i < m; i++)
        add(out, '+', &b[i]);
}

static struct script compare(const struct lines *a, const struct lines *b, struct arena *arena)
{
    struct script s = {arena_array(arena, a->count + b->count + 1, sizeof *s.steps), 0};
    size_t head = 0;
    size_t tail = 0;
    size_t least = a->count < b->count ? a->count : b->count;
    while (head < least && same(&a->list[head], &b->list[head]))
        add(&s, ' ', &a->list[head++]);
    while (tail < least - head &&
           same(&a->list[a->count - 1 - tail], &b->list[b->count - 1 - tail]))
        tail++;
    middle(a->list + head, (int)(a->count - head - tail), b->list + head,
           (int)(b->count - head - tail), arena, &s);
    for (size_t i = a->count - tail; i < a->count; i++)
        add(&s, ' ', &a->list[i]);
    return s;
}

/* -- hunks ------------------------------------------------------------------------------------ */

static void show_line(const struct step *step, const struct style *s, struct buf *out)
{
    own_buf struct buf safe = {0};
    const struct line *l = step->line;
    bool ended = l->len > 0 && l->text[l->len - 1] == '\n';
    enum paint paint = step->kind == '-' ? PAINT_BAD : step->kind == '+' ? PAINT_GOOD : PAINT_PLAIN;
    buf_addc(&safe, step->kind);
    style_text(&safe, s, l->text, l->len - ended, true); /* tabs stay; newlines are not in it */
    style_paint(out, s, paint, buf_str(&safe));
    buf_adds(out, ended ? "\n" : "\n\\ No newline at end of file\n");
}

/* Steps [from, to), which begin at lines a and b (from 0). */
static void show_hunk(const struct script *script, size_t from, size_t to, size_t a, size_t b,
                      const struct style *s, struct buf *out)
{
    size_t in_a = 0;
    size_t in_b = 0;
    for (size_t i = from; i < to; i++) {
        in_a += script->steps[i].kind != '+';
        in_b += script->steps[i].kind != '-';
    }
    own_mem char *title = mem_printf("@@ -%zu,%zu +%zu,%zu @@", in_a > 0 ? a + 1 : a, in_a,
                                     in_b > 0 ? b + 1 : b, in_b);
    style_paint(out, s, PAINT_DIM, title);
    buf_addc(out, '\n');
    for (size_t i = from; i < to; i++)
        show_line(&script->steps[i], s, out);
}

/* The end of the hunk that a change at `i` begins: after the last change that is followed by more
 * than twice the context of equal lines. */
static size_t hunk_end(const struct script *script, size_t i, size_t context)
{
    size_t end = i + 1;
    for (size_t k = i + 1; k < script->count && k - end <= 2 * context; k++) {
        if (script->steps[k].kind != ' ')
            end = k + 1;
    }
    return end;
}

bool line_diff(struct bytes a, struct bytes b, size_t context, const struct style *s,
               struct buf *out)
{
    struct arena arena = {0};
    struct lines of_a = split(a, &arena);
    struct lines of_b = split(b, &arena);
    struct script script = compare(&of_a, &of_b, &arena);
    size_t line_a = 0; /* before step i */
    size_t line_b = 0;
    bool differ = false;
    for (size_t i = 0; i < script.count;) {
        if (script.steps[i].kind == ' ') {
            line_a++;
            line_b++;
            i++;
            continue;
        }
        size_t before = line_a < line_b ? line_a : line_b;
        before = i < before ? i : before;
        before = before < context ? before : context;
        size_t end = hunk_end(&script, i, context);
        size_t to = script.count - end < context ? script.count : end + context;
        show_hunk(&script, i - before, to, line_a - before, line_b - before, s, out);
        differ = true;
        for (; i < to; i++) {
            line_a += script.steps[i].kind != '+';
            line_b += script.steps[i].kind != '-';
        }
    }
    arena_release(&arena);
    return differ;
}
