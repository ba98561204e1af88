/* The process of a tool, between fork and execve. */
#ifndef JUDGE_SANDBOX_TOOL_CHILD_H
#define JUDGE_SANDBOX_TOOL_CHILD_H

#include "judge/sandbox/filter.h"
#include "judge/sandbox/landlock.h"
#include "judge/sandbox/namespaces.h"

#include <stdbool.h>
#include <sys/resource.h>
#include <sys/types.h>

enum { TOOL_MAX_LIMITS = 8 };

/* Everything that needs memory or a decision is ready here; borrowed. */
struct tool_child {
    char *const *argv, *const *envp;
    const char *work;
    struct ns_bind bind[NS_MAX_BINDS];
    struct landlock_rule rule[NS_MAX_BINDS];
    int paths; /* of both arrays */
    struct {
        __rlimit_resource_t what;
        rlim_t value;
    } limit[TOOL_MAX_LIMITS];
    int limits;
    const struct filter *filter; /* NULL: none */
    bool landlock;
    bool drop_identity;
    int null, log, status; /* descriptors */
    int status_reader;     /* the judge's end of `status`, inherited */
    enum ns_way way;
    uid_t uid;
    gid_t gid;
    pid_t parent;
};

/* What comes through `status` if the tool could not be started; nothing and end of file if it runs. */
struct tool_failure {
    int number; /* errno */
    char step[48];
    bool namespaces; /* this way to namespaces failed: try the next one */
};

/* In the fresh process, forked with ns_flags(way, false). Does not return. */
_Noreturn void tool_child_main(const struct tool_child *c);

#endif
