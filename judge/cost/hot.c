/* Hot lines: share at the largest size, and growth of each line for itself. */
#include "judge/cost/hot.h"

#include "judge/base/mem.h"
#include "judge/cost/ladder.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double least_share = 0.02;

static int hottest_first(const void *pa, const void *pb)
{
    const struct hot *a = pa, *b = pb;
    if (a->share != b->share)
        return a->share > b->share ? -1 : 1;
    return (a->line > b->line) - (a->line < b->line);
}

static double rung_log(const struct rung *r, double n)
{
    return r->power * log(n) + r->logs * log(log2(n));
}

/* From two sizes: the class whose growth between them is nearest on a logarithmic scale. */
static void nearest_class(double n1, double c1, double n2, double c2, const char *axis,
                          char out[COST_CLASS_LEN])
{
    struct ladder l;
    size_t best = 0;
    if (n1 < 4 || n2 < 2 * n1 || c1 <= 0)
        return;
    ladder_init(&l, NULL);
    double seen = log(c2 / c1), least = INFINITY;
    for (size_t k = 0; k < l.count; k++) {
        double off = fabs(rung_log(&l.rung[k], n2) - rung_log(&l.rung[k], n1) - seen);
        if (off < least - 1e-9) {
            least = off;
            best = k;
        }
    }
    rung_name(&l.rung[best], axis, out);
}

static void line_growth(const double *n, size_t count, const double *c, const char *axis,
                        char out[COST_CLASS_LEN])
{
    out[0] = '\0';
    if (count >= 6) {
        struct fit fit;
        cost_classify(&(struct series){count, n, c}, NULL, axis, &cost_options_time, &fit);
        memcpy(out, fit.fitted, COST_CLASS_LEN);
    }
    size_t middle = count > 2 ? count / 2 : 0;
    if (out[0] == '\0' && count >= 2)
        nearest_class(n[middle], c[middle], n[count - 1], c[count - 1], axis, out);
}

size_t cost_hot_lines(const double *n, size_t count, const struct line_series *lines,
                      size_t line_count, const char *axis, struct hot *out, size_t max)
{
    double total = 0;
    if (count == 0)
        return 0;
    for (size_t i = 0; i < line_count; i++)
        total += lines[i].count[count - 1];
    struct hot *all = mem_array(line_count, sizeof *all);
    size_t kept = 0;
    for (size_t i = 0; i < line_count && total > 0; i++) {
        double share = lines[i].count[count - 1] / total;
        if (share < least_share)
            continue;
        all[kept].line = lines[i].line;
        all[kept].share = share;
        line_growth(n, count, lines[i].count, axis, all[kept].growth);
        kept++;
    }
    qsort(all, kept, sizeof *all, hottest_first);
    kept = kept < max ? kept : max;
    if (kept > 0)
        memcpy(out, all, kept * sizeof *out);
    free(all);
    return kept;
}
