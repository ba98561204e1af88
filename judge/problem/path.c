/* Where packages are: a few folders, in order; the first that has an id wins. */
#include "judge/problem/load.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/problem/decode.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static bool is_package(const char *dir, const char *id)
{
    own_mem char *package = file_join(dir, id);
    own_mem char *document = file_join(package, "problem.json");
    return name_is_snake(id) && file_exists(document);
}

char *problem_find(const struct problem_path *path, const char *id, struct err *err)
{
    for (size_t i = 0; i < path->count; i++) {
        if (is_package(path->dirs[i], id))
            return file_join(path->dirs[i], id);
    }
    size_t count = 0;
    char **all = problem_list(path, &count);
    const char *near = text_nearest(id, (const char *const *)all, count);
    own_buf struct buf safe = {0};
    text_escape(&safe, id, strlen(id), false);
    if (near != NULL)
        err_usage(err, "no problem \"%s\"; did you mean \"%s\"?", buf_str(&safe), near);
    else
        err_usage(err, "no problem \"%s\"; see judge list", buf_str(&safe));
    for (size_t i = 0; i < count; i++)
        free(all[i]);
    free(all);
    return NULL;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **problem_list(const struct problem_path *path, size_t *count)
{
    char **all = NULL;
    size_t n = 0, room = 0, kept = 0;
    for (size_t i = 0; i < path->count; i++) {
        DIR *d = opendir(path->dirs[i]);
        for (struct dirent *e = d != NULL ? readdir(d) : NULL; e != NULL; e = readdir(d)) {
            if (!is_package(path->dirs[i], e->d_name))
                continue;
            if (n == room) {
                room = room > 0 ? 2 * room : 64;
                all = mem_grow(all, room, sizeof *all);
            }
            all[n++] = mem_strdup(e->d_name);
        }
        if (d != NULL)
            closedir(d);
    }
    if (n > 0)
        qsort(all, n, sizeof *all, by_name);
    for (size_t i = 0; i < n; i++) { /* an id of two folders is one id */
        if (kept > 0 && strcmp(all[kept - 1], all[i]) == 0)
            free(all[i]);
        else
            all[kept++] = all[i];
    }
    *count = kept;
    return all;
}
