/* Files of a package: one component after the other, none of them a link. */
#include "judge/problem/files.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int package_open(const char *dir, struct err *err)
{
    int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        err_usage(err, "%s: there is no problem package here", dir);
    else if (fd < 0)
        err_usage(err, "%s: %s", dir, strerror(errno));
    return fd;
}

/* The folder of the last component; `path` is moved to that. */
static int open_parent(int dir, const char **path)
{
    int fd = openat(dir, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (const char *slash = strchr(*path, '/'); fd >= 0 && slash != NULL;
         slash = strchr(*path, '/')) {
        own_mem char *step = mem_strndup(*path, (size_t)(slash - *path));
        own_fd int up = fd;
        fd = openat(up, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        *path = slash + 1;
    }
    return fd;
}

bool package_read(int dir, const char *path, size_t limit, bool optional, struct buf *out,
                  struct err *err)
{
    const char *name = path;
    own_fd int parent = open_parent(dir, &name);
    own_fd int fd = parent < 0 ? -1
                               : openat(parent, name,
                                        O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    struct stat st;
    if (fd < 0 && errno == ENOENT) {
        buf_clear(out);
        return optional || err_package(err, "%s: missing", path);
    }
    if (fd < 0 && (errno == ELOOP || errno == ENOTDIR))
        return err_package(err, "%s: a package's files and folders must be no symbolic links",
                           path);
    if (fd < 0)
        return err_package(err, "%s: %s", path, strerror(errno));
    if (fstat(fd, &st) != 0)
        return err_system(err, "%s", path);
    if (!S_ISREG(st.st_mode))
        return err_package(err, "%s: not a regular file", path);
    if (st.st_size > (off_t)limit)
        return err_package(err, "%s: larger than %zu bytes", path, limit);
    if (!file_read_fd(fd, limit, out, err)) {
        err->kind = ERR_PACKAGE; /* it grew while we read */
        return err_within(err, "%s", path);
    }
    return true;
}
