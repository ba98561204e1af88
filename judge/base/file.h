/* Files and folders. All descriptors are close-on-exec from birth. */
#ifndef JUDGE_BASE_FILE_H
#define JUDGE_BASE_FILE_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

/* Read a whole regular file.
 *
 * limit    bytes; a longer file is an error that says so
 * out      replaced on success
 * errors   ERR_USAGE with path and remedy: missing, a folder, a FIFO or device
 *          (opened with O_NONBLOCK, so that a FIFO cannot hang us), too large
 */
bool file_read(const char *path, size_t limit, struct buf *out, struct err *err);

/* Read a descriptor to its end, at most limit bytes (longer: ERR_USAGE). */
bool file_read_fd(int fd, size_t limit, struct buf *out, struct err *err);

/* Write a file so that a reader, or a crash, sees the old or the new content and
 * nothing between: a temporary file beside it, fsync if durable, rename(2). */
bool file_write(const char *path, const void *data, size_t len, bool durable, struct err *err);

bool file_write_fd(int fd, const void *data, size_t len); /* all of it, EINTR-safe; errno */
bool file_exists(const char *path);
bool file_is_dir(const char *path);
bool file_make_dirs(const char *path, struct err *err); /* like mkdir -p, mode 0700 */

/* Remove a folder and all below it; follows no link. Best effort: false leaves errno. */
bool file_remove_tree(const char *path);

/* A fresh private folder below $TMPDIR or /tmp. The caller frees the name and removes the tree.
 *
 * Its name, "judge-<pid namespace>-<pid>-XXXXXX", says whose it is: folders of ours that a killed process
 * left are removed on the way. */
char *file_temp_dir(struct err *err);

/* A memfd of that name holding these bytes, position 0; sealed against any change if sealed.
 * source: memfd_create(2), fcntl(2) F_ADD_SEALS */
int file_memfd(const char *name, const void *data, size_t len, bool sealed, struct err *err);

/* "$XDG_<which>_HOME/judge" or its default below $HOME; which is "CACHE", "STATE", "DATA" or
 * "CONFIG". The caller frees. Without HOME: a folder below /tmp that carries the user id. */
char *file_xdg_dir(const char *which);

char *file_join(const char *dir, const char *name); /* the caller frees */
const char *file_basename(const char *path);        /* borrowed from path */

#endif
