/* One walk over all parts, in order, writes the three files side by side. */
#include "judge/engine/grade_write.h"

#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/model/result.h"
#include "judge/report/markup.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- a file that appears when it is whole ---- */

struct growing {
    char *path, *temp;
    FILE *file;
};

static bool grow(const char *out, const char *name, struct growing *g, struct err *err)
{
    g->path = file_join(out, name);
    g->temp = mem_printf("%s.XXXXXX", g->path);
    int fd = mkostemp(g->temp, O_CLOEXEC);
    g->file = fd >= 0 ? fdopen(fd, "w") : NULL;
    if (g->file != NULL)
        return true;
    mem_cleanup_free(&g->temp);
    g->temp = NULL;
    return err_system(err, "cannot create %s", g->path);
}

static bool finish(struct growing *g, struct err *err)
{
    int fd = fileno(g->file);
    bool ok = fflush(g->file) == 0 && ferror(g->file) == 0 && fchmod(fd, 0644) == 0 &&
              fsync(fd) == 0 && rename(g->temp, g->path) == 0;
    if (!ok)
        return err_system(err, "cannot write %s", g->path);
    mem_cleanup_free(&g->temp);
    g->temp = NULL;
    return true;
}

static void stop(struct growing *g)
{
    if (g->file != NULL)
        (void)fclose(g->file);
    if (g->temp != NULL)
        (void)unlink(g->temp);
    mem_cleanup_free(&g->path);
    mem_cleanup_free(&g->temp);
}

static void put(struct growing *g, const void *data, size_t len)
{
    (void)fwrite(data, 1, len, g->file); /* finish() asks whether all went well */
}

static void puts_to(struct growing *g, const char *text)
{
    put(g, text, strlen(text));
}

static void put_json(struct growing *g, json_t *document, bool open)
{
    own_json json_t *j = document;
    /* 15 digits: 66.67 and not 66.670000000000002 */
    own_mem char *text = json_dumps(j, JSON_COMPACT | JSON_REAL_PRECISION(15));
    must(text != NULL);
    put(g, text, strlen(text) - open); /* open: without the closing brace */
}

/* ---- a line ---- */

struct writing {
    const char *out;
    const struct grade_head *head;
    const struct answers *answers;
    struct growing results, grades, csv;
    struct grades_summary *summary;
};

static double whole(int64_t hundredths)
{
    return (double)hundredths / 100;
}

static json_t *safe_json(const char *text)
{
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), false);
    return json_string(buf_str(&safe));
}

/* Fewer cases run than there are: why. NULL if there is nothing to say. */
static char *note(const struct grade_head *h, const struct part *p)
{
    if (p->state != PART_JUDGED || p->run >= p->total)
        return NULL;
    return mem_printf(
        "a bound of the grading (%lld time-outs, %lld s of CPU time) was reached: %u of "
        "%u cases were not run, and count as failed",
        (long long)h->time_outs, (long long)h->cpu_seconds, p->total - p->run, p->total);
}

static bool put_result(struct writing *w, const struct submitter *s, size_t k,
                       const struct part *part, const char *failure, struct grade_points score,
                       struct err *err)
{
    const struct graded_problem *p = &w->head->problems[k];
    struct part_file file = {0};
    own_mem char *path = part_path(w->out, s->name, p->id);
    own_mem char *remark = note(w->head, part);
    own_buf struct buf error = {0};
    if (part->state != PART_FAILED && !part_read(path, &file))
        return err_judge(err, "%s has gone or is damaged; 'judge grade --resume' makes it again",
                         path);
    const char *why = part->state == PART_FAILED ? failure : file.error;
    own_mem char *name = mem_printf("%s.c", p->id);
    text_escape(&error, why != NULL ? why : "", why != NULL ? strlen(why) : 0, false);
    json_t *line = json_pack(
        "{s:s, s:o, s:s, s:s, s:s, s:s, s:f, s:f, s:{s:f, s:f}, s:s?, s:s?}", "schema",
        "judge.graded/1", "submission", safe_json(s->name), "submission_id", s->id, "problem",
        p->id, "file", name, "state", part_state_name(part->state), "points", whole(score.points),
        "max_points", whole(score.max), "parts", "correctness", score.correctness, "complexity",
        score.complexity, "note", remark, "error", why != NULL ? buf_str(&error) : NULL);
    must(line != NULL);
    put_json(&w->results, line, true);
    puts_to(&w->results, ",\"result\":");
    if (file.result.len > 0)
        put(&w->results, file.result.data, file.result.len);
    else
        puts_to(&w->results, "null");
    puts_to(&w->results, "}\n");
    part_file_release(&file);
    return true;
}

static json_t *cell_json(const struct graded_problem *p, const struct part *part,
                         struct grade_points score)
{
    bool judged = part->state == PART_JUDGED;
    json_t *j = json_pack("{s:s, s:s?, s:f, s:f, s:i, s:i}", "problem", p->id, "verdict",
                          judged ? verdict_row(part->verdict)->name : NULL, "points",
                          whole(score.points), "max_points", whole(score.max), "passed",
                          (int)part->passed, "total", (int)part->total);
    must(j != NULL);
    return j;
}

static void put_csv(struct growing *g, const char *text)
{
    own_buf struct buf field = {0};
    markup_csv(&field, text);
    put(g, field.data, field.len);
}

static void sum_up(struct grades_summary *g, size_t k, const struct part *part, const char *failure,
                   struct grade_points score)
{
    struct problem_summary *p = &g->problems[k];
    p->points += score.points;
    p->verdict[part->verdict] += part->state == PART_JUDGED;
    p->missing += part->state == PART_MISSING;
    p->refused += part->state == PART_REFUSED;
    p->failed += part->state == PART_FAILED;
    if (part->state == PART_FAILED && g->failures++ == 0 && failure != NULL)
        g->failure = arena_strdup(&g->arena, failure);
}

/* 100 % of nothing is nothing. In hundredths, half up. */
static int64_t percent(int64_t points, int64_t max)
{
    return max > 0 ? (20000 * points / max + 1) / 2 : 0;
}

static bool put_submission(struct writing *w, size_t i, struct err *err)
{
    const struct grade_head *h = w->head;
    const struct submitter *s = &w->answers->list[i];
    int64_t points = 0;
    int64_t max = 0;
    own_buf struct buf csv = {0};
    json_t *cells = json_array();
    bool ok = true;
    for (size_t k = 0; k < h->count && ok; k++) {
        const struct part *part = &w->answers->part[i * h->count + k];
        const char *failure = w->answers->failure[i * h->count + k];
        struct grade_points score = grade_score(h, &h->problems[k], part);
        points += score.points;
        max += score.max;
        ok = put_result(w, s, k, part, failure, score, err);
        must(json_array_append_new(cells, cell_json(&h->problems[k], part, score)) == 0);
        buf_printf(&csv, ",%.2f,%s", whole(score.points),
                   part->state == PART_JUDGED ? verdict_row(part->verdict)->name
                                              : part_state_name(part->state));
        sum_up(w->summary, k, part, failure, score);
    }
    w->summary->percent[i] = (int32_t)percent(points, max);
    puts_to(&w->grades, i > 0 ? ",\n" : "\n");
    put_json(&w->grades,
             json_pack("{s:o, s:s, s:f, s:f, s:f, s:o}", "submission", safe_json(s->name),
                       "submission_id", s->id, "points", whole(points), "max_points", whole(max),
                       "percent", whole(percent(points, max)), "problems", cells),
             false);
    put_csv(&w->csv, s->name);
    own_mem char *numbers =
        mem_printf(",%.2f,%.2f,%.2f", whole(points), whole(max), whole(percent(points, max)));
    puts_to(&w->csv, numbers);
    puts_to(&w->csv, buf_str(&csv));
    puts_to(&w->csv, "\r\n");
    return ok;
}

/* ---- all ---- */

static int by_size(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a;
    int32_t y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static void start_summary(const struct grade_head *h, size_t submissions, struct grades_summary *g)
{
    *g = (struct grades_summary){.problem_count = h->count, .submissions = submissions};
    g->title = h->title != NULL ? arena_strdup(&g->arena, h->title) : NULL;
    g->problems = arena_array(&g->arena, h->count, sizeof *g->problems);
    g->percent = arena_array(&g->arena, submissions, sizeof *g->percent);
    for (size_t k = 0; k < h->count; k++) {
        struct part nothing = {.state = PART_MISSING};
        g->problems[k].id = arena_strdup(&g->arena, h->problems[k].id);
        g->problems[k].max = grade_score(h, &h->problems[k], &nothing).max;
    }
}

/* The weakest sandbox of all. What never ran (a compile error) had none. */
static void fill_head(struct grade_head *h, const struct answers *a)
{
    bool any = false;
    h->layers = ~0U;
    h->missing = 0;
    h->complete = true;
    for (size_t i = 0; i < a->count * h->count; i++) {
        const struct part *p = &a->part[i];
        h->complete = h->complete && p->state != PART_FAILED;
        if (p->state != PART_JUDGED || (p->layers | p->missing) == 0)
            continue;
        any = true;
        h->layers &= p->layers;
        h->missing |= p->missing;
    }
    h->layers = any ? h->layers : 0;
}

static bool write_all(struct writing *w, struct err *err)
{
    const struct grade_head *h = w->head;
    if (!grow(w->out, RESULTS_JSONL, &w->results, err) ||
        !grow(w->out, GRADES_JSON, &w->grades, err) || !grow(w->out, GRADES_CSV, &w->csv, err))
        return false;
    put_json(&w->grades, grade_head_json(h), true);
    puts_to(&w->grades, ",\"submissions\":[");
    puts_to(&w->csv, "submission,points,max,percent");
    for (size_t k = 0; k < h->count; k++) {
        own_mem char *columns =
            mem_printf(",%s points,%s verdict", h->problems[k].id, h->problems[k].id);
        puts_to(&w->csv, columns);
    }
    puts_to(&w->csv, "\r\n");
    for (size_t i = 0; i < w->answers->count; i++)
        if (!put_submission(w, i, err))
            return false;
    puts_to(&w->grades, "\n]}\n");
    return finish(&w->results, err) && finish(&w->csv, err) && finish(&w->grades, err);
}

bool grade_write(const char *out, struct grade_head *head, const struct answers *answers,
                 struct grades_summary *summary, struct err *err)
{
    struct grades_summary sum;
    struct writing w = {.out = out, .head = head, .answers = answers, .summary = &sum};
    fill_head(head, answers);
    start_summary(head, answers->count, &sum);
    bool ok = write_all(&w, err);
    stop(&w.results);
    stop(&w.grades);
    stop(&w.csv);
    if (!ok) {
        grades_summary_release(&sum);
        return false;
    }
    if (sum.submissions > 0)
        qsort(sum.percent, sum.submissions, sizeof *sum.percent, by_size);
    *summary = sum;
    return true;
}

bool grade_unwrite(const char *out, struct err *err)
{
    static const char *const names[] = {GRADES_JSON, GRADES_CSV, RESULTS_JSONL};
    for (size_t i = 0; i < array_len(names); i++) {
        own_mem char *path = file_join(out, names[i]);
        if (unlink(path) != 0 && errno != ENOENT)
            return err_system(err, "cannot remove %s", path);
    }
    return true;
}
