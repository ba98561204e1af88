/* Landlock: a process gives up access to files for itself and its children. No privilege needed.
 * source: landlock(7); each ABI added rights, which are named here by number because old headers
 * lack them. */
#ifndef JUDGE_SANDBOX_LANDLOCK_H
#define JUDGE_SANDBOX_LANDLOCK_H

#include <stdbool.h>

int landlock_abi(void); /* 0: none */

enum landlock_use {
    LANDLOCK_READ_EXECUTE, /* a folder of the toolchain */
    LANDLOCK_READ,         /* one more file or folder */
    LANDLOCK_WORK,         /* a folder to work in: everything but devices, links and execution */
    LANDLOCK_DEVICE,       /* /dev/null */
};

struct landlock_rule {
    const char *path; /* one that does not exist is passed over */
    enum landlock_use use;
};

/* Deny everything but the rules, for good. Descriptors that are open stay usable; a memory file may
 * still be executed. Also denies TCP, and signals and abstract sockets to the outside, where the ABI
 * knows them. Wants no_new_privs. Safe after fork. False: not in force (errno). */
bool landlock_enter(const struct landlock_rule *rule, int count);

#endif
