/* Modes and their helpers; see mode.h. */
#include "tests/unit/sandbox/mode.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"
#include "judge/sandbox/kernel.h"
#include "judge/sandbox/namespaces.h"
#include "judge/sandbox/privileges.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <seccomp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const struct mode modes[] = {
    {"full", 0, false, PLACE_HERE},
    {"no-namespaces", LAYER_NAMESPACES, false, PLACE_HERE},
    {"no-landlock", LAYER_LANDLOCK, false, PLACE_HERE},
    {"seccomp-only", LAYER_NAMESPACES | LAYER_LANDLOCK, false, PLACE_HERE},
    {"user", 0, true, PLACE_HERE},
    {"user-no-namespaces", LAYER_NAMESPACES, true, PLACE_HERE},
    {"container", 0, false, PLACE_CONTAINER},
    {"no-mounts", 0, false, PLACE_NO_MOUNTS},
    {"user-no-mounts", 0, true, PLACE_NO_MOUNTS},
};
const struct mode *mode;

enum { STRANGER = 65533 }; /* neither root nor the user that root becomes in the sandbox */

/* A user namespace in which we are root, which allows no further one, and where we lose the capability
 * that the sandbox would make namespaces with. */
static bool enter_container(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct caps[2];
    uid_t uid = geteuid();
    gid_t gid = getegid();
    if (unshare(CLONE_NEWUSER) != 0 || !ns_map_identity(uid, gid, 0) ||
        !kernel_write_text("/proc/sys/user/max_user_namespaces", "0") ||
        syscall(SYS_capget, &header, caps) != 0)
        return false;
    caps[0].effective &= ~(1u << CAP_SYS_ADMIN);
    caps[0].permitted &= ~(1u << CAP_SYS_ADMIN);
    return syscall(SYS_capset, &header, caps) == 0 && unshare(CLONE_NEWNS) != 0 &&
           unshare(CLONE_NEWUSER) != 0;
}

static bool refuse_mounts(void)
{
    scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
    bool ok = ctx != NULL &&
              seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(mount), 0) == 0 &&
              seccomp_load(ctx) == 0;
    seccomp_release(ctx);
    return ok;
}

static bool enter_place(void)
{
    return mode->place == PLACE_CONTAINER ? enter_container() : refuse_mounts();
}

bool mode_nobody_exists(void)
{
    int status = 0;
    pid_t pid = fork();
    if (pid == 0)
        _exit(privileges_drop_identity() ? 0 : 1);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return status == 0;
}

static bool must_sandbox(void)
{
    const char *set = getenv("JUDGE_MUST_SANDBOX");
    return set != NULL && strcmp(set, "1") == 0;
}

void mode_enter(int argc, char **argv)
{
    mode = &modes[0];
    for (size_t i = 0; argc > 1 && i < array_len(modes); i++)
        if (strcmp(argv[1], modes[i].name) == 0)
            mode = &modes[i];
    if (mode->ordinary && geteuid() == 0) {
        must(setgroups(0, NULL) == 0 && setresgid(STRANGER, STRANGER, STRANGER) == 0 &&
             setresuid(STRANGER, STRANGER, STRANGER) == 0);
        must(unsetenv("TMPDIR") == 0);
    }
    if (mode->place != PLACE_HERE && !enter_place()) {
        (void)fprintf(stderr, "mode %s cannot be had here\n", mode->name);
        exit(must_sandbox() ? 1 : 0);
    }
    must(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
}

void mode_needs(unsigned layers, unsigned have)
{
    if ((have & layers) == layers)
        return;
    if (must_sandbox())
        fail_msg("layers %#x are missing and JUDGE_MUST_SANDBOX is set", layers & ~have);
    skip();
}

void mode_wait_for_nobody(void)
{
    while (waitpid(-1, NULL, 0) > 0 || errno == EINTR)
        continue;
}

const char *mode_public_copy(const char *path)
{
    static char name[4096];
    struct err err = {0};
    own_buf struct buf bytes = {0};
    if (!file_read(path, 64 << 20, &bytes, &err))
        fail_msg("%s", err.text);
    own_mem char *dir = file_temp_dir(&err);
    assert_non_null(dir);
    (void)snprintf(name, sizeof name, "%s/double", dir);
    own_fd int fd = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0755);
    assert_true(fd >= 0 && file_write_fd(fd, bytes.data, bytes.len));
    assert_int_equal(chmod(dir, 0755), 0);
    return name;
}
