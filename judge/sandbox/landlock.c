/* Landlock by raw system calls; see landlock.h. */
#include "judge/sandbox/landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule       445
#define SYS_landlock_restrict_self  446
#endif

/* LANDLOCK_ACCESS_FS_*, bit by bit. */
enum {
    EXECUTE = 1 << 0,
    WRITE_FILE = 1 << 1,
    READ_FILE = 1 << 2,
    READ_DIR = 1 << 3,
    REMOVE_DIR = 1 << 4,
    REMOVE_FILE = 1 << 5,
    MAKE_DIR = 1 << 7,
    MAKE_REG = 1 << 8,
    TRUNCATE = 1 << 14,
};
enum { RULE_PATH_BENEATH = 1, CREATE_RULESET_VERSION = 1 };

struct ruleset { /* struct landlock_ruleset_attr of ABI 6 */
    uint64_t fs, net, scoped;
};
struct path_beneath {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

/* Everything that an ABI can deny. */
static const struct {
    uint64_t fs, net, scoped;
} abis[] = {
    {0, 0, 0},      {0x1fff, 0, 0}, /* 1: thirteen file rights */
    {0x3fff, 0, 0},                 /* 2: moving between folders */
    {0x7fff, 0, 0},                 /* 3: truncating */
    {0x7fff, 3, 0},                 /* 4: TCP bind, connect */
    {0xffff, 3, 0},                 /* 5: ioctl on devices */
    {0xffff, 3, 3},                 /* 6: abstract sockets, signals */
};
enum { ABIS = sizeof abis / sizeof abis[0] };

static const uint64_t uses[] = {
    [LANDLOCK_READ_EXECUTE] = EXECUTE | READ_FILE | READ_DIR,
    [LANDLOCK_READ] = READ_FILE | READ_DIR,
    [LANDLOCK_WORK] = READ_FILE | READ_DIR | WRITE_FILE | TRUNCATE | MAKE_REG | REMOVE_FILE |
                      MAKE_DIR | REMOVE_DIR,
    [LANDLOCK_DEVICE] = READ_FILE | WRITE_FILE | TRUNCATE,
};

int landlock_abi(void)
{
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
    return abi < 0 ? 0 : (int)abi;
}

static bool add(int ruleset, const struct landlock_rule *rule, uint64_t handled)
{
    int fd = open(rule->path, O_PATH | O_CLOEXEC);
    struct stat st;
    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES;
    uint64_t rights = uses[rule->use] & handled;
    if (fstat(fd, &st) == 0 && !S_ISDIR(st.st_mode)) /* rights on folders are refused on a file */
        rights &= EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;
    struct path_beneath attr = {.allowed = rights, .parent = fd};
    bool ok = syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &attr, 0) == 0;
    int saved = errno;
    (void)close(fd);
    errno = saved;
    return ok;
}

bool landlock_enter(const struct landlock_rule *rule, int count)
{
    int abi = landlock_abi();
    if (abi == 0)
        return false;
    if (abi >= ABIS)
        abi = ABIS - 1;
    struct ruleset attr = {abis[abi].fs, abis[abi].net, abis[abi].scoped};
    size_t size = abi >= 6   ? sizeof attr
                  : abi >= 4 ? 16
                             : 8; /* an old kernel knows a shorter one */
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attr, size, 0);
    if (ruleset < 0)
        return false;
    bool ok = true;
    for (int i = 0; ok && i < count; i++)
        ok = add(ruleset, &rule[i], attr.fs);
    ok = ok && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    int saved = errno;
    (void)close(ruleset);
    errno = saved;
    return ok;
}
