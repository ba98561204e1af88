/* Modes and their helpers; see mode.h. */
#include "tests/unit/sandbox/mode.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/model/result.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const struct mode modes[] = {
    {"full", 0, false},
    {"no-namespaces", LAYER_NAMESPACES, false},
    {"no-landlock", LAYER_LANDLOCK, false},
    {"seccomp-only", LAYER_NAMESPACES | LAYER_LANDLOCK, false},
    {"user", 0, true},
    {"user-no-namespaces", LAYER_NAMESPACES, true},
};
const struct mode *mode;

enum { STRANGER = 65533 }; /* neither root nor the user that root becomes in the sandbox */

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
    must(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
}

void mode_needs(unsigned layers, unsigned have)
{
    const char *must_sandbox = getenv("JUDGE_MUST_SANDBOX");
    if ((have & layers) == layers)
        return;
    if (must_sandbox != NULL && strcmp(must_sandbox, "1") == 0)
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
