/* A build out of the cache. What is accepted packs to bytes that are accepted again and pack alike. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/build/record.h"

#include <string.h>

static void look_at_text(const char *text)
{
    must(text != NULL && text_is_utf8(text, strlen(text)));
}

static void look_at_record(const struct record *r, struct bytes packed)
{
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        must(strcmp(d->file, "x.c") == 0 && d->line >= 0 && d->column >= 0);
        look_at_text(d->severity);
        look_at_text(d->message);
    }
    if (r->message != NULL)
        look_at_text(r->message);
    must(r->image.data + r->image.len == packed.data + packed.len);
    must(r->ok || r->image.len == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct record first, second;
    struct bytes packed = {data, size};
    if (record_unpack(packed, "x.c", &arena, &first)) {
        own_buf struct buf once = {0}, twice = {0};
        look_at_record(&first, packed);
        record_pack(&first, &once);
        must(record_unpack((struct bytes){(unsigned char *)once.data, once.len}, "x.c", &arena,
                           &second));
        record_pack(&second, &twice);
        must(once.len == twice.len && memcmp(once.data, twice.data, once.len) == 0);
    }
    arena_release(&arena);
    return 0;
}
