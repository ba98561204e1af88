/* Giving rights away; see privileges.h. */
#include "judge/sandbox/privileges.h"

#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

bool privileges_drop_identity(void)
{
    if (geteuid() != 0)
        return true;
    /* Raw calls: those of the C library would want all threads of the judge to follow. */
    gid_t none[1] = {0};
    (void)syscall(SYS_setgroups, 0, none);
    bool ok =
        syscall(SYS_setresgid, PRIVILEGES_NOBODY, PRIVILEGES_NOBODY, PRIVILEGES_NOBODY) == 0 &&
        syscall(SYS_setresuid, PRIVILEGES_NOBODY, PRIVILEGES_NOBODY, PRIVILEGES_NOBODY) == 0;
    /* The kernel hides the files of a process in /proc after such a change; we still need ours. */
    (void)prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    return ok;
}

bool privileges_drop_all(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[2] = {{0}};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    (void)prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    /* Ends at the first number that the kernel does not know, or at once without CAP_SETPCAP; then
     * no_new_privs alone keeps execve from giving capabilities. */
    for (int cap = 0; prctl(PR_CAPBSET_DROP, cap, 0, 0, 0) == 0; cap++)
        continue;
    return syscall(SYS_capset, &header, none) == 0;
}

bool privileges_die_with_parent(int signal_number, pid_t parent)
{
    return prctl(PR_SET_PDEATHSIG, signal_number, 0, 0, 0) == 0 &&
           (parent == 0 || getppid() == parent);
}
