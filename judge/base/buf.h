/* A growing byte buffer: text under construction, frames, captured output. */
#ifndef JUDGE_BASE_BUF_H
#define JUDGE_BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

struct buf {
    char *data; /* always followed by a NUL once anything was added */
    size_t len, cap;
};

void buf_add(struct buf *b, const void *data, size_t len);
void buf_adds(struct buf *b, const char *s);
void buf_addc(struct buf *b, char c);
void buf_repeat(struct buf *b, char c, size_t n);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_u32(struct buf *b, uint32_t v); /* little endian, as in frames */
void buf_u64(struct buf *b, uint64_t v);
void buf_clear(struct buf *b);            /* keeps the memory */
const char *buf_str(const struct buf *b); /* "" for an empty buffer; borrowed */
char *buf_take(struct buf *b);            /* the caller frees; the buffer is zeroed */
void buf_release(struct buf *b);          /* accepts zeroed; leaves zeroed */
#define own_buf __attribute__((cleanup(buf_release)))

/* Borrowed bytes. */
struct bytes {
    const unsigned char *data;
    size_t len;
};

#endif
