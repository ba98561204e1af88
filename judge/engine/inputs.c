/* A file without a name, and a table of what is where; see inputs.h.
 *
 * A writer claims a slot by its key, writes the bytes to a place that nobody else has, and only
 * then says that the slot is ready. A worker that dies in between leaves a slot that never gets
 * ready: the others make that input themselves. The bound is on what was written, so the order in
 * which submissions come decides what is kept, and never what an input is. */
#include "judge/engine/inputs.h"

#include "judge/base/hash.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Of all problems of a grading together: the file cache of a small machine holds that. */
static const long long stored_most = 512ll << 20;

/* Of one problem; a sweep looks at a few hundred inputs. */
enum { SLOTS = 1024 };

/* Where inputs begin: at pages, of whatever size they are here. The gaps are holes in the file. */
static const uint64_t alignment = 65536;

struct slot {
    atomic_uint_least64_t key; /* 0: free */
    atomic_bool ready;         /* the rest may be read, and does not change any more */
    bool possible;
    uint64_t hash, at, len;
};

struct input_shelf {
    size_t bytes; /* of the whole mapping */
    size_t slots;
    atomic_uint_least64_t end; /* of the file: the next input's place */
    struct slot slot[];        /* `slots` of them, then `left` of each store */
};

static uint64_t first_word(struct hash *h)
{
    char hex[HASH_HEX + 1];
    hash_hex(h, hex);
    hex[16] = '\0';
    return strtoull(hex, NULL, 16);
}

static uint64_t hash_bytes(struct bytes b)
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, b.data, b.len);
    return first_word(&h);
}

static uint64_t key_of(const struct input_store *s, const struct spot *at)
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, &s->problem, sizeof s->problem);
    hash_adds(&h, at->axis->name);
    hash_adds(&h, at->family);
    hash_add(&h, &at->n, sizeof at->n);
    hash_add(&h, &at->seed, sizeof at->seed);
    hash_add(&h, &s->seed, sizeof s->seed);
    return first_word(&h) | 1;
}

void sweep_input_release(struct sweep_input *i)
{
    if (i->map != NULL)
        (void)munmap(i->map, i->bytes.len);
    buf_release(&i->made);
    *i = (struct sweep_input){0};
}

/* ---- the table ---- */

/* The slot with that key, or with claim a free one that has it from now on. NULL if there is none.
 * *mine: this call claimed it. */
static struct slot *slot_of(struct input_shelf *f, uint64_t key, bool claim, bool *mine)
{
    *mine = false;
    for (size_t i = 0; i < f->slots; i++) {
        struct slot *s = &f->slot[(key + i) % f->slots];
        uint64_t there = atomic_load(&s->key);
        if (there == 0 && !claim)
            return NULL;
        if (there == 0 && atomic_compare_exchange_strong(&s->key, &there, key)) {
            *mine = true;
            return s;
        }
        if (there == key)
            return s;
    }
    return NULL;
}

bool input_store_get(const struct input_store *s, const struct spot *at, struct sweep_input *out)
{
    bool mine;
    *out = (struct sweep_input){0};
    struct slot *slot = s != NULL ? slot_of(s->shelf, key_of(s, at), false, &mine) : NULL;
    if (slot == NULL || !atomic_load(&slot->ready))
        return false;
    if (slot->len > 0) {
        void *map =
            mmap(NULL, slot->len, PROT_READ, MAP_SHARED | MAP_POPULATE, s->fd, (off_t)slot->at);
        if (map == MAP_FAILED)
            return false;
        out->map = map;
        out->bytes = (struct bytes){map, slot->len};
    }
    out->possible = slot->possible;
    out->hash = slot->hash;
    return true;
}

static bool write_at(int fd, struct bytes b, uint64_t at)
{
    for (size_t done = 0; done < b.len;) {
        ssize_t n = pwrite(fd, b.data + done, b.len - done, (off_t)(at + done));
        if (n < 0 && errno != EINTR)
            return false;
        done += n > 0 ? (size_t)n : 0;
    }
    return true;
}

void input_store_put(const struct input_store *s, const struct spot *at, bool possible,
                     struct sweep_input *in)
{
    bool mine = false;
    in->possible = possible;
    in->bytes = (struct bytes){(const unsigned char *)in->made.data, in->made.len};
    in->hash = hash_bytes(in->bytes);
    if (s == NULL)
        return;
    long long size = (long long)in->bytes.len;
    struct slot *slot = NULL;
    bool room = atomic_fetch_sub(s->left, size) >= size;
    if (room)
        slot = slot_of(s->shelf, key_of(s, at), true, &mine);
    if (mine) {
        slot->possible = possible;
        slot->hash = in->hash;
        slot->len = in->bytes.len;
        slot->at = atomic_fetch_add(&s->shelf->end,
                                    (in->bytes.len + alignment - 1) / alignment * alignment);
        mine = write_at(s->fd, in->bytes, slot->at);
        atomic_store(&slot->ready, mine);
    }
    if (!mine)
        atomic_fetch_add(s->left, size);
}

/* ---- opening and closing ---- */

/* Where the file system has no files without a name, the name is taken away at once. */
static int unnamed_file(const char *dir)
{
    int fd = open(dir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0)
        return fd;
    own_mem char *path = mem_printf("%s/.inputs-XXXXXX", dir);
    fd = mkostemp(path, O_CLOEXEC);
    if (fd >= 0)
        (void)unlink(path);
    return fd;
}

static struct input_shelf *shelf_open(size_t count)
{
    size_t slots = count * SLOTS;
    size_t bytes =
        sizeof(struct input_shelf) + slots * sizeof(struct slot) + count * sizeof(atomic_llong);
    struct input_shelf *f =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (f == MAP_FAILED)
        return NULL;
    f->bytes = bytes;
    f->slots = slots;
    return f;
}

struct input_store *input_stores_open(const char *dir, uint64_t seed, size_t count)
{
    own_fd int fd = count > 0 ? unnamed_file(dir) : -1;
    struct input_shelf *shelf = fd >= 0 ? shelf_open(count) : NULL;
    if (shelf == NULL)
        return NULL;
    atomic_llong *left = (atomic_llong *)&shelf->slot[shelf->slots];
    struct input_store *stores = mem_array(count, sizeof *stores);
    int file = fd_take(&fd);
    for (size_t i = 0; i < count; i++) {
        stores[i] = (struct input_store){shelf, file, i, seed, &left[i]};
        atomic_init(&left[i], stored_most / (long long)count);
    }
    return stores;
}

void input_stores_close(struct input_store *stores)
{
    if (stores == NULL)
        return;
    (void)close(stores[0].fd);
    (void)munmap(stores[0].shelf, stores[0].shelf->bytes);
    free(stores);
}
