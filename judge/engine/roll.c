/* Reading a folder of submissions; see roll.h for what may stand there. */
#include "judge/engine/roll.h"

#include "judge/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

static bool is_there(int dir, const char *problem)
{
    struct stat st;
    own_mem char *file = mem_printf("%s.c", problem);
    return fstatat(dir, file, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

static bool any_there(int dir, const char *const *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_there(dir, ids[i]))
            return true;
    return false;
}

static int open_folder(const struct roll *r, const char *name)
{
    return openat(r->dir, name, folder_flags | O_NOFOLLOW);
}

/* ---- the list ---- */

static int by_bytes(const void *a, const void *b)
{
    const struct submitter *x = a;
    const struct submitter *y = b;
    return strcmp(x->name, y->name); /* as unsigned char, whatever the locale */
}

static void add(struct roll *r, const char *name, size_t *room)
{
    if (r->count == *room) {
        *room = *room > 0 ? *room * 2 : 64;
        r->list = mem_grow(r->list, *room, sizeof *r->list);
    }
    struct submitter *s = &r->list[r->count++];
    s->name = arena_strdup(&r->arena, name);
    submission_id(name, s->id);
}

/* A link to a folder is on the roll, so that its owner is told; it is not followed. */
static bool may_be_submission(const struct roll *r, const char *name)
{
    struct stat st;
    return fstatat(r->dir, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
           (S_ISDIR(st.st_mode) || S_ISLNK(st.st_mode));
}

static bool read_names(struct roll *r, struct err *err)
{
    size_t room = 0;
    int fd = openat(r->dir, ".", folder_flags);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    if (dir == NULL)
        return err_system(err, "the folder of submissions");
    errno = 0;
    for (struct dirent *e; (e = readdir(dir)) != NULL; errno = 0) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        if (e->d_name[0] != '.' && may_be_submission(r, e->d_name))
            add(r, e->d_name, &room);
        else
            r->ignored++;
    }
    int failed = errno;
    (void)closedir(dir);
    errno = failed;
    if (failed != 0)
        return err_system(err, "the folder of submissions");
    if (r->count > 0)
        qsort(r->list, r->count, sizeof *r->list, by_bytes);
    return true;
}

/* "solutions" for "solutions/" and for "." in there. */
static void name_flat(struct roll *r, const char *dir)
{
    size_t room = 0;
    own_mem char *whole = realpath(dir, NULL);
    const char *base = whole != NULL ? file_basename(whole) : "";
    r->count = 0;
    free(r->list);
    r->list = NULL;
    add(r, base[0] != '\0' ? base : "solutions", &room);
    r->flat = true;
}

static bool someone_has_one(const struct roll *r, const char *const *ids, size_t count)
{
    for (size_t i = 0; i < r->count; i++) {
        own_fd int fd = open_folder(r, r->list[i].name);
        if (fd >= 0 && any_there(fd, ids, count))
            return true;
    }
    return false;
}

bool roll_read(const char *dir, const char *const *ids, size_t count, struct roll *out,
               struct err *err)
{
    struct roll r = {.dir = open(dir, folder_flags)};
    if (r.dir < 0)
        return err_usage(err, "%s: %s", dir, strerror(errno));
    bool ok = read_names(&r, err);
    bool flat = ok && any_there(r.dir, ids, count);
    bool class = ok && someone_has_one(&r, ids, count);
    if (ok && flat && class)
        ok = err_usage(err,
                       "%s holds solutions itself and folders with solutions; move one kind away: "
                       "it is either DIR/SUBMISSION/PROBLEM.c or DIR/PROBLEM.c",
                       dir);
    else if (ok && !flat && !class)
        ok =
            err_usage(err,
                      "%s: nothing to grade: neither DIR/SUBMISSION/PROBLEM.c nor DIR/PROBLEM.c is "
                      "there for any of %zu problems",
                      dir, count);
    if (ok && flat)
        name_flat(&r, dir);
    if (!ok) {
        roll_release(&r);
        return false;
    }
    *out = r;
    return true;
}

void roll_release(struct roll *r)
{
    if (r->dir > 0)
        (void)close(r->dir);
    free(r->list);
    arena_release(&r->arena);
    *r = (struct roll){.dir = -1};
}

void roll_keep_shard(struct roll *r, struct shard s)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->count; i++)
        if (shard_has(s, r->list[i].id))
            r->list[kept++] = r->list[i];
    r->count = kept;
}

void roll_hash(const struct roll *r, char out[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    for (size_t i = 0; i < r->count; i++)
        hash_adds(&h, r->list[i].name);
    hash_hex(&h, out);
}

/* ---- files ---- */

static int folder_of(const struct roll *r, size_t i)
{
    return r->flat ? openat(r->dir, ".", folder_flags) : open_folder(r, r->list[i].name);
}

bool roll_has(const struct roll *r, size_t submitter, const char *problem)
{
    own_fd int fd = folder_of(r, submitter);
    return fd >= 0 && is_there(fd, problem);
}

static enum handed_in say(struct buf *why, enum handed_in what, const char *words)
{
    buf_clear(why);
    buf_adds(why, words);
    return what;
}

/* Opening failed: whose doing was it? */
static enum handed_in not_opened(struct buf *why, const char *what)
{
    bool folder = strcmp(what, "folder") == 0;
    switch (errno) {
    case ENOENT:
        return say(why, folder ? HANDED_MACHINE_FAILED : HANDED_NOTHING,
                   folder ? "the folder has gone" : "no file was handed in");
    case ENOTDIR:
    case ELOOP:
        return say(why, HANDED_UNREADABLE,
                   folder ? "the submission is a symbolic link, which is not followed"
                          : "the file is a symbolic link, which is not followed");
    case EACCES: /* modes come out of archives: no reason to hold up the whole class */
        return say(why, HANDED_UNREADABLE,
                   folder ? "the folder may not be read: permission denied"
                          : "the file may not be read: permission denied");
    case ENXIO: /* a socket */
        return say(why, HANDED_UNREADABLE, "not a regular file");
    default:
        buf_clear(why);
        buf_printf(why, "the %s cannot be read: %s", what, strerror(errno));
        return HANDED_MACHINE_FAILED;
    }
}

static enum handed_in read_source(int fd, struct buf *source, struct buf *why)
{
    struct stat st;
    struct err err = {0};
    if (fstat(fd, &st) != 0)
        return not_opened(why, "file");
    if (S_ISDIR(st.st_mode))
        return say(why, HANDED_UNREADABLE, "a folder stands where the file should be");
    if (!S_ISREG(st.st_mode))
        return say(why, HANDED_UNREADABLE, "not a regular file");
    if (st.st_size > SUBMISSION_SOURCE_MAX ||
        !file_read_fd(fd, SUBMISSION_SOURCE_MAX, source, &err)) {
        if (err.kind == ERR_SYSTEM)
            return say(why, HANDED_MACHINE_FAILED, err.text);
        return say(why, HANDED_UNREADABLE, "the file is larger than 1 MiB");
    }
    if (memchr(buf_str(source), '\0', source->len) != NULL)
        return say(why, HANDED_UNREADABLE, "no C source: it holds a NUL byte");
    return HANDED_IN;
}

enum handed_in roll_source(const struct roll *r, size_t i, const char *problem, struct buf *source,
                           struct buf *why)
{
    own_mem char *file = mem_printf("%s.c", problem);
    own_fd int folder = folder_of(r, i);
    if (folder < 0)
        return not_opened(why, "folder");
    /* O_NONBLOCK: a FIFO must not hang us */
    own_fd int fd = openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return not_opened(why, "file");
    return read_source(fd, source, why);
}
