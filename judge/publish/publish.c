/* The driver of report formats; see publish.h. */
#include "judge/publish/publish.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/publish/read.h"

#include <string.h>

enum { FLUSH_AT = 1 << 16 };

struct job {
    const struct publish_options *o;
    struct reader reader;
    struct grading class; /* borrows from the reader's: the rows of this report */
    size_t first_row;
    struct statistics statistics;
};

static size_t find_submission(const struct grading *class, const char *name)
{
    size_t i = 0;
    while (i < class->row_count && strcmp(class->rows[i].submission, name) != 0 &&
           strcmp(class->rows[i].id, name) != 0)
        i++;
    return i;
}

static bool no_submission(const struct grading *class, const char *name, struct err *err)
{
    own_mem const char **names = mem_array(class->row_count + 1, sizeof *names);
    for (size_t i = 0; i < class->row_count; i++)
        names[i] = class->rows[i].submission;
    const char *near = text_nearest(name, names, class->row_count);
    if (near != NULL)
        return err_usage(err, "no submission is called '%s'; did you mean '%s'?", name, near);
    return err_usage(err, "no submission is called '%s'", name);
}

/* Which rows? What a student sees is his own alone. */
static bool choose(struct job *j, struct err *err)
{
    const struct publish_options *o = j->o;
    const struct grading *all = &j->reader.class;
    j->class = *all;
    if (o->submission != NULL) {
        j->first_row = find_submission(all, o->submission);
        if (j->first_row == all->row_count)
            return no_submission(all, o->submission, err);
        j->class.rows = &all->rows[j->first_row];
        j->class.row_count = 1;
    }
    if (j->class.row_count > 1 && o->format->one)
        return err_usage(err, "--format %s holds one submission of %zu; name it with --submission",
                         o->format->name, j->class.row_count);
    if (j->class.row_count > 1 && o->audience == AUDIENCE_STUDENT)
        return err_usage(err,
                         "a report for a student shows one submission of %zu; name it with "
                         "--submission",
                         j->class.row_count);
    return true;
}

/* The next line of this report, as its audience may see it. */
static bool next(struct job *j, struct graded *g, bool *there, struct err *err)
{
    for (;;) {
        if (!reader_next(&j->reader, g, there, err))
            return false;
        if (!*there)
            return true;
        if (g->row >= j->first_row && g->row < j->first_row + j->class.row_count)
            break;
        graded_release(g);
    }
    g->row -= j->first_row;
    if (j->o->audience == AUDIENCE_STUDENT && g->judged)
        view_conceal(&g->result, j->class.problems[g->column].hidden);
    return true;
}

static bool count(struct job *j, struct err *err)
{
    statistics_begin(&j->statistics, &j->class);
    for (;;) {
        struct graded g = {0};
        bool there = false;
        if (!next(j, &g, &there, err))
            return false;
        if (!there)
            break;
        j->class.rows[g.row].cells[g.column].state = g.state;
        statistics_add(&j->statistics, &g);
        graded_release(&g);
    }
    statistics_end(&j->statistics);
    return reader_rewind(&j->reader, err);
}

static bool flush(struct job *j, struct buf *out, size_t above, size_t *total, struct err *err)
{
    if (out->len <= above)
        return true;
    *total += out->len;
    if (!j->o->sink(j->o->sink_data, out, err))
        return false;
    buf_clear(out);
    return true;
}

static bool write_lines(struct job *j, struct publication *p, struct buf *out, size_t *total,
                        struct err *err)
{
    const struct format *f = j->o->format;
    for (;;) {
        struct graded g = {0};
        bool there = false;
        if (!next(j, &g, &there, err))
            return false;
        if (!there)
            return true;
        bool room = j->o->limit == 0 || *total + out->len < j->o->limit;
        if (f->line != NULL && room) {
            f->line(p, &g, out);
            p->written++;
        }
        graded_release(&g);
        if (!flush(j, out, FLUSH_AT, total, err))
            return false;
    }
}

static bool write_report(struct job *j, struct err *err)
{
    struct publication p = {.class = &j->class,
                            .statistics = &j->statistics,
                            .audience = j->o->audience,
                            .prefix = j->o->prefix,
                            .style = j->o->style};
    own_buf struct buf out = {0};
    size_t total = 0;
    if (j->o->format->begin != NULL)
        j->o->format->begin(&p, &out);
    bool good = write_lines(j, &p, &out, &total, err);
    if (j->o->format->end != NULL) /* also releases the format's state */
        j->o->format->end(&p, &out);
    return good && flush(j, &out, 0, &total, err);
}

bool publish(const char *path, const struct publish_options *o, struct err *err)
{
    struct job j = {.o = o};
    bool good = reader_open(path, &j.reader, err) && choose(&j, err) && count(&j, err) &&
                write_report(&j, err);
    statistics_release(&j.statistics);
    reader_release(&j.reader);
    return good;
}
