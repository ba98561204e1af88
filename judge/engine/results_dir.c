/* A folder of results is known by its parts/. One that holds anything else is somebody's own:
 * nothing is written there, and nothing removed. source: flock(2) */
#include "judge/engine/results_dir.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static bool is_empty(const char *path)
{
    DIR *dir = opendir(path);
    bool empty = dir != NULL;
    for (struct dirent *e; empty && (e = readdir(dir)) != NULL;)
        empty = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0;
    if (dir != NULL)
        (void)closedir(dir);
    return empty;
}

static bool lock(int fd, const char *out, struct err *err)
{
    if (flock(fd, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return err_usage(err, "%s: another judge is grading into it", out);
    return err_system(err, "%s: lock", out);
}

/* "x.AbC123": a file that was being written when its judge was killed. */
static void sweep_out(const char *path)
{
    DIR *dir = opendir(path);
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;) {
        const char *dot = strrchr(e->d_name, '.');
        if (dot != NULL && dot != e->d_name && strlen(dot) == 7)
            (void)unlinkat(dirfd(dir), e->d_name, 0);
    }
    if (dir != NULL)
        (void)closedir(dir);
}

int results_dir_open(const char *out, bool keep, struct err *err)
{
    own_mem char *parts = file_join(out, "parts");
    own_mem char *sources = file_join(out, "sources");
    if (file_exists(out) && !file_is_dir(parts) && !is_empty(out)) {
        (void)err_usage(err, "%s: holds other things than results; name a new folder", out);
        return -1;
    }
    if (!file_make_dirs(out, err))
        return -1;
    own_fd int fd = open(out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        (void)err_system(err, "%s", out);
        return -1;
    }
    if (!lock(fd, out, err))
        return -1;
    if (!keep)
        (void)(file_remove_tree(parts) && file_remove_tree(sources));
    if (!file_make_dirs(parts, err) || !file_make_dirs(sources, err))
        return -1;
    sweep_out(out);
    sweep_out(parts);
    sweep_out(sources);
    return fd_take(&fd);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void results_dir_prune(const char *out, const char **names, size_t count)
{
    own_mem char *parts = file_join(out, "parts");
    DIR *dir = opendir(parts);
    if (count > 0)
        qsort(names, count, sizeof *names, by_name);
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;) {
        const char *name = e->d_name;
        if (name[0] != '.' &&
            (count == 0 || bsearch(&name, names, count, sizeof *names, by_name) == NULL))
            (void)unlinkat(dirfd(dir), name, 0);
    }
    if (dir != NULL)
        (void)closedir(dir);
}
