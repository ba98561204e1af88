/* Loading by hand: the image is no program for the kernel, so nothing of it runs before the case is
 * sealed. Each segment is a private mapping of the image file at its linked address; what the file
 * does not cover is zero. No page is ever writable and executable. */
#include "harness/image.h"

#include "harness/state.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAGE = 4096 };

static uint64_t up(uint64_t n)
{
    return (n + PAGE - 1) & ~(uint64_t)(PAGE - 1);
}

static void check(const struct wire_segment *s)
{
    if (s->address % PAGE || s->file_offset % PAGE || s->address < WIRE_IMAGE_BASE ||
        s->address >= WIRE_IMAGE_END || s->memory_len > WIRE_IMAGE_END - s->address)
        jh_broken("image segment outside its place");
    if (s->file_len > s->memory_len || s->file_offset > jh.image_len ||
        s->file_len > jh.image_len - s->file_offset)
        jh_broken("image segment beyond its file");
    if (s->writable && s->executable)
        jh_broken("image segment writable and executable");
}

static void map(const struct wire_segment *s)
{
    int prot = PROT_READ | (s->writable ? PROT_WRITE : 0) | (s->executable ? PROT_EXEC : 0);
    char *at = (char *)(uintptr_t)s->address;
    uint64_t from_file = up(s->file_len);

    if (from_file > 0 && mmap(at, from_file, prot, MAP_PRIVATE | MAP_FIXED_NOREPLACE, WIRE_FD_IMAGE,
                              (off_t)s->file_offset) != at)
        jh_broken("cannot map an image segment");
    if (s->writable && s->file_len % PAGE)
        memset(at + s->file_len, 0, from_file - s->file_len);
    if (up(s->memory_len) > from_file &&
        mmap(at + from_file, up(s->memory_len) - from_file, prot,
             MAP_PRIVATE | MAP_FIXED_NOREPLACE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
             0) != at + from_file)
        jh_broken("cannot map zero-initialised data of %llu bytes",
                  (unsigned long long)s->memory_len);
}

static bool readable(uint64_t address, uint64_t len)
{
    for (uint32_t i = 0; i < jh.setup.segments; i++) {
        const struct wire_segment *s = &jh.setup.segment[i];
        if (address >= s->address && address - s->address <= s->memory_len &&
            len <= s->memory_len - (address - s->address))
            return true;
    }
    return false;
}

void jh_image_load(void)
{
    struct stat st;
    if (jh.setup.segments == 0 || jh.setup.segments > WIRE_MAX_SEGMENTS)
        jh_broken("image without segments");
    if (fstat(WIRE_FD_IMAGE, &st) != 0 || st.st_size <= 0)
        jh_broken("cannot read the image");
    jh.image_len = (size_t)st.st_size;
    void *file = mmap(NULL, jh.image_len, PROT_READ, MAP_PRIVATE, WIRE_FD_IMAGE, 0);
    if (file == MAP_FAILED)
        jh_broken("cannot map the image");
    jh.image_file = file;
    jh.text = UINTPTR_MAX;
    for (uint32_t i = 0; i < jh.setup.segments; i++) {
        const struct wire_segment *s = &jh.setup.segment[i];
        check(s);
        map(s);
        if (s->executable) {
            uintptr_t end = (uintptr_t)(s->address + s->memory_len);
            jh.text = s->address < jh.text ? (uintptr_t)s->address : jh.text;
            jh.text_end = end > jh.text_end ? end : jh.text_end;
        }
    }
    if (jh.text_end == 0)
        jh_broken("image without code");
    if (!readable(jh.setup.entries, sizeof(*jh.entry)))
        jh_broken("entry table outside the image");
    jh.entry = (void (*const *)(union jh_slot *))(uintptr_t)jh.setup.entries;
}

bool jh_image_constant(uintptr_t address)
{
    for (uint32_t i = 0; i < jh.setup.segments; i++) {
        const struct wire_segment *s = &jh.setup.segment[i];
        if (!s->writable && address >= s->address && address - s->address < s->memory_len)
            return true;
    }
    return false;
}

static uint64_t differing(const unsigned char *a, const unsigned char *b, uint64_t len)
{
    uint64_t n = 0;
    for (uint64_t i = 0; i < len; i++)
        n += a[i] != b[i];
    return n;
}

static uint64_t changed(const struct wire_segment *s, uint64_t most)
{
    static const unsigned char zero[PAGE];
    const unsigned char *now = (const unsigned char *)(uintptr_t)s->address;
    uint64_t len = s->memory_len < most ? s->memory_len : most;
    uint64_t n = 0;
    for (uint64_t at = 0; at < len;) {
        bool in_file = at < s->file_len;
        uint64_t end = in_file ? s->file_len : len;
        uint64_t step = end - at < PAGE ? end - at : PAGE;
        const unsigned char *then = in_file ? jh.image_file + s->file_offset + at : zero;
        if (at + step > len)
            step = len - at;
        if (memcmp(now + at, then, step) != 0)
            n += differing(now + at, then, step);
        at += step;
    }
    return n;
}

uint64_t jh_image_changed(uint64_t most)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < jh.setup.segments; i++)
        if (jh.setup.segment[i].writable)
            n += changed(&jh.setup.segment[i], most);
    return n;
}
