/* Made in a work folder by the sandboxed compiler from our own headers only, copied into a temporary
 * folder of the cache and renamed: other judges see a whole folder or none.
 *
 * The compiler reads it by its path, so it is not hashed like other entries; a judge whose compiler
 * crashes on it drops it and goes on without. The library's headers are part of the key by size and
 * time, because gcc does not look whether they have changed since. */
#include "judge/build/precompiled.h"

#include "judge/base/file.h"
#include "judge/build/adapter.h"
#include "judge/build/command.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const library_headers[] = {
    "/usr/include/features.h", "/usr/include/stdio.h", "/usr/include/stdlib.h",
    "/usr/include/string.h",   "/usr/include/math.h",  "/usr/include/uthash.h",
};

static void make_key(const struct toolchain *t, enum build_variant v, char out[HASH_HEX + 1])
{
    struct hash h;
    own_buf struct buf header = {0};
    adapter_header(&header);
    hash_init(&h);
    hash_adds(&h, t->hash);
    hash_adds(&h, toolchain_flags(v));
    hash_add(&h, &v, sizeof v);
    hash_add(&h, header.data, header.len);
    for (size_t i = 0; i < array_len(library_headers); i++) {
        struct stat st;
        if (stat(library_headers[i], &st) != 0)
            st = (struct stat){0};
        hash_add(&h, &st.st_size, sizeof st.st_size);
        hash_add(&h, &st.st_mtim, sizeof st.st_mtim);
    }
    hash_hex(&h, out);
}

static char *dir_of(const struct toolchain *t, enum build_variant v)
{
    char key[HASH_HEX + 1];
    own_mem char *root = file_xdg_dir("CACHE");
    make_key(t, v, key);
    return mem_printf("%s/prelude/%s", root, key);
}

/* Compile unit.h in the work folder. */
static bool compile(const struct toolchain *t, enum build_variant v, const char *work,
                    struct err *err)
{
    struct arena arena = {0};
    struct tool *tool = NULL;
    struct tool_result r = {0};
    own_buf struct buf header = {0};
    own_mem char *path = file_join(work, "unit.h");
    const char *readable[] = {t->include, NULL};
    struct command c = {
        .kind = COMMAND_PRECOMPILE, .variant = v, .input = "unit.h", .output = "unit.h.gch"};
    adapter_header(&header);
    bool ok = file_write(path, header.data, header.len, false, err) &&
              command_start(command_compile(t, &c, work, &arena), work, readable, &tool, err) &&
              tool_wait(tool, &r, err) && r.end == TOOL_EXITED && r.code == 0;
    tool_result_release(&r);
    arena_release(&arena);
    return ok;
}

static bool copy(const char *from_dir, const char *to_dir, const char *name, struct err *err)
{
    own_mem char *from = file_join(from_dir, name);
    own_mem char *to = file_join(to_dir, name);
    own_buf struct buf data = {0};
    own_fd int fd = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    return fd >= 0 && file_read_fd(fd, COMMAND_FILE_MB << 20, &data, err) &&
           file_write(to, data.data, data.len, false, err);
}

/* Compilers take a precompiled header as it is, and hashing some megabytes for every build costs more than
 * it saves. The seal says which file it was when we wrote it: whoever writes to it, cuts it or replaces it
 * changes its size, its number or the time of its last change, which nobody can set. */
static char *seal_of(const char *dir)
{
    struct stat st;
    own_mem char *path = file_join(dir, "unit.h.gch");
    if (lstat(path, &st) != 0 || !S_ISREG(st.st_mode))
        return mem_strdup("");
    return mem_printf("%llu %lld %lld.%09ld\n", (unsigned long long)st.st_ino,
                      (long long)st.st_size, (long long)st.st_ctim.tv_sec, st.st_ctim.tv_nsec);
}

static bool is_sealed(const char *dir)
{
    struct err unheard = {0};
    own_buf struct buf kept = {0};
    own_mem char *path = file_join(dir, "seal");
    own_mem char *now = seal_of(dir);
    return now[0] != '\0' && file_read(path, 200, &kept, &unheard) &&
           strcmp(buf_str(&kept), now) == 0;
}

static bool seal(const char *dir, struct err *err)
{
    own_mem char *path = file_join(dir, "seal");
    own_mem char *now = seal_of(dir);
    return file_write(path, now, strlen(now), false, err);
}

static bool publish(const char *work, const char *dir, struct err *err)
{
    own_mem char *temp = mem_printf("%s.%ld", dir, (long)getpid());
    /* Nothing in it is private, and the compiler may run as nobody. */
    bool ok = mkdir(temp, 0755) == 0 && chmod(temp, 0755) == 0 && copy(work, temp, "unit.h", err) &&
              copy(work, temp, "unit.h.gch", err) && seal(temp, err) && rename(temp, dir) == 0;
    if (!ok)
        (void)file_remove_tree(temp); /* another judge may have been first */
    return ok;
}

char *precompiled_dir(const struct toolchain *t, enum build_variant v)
{
    struct err err = {0};
    own_mem char *dir = dir_of(t, v);
    if (is_sealed(dir))
        return mem_take(&dir);
    own_mem char *parent = mem_strndup(dir, (size_t)(strrchr(dir, '/') - dir));
    if (!file_make_dirs(parent, &err) || access(parent, W_OK) != 0)
        return NULL; /* made for nothing each time */
    own_mem char *work = file_temp_dir(&err);
    if (work == NULL)
        return NULL;
    (void)file_remove_tree(dir);
    if (compile(t, v, work, &err))
        (void)publish(work, dir, &err);
    (void)file_remove_tree(work);
    return is_sealed(dir) ? mem_take(&dir) : NULL;
}

void precompiled_forget(const struct toolchain *t)
{
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        own_mem char *dir = dir_of(t, (enum build_variant)v);
        (void)file_remove_tree(dir);
    }
}
