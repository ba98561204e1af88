/* One file an entry: <cache>/<kind>/<two digits>/<key>, which holds a hash of the content and the
 * content. The name is renamed into place, and the hash covers what a crash of the machine may have
 * lost, so no lock guards an entry.
 *
 * How large the whole is, is kept in <cache>/size, an estimate that every write adds to; only when it
 * exceeds the bound is the tree walked. */
#include "judge/build/cache.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <ctype.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { ENTRY_LIMIT = 256 << 20, DEFAULT_MB = 256, TEMP_SECONDS = 3600 };

static bool is_name(const char *s)
{
    for (; *s != '\0'; s++)
        if (!islower((unsigned char)*s) && !isdigit((unsigned char)*s) && *s != '_' && *s != '-')
            return false;
    return true;
}

/* NULL for a key that is no hash. */
static char *entry_path(const char *kind, const char *key)
{
    if (!is_name(kind) || strlen(key) != HASH_HEX || strspn(key, "0123456789abcdef") != HASH_HEX)
        return NULL;
    own_mem char *root = file_xdg_dir("CACHE");
    return mem_printf("%s/%s/%.2s/%s", root, kind, key, key);
}

static void content_hash(const void *data, size_t len, char out[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, data, len);
    hash_hex(&h, out);
}

static bool read_whole(const char *path, struct buf *out)
{
    struct err err = {0};
    struct stat st;
    own_fd int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) ||
        !file_read_fd(fd, ENTRY_LIMIT, out, &err))
        return false;
    /* Used lately: not to be the first to go. Once an hour is enough. */
    if (time(NULL) - st.st_mtim.tv_sec > 3600)
        (void)futimens(fd, NULL);
    return true;
}

bool cache_get(const char *kind, const char key[HASH_HEX + 1], struct buf *out)
{
    own_mem char *path = entry_path(kind, key);
    own_buf struct buf whole = {0};
    char hash[HASH_HEX + 1];
    if (path == NULL || !read_whole(path, &whole))
        return false;
    if (whole.len >= HASH_HEX) {
        content_hash(whole.data + HASH_HEX, whole.len - HASH_HEX, hash);
        if (memcmp(hash, whole.data, HASH_HEX) == 0) {
            buf_clear(out);
            buf_add(out, whole.data + HASH_HEX, whole.len - HASH_HEX);
            return true;
        }
    }
    (void)unlink(path);
    return false;
}

/* ---- size ---- */

static uint64_t bound_bytes(void)
{
    const char *set = getenv("JUDGE_CACHE_MB");
    long mb = set != NULL ? strtol(set, NULL, 10) : 0;
    return (uint64_t)(mb > 0 && mb < (1 << 20) ? mb : DEFAULT_MB) << 20;
}

/* The counter, locked; the lock goes with the descriptor. -1 if there is none. */
static int open_size(const char *root, uint64_t *size)
{
    own_mem char *path = file_join(root, "size");
    char text[32] = "";
    own_fd int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || flock(fd, LOCK_EX) != 0 || pread(fd, text, sizeof text - 1, 0) < 0)
        return -1;
    *size = strtoull(text, NULL, 10);
    return fd_take(&fd);
}

static void write_size(int fd, uint64_t size)
{
    char text[32];
    int n = snprintf(text, sizeof text, "%-20llu\n", (unsigned long long)size);
    (void)!pwrite(fd, text, (size_t)n, 0);
}

static void grow(const char *root, size_t len)
{
    uint64_t size = 0;
    own_fd int fd = open_size(root, &size);
    if (fd >= 0)
        write_size(fd, size + len);
}

void cache_put(const char *kind, const char key[HASH_HEX + 1], const void *data, size_t len)
{
    struct err err = {0};
    own_mem char *path = entry_path(kind, key);
    own_mem char *root = file_xdg_dir("CACHE");
    own_buf struct buf whole = {0};
    char hash[HASH_HEX + 1];
    if (path == NULL || len > ENTRY_LIMIT - HASH_HEX)
        return;
    own_mem char *dir = mem_strndup(path, (size_t)(strrchr(path, '/') - path));
    content_hash(data, len, hash);
    buf_add(&whole, hash, HASH_HEX);
    buf_add(&whole, data, len);
    if (!file_write(path, whole.data, whole.len, false, &err)) {
        struct err again = {0};
        if (!file_make_dirs(dir, &again) || !file_write(path, whole.data, whole.len, false, &again))
            return; /* a cache that cannot be written is no error */
    }
    grow(root, whole.len);
}

/* ---- trimming ---- */

struct entry {
    char *path;
    time_t used;
    uint64_t size;
};

struct entries {
    struct entry *list;
    size_t count, cap;
    uint64_t size;
};

static int oldest_first(const void *a, const void *b)
{
    const struct entry *x = a;
    const struct entry *y = b;
    return x->used < y->used ? -1 : x->used > y->used;
}

/* A name that file_write() had not renamed when it was killed. */
static bool is_abandoned(const char *name, time_t used)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL && strlen(dot) == 7 && time(NULL) - used > TEMP_SECONDS;
}

static void add_file(struct entries *e, const FTSENT *f)
{
    if (f->fts_level < 2) /* "size" itself */
        return;
    if (is_abandoned(f->fts_name, f->fts_statp->st_mtime)) {
        (void)unlink(f->fts_path);
        return;
    }
    if (e->count == e->cap) {
        e->cap = e->cap > 0 ? e->cap * 2 : 256;
        e->list = mem_grow(e->list, e->cap, sizeof *e->list);
    }
    uint64_t size = (uint64_t)f->fts_statp->st_size;
    e->list[e->count++] = (struct entry){mem_strdup(f->fts_path), f->fts_statp->st_mtime, size};
    e->size += size;
}

static void list_entries(char *root, struct entries *out)
{
    char *roots[] = {root, NULL};
    FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    FTSENT *f;
    while (tree != NULL && (f = fts_read(tree)) != NULL)
        if (f->fts_info == FTS_F)
            add_file(out, f);
    if (tree != NULL)
        (void)fts_close(tree);
}

void cache_trim(void)
{
    own_mem char *root = file_xdg_dir("CACHE");
    uint64_t size = 0;
    uint64_t bound = bound_bytes();
    own_fd int fd = open_size(root, &size);
    if (fd < 0 || size <= bound)
        return;
    struct entries all = {0};
    list_entries(root, &all);
    if (all.count > 0)
        qsort(all.list, all.count, sizeof *all.list, oldest_first);
    /* below the bound with some room, so that the walk is rare */
    for (size_t i = 0; i < all.count && all.size > bound - bound / 4; i++)
        if (unlink(all.list[i].path) == 0)
            all.size -= all.list[i].size;
    write_size(fd, all.size);
    for (size_t i = 0; i < all.count; i++)
        free(all.list[i].path);
    free(all.list);
}
