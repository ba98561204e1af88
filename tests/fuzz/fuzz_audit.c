/* Machine code before and after linking: any bytes as an object, with and without counting, and as an
 * image. What passes keeps every promise of audit.h, and what does not comes with a reason. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/build/audit.h"

#include <string.h>

enum { PAGE = 4096 };

static bool object_passes(struct bytes object, bool counting)
{
    struct arena arena = {0};
    const char *why = NULL;
    bool ok = audit_object(object, counting ? BUILD_COUNTING : BUILD_FAST, &arena, &why);
    must(ok == (why == NULL));
    must(ok || (why[0] != '\0' && text_is_utf8(why, strlen(why)) && strchr(why, '\x1b') == NULL));
    arena_release(&arena);
    return ok;
}

static void look_at_segment(const struct image *image, size_t i, size_t file_size)
{
    const struct wire_segment *s = &image->segment[i];
    must(s->address % PAGE == 0 && s->memory_len % PAGE == 0 && s->memory_len > 0);
    must(s->address >= WIRE_IMAGE_BASE && s->memory_len <= WIRE_IMAGE_END - s->address);
    must(s->file_offset % PAGE == 0 && s->file_len <= s->memory_len);
    must(s->file_offset <= file_size && s->file_len <= file_size - s->file_offset);
    must(!(s->writable && s->executable));
    for (size_t k = 0; k < i; k++) {
        const struct wire_segment *t = &image->segment[k];
        must(s->address + s->memory_len <= t->address || t->address + t->memory_len <= s->address);
    }
}

static bool inside_of_read_only_data(const struct image *image, uint64_t len)
{
    for (size_t i = 0; i < image->segments; i++) {
        const struct wire_segment *s = &image->segment[i];
        if (!s->writable && !s->executable && image->entries >= s->address &&
            image->entries + len <= s->address + s->file_len)
            return true;
    }
    return false;
}

static bool image_passes(struct bytes bytes, size_t entries)
{
    struct arena arena = {0};
    struct image image = {.fd = 77};
    const char *why = NULL;
    bool ok = audit_image(bytes, entries, &arena, &image, &why);
    must(ok == (why == NULL) && image.fd == 77);
    must(ok || image.segments == 0);
    for (size_t i = 0; i < image.segments; i++)
        look_at_segment(&image, i, bytes.len);
    must(!ok || inside_of_read_only_data(&image, entries * sizeof(uint64_t)));
    arena_release(&arena);
    return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {data, size};
    bool counted = object_passes(bytes, true), plain = object_passes(bytes, false);
    must(!counted || plain);
    bool two = image_passes(bytes, 2), one = image_passes(bytes, 1);
    must(!two || one);
    must(!(plain && one));
    return 0;
}
