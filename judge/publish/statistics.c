/* A class in numbers; see statistics.h. */
#include "judge/publish/statistics.h"

#include "judge/publish/describe.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool solved(const struct grading_cell *c)
{
    if (!c->there || !c->judged)
        return false;
    return c->max_points > 0 ? c->points >= c->max_points : c->verdict == VERDICT_ACCEPTED;
}

static int ascending(const void *x, const void *y)
{
    double a = *(const double *)x;
    double b = *(const double *)y;
    return (a > b) - (a < b);
}

static void distribution(struct statistics *s, const struct grading *class)
{
    size_t count = class->row_count;
    own_mem double *percent = mem_array(count + 1, sizeof *percent);
    for (size_t i = 0; i < count; i++) {
        const struct grading_row *r = &class->rows[i];
        percent[i] = r->percent;
        s->mean += r->percent / (double)count;
        s->full += r->max_points > 0 && r->points >= r->max_points;
        s->bins[(size_t)(r->percent / 10)]++;
    }
    qsort(percent, count, sizeof *percent, ascending);
    if (count > 0)
        s->median = (percent[(count - 1) / 2] + percent[count / 2]) / 2;
}

/* Pearson's correlation; false where one of the two does not vary. */
static bool correlation(const double *x, const double *y, size_t n, double *out)
{
    double mx = 0;
    double my = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (size_t i = 0; i < n; i++) {
        mx += x[i] / (double)n;
        my += y[i] / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
        xy += (x[i] - mx) * (y[i] - my);
    }
    if (xx < 1e-9 || yy < 1e-9)
        return false;
    *out = xy / sqrt(xx * yy);
    return true;
}

struct ranked {
    double rest;
    double solved;
    size_t row;
};

static int by_rest(const void *x, const void *y)
{
    const struct ranked *a = x;
    const struct ranked *b = y;
    if (a->rest != b->rest)
        return a->rest < b->rest ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static void discrimination(struct problem_statistics *p, const struct grading *class, size_t k)
{
    size_t n = class->row_count;
    if (n < DISCRIMINATION_MIN || class->problem_count < 2 || !class->scored)
        return;
    own_mem double *x = mem_array(n, sizeof *x);
    own_mem double *y = mem_array(n, sizeof *y);
    own_mem struct ranked *ranked = mem_array(n, sizeof *ranked);
    for (size_t i = 0; i < n; i++) {
        const struct grading_row *r = &class->rows[i];
        x[i] = solved(&r->cells[k]);
        y[i] = r->points - r->cells[k].points;
        ranked[i] = (struct ranked){y[i], x[i], i};
    }
    p->discriminates = correlation(x, y, n, &p->point_biserial);
    qsort(ranked, n, sizeof *ranked, by_rest);
    size_t group = (size_t)lround(0.27 * (double)n);
    double low = 0;
    double high = 0;
    for (size_t i = 0; i < group; i++) {
        low += ranked[i].solved;
        high += ranked[n - 1 - i].solved;
    }
    p->upper_lower = (high - low) / (double)group;
}

static void one_problem(struct problem_statistics *p, const struct grading *class, size_t k)
{
    for (size_t i = 0; i < class->row_count; i++) {
        const struct grading_cell *c = &class->rows[i].cells[k];
        if (c->there && c->judged) {
            p->answers++;
            p->verdicts[c->verdict]++;
        }
        p->solved += solved(c);
        if (c->max_points > 0)
            p->mean += c->points / c->max_points / (double)class->row_count;
    }
    discrimination(p, class, k);
}

void statistics_begin(struct statistics *s, const struct grading *class)
{
    *s = (struct statistics){0};
    s->problems = arena_array(&s->arena, class->problem_count + 1, sizeof *s->problems);
    s->clusters = arena_array(&s->arena, CLUSTERS_MAX, sizeof *s->clusters);
    distribution(s, class);
    for (size_t k = 0; k < class->problem_count; k++)
        one_problem(&s->problems[k], class, k);
}

/* FNV-1a. source: Fowler, Noll, Vo, RFC 9923 */
static void key_add(uint64_t *key, const char *text)
{
    for (const char *c = text != NULL ? text : ""; *c != '\0'; c++)
        *key = (*key ^ (unsigned char)*c) * 0x100000001b3U;
    *key = (*key ^ 0xffU) * 0x100000001b3U;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same(const struct cluster *a, const struct cluster *b)
{
    return a->key == b->key && a->problem == b->problem && a->verdict == b->verdict &&
           same_text(a->case_name, b->case_name) && same_text(a->message, b->message);
}

/* What a failure is known by: of a compile error the first error, of a missed target the classes.
 */
static struct cluster cluster_of(const struct graded *g, struct buf *reason)
{
    const struct graded_result *r = &g->result;
    const struct graded_case *first = graded_first_failure(r);
    struct cluster c = {.problem = g->column, .verdict = r->verdict, .message = r->message};
    if (first != NULL) {
        c.case_name = first->name;
        c.message = first->message != NULL ? first->message : first->difference;
    }
    if (r->verdict == VERDICT_TIME_LIMIT_EXCEEDED || r->verdict == VERDICT_MEMORY_LIMIT_EXCEEDED)
        c.message = NULL; /* names what was measured, which is never the same twice */
    for (size_t i = 0; r->verdict == VERDICT_COMPILE_ERROR && i < r->diagnostic_count; i++) {
        if (strcmp(r->diagnostics[i].severity, "error") == 0) {
            c.message = r->diagnostics[i].message;
            break;
        }
    }
    if (c.message == NULL && r->verdict == VERDICT_COMPLEXITY_MISSED) {
        describe_reason(g, reason);
        c.message = buf_str(reason);
    }
    c.key = 0xcbf29ce484222325U ^ ((uint64_t)c.problem << 8) ^ (uint64_t)c.verdict;
    key_add(&c.key, c.case_name);
    key_add(&c.key, c.message);
    return c;
}

void statistics_add(struct statistics *s, const struct graded *g)
{
    bool missing = g->state == GRADED_MISSING;
    s->missing += missing;
    s->problems[g->column].missing += missing;
    s->unjudged += !g->judged && !missing;
    s->problems[g->column].unjudged += !g->judged && !missing;
    if (!g->judged || g->result.verdict == VERDICT_ACCEPTED)
        return;
    own_buf struct buf reason = {0};
    struct cluster c = cluster_of(g, &reason);
    size_t at = c.key % CLUSTERS_MAX; /* open addressing; a slot of count 0 is free */
    size_t looked = 0;
    while (looked < CLUSTERS_MAX && s->clusters[at].count > 0 && !same(&s->clusters[at], &c)) {
        at = (at + 1) % CLUSTERS_MAX;
        looked++;
    }
    struct cluster *slot = &s->clusters[at];
    if (looked == CLUSTERS_MAX) {
        s->other_failures++;
        return;
    }
    if (slot->count == 0) {
        *slot = c;
        slot->case_name = c.case_name != NULL ? arena_strdup(&s->arena, c.case_name) : NULL;
        slot->message = c.message != NULL ? arena_strdup(&s->arena, c.message) : NULL;
        s->cluster_count++;
    }
    if (slot->count < CLUSTER_ROWS)
        slot->rows[slot->count] = g->row;
    slot->count++;
}

static int most_frequent(const void *x, const void *y)
{
    const struct cluster *a = x;
    const struct cluster *b = y;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    if (a->problem != b->problem)
        return a->problem < b->problem ? -1 : 1;
    if (a->count == 0)
        return 0;
    return (a->rows[0] > b->rows[0]) - (a->rows[0] < b->rows[0]);
}

void statistics_end(struct statistics *s)
{
    qsort(s->clusters, CLUSTERS_MAX, sizeof *s->clusters, most_frequent);
}

void statistics_release(struct statistics *s)
{
    arena_release(&s->arena);
    *s = (struct statistics){0};
}
