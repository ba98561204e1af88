/* A flat form: numbers as u32, texts with their length. Read with every length checked: the cache is a
 * folder that anybody's program may have touched. */
#include "judge/build/record.h"

#include "judge/base/text.h"

#include <string.h>

enum { RECORD_MAGIC = 0x3152424a, RECORD_DIAGNOSTICS = 200 };

static void put_text(struct buf *b, const char *s)
{
    buf_u32(b, s != NULL ? (uint32_t)strlen(s) + 1 : 0);
    buf_adds(b, s != NULL ? s : "");
}

void record_pack(const struct record *r, struct buf *out)
{
    buf_u32(out, RECORD_MAGIC);
    buf_u32(out, r->ok);
    put_text(out, r->message);
    buf_u32(out, (uint32_t)r->diagnostic_count);
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        buf_u32(out, (uint32_t)d->line);
        buf_u32(out, (uint32_t)d->column);
        put_text(out, d->severity);
        put_text(out, d->message);
    }
    buf_u32(out, (uint32_t)r->image.len);
    buf_add(out, r->image.data, r->image.len);
}

struct reader {
    const unsigned char *at, *end;
    struct arena *arena;
    bool bad;
};

static uint32_t take_u32(struct reader *r)
{
    uint32_t n = 0;
    if (r->bad || (size_t)(r->end - r->at) < sizeof n) {
        r->bad = true;
        return 0;
    }
    memcpy(&n, r->at, sizeof n);
    r->at += sizeof n;
    return n;
}

/* Valid UTF-8, as it was written. */
static const char *take_text(struct reader *r)
{
    size_t len = take_u32(r);
    if (r->bad || len == 0)
        return NULL;
    if (len - 1 > (size_t)(r->end - r->at) || !text_is_utf8((const char *)r->at, len - 1)) {
        r->bad = true;
        return NULL;
    }
    const char *text = arena_strndup(r->arena, (const char *)r->at, len - 1);
    r->at += len - 1;
    return text;
}

bool record_unpack(struct bytes packed, const char *file, struct arena *arena, struct record *out)
{
    struct reader r = {.at = packed.data, .end = packed.data + packed.len, .arena = arena};
    struct record got = {0};
    r.bad = take_u32(&r) != RECORD_MAGIC;
    got.ok = take_u32(&r) != 0;
    got.message = take_text(&r);
    got.diagnostic_count = take_u32(&r);
    if (r.bad || got.diagnostic_count > RECORD_DIAGNOSTICS)
        return false;
    got.diagnostics = arena_array(arena, got.diagnostic_count + 1, sizeof *got.diagnostics);
    for (size_t i = 0; i < got.diagnostic_count; i++) {
        struct diagnostic *d = &got.diagnostics[i];
        d->file = file;
        d->line = (int)take_u32(&r);
        d->column = (int)take_u32(&r);
        d->severity = take_text(&r);
        d->message = take_text(&r);
        r.bad = r.bad || d->line < 0 || d->column < 0 || d->severity == NULL || d->message == NULL;
    }
    size_t len = take_u32(&r);
    if (r.bad || len != (size_t)(r.end - r.at) || (!got.ok && len > 0))
        return false;
    got.image = (struct bytes){r.at, len};
    *out = got;
    return true;
}
