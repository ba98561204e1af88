/* Who a tool runs as when the judge is root. */
#ifndef JUDGE_SANDBOX_WORK_OWNER_H
#define JUDGE_SANDBOX_WORK_OWNER_H

#include <stdbool.h>

/* Give the work folder and what is in it to nobody, so that a tool can run as nobody there.
 *
 * readable   more paths that the tool must reach, NULL-ended, or NULL
 * own_root   the tool gets a root of its own, in which the folders above are open to all
 * returns    false if we are not root, or nobody could not reach a path: then the tool keeps our
 *            identity, without capabilities */
bool work_owner_give(const char *work, const char *const *readable, bool own_root);

#endif
