/* Handing a work folder over; see work_owner.h.
 *
 * The folder may hold what an earlier tool left, so links are not followed, and a file with a second
 * name, which could lie anywhere, is left alone. */
#include "judge/sandbox/work_owner.h"

#include "judge/sandbox/privileges.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_DEPTH = 8 };

/* May anybody pass through all folders above the path? */
static bool parents_open(const char *path)
{
    char part[PATH_MAX];
    struct stat st;
    for (const char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        size_t len = (size_t)(slash - path);
        if (len >= sizeof part)
            return false;
        memcpy(part, path, len);
        part[len] = '\0';
        if (stat(part, &st) != 0 || !(st.st_mode & S_IXOTH))
            return false;
    }
    return true;
}

static bool open_to_all(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return true; /* what does not exist is passed over later, too */
    mode_t want = S_ISDIR(st.st_mode) ? S_IROTH | S_IXOTH : S_IROTH;
    return (st.st_mode & want) == want;
}

static bool give(int dir, const char *name, int depth)
{
    struct stat st;
    /* Another tool may work in the same folder: its temporary files come and go under our hands. */
    if (fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    if (!S_ISDIR(st.st_mode) && (!S_ISREG(st.st_mode) || st.st_nlink > 1))
        return true;
    /* The group stays ours, with all rights: the next tool in this folder may have to keep our
     * identity, and then has no capability to get past the owner. */
    if (st.st_uid != PRIVILEGES_NOBODY &&
        (fchownat(dir, name, PRIVILEGES_NOBODY, getegid(), AT_SYMLINK_NOFOLLOW) != 0 ||
         (S_ISDIR(st.st_mode) && fchmodat(dir, name, st.st_mode | S_IRWXG, 0) != 0)))
        return errno == ENOENT;
    if (!S_ISDIR(st.st_mode) || depth == MOST_DEPTH)
        return true;
    int fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    if (d == NULL) {
        bool gone = fd < 0 && errno == ENOENT;
        if (fd >= 0)
            (void)close(fd);
        return gone;
    }
    bool ok = true;
    for (struct dirent *e; ok && (e = readdir(d)) != NULL;)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
            ok = give(fd, e->d_name, depth + 1);
    (void)closedir(d);
    return ok;
}

bool work_owner_give(const char *work, const char *const *readable, bool own_root)
{
    if (geteuid() != 0 || (!own_root && !parents_open(work)))
        return false;
    for (size_t i = 0; readable != NULL && readable[i] != NULL; i++)
        if (!open_to_all(readable[i]) || (!own_root && !parents_open(readable[i])))
            return false;
    return give(AT_FDCWD, work, 0);
}
