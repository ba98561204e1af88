/* Where compiler, linker and harness are. Their hash decides which cached builds still hold: contents
 * for the small files, size and time for the large ones. */
#include "judge/build/build.h"

#include "judge/base/file.h"
#include "judge/build/cache.h"
#include "judge/sandbox/tool.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const export_names[BUILD_VARIANTS + 1] = {
    [BUILD_FAST] = "exports-fast.ld",       [BUILD_COUNTING] = "exports-counting.ld",
    [BUILD_CHECKED] = "exports-checked.ld", [BUILD_ZEROED] = "exports-checked.ld",
    [BUILD_DEBUG] = "libjudge-debug.a",     [BUILD_VARIANTS] = "exports-generator.ld"};
static const char *const header_names[] = {"prelude.h", "questions.h", "slot.h", "gen.h",
                                           "check.h"};

/* The first executable of that name in PATH, or the name itself if it is a path. */
static char *find_program(const char *name)
{
    if (strchr(name, '/') != NULL)
        return access(name, X_OK) == 0 ? realpath(name, NULL) : NULL;
    const char *path = getenv("PATH");
    for (const char *at = path != NULL ? path : "/usr/bin:/bin"; at != NULL;) {
        const char *end = strchr(at, ':');
        int len = end != NULL ? (int)(end - at) : (int)strlen(at);
        own_mem char *full = mem_printf("%.*s/%s", len, at, name);
        if (at[0] == '/' && access(full, X_OK) == 0)
            return mem_take(&full);
        at = end != NULL ? end + 1 : NULL;
    }
    return NULL;
}

static char *find_one_of(const char *const *names)
{
    for (; *names != NULL; names++) {
        char *found = find_program(*names);
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* $JUDGE_LIBEXEC, else libexec/judge beside the program's folder: of a build tree as installed. */
static char *find_libexec(struct err *err)
{
    const char *set = getenv("JUDGE_LIBEXEC");
    if (set != NULL && set[0] == '/')
        return mem_strdup(set);
    char self[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n < 0) {
        err_system(err, "/proc/self/exe");
        return NULL;
    }
    self[n] = '\0';
    for (int up = 0; up < 3; up++) {
        char *slash = strrchr(self, '/');
        if (slash == NULL)
            break;
        *slash = '\0';
        own_mem char *dir = file_join(self, "libexec/judge");
        if (file_is_dir(dir))
            return mem_take(&dir);
    }
    err_judge(err, "the installation is incomplete: no libexec/judge beside the program; "
                   "set JUDGE_LIBEXEC");
    return NULL;
}

static bool hash_identity(struct hash *h, const char *path, struct err *err)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return err_system(err, "the installation is incomplete: %s", path);
    hash_adds(h, path);
    hash_add(h, &st.st_size, sizeof st.st_size);
    hash_add(h, &st.st_mtim, sizeof st.st_mtim);
    return true;
}

static bool hash_content(struct hash *h, const char *path, struct err *err)
{
    own_buf struct buf text = {0};
    struct err why = {0};
    if (!file_read(path, 4 << 20, &text, &why))
        return err_judge(err, "the installation is incomplete: %s", why.text);
    hash_add(h, text.data, text.len);
    return true;
}

/* Ask the compiler what it is. Its answer is kept by the identity of the program. */
static bool ask_version(struct toolchain *t, struct err *err)
{
    struct hash h;
    char key[HASH_HEX + 1];
    own_buf struct buf known = {0};
    hash_init(&h);
    if (!hash_identity(&h, t->cc, err))
        return false;
    hash_hex(&h, key);
    if (cache_get("compiler", key, &known)) {
        t->version = mem_strdup(buf_str(&known));
        return true;
    }
    own_mem char *work = file_temp_dir(err);
    if (work == NULL)
        return false;
    const char *argv[] = {t->cc, "-dumpfullversion", NULL};
    struct tool_options o = {.argv = argv,
                             .work = work,
                             .cpu_ms = 5000,
                             .wall_ms = 20000,
                             .memory_mb = 1024,
                             .file_mb = 1,
                             .log_cap = 200};
    struct tool *tool = NULL;
    struct tool_result r = {0};
    bool ok = tool_start(&o, &tool, err) && tool_wait(tool, &r, err);
    (void)file_remove_tree(work);
    if (!ok)
        return false;
    const char *text = buf_str(&r.log);
    size_t len = strspn(text, "0123456789.");
    bool gcc = r.end == TOOL_EXITED && r.code == 0 && len > 0 && text[len] == '\n';
    if (gcc) {
        t->version = mem_strndup(text, len);
        cache_put("compiler", key, t->version, len);
    }
    tool_result_release(&r);
    return gcc ||
           err_judge(err, "%s is no gcc; install gcc 10 or newer, or set JUDGE_CC to its path",
                     t->cc);
}

static bool find_compiler(struct toolchain *t, struct err *err)
{
    const char *set = getenv("JUDGE_CC");
    const char *const compilers[] = {set != NULL && set[0] != '\0' ? set : "gcc",
                                     set != NULL && set[0] != '\0' ? NULL : "cc", NULL};
    static const char *const linkers[] = {"ld.bfd", "ld", NULL};
    t->cc = find_one_of(compilers);
    if (t->cc == NULL)
        return err_judge(err,
                         "no C compiler: %s is not to be found; install gcc (Debian, Ubuntu: apt "
                         "install gcc libc6-dev)",
                         compilers[0]);
    t->ld = find_one_of(linkers);
    if (t->ld == NULL)
        return err_judge(err, "no linker: ld is not to be found; install binutils");
    if (!ask_version(t, err))
        return false;
    return atoi(t->version) >= 10 ||
           err_judge(err, "%s is gcc %s; version 10 or newer is needed", t->cc, t->version);
}

static bool find_files(struct toolchain *t, struct err *err)
{
    own_mem char *libexec = find_libexec(err);
    struct hash h;
    if (libexec == NULL)
        return false;
    t->harness = file_join(libexec, "judge-harness");
    t->include = file_join(libexec, "include");
    hash_init(&h);
    hash_adds(&h, JUDGE_VERSION);
    hash_adds(&h, t->version);
    if (!hash_identity(&h, t->cc, err) || !hash_identity(&h, t->ld, err) ||
        !hash_identity(&h, t->harness, err))
        return false;
    for (size_t i = 0; i < array_len(t->exports); i++) {
        t->exports[i] = file_join(libexec, export_names[i]);
        if (!hash_content(&h, t->exports[i], err))
            return false;
    }
    for (size_t i = 0; i < array_len(header_names); i++) {
        own_mem char *path = file_join(t->include, header_names[i]);
        if (!hash_content(&h, path, err))
            return false;
    }
    for (int v = 0; v < BUILD_VARIANTS; v++)
        hash_adds(&h, toolchain_flags((enum build_variant)v));
    hash_hex(&h, t->hash);
    return true;
}

bool toolchain_find(struct toolchain *out, struct err *err)
{
    struct toolchain t = {0};
    if (!find_compiler(&t, err) || !find_files(&t, err)) {
        toolchain_release(&t);
        return false;
    }
    *out = t;
    return true;
}

void toolchain_release(struct toolchain *t)
{
    free(t->cc);
    free(t->ld);
    free(t->version);
    free(t->harness);
    free(t->include);
    for (size_t i = 0; i < array_len(t->exports); i++)
        free(t->exports[i]);
    *t = (struct toolchain){0};
}
