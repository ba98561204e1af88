/* OUT, or one result, as a stream of graded submissions; see read.h.
 *
 * results.jsonl can be larger than memory, so a line is read, used and released. Reports read it
 * twice: once to check all of it and to count, and once to write, so that nothing is written of a
 * file that is broken at its end. */
#include "judge/publish/read.h"

#include "judge/base/file.h"
#include "judge/base/hash.h"
#include "judge/publish/fields.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* -- one line ------------------------------------------------------------------------- */

static int id_to_row(const void *key, const void *element)
{
    const struct grading_row *const *row = element;
    return strcmp(key, (*row)->id);
}

static bool find_place(const struct json_at *at, const struct grading *class, struct graded *g,
                       const char *problem, struct err *err)
{
    struct json_at id = json_at_key(at, "submission_id");
    struct json_at name = json_at_key(at, "problem");
    const struct grading_row *const *row =
        bsearch(g->id, class->by_id, class->row_count, sizeof(struct grading_row *), id_to_row);
    if (row == NULL)
        return json_bad(&id, err, "is not among the submissions of grades.json");
    while (g->column < class->problem_count && strcmp(class->problems[g->column].id, problem) != 0)
        g->column++;
    if (g->column == class->problem_count)
        return json_bad(&name, err, "is not among the problems of grades.json");
    g->row = (size_t)(*row - class->rows);
    g->submission = (*row)->submission;
    return true;
}

static bool read_parts(const struct json_at *top, struct graded *g, struct err *err)
{
    struct json_at at = json_at_key(top, "parts");
    if (at.value == NULL || json_is_null(at.value))
        return true;
    return json_get_object(&at, err) && field_amount(&at, "correctness", 1, &g->correctness, err) &&
           field_amount(&at, "complexity", 1, &g->complexity, err);
}

/* Judged where there is a result, and only there. */
static bool read_state(const struct json_at *top, struct graded *g, struct err *err)
{
    struct json_at at = json_at_key(top, "state");
    struct json_at result = json_at_key(top, "result");
    const char *name = NULL;
    g->judged = result.value != NULL && !json_is_null(result.value);
    if (!json_get_string(&at, &name, err))
        return false;
    if (!graded_state_parse(name, &g->state))
        return json_bad(&at, err, "expected judged, missing, refused or failed");
    if (g->judged != (g->state == GRADED_JUDGED))
        return json_bad(&at, err, "contradicts the result");
    return g->judged || g->error != NULL || json_bad(top, err, "has neither a result nor an error");
}

static bool read_graded(const struct json_at *top, const struct grading *class, struct graded *g,
                        struct err *err)
{
    struct json_at result = json_at_key(top, "result");
    struct arena *a = &g->arena;
    const char *problem = NULL;
    if (!field_schema(top, "judge.graded/1", err) ||
        !field_text(top, "submission", a, &g->submission, err) ||
        !field_hex(top, "submission_id", 16, a, &g->id, err) ||
        !field_id(top, "problem", a, &problem, err) ||
        !field_text_or_null(top, "file", a, &g->file, err) ||
        !field_amount(top, "points", 1e9, &g->points, err) ||
        !field_amount(top, "max_points", 1e9, &g->max_points, err) || !read_parts(top, g, err) ||
        !field_text_or_null(top, "error", a, &g->error, err) ||
        !field_text_or_null(top, "note", a, &g->note, err) || !read_state(top, g, err) ||
        !find_place(top, class, g, problem, err))
        return false;
    if (!g->judged)
        return true;
    if (!read_result(&result, a, &g->result, err))
        return false;
    return strcmp(g->result.problem, problem) == 0 ||
           json_bad(&result, err, "is of another problem: %s", g->result.problem);
}

bool read_line(const char *file, const char *data, size_t len, const struct grading *class,
               struct graded *out, struct err *err)
{
    own_json json_t *doc = json_parse(file, data, len, err);
    struct json_at top = json_at_root(file, doc);
    struct graded g = {0};
    if (doc == NULL || !read_graded(&top, class, &g, err)) {
        graded_release(&g);
        err->kind = ERR_USAGE;
        return false;
    }
    *out = g;
    return true;
}

/* -- a single result ------------------------------------------------------------------ */

static void class_of_one(const struct graded *one, struct grading *g)
{
    const struct graded_result *r = &one->result;
    struct arena *a = &g->arena;
    g->judge = arena_strdup(a, r->judge);
    g->compiler = r->compiler != NULL ? arena_strdup(a, r->compiler) : NULL;
    g->compiler_version = r->compiler_version != NULL ? arena_strdup(a, r->compiler_version) : NULL;
    g->layers = arena_strdup(a, r->layers);
    g->missing = arena_strdup(a, r->missing);
    g->complete = true;
    g->problem_count = 1;
    g->problems = arena_array(a, 1, sizeof *g->problems);
    g->problems[0] = (struct grading_problem){.id = arena_strdup(a, r->problem),
                                              .title = arena_strdup(a, r->title),
                                              .hash = arena_strdup(a, r->package_hash)};
    g->row_count = 1;
    g->rows = arena_array(a, 1, sizeof *g->rows);
    g->by_id = arena_array(a, 1, sizeof(struct grading_row *));
    g->by_id[0] = g->rows;
    g->rows[0].submission = arena_strdup(a, one->submission);
    g->rows[0].id = arena_strdup(a, one->id);
    g->rows[0].cells = arena_array(a, 1, sizeof *g->rows[0].cells);
    g->rows[0].cells[0] = (struct grading_cell){.there = true,
                                                .judged = true,
                                                .verdict = r->verdict,
                                                .passed = r->passed,
                                                .total = r->total};
}

static bool open_single(struct reader *r, struct err *err)
{
    own_buf struct buf text = {0};
    struct graded one = {.judged = true};
    if (!file_read(r->path, READ_LINE_MAX, &text, err))
        return false;
    own_json json_t *doc = json_parse(r->path, buf_str(&text), text.len, err);
    struct json_at top = json_at_root(r->path, doc);
    if (doc == NULL || !read_result(&top, &one.arena, &one.result, err)) {
        graded_release(&one);
        err->kind = ERR_USAGE;
        return false;
    }
    one.submission = file_basename(one.result.path);
    one.id = arena_strndup(&one.arena, one.result.source_hash, 16);
    one.file = file_basename(one.result.path);
    class_of_one(&one, &r->class);
    r->single = true;
    r->alone = one;
    return true;
}

/* -- the stream ----------------------------------------------------------------------- */

static FILE *open_lines(const char *path, struct err *err)
{
    own_fd int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat st;
    if (fd < 0 || fstat(fd, &st) != 0) {
        (void)err_usage(err, "%s: %s", path, strerror(errno));
        return NULL;
    }
    if (!S_ISREG(st.st_mode)) {
        (void)err_usage(err, "%s: not a regular file", path);
        return NULL;
    }
    FILE *f = fdopen(fd_take(&fd), "r");
    must(f != NULL);
    return f;
}

static bool open_folder(struct reader *r, struct err *err)
{
    own_mem char *grades = file_join(r->path, "grades.json");
    own_mem char *results = file_join(r->path, "results.jsonl");
    own_buf struct buf text = {0};
    if (!file_exists(grades))
        return err_usage(err,
                         "%s holds no grades.json; name a folder that 'judge grade --out' wrote, "
                         "or a file that 'judge run --json' wrote",
                         r->path);
    if (!file_read(grades, READ_GRADES_MAX, &text, err) ||
        !read_grades(grades, buf_str(&text), text.len, &r->class, err))
        return false;
    r->lines = open_lines(results, err);
    return r->lines != NULL;
}

bool reader_open(const char *path, struct reader *out, struct err *err)
{
    struct reader r = {.path = mem_strdup(path)};
    if (!(file_is_dir(path) ? open_folder(&r, err) : open_single(&r, err))) {
        reader_release(&r);
        return false;
    }
    *out = r;
    return true;
}

/* A line without its end. False with *there unset: the end of the file. */
static bool take_line(struct reader *r, struct buf *line, bool *there, struct err *err)
{
    char chunk[65536];
    *there = false;
    buf_clear(line);
    while (fgets(chunk, sizeof chunk, r->lines) != NULL) {
        size_t len = strlen(chunk);
        buf_add(line, chunk, len);
        if (line->len > READ_LINE_MAX)
            return err_usage(err, "%s/results.jsonl:%zu: longer than %d bytes", r->path,
                             r->line + 1, READ_LINE_MAX);
        *there = true;
        if (len > 0 && chunk[len - 1] == '\n')
            break;
    }
    if (ferror(r->lines) != 0)
        return err_system(err, "%s/results.jsonl", r->path);
    if (*there && (line->len == 0 || line->data[line->len - 1] != '\n'))
        return err_usage(err, "%s/results.jsonl:%zu: the last line has no end; resume grading",
                         r->path, r->line + 1);
    r->line += *there;
    return true;
}

/* The text that was judged, if it was kept. Its name is its content's hash, and is held against it.
 */
static bool load_source(const struct reader *r, struct graded *g, struct err *err)
{
    own_mem char *path = r->single ? mem_strdup(g->result.path)
                                   : mem_printf("%s/sources/%s.c", r->path, g->result.source_hash);
    own_buf struct buf text = {0};
    struct err unread = {0};
    struct hash h;
    char hex[HASH_HEX + 1];
    if (!file_exists(path) || !file_read(path, READ_SOURCE_MAX, &text, &unread))
        return true;
    hash_init(&h);
    hash_add(&h, buf_str(&text), text.len);
    hash_hex(&h, hex);
    if (strcmp(hex, g->result.source_hash) == 0) {
        g->source = arena_strndup(&g->arena, buf_str(&text), text.len);
        g->source_len = text.len;
        return true;
    }
    return r->single || err_usage(err, "%s: was changed: its content has another hash", path);
}

bool reader_next(struct reader *r, struct graded *out, bool *there, struct err *err)
{
    own_buf struct buf line = {0};
    if (r->single) {
        *there = !r->done;
        if (*there) {
            *out = r->alone;
            r->alone = (struct graded){0};
            r->done = true;
        }
        return !*there || load_source(r, out, err);
    }
    if (!take_line(r, &line, there, err) || !*there)
        return err->kind == ERR_NONE;
    own_mem char *file = mem_printf("%s/results.jsonl:%zu", r->path, r->line);
    struct graded g = {0};
    if (!read_line(file, line.data, line.len, &r->class, &g, err))
        return false;
    if (g.row < r->row) {
        (void)err_usage(err, "%s: the submission stands out of order", file);
    } else if (!g.judged || load_source(r, &g, err)) {
        r->row = g.row;
        *out = g;
        return true;
    }
    graded_release(&g);
    return false;
}

bool reader_rewind(struct reader *r, struct err *err)
{
    r->line = 0;
    r->row = 0;
    r->done = false;
    if (!r->single) {
        rewind(r->lines);
        return true;
    }
    struct reader again = {.path = r->path};
    if (!open_single(&again, err))
        return false;
    grading_release(&again.class);
    graded_release(&r->alone);
    r->alone = again.alone;
    return true;
}

void reader_release(struct reader *r)
{
    mem_cleanup_free(&r->path);
    mem_cleanup_fclose(&r->lines);
    grading_release(&r->class);
    graded_release(&r->alone);
    *r = (struct reader){0};
}
