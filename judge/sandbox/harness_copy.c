/* Copying the harness into memory; see harness_copy.h. */
#include "judge/sandbox/harness_copy.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/sandbox/kernel.h"

#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_HARNESS = 64 << 20 };

/* The one copy, and what it was made of. */
static struct {
    pthread_mutex_t lock;
    bool made;
    int fd;
    dev_t device;
    ino_t inode;
    struct timespec modified;
} copy = {.lock = PTHREAD_MUTEX_INITIALIZER};

static bool is_copy_of(const struct stat *st)
{
    return copy.made && copy.device == st->st_dev && copy.inode == st->st_ino &&
           copy.modified.tv_sec == st->st_mtim.tv_sec &&
           copy.modified.tv_nsec == st->st_mtim.tv_nsec;
}

static int make_copy(int file, struct err *err)
{
    own_buf struct buf bytes = {0};
    own_fd int fd = kernel_memfd_exec("judge-harness");
    if (fd < 0)
        return -1;
    if (!file_read_fd(file, MAX_HARNESS, &bytes, err) ||
        !file_write_fd(fd, bytes.data, bytes.len) || fchmod(fd, 0555) != 0 ||
        fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
        return -1;
    return fd_take(&fd);
}

/* Under the lock. */
static int find(const char *path, bool *memory, struct err *err)
{
    struct stat st;
    own_fd int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0 || fstat(file, &st) != 0) {
        err_system(err, "the harness %s", path);
        return -1;
    }
    if (!S_ISREG(st.st_mode) || access(path, X_OK) != 0) {
        err_judge(err, "the harness %s is no program", path);
        return -1;
    }
    if (!is_copy_of(&st)) {
        struct err ignored = {0};
        int fd = make_copy(file, &ignored);
        *memory = fd >= 0;
        if (fd < 0)
            return fd_take(&file);
        if (copy.made)
            (void)close(copy.fd);
        copy.made = true;
        copy.fd = fd;
        copy.device = st.st_dev;
        copy.inode = st.st_ino;
        copy.modified = st.st_mtim;
    }
    /* Opened anew, for reading: writable programs are not executed (ETXTBSY). */
    char again[64];
    (void)snprintf(again, sizeof again, "/proc/self/fd/%d", copy.fd);
    int fd = open(again, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        err_system(err, "reopening the harness through /proc");
    return fd;
}

int harness_copy(const char *path, bool *memory, struct err *err)
{
    (void)pthread_mutex_lock(&copy.lock);
    int fd = find(path, memory, err);
    (void)pthread_mutex_unlock(&copy.lock);
    return fd;
}
