/* refuse LAYER... -- COMMAND ARGUMENTS...
 *
 * Runs a command on a machine that refuses a layer of the sandbox, as containers and CI runners do: by a
 * system call filter that answers with the error that such machines give.
 *
 *   namespaces   clone, unshare with new namespaces, setns: not permitted; clone3: does not exist
 *   mounts       nothing can be mounted: namespaces fail late, as on Ubuntu with AppArmor's restriction
 *   docker       what Docker's default profile refuses to a container without capabilities
 *   landlock     does not exist
 *   seccomp      no filter can be installed any more
 *
 * Filters are inherited and cannot be taken back, so nothing that the command starts escapes. */
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static const unsigned long new_namespaces[] = {
    0x00020000 /* mount */, 0x02000000 /* cgroup */, 0x04000000 /* uts */, 0x08000000 /* ipc */,
    0x10000000 /* user */,  0x20000000 /* pid */,    0x40000000 /* net */,
};

static void must(int rc, const char *what)
{
    if (rc == 0)
        return;
    fprintf(stderr, "refuse: %s: %s\n", what, strerror(rc < 0 ? -rc : rc));
    exit(125);
}

static void answer(scmp_filter_ctx ctx, const char *name, int number)
{
    int call = seccomp_syscall_resolve_name(name);
    if (call >= 0)
        must(seccomp_rule_add(ctx, SCMP_ACT_ERRNO((unsigned)number), call, 0), name);
}

static void refuse_namespaces(scmp_filter_ctx ctx)
{
    for (size_t i = 0; i < sizeof new_namespaces / sizeof *new_namespaces; i++)
        must(seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                              SCMP_A0(SCMP_CMP_MASKED_EQ, new_namespaces[i], new_namespaces[i])),
             "clone");
    answer(ctx, "clone3", ENOSYS);
    answer(ctx, "unshare", EPERM);
    answer(ctx, "setns", EPERM);
    answer(ctx, "mount", EPERM);
    answer(ctx, "pivot_root", EPERM);
}

static void refuse_mounts(scmp_filter_ctx ctx)
{
    answer(ctx, "mount", EACCES);
}

/* The calls that the profile of Docker 24 lets pass with capabilities only. It also refuses personality(2) but
 * for five values, of which none switches the randomisation of addresses off. */
static void refuse_like_docker(scmp_filter_ctx ctx)
{
    static const char *const calls[] = {
        "acct", "add_key", "bpf", "clock_adjtime", "clock_settime", "delete_module", "fanotify_init",
        "finit_module", "fsconfig", "fsmount", "fsopen", "fspick", "init_module", "io_uring_enter",
        "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp", "kexec_file_load", "kexec_load",
        "keyctl", "lookup_dcookie", "mount_setattr", "move_mount", "open_by_handle_at", "open_tree",
        "perf_event_open", "quotactl", "reboot", "request_key", "setdomainname", "sethostname",
        "settimeofday", "swapoff", "swapon", "sysfs", "syslog", "umount2", "userfaultfd", "vhangup",
    };
    refuse_namespaces(ctx);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        answer(ctx, calls[i], EPERM);
    must(seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(personality), 1,
                          SCMP_A0(SCMP_CMP_MASKED_EQ, 0x0040000 /* ADDR_NO_RANDOMIZE */, 0x0040000)),
         "personality");
}

static void refuse_landlock(scmp_filter_ctx ctx)
{
    answer(ctx, "landlock_create_ruleset", ENOSYS);
    answer(ctx, "landlock_add_rule", ENOSYS);
    answer(ctx, "landlock_restrict_self", ENOSYS);
}

static void refuse_seccomp(scmp_filter_ctx ctx)
{
    answer(ctx, "seccomp", EINVAL);
    must(seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                          SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP, 0)),
         "prctl");
}

int main(int argc, char **argv)
{
    int i = 1;
    scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
    if (ctx == NULL)
        must(ENOMEM, "seccomp_init");
    for (; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "namespaces") == 0)
            refuse_namespaces(ctx);
        else if (strcmp(argv[i], "mounts") == 0)
            refuse_mounts(ctx);
        else if (strcmp(argv[i], "docker") == 0)
            refuse_like_docker(ctx);
        else if (strcmp(argv[i], "landlock") == 0)
            refuse_landlock(ctx);
        else if (strcmp(argv[i], "seccomp") == 0)
            refuse_seccomp(ctx);
        else
            must(EINVAL, argv[i]);
    }
    if (i + 1 >= argc)
        must(EINVAL, "no command");
    /* Without this an ordinary user may not install a filter. */
    must(seccomp_load(ctx), "seccomp_load");
    seccomp_release(ctx);
    execv(argv[i + 1], argv + i + 1);
    must(errno, argv[i + 1]);
}
