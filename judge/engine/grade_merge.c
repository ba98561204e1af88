/* Merging: heads are compared first, so that nothing is written for shards that do not fit; then
 * parts are copied, and looked at on the way. */
#include "judge/engine/grade_merge.h"

#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/engine/grade_write.h"
#include "judge/engine/results_dir.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COPY_LIMIT = 256 << 20 };

/* ---- do the shards fit together? ---- */

/* What must be the same in all of them, as one JSON text; and in whose words a difference is told.
 */
static const struct {
    const char *key, *words;
} same[] = {
    {"judge_build", "another build of the judge"},
    {"toolchain", "another compiler"},
    {"packages", "other problem packages"},
    {"problems", "another assignment"},
    {"title", "another assignment"},
    {"partial", "another assignment"},
    {"time_outs", "another assignment"},
    {"cpu_seconds", "another assignment"},
    {"seed", "another seed"},
};

static bool fits(const struct grade_head *first, const struct grade_head *h, const char *first_dir,
                 const char *dir, struct err *err)
{
    own_json json_t *a = grade_head_json(first);
    own_json json_t *b = grade_head_json(h);
    for (size_t i = 0; i < array_len(same); i++)
        if (!json_equal(json_object_get(a, same[i].key), json_object_get(b, same[i].key)))
            return err_usage(err, "%s: was graded with %s than %s", dir, same[i].words, first_dir);
    if (first->shard.n != h->shard.n)
        return err_usage(err, "%s: is one of %u shards, %s one of %u", dir, h->shard.n, first_dir,
                         first->shard.n);
    if (first->class_count != h->class_count || strcmp(first->names, h->names) != 0)
        return err_usage(err, "%s: is of another class than %s: the submissions have other names",
                         dir, first_dir);
    return true;
}

static bool is_all(const struct grade_head *heads, size_t count, const char *const *dirs,
                   struct err *err)
{
    unsigned n = heads[0].shard.n;
    own_mem size_t *by = mem_array(n + 1, sizeof *by); /* 1 + the index of the folder */
    for (size_t i = 0; i < count; i++) {
        unsigned k = heads[i].shard.k;
        if (by[k] > 0)
            return err_usage(err, "%s: is shard %u of %u, and so is %s", dirs[i], k, n,
                             dirs[by[k] - 1]);
        by[k] = i + 1;
    }
    for (unsigned k = 1; k <= n; k++)
        if (by[k] == 0)
            return err_usage(err, "shard %u of %u is missing", k, n);
    return true;
}

static bool read_heads(const char *const *dirs, size_t count, struct grade_head *heads,
                       struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!grade_head_read(dirs[i], &heads[i], err))
            return false;
        if (heads[i].shard.n == 0)
            return err_usage(err, "%s: is a whole class, and no shard of one", dirs[i]);
        if (!heads[i].complete)
            return err_usage(err,
                             "%s: is incomplete: something could not be judged; 'judge grade "
                             "--resume' tries it again",
                             dirs[i]);
        if (!fits(&heads[0], &heads[i], dirs[0], dirs[i], err))
            return false;
    }
    return is_all(heads, count, dirs, err);
}

/* ---- parts ---- */

struct found {
    const char *submission; /* raw; in the arena of `merging` */
    size_t problem;
    struct part part;
};

struct merging {
    struct arena arena;
    const char *out;
    const struct grade_head *head;
    struct found *list;
    size_t count, room;
};

static bool copy(const char *from, const char *to, struct err *err)
{
    own_buf struct buf text = {0};
    return file_read(from, COPY_LIMIT, &text, err) &&
           file_write(to, buf_str(&text), text.len, false, err);
}

static bool is_hex(const char *name, size_t digits, const char *ending)
{
    return strspn(name, "0123456789abcdef") == digits && strcmp(name + digits, ending) == 0;
}

static bool take_part(struct merging *m, const char *dir, struct shard shard, const char *path,
                      const char *name, struct err *err)
{
    struct part_file f = {0};
    char id[SUBMISSION_ID_HEX + 1];
    size_t problem = 0;
    if (!part_read(path, &f))
        return err_usage(err, "%s is damaged; 'judge grade --resume' makes it again", path);
    while (problem < m->head->count && strcmp(m->head->problems[problem].id, f.problem) != 0)
        problem++;
    submission_id(f.submission, id);
    own_mem char *to = part_path(m->out, f.submission, f.problem);
    bool ours =
        problem < m->head->count && shard_has(shard, id) && strcmp(file_basename(to), name) == 0;
    if (m->count == m->room) {
        m->room = m->room > 0 ? 2 * m->room : 256;
        m->list = mem_grow(m->list, m->room, sizeof *m->list);
    }
    m->list[m->count++] = (struct found){arena_strdup(&m->arena, f.submission), problem, f.part};
    part_file_release(&f);
    if (!ours)
        return err_usage(err, "%s: holds an answer that is not of this shard: %s", dir, name);
    return copy(path, to, err);
}

/* Calls for every file of dir/below whose name is so many digits and that ending. */
static bool each_file(struct merging *m, const char *dir, const char *below, size_t digits,
                      const char *ending, struct shard shard, struct err *err)
{
    own_mem char *folder = file_join(dir, below);
    DIR *d = opendir(folder);
    bool ok = d != NULL || err_usage(err, "%s: %s", folder, strerror(errno));
    for (struct dirent *e; ok && (e = readdir(d)) != NULL;) {
        if (!is_hex(e->d_name, digits, ending))
            continue;
        own_mem char *path = file_join(folder, e->d_name);
        own_mem char *to = mem_printf("%s/%s/%s", m->out, below, e->d_name);
        ok = ending[0] == '\0' ? take_part(m, dir, shard, path, e->d_name, err)
                               : file_exists(to) || copy(path, to, err);
    }
    if (d != NULL)
        (void)closedir(d);
    return ok;
}

/* ---- the class ---- */

static int in_order(const void *a, const void *b)
{
    const struct found *x = a;
    const struct found *y = b;
    int names = strcmp(x->submission, y->submission);
    return names != 0 ? names : (x->problem > y->problem) - (x->problem < y->problem);
}

/* Sorted, the answers are a full table, submissions by problems; or something is missing. */
static bool arrange(struct merging *m, struct roll *roll, struct part **parts, struct err *err)
{
    size_t problems = m->head->count;
    char names[HASH_HEX + 1];
    if (m->count > 0)
        qsort(m->list, m->count, sizeof *m->list, in_order);
    *parts = mem_array(m->count + 1, sizeof **parts);
    roll->list = mem_array(m->count + 1, sizeof *roll->list);
    for (size_t i = 0; i < m->count; i++) {
        const struct found *f = &m->list[i];
        if (f->problem != i % problems ||
            (f->problem > 0 && strcmp(f->submission, m->list[i - 1].submission) != 0))
            return err_usage(err, "an answer is missing; 'judge grade --resume' makes it again");
        (*parts)[i] = f->part;
        if (f->problem == 0) {
            struct submitter *s = &roll->list[roll->count++];
            s->name = f->submission;
            submission_id(s->name, s->id);
        }
    }
    roll_hash(roll, names);
    if (m->count % problems != 0 || roll->count != m->head->class_count ||
        strcmp(names, m->head->names) != 0)
        return err_usage(err, "the shards hold answers of %zu submissions, and the class has %zu",
                         roll->count, m->head->class_count);
    return true;
}

static bool merge(struct merging *m, struct grade_head *heads, const char *const *dirs,
                  size_t count, struct grades_summary *summary, struct err *err)
{
    struct roll roll = {.dir = -1};
    struct part *parts = NULL;
    bool ok = grade_unwrite(m->out, err);
    for (size_t i = 0; i < count && ok; i++)
        ok = each_file(m, dirs[i], "parts", PART_NAME_DIGITS, "", heads[i].shard, err) &&
             each_file(m, dirs[i], "sources", HASH_HEX, ".c", heads[i].shard, err);
    ok = ok && arrange(m, &roll, &parts, err);
    if (ok) {
        own_mem char **failures = mem_array(m->count + 1, sizeof *failures);
        struct answers answers = {roll.list, roll.count, parts, failures};
        struct grade_head whole = heads[0]; /* borrows: released there */
        whole.shard = (struct shard){0};
        ok = grade_write(m->out, &whole, &answers, summary, err);
    }
    free(parts);
    roll_release(&roll);
    return ok;
}

static bool is_one_of(const char *out, const char *const *dirs, size_t count)
{
    struct stat a;
    struct stat b;
    for (size_t i = 0; i < count; i++)
        if (stat(out, &a) == 0 && stat(dirs[i], &b) == 0 && a.st_dev == b.st_dev &&
            a.st_ino == b.st_ino)
            return true;
    return false;
}

bool grade_merge(const char *const *shards, size_t count, const char *out,
                 struct grades_summary *summary, struct err *err)
{
    struct grade_head *heads = mem_array(count, sizeof *heads);
    bool ok = read_heads(shards, count, heads, err);
    if (ok && is_one_of(out, shards, count))
        ok = err_usage(err, "%s: is one of the shards; name another folder for the whole", out);
    own_fd int lock = ok ? results_dir_open(out, false, err) : -1;
    if (lock >= 0) {
        struct merging m = {.out = out, .head = &heads[0]};
        ok = merge(&m, heads, shards, count, summary, err);
        free(m.list);
        arena_release(&m.arena);
    } else {
        ok = false;
    }
    for (size_t i = 0; i < count; i++)
        grade_head_release(&heads[i]);
    free(heads);
    return ok;
}
