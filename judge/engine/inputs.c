/* A folder of files, mapped; see inputs.h. The bound is on what was written, so the order in which
 * submissions come decides what is kept, and never what an input is. */
#include "judge/engine/inputs.h"

#include "judge/base/file.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of all problems of a grading together: the file cache of a small machine holds that. */
static const long long stored_most = 512ll << 20;

struct header {
    uint64_t len; /* of the bytes behind */
    uint64_t hash;
    uint64_t possible;
};

static uint64_t hash_bytes(struct bytes b)
{
    struct hash h;
    char hex[HASH_HEX + 1];
    hash_init(&h);
    hash_add(&h, b.data, b.len);
    hash_hex(&h, hex);
    hex[16] = '\0';
    return strtoull(hex, NULL, 16);
}

static char *path_of(const struct input_store *s, const struct spot *at)
{
    struct hash h;
    char hex[HASH_HEX + 1];
    hash_init(&h);
    hash_adds(&h, at->axis->name);
    hash_adds(&h, at->family);
    hash_add(&h, &at->n, sizeof at->n);
    hash_add(&h, &at->seed, sizeof at->seed);
    hash_add(&h, &s->seed, sizeof s->seed);
    hash_hex(&h, hex);
    return file_join(s->dir, hex);
}

void sweep_input_release(struct sweep_input *i)
{
    if (i->map != NULL)
        (void)munmap(i->map, i->map_len);
    buf_release(&i->made);
    *i = (struct sweep_input){0};
}

/* One that is not what its header says is left alone: it will be made again. */
static bool take_map(struct sweep_input *i)
{
    struct header h;
    if (i->map_len < sizeof h)
        return false;
    memcpy(&h, i->map, sizeof h);
    if (h.len != i->map_len - sizeof h || (h.possible != 0 && h.len < 4))
        return false;
    i->possible = h.possible != 0;
    i->hash = h.hash;
    i->bytes = (struct bytes){(const unsigned char *)i->map + sizeof h, h.len};
    return true;
}

static bool map(const char *path, struct sweep_input *out)
{
    struct stat st;
    own_fd int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size <= 0)
        return false;
    void *at = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
    if (at == MAP_FAILED)
        return false;
    out->map = at;
    out->map_len = (size_t)st.st_size;
    return take_map(out);
}

bool input_store_get(const struct input_store *s, const struct spot *at, struct sweep_input *out)
{
    static const struct header empty;
    *out = (struct sweep_input){0};
    if (s != NULL) {
        own_mem char *path = path_of(s, at);
        if (map(path, out))
            return true;
        sweep_input_release(out);
    }
    buf_add(&out->made, &empty, sizeof empty);
    return false;
}

void input_store_put(const struct input_store *s, const struct spot *at, bool possible,
                     struct sweep_input *in)
{
    struct header h = {.len = in->made.len - sizeof h, .possible = possible};
    in->possible = possible;
    in->bytes = (struct bytes){(const unsigned char *)in->made.data + sizeof h, h.len};
    in->hash = h.hash = hash_bytes(in->bytes);
    memcpy(in->made.data, &h, sizeof h);
    if (s == NULL)
        return;
    long long size = (long long)in->made.len;
    struct err ignored = {0};
    own_mem char *path = path_of(s, at);
    if (atomic_fetch_sub(s->left, size) < size ||
        !file_write(path, in->made.data, in->made.len, false, &ignored))
        atomic_fetch_add(s->left, size);
}

struct input_store *input_stores_open(const char *dir, uint64_t seed, size_t count)
{
    struct err ignored = {0};
    size_t bytes = count * sizeof(atomic_llong);
    if (count == 0 || (file_exists(dir) && !file_remove_tree(dir)))
        return NULL;
    atomic_llong *left =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (left == MAP_FAILED)
        return NULL;
    struct input_store *stores = mem_array(count, sizeof *stores);
    for (size_t i = 0; i < count; i++) {
        own_mem char *name = mem_printf("%zu", i);
        stores[i] = (struct input_store){file_join(dir, name), seed, &left[i]};
        bool there = file_make_dirs(stores[i].dir, &ignored);
        atomic_init(&left[i], there ? stored_most / (long long)count : 0);
    }
    return stores;
}

void input_stores_close(struct input_store *stores, const char *dir, size_t count)
{
    if (stores == NULL)
        return;
    for (size_t i = 0; i < count; i++)
        free(stores[i].dir);
    (void)munmap(stores[0].left, count * sizeof(atomic_llong));
    free(stores);
    (void)file_remove_tree(dir);
}
