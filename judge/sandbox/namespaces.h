/* Namespaces: own pids, mounts, network, IPC and host name. Three ways to them, tried in this order:
 *
 *   NS_PRIVILEGED  root with CAP_SYS_ADMIN: makes them directly, and foreign code runs as nobody
 *   NS_USER        anybody, through a user namespace, where the system allows that
 *   NS_NONE        refused everywhere (default Docker, some CI runners): the other layers stand alone
 *
 * Some systems refuse late: unshare works and the first mount fails (Ubuntu's AppArmor). Hence a way
 * is known to work only when a process has gone all of it; one that failed is not tried again.
 */
#ifndef JUDGE_SANDBOX_NAMESPACES_H
#define JUDGE_SANDBOX_NAMESPACES_H

#include <stdbool.h>
#include <sys/types.h>

enum ns_way { NS_PRIVILEGED, NS_USER, NS_NONE };

/* The way to try now, and the news that it failed. Remembered for the life of the process. */
enum ns_way ns_way(void);
void ns_way_failed(enum ns_way way);

/* Does this errno mean that the system refuses, and not that it is short of something now? A shortage
 * must not cost a layer for good. */
bool ns_refused(int number);

/* Flags for clone(2) or unshare(2); 0 for NS_NONE. A network of its own is the dearest, as dear as all
 * others together: tools, which run for each build, go without, and rely on seccomp there. */
unsigned long ns_flags(enum ns_way way, bool network);

/* In a new user namespace: our identity inside is `inside`, outside it stays what it is; no other
 * exists. uid and gid are those from before. */
bool ns_map_identity(uid_t uid, gid_t gid, uid_t inside);

/* In a new mount namespace: the root becomes an empty read-only folder. */
bool ns_empty_root(void);

struct ns_bind {
    const char *path; /* absolute; the same inside; one that does not exist is passed over */
    bool writable;
};
enum { NS_MAX_BINDS = 32 };

/* In a new mount namespace: the root becomes a folder that holds only these. A symbolic link is
 * copied as one; its target has to be listed, too. */
bool ns_small_root(const struct ns_bind *bind, int count);

/* Without namespaces, as root: the root becomes an empty folder that no longer has a name. */
bool ns_chroot_nowhere(void);

#endif
