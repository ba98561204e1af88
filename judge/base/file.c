/* Files and folders. */
#include "judge/base/file.h"

#include "judge/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_read_fd(int fd, size_t limit, struct buf *out, struct err *err)
{
    own_buf struct buf got = {0};
    char chunk[16384];
    for (;;) {
        ssize_t n = read(fd, chunk, sizeof chunk);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return err_system(err, "read");
        if (n == 0)
            break;
        if (got.len + (size_t)n > limit)
            return err_usage(err, "larger than %zu bytes, the limit for this kind of file", limit);
        buf_add(&got, chunk, (size_t)n);
    }
    buf_release(out);
    *out = got;
    got = (struct buf){0};
    return true;
}

bool file_read(const char *path, size_t limit, struct buf *out, struct err *err)
{
    own_fd int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return err_usage(err, "%s: %s", path, strerror(errno));
    struct stat st;
    if (fstat(fd, &st) != 0)
        return err_system(err, "%s", path);
    if (S_ISDIR(st.st_mode))
        return err_usage(err, "%s: is a folder; name a file in it", path);
    if (!S_ISREG(st.st_mode))
        return err_usage(err, "%s: not a regular file; use - to read standard input", path);
    if (!file_read_fd(fd, limit, out, err))
        return err_within(err, "%s", path);
    return true;
}

bool file_write_fd(int fd, const void *data, size_t len)
{
    const char *p = data;
    while (len > 0) {
        ssize_t n = write(fd, p, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        p += n;
        len -= (size_t)n;
    }
    return true;
}

bool file_write(const char *path, const void *data, size_t len, bool durable, struct err *err)
{
    own_mem char *temp = mem_printf("%s.XXXXXX", path);
    own_fd int fd = mkostemp(temp, O_CLOEXEC);
    if (fd < 0)
        return err_system(err, "cannot create %s", path);
    bool ok = fchmod(fd, 0644) == 0 && file_write_fd(fd, data, len) &&
              (!durable || fsync(fd) == 0) && rename(temp, path) == 0;
    if (!ok) {
        err_system(err, "cannot write %s", path);
        unlink(temp);
    }
    return ok;
}

bool file_exists(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0;
}

bool file_is_dir(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool file_make_dirs(const char *path, struct err *err)
{
    own_mem char *p = mem_strdup(path);
    for (char *slash = p + 1;; slash++) {
        if (*slash != '/' && *slash != '\0')
            continue;
        char end = *slash;
        *slash = '\0';
        if (mkdir(p, 0700) != 0 && errno != EEXIST && !file_is_dir(p))
            return err_system(err, "cannot create the folder %s", p);
        *slash = end;
        if (end == '\0')
            break;
    }
    if (!file_is_dir(path))
        return err_usage(err, "%s: is in the way, a folder is needed there", path);
    return true;
}

static int remove_entry(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
    (void)st;
    (void)kind;
    (void)ftw;
    return remove(path);
}

bool file_remove_tree(const char *path)
{
    return nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS) == 0;
}

/* Process ids mean something only inside of their namespace. */
static unsigned long pid_namespace(void)
{
    struct stat st;
    return stat("/proc/self/ns/pid", &st) == 0 ? (unsigned long)st.st_ino : 0;
}

/* Was this folder left by a process of our namespace that is no more? */
static bool is_stale(const char *base, const char *name, unsigned long space)
{
    unsigned long in = 0;
    int pid = 0;
    struct stat st;
    own_mem char *path = file_join(base, name);
    return sscanf(name, "judge-%lu-%d-", &in, &pid) == 2 && in == space && pid > 0 &&
           kill(pid, 0) != 0 && errno == ESRCH && lstat(path, &st) == 0 && S_ISDIR(st.st_mode) &&
           (st.st_uid == getuid() || getuid() == 0);
}

static void remove_stale(const char *base, unsigned long space)
{
    DIR *dir = opendir(base);
    if (dir == NULL)
        return;
    for (struct dirent *e; (e = readdir(dir)) != NULL;) {
        if (!is_stale(base, e->d_name, space))
            continue;
        own_mem char *path = file_join(base, e->d_name);
        (void)file_remove_tree(path);
    }
    (void)closedir(dir);
}

char *file_temp_dir(struct err *err)
{
    const char *base = getenv("TMPDIR");
    unsigned long space = pid_namespace();
    if (base == NULL || base[0] != '/')
        base = "/tmp";
    remove_stale(base, space);
    own_mem char *dir = mem_printf("%s/judge-%lu-%d-XXXXXX", base, space, (int)getpid());
    if (mkdtemp(dir) == NULL) {
        err_system(err, "cannot create a folder in %s", base);
        return NULL;
    }
    return mem_take(&dir);
}

int file_memfd(const char *name, const void *data, size_t len, bool sealed, struct err *err)
{
    own_fd int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0 || !file_write_fd(fd, data, len) || lseek(fd, 0, SEEK_SET) != 0) {
        err_system(err, "memfd %s", name);
        return -1;
    }
    if (sealed &&
        fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0) {
        err_system(err, "seal memfd %s", name);
        return -1;
    }
    return fd_take(&fd);
}

char *file_xdg_dir(const char *which)
{
    static const struct {
        const char *which, *below_home;
    } defaults[] = {{"CACHE", ".cache"},
                    {"STATE", ".local/state"},
                    {"DATA", ".local/share"},
                    {"CONFIG", ".config"}};
    own_mem char *variable = mem_printf("XDG_%s_HOME", which);
    const char *set = getenv(variable);
    if (set != NULL && set[0] == '/') /* the XDG specification: ignore relative paths */
        return mem_printf("%s/judge", set);
    const char *home = getenv("HOME");
    for (size_t i = 0; i < array_len(defaults); i++)
        if (home != NULL && home[0] == '/' && strcmp(defaults[i].which, which) == 0)
            return mem_printf("%s/%s/judge", home, defaults[i].below_home);
    return mem_printf("/tmp/judge-%u/%s", (unsigned)getuid(), which);
}

char *file_join(const char *dir, const char *name)
{
    return mem_printf("%s/%s", dir, name);
}

const char *file_basename(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}
