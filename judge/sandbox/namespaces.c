/* Namespaces and the roots inside them; see namespaces.h. Everything but ns_way*() is safe after
 * fork: fixed buffers, system calls, and string functions that take no locks. */
#include "judge/sandbox/namespaces.h"

#include "judge/sandbox/kernel.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static atomic_int lost; /* ways known not to work: all below this number */

enum ns_way ns_way(void)
{
    int way = atomic_load(&lost);
    return way == NS_PRIVILEGED && geteuid() != 0 ? NS_USER : (enum ns_way)way;
}

void ns_way_failed(enum ns_way way)
{
    int next = (int)way + 1, known = atomic_load(&lost);
    while (known < next && !atomic_compare_exchange_weak(&lost, &known, next))
        continue;
}

bool ns_refused(int number)
{
    return number != EAGAIN && number != ENOMEM && number != EMFILE && number != ENFILE &&
           number != EINTR;
}

unsigned long ns_flags(enum ns_way way, bool network)
{
    unsigned long flags = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS;
    if (way == NS_NONE)
        return 0;
    if (network)
        flags |= CLONE_NEWNET;
    return way == NS_USER ? flags | CLONE_NEWUSER : flags;
}

bool ns_map_identity(uid_t uid, gid_t gid, uid_t inside)
{
    char text[64];
    /* The files of a process that may not be dumped, because it changed its identity or its program
     * is unreadable, belong to root. */
    (void)prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    /* Required since Linux 3.19 before gid_map; absent before. */
    if (!kernel_write_text("/proc/self/setgroups", "deny") && errno != ENOENT)
        return false;
    (void)snprintf(text, sizeof text, "%u %u 1", inside, gid);
    if (!kernel_write_text("/proc/self/gid_map", text))
        return false;
    (void)snprintf(text, sizeof text, "%u %u 1", inside, uid);
    return kernel_write_text("/proc/self/uid_map", text);
}

/* Mounts must not spread back; then an empty file system to build the new root in. Where it lies does
 * not matter, it only has to exist. */
static bool begin_root(void)
{
    static const char *const places[] = {"/tmp", "/usr", "/proc"};
    if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
        return false;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if (mount("none", places[i], "tmpfs", MS_NOSUID | MS_NODEV, "size=64k,mode=0755") == 0)
            return chdir(places[i]) == 0;
    return false;
}

/* The current folder, where a file system is mounted, becomes the root; the old one goes away. On a
 * system that runs from its initial RAM disk the kernel refuses that: there, chroot; the capability
 * to leave it is given up soon. */
static bool enter_root(void)
{
    if (kernel_pivot_root(".", ".") == 0)
        return umount2(".", MNT_DETACH) == 0 && chdir("/") == 0;
    return chroot(".") == 0 && chdir("/") == 0;
}

static bool seal_root(void)
{
    return mount("none", "/", NULL,
                 MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) == 0;
}

bool ns_empty_root(void)
{
    return begin_root() && enter_root() && seal_root();
}

bool ns_chroot_nowhere(void)
{
    char name[64];
    (void)snprintf(name, sizeof name, "/tmp/judge-empty-%d", (int)getpid());
    if (mkdir(name, 0) != 0)
        return false;
    bool ok = chdir(name) == 0;
    return rmdir(name) == 0 && ok && chroot(".") == 0;
}

/* Make the folders above a path; the path is relative to the current folder. */
static bool make_parents(const char *path)
{
    char part[PATH_MAX];
    for (const char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        size_t len = (size_t)(slash - path);
        if (len >= sizeof part)
            return false;
        memcpy(part, path, len);
        part[len] = '\0';
        if (mkdir(part, 0755) != 0 && errno != EEXIST)
            return false;
    }
    return true;
}

/* Where a file system is already restricted the new mount may not be less so. */
static unsigned long kept_flags(const char *path)
{
    static const struct {
        unsigned long have, want;
    } pairs[] = {{ST_NODEV, MS_NODEV},           {ST_NOEXEC, MS_NOEXEC},
                 {ST_NOATIME, MS_NOATIME},       {ST_RELATIME, MS_RELATIME},
                 {ST_NODIRATIME, MS_NODIRATIME}, {ST_RDONLY, MS_RDONLY}};
    struct statvfs v;
    unsigned long flags = 0;
    if (statvfs(path, &v) != 0)
        return 0;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (v.f_flag & pairs[i].have)
            flags |= pairs[i].want;
    return flags;
}

struct source {
    int fd; /* O_PATH; -1: passed over */
    mode_t mode;
};

static bool open_source(const char *path, struct source *s)
{
    struct stat st;
    s->fd = open(path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (s->fd < 0)
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES;
    s->mode = fstat(s->fd, &st) == 0 ? st.st_mode : 0;
    return true;
}

static bool copy_link(const struct source *s, const char *to)
{
    char target[PATH_MAX];
    ssize_t len = readlinkat(s->fd, "", target, sizeof target - 1);
    if (len < 0)
        return false;
    target[len] = '\0';
    return symlink(target, to) == 0 || errno == EEXIST;
}

static bool attach(const struct source *s, const struct ns_bind *b)
{
    char from[64];
    const char *to = b->path + 1;
    struct stat st;
    if (!make_parents(to))
        return false;
    if (S_ISLNK(s->mode))
        return copy_link(s, to);
    if (lstat(to, &st) != 0) { /* else it lies in a folder that is already there */
        if (S_ISDIR(s->mode) ? mkdir(to, 0755) != 0 : mknod(to, S_IFREG | 0444, 0) != 0)
            return false;
    }
    (void)snprintf(from, sizeof from, "/proc/self/fd/%d", s->fd);
    if (mount(from, to, NULL, MS_BIND | MS_REC, NULL) != 0)
        return false;
    unsigned long flags = kept_flags(to) | MS_NOSUID | (b->writable ? 0 : MS_RDONLY);
    return mount("none", to, NULL, MS_REMOUNT | MS_BIND | flags, NULL) == 0;
}

bool ns_small_root(const struct ns_bind *bind, int count)
{
    struct source source[NS_MAX_BINDS];
    if (count > NS_MAX_BINDS)
        count = NS_MAX_BINDS;
    /* Opened first: the new root hides the place that it is mounted on. */
    for (int i = 0; i < count; i++)
        if (!open_source(bind[i].path, &source[i]))
            return false;
    if (!begin_root())
        return false;
    bool ok = true;
    for (int i = 0; ok && i < count; i++)
        ok = source[i].fd < 0 || attach(&source[i], &bind[i]);
    int saved = errno;
    for (int i = 0; i < count; i++)
        if (source[i].fd >= 0)
            (void)close(source[i].fd);
    errno = saved;
    return ok && enter_root() && seal_root();
}
