/* Probing what the machine offers; see features.h. What changes the process is tried in a child, by the
 * very functions that a run uses, so that "present" means: it will work. */
#include "judge/sandbox/features.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/sandbox/filter.h"
#include "judge/sandbox/kernel.h"
#include "judge/sandbox/landlock.h"
#include "judge/sandbox/namespaces.h"
#include "judge/sandbox/privileges.h"
#include "judge/sandbox/tool.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    KERNEL,
    SECCOMP,
    NO_NEW_PRIVS,
    MEMFD,
    PROC,
    USER_NS,
    PID_NS,
    MOUNT_NS,
    NET_NS,
    LANDLOCK,
    PIDFD,
    ADDRESSES,
    COMPILER,
    LINKER,
    FEATURES
};

static struct feature feature[FEATURES] = {
    [KERNEL] = {"kernel", false, true, "", "", ""},
    [SECCOMP] =
        {"seccomp", true, false, "", "the wall around foreign code: without it none is run",
         "use Linux 4.14 or newer with CONFIG_SECCOMP_FILTER; in a container, allow the system "
         "call seccomp"},
    [NO_NEW_PRIVS] = {"no_new_privs", true, false, "", "filters could not be installed safely",
                      "use Linux 3.5 or newer"},
    [MEMFD] = {"memory files", true, false, "", "cases could not be passed in and out",
               "in a container, allow the system call memfd_create"},
    [PROC] = {"/proc", true, false, "", "read-only views of shared memory cannot be made",
              "sudo mount -t proc proc /proc"},
    [USER_NS] =
        {"user namespaces", false, false, "",
         "foreign code shares process ids, mounts and network with the machine; only seccomp and "
         "Landlock keep it away",
         NULL},
    [PID_NS] = {"pid namespace", false, false, "",
                "processes are ended by their group and not by the kernel at once", NULL},
    [MOUNT_NS] = {"mount namespace", false, false, "",
                  "files stay visible to foreign code, behind Landlock and seccomp", NULL},
    [NET_NS] = {"network namespace", false, false, "",
                "the network stays reachable but for seccomp", NULL},
    [LANDLOCK] = {"Landlock", false, false, "",
                  "one layer less between a compiler and the files of the "
                  "user",
                  "use Linux 5.13 or newer and boot with landlock in the list of lsm="},
    [PIDFD] = {"pidfd", false, false, "", "waiting for a compiler takes a few milliseconds longer",
               "use Linux 5.3 or newer"},
    [ADDRESSES] = {"fixed addresses", false, false, "",
                   "addresses differ between runs; programs that depend on them may, too",
                   "in a container: docker run --security-opt seccomp=unconfined ..."},
    [COMPILER] = {"compiler", true, false, "", "nothing can be compiled",
                  "sudo apt-get install gcc"},
    [LINKER] = {"linker", true, false, "", "nothing can be linked",
                "sudo apt-get install binutils"},
};

static void say(int which, bool present, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
static void say(int which, bool present, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    feature[which].present = present;
    (void)vsnprintf(feature[which].detail, sizeof feature[which].detail, fmt, ap);
    va_end(ap);
}

/* Run it in a child; 0, or the errno with which it failed. */
static int in_child(bool (*probe)(unsigned long), unsigned long argument)
{
    int status = 0;
    pid_t pid = fork();
    if (pid == 0) {
        errno = 0;
        bool ok = probe(argument);
        _exit(ok ? 0 : errno != 0 ? errno & 0x7f : EPERM);
    }
    if (pid < 0)
        return errno;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : ECANCELED;
}

static bool probe_seccomp(unsigned long unused)
{
    static const struct sock_filter allow[] = {{0x06, 0, 0, 0x7fff0000u}}; /* RET ALLOW */
    static const struct filter f = {allow, 1};
    (void)unused;
    return privileges_drop_all() && filter_install(&f);
}

/* Into a user namespace as far as a run goes, then what the argument asks for. */
static bool probe_user(unsigned long flags)
{
    uid_t uid;
    gid_t gid;
    (void)privileges_drop_identity();
    uid = geteuid();
    gid = getegid();
    if (unshare((int)(CLONE_NEWUSER | flags)) != 0 || !ns_map_identity(uid, gid, PRIVILEGES_NOBODY))
        return false;
    return (flags & CLONE_NEWNS) == 0 || ns_empty_root();
}

static bool probe_root(unsigned long flags)
{
    return unshare((int)flags) == 0 && ((flags & CLONE_NEWNS) == 0 || ns_empty_root());
}

static bool probe_landlock(unsigned long unused)
{
    (void)unused;
    return privileges_drop_all() && landlock_enter(NULL, 0) && access("/", R_OK) == 0 &&
           open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) < 0;
}

static bool probe_addresses(unsigned long unused)
{
    (void)unused;
    return personality(ADDR_NO_RANDOMIZE) != -1;
}

/* The whole text of a file of /proc/sys is one number. */
static bool setting_is(const char *path, const char *value)
{
    struct err ignored = {0};
    own_buf struct buf text = {0};
    return file_read(path, 64, &text, &ignored) && text.len > 0 &&
           strncmp(text.data, value, strlen(value)) == 0 && text.data[strlen(value)] == '\n';
}

static const char *mend_namespaces(void)
{
    static const struct {
        const char *path, *bad, *mend;
    } settings[] = {
        {"/proc/sys/user/max_user_namespaces", "0",
         "sudo sysctl -w user.max_user_namespaces=15000"},
        {"/proc/sys/kernel/unprivileged_userns_clone", "0",
         "sudo sysctl -w kernel.unprivileged_userns_clone=1"},
        {"/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1",
         "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"},
    };
    for (size_t i = 0; i < array_len(settings); i++)
        if (setting_is(settings[i].path, settings[i].bad))
            return settings[i].mend;
    if (file_exists("/.dockerenv") || file_exists("/run/.containerenv"))
        return "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined "
               "--security-opt systempaths=unconfined ...";
    return "use a kernel with CONFIG_USER_NS, and sudo sysctl -w user.max_user_namespaces=15000";
}

static void probe_namespaces(void)
{
    static const struct {
        int which;
        unsigned long flag;
    } kinds[] = {{PID_NS, CLONE_NEWPID}, {MOUNT_NS, CLONE_NEWNS}, {NET_NS, CLONE_NEWNET}};
    const char *mend = mend_namespaces();
    int refused = in_child(probe_user, 0);
    say(USER_NS, refused == 0, "%s", refused == 0 ? "allowed" : strerror(refused));
    feature[USER_NS].mend = mend;
    for (size_t i = 0; i < array_len(kinds); i++) {
        int as_root = geteuid() == 0 ? in_child(probe_root, kinds[i].flag) : EPERM;
        int as_user = as_root == 0 ? 0 : in_child(probe_user, kinds[i].flag);
        say(kinds[i].which, as_user == 0, "%s",
            as_root == 0   ? "as root"
            : as_user == 0 ? "in a user namespace"
                           : strerror(as_user));
        feature[kinds[i].which].mend = mend;
    }
    if (refused != 0 && feature[MOUNT_NS].present) { /* root needs none of its own */
        feature[USER_NS].lost = "nothing: root makes the other namespaces directly";
        feature[USER_NS].mend = "";
    }
}

/* The first line that a tool says of itself, from inside the sandbox for tools. */
static bool version_of(const char *path, char *out, size_t size, struct err *err)
{
    const char *const argv[] = {path, "--version", NULL};
    own_mem char *work = file_temp_dir(err);
    if (work == NULL)
        return false;
    struct tool_options o = {.argv = argv,
                             .work = work,
                             .cpu_ms = 5000,
                             .wall_ms = 10000,
                             .memory_mb = 2048,
                             .file_mb = 1,
                             .log_cap = 4096};
    struct tool *t = NULL;
    struct tool_result r = {0};
    bool ok = tool_start(&o, &t, err) && tool_wait(t, &r, err);
    if (ok && (r.end != TOOL_EXITED || r.code != 0))
        ok = err_judge(err, "%s --version failed", path);
    if (ok)
        (void)snprintf(out, size, "%.*s", (int)strcspn(buf_str(&r.log), "\n"), buf_str(&r.log));
    tool_result_release(&r);
    (void)file_remove_tree(work);
    return ok;
}

static void probe_tool(int which, const char *const *names, size_t count)
{
    static const char *const folders[] = {"/usr/local/bin", "/usr/bin", "/bin"};
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < array_len(folders); k++) {
            struct err err = {0};
            char version[120] = "";
            own_mem char *path = file_join(folders[k], names[i]);
            if (access(path, X_OK) != 0)
                continue;
            if (!feature[SECCOMP].present)
                say(which, true, "%s, not tried: nothing is run without seccomp", path);
            else if (version_of(path, version, sizeof version, &err))
                say(which, true, "%s", version);
            else
                say(which, false, "%.150s", err.text);
            return;
        }
    say(which, false, "none of %s ... in /usr/local/bin, /usr/bin, /bin", names[0]);
}

static void probe_simple(void)
{
    struct utsname u;
    if (uname(&u) == 0)
        say(KERNEL, true, "%.60s %.40s", u.release, u.machine);
    int why = in_child(probe_seccomp, 0);
    say(SECCOMP, why == 0 && filter_supported(), "%s",
        why != 0             ? strerror(why)
        : filter_supported() ? "filters that kill"
                             : "no filters that kill");
    say(NO_NEW_PRIVS, prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) >= 0, "available");
    own_fd int fd = memfd_create("probe", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    say(MEMFD, fd >= 0, "%s", fd >= 0 ? "with seals" : strerror(errno));
    say(PROC, access("/proc/self/fd", R_OK | X_OK) == 0, "mounted");
    if (!feature[PROC].present)
        say(PROC, false, "not mounted");
    int abi = landlock_abi();
    why = abi > 0 ? in_child(probe_landlock, 0) : ENOSYS;
    if (why == 0)
        say(LANDLOCK, true, "ABI %d", abi);
    else
        say(LANDLOCK, false, "%s", abi == 0 ? "not in this kernel, or not enabled" : strerror(why));
    own_fd int pidfd = kernel_pidfd_open(getpid());
    say(PIDFD, pidfd >= 0, "%s", pidfd >= 0 ? "available" : strerror(errno));
    why = in_child(probe_addresses, 0);
    say(ADDRESSES, why == 0, "%s", why == 0 ? "no randomisation in cases" : strerror(why));
}

const struct feature *features_probe(size_t *count)
{
    static const char *const compilers[] = {"gcc", "cc", "clang"}, *const linkers[] = {"ld"};
    probe_simple();
    probe_namespaces();
    probe_tool(COMPILER, compilers, array_len(compilers));
    probe_tool(LINKER, linkers, array_len(linkers));
    *count = FEATURES;
    return feature;
}
