/* Giving rights away: identity, capabilities, new privileges. All safe after fork, all for good. */
#ifndef JUDGE_SANDBOX_PRIVILEGES_H
#define JUDGE_SANDBOX_PRIVILEGES_H

#include <stdbool.h>
#include <sys/types.h>

/* "nobody": who foreign code runs as when the judge is root. */
enum { PRIVILEGES_NOBODY = 65534 };

/* If root: become nobody, with no other groups. False where that identity does not exist (a user
 * namespace that maps few ids); then only the capabilities go. */
bool privileges_drop_identity(void);

/* Empty every capability set and the bounding set, and forbid execve(2) to give new ones.
 * False: not done, errno. source: capabilities(7), prctl(2) PR_SET_NO_NEW_PRIVS */
bool privileges_drop_all(void);

/* Die by this signal when the thread that forked us ends. To be called after a change of identity,
 * which cancels it. False if the parent is already gone; parent 0 where it has no number here (it is
 * outside our pid namespace). */
bool privileges_die_with_parent(int signal_number, pid_t parent);

#endif
