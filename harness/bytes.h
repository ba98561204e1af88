/* Cursors over frames: a reader that cannot leave its frame, a writer that cannot leave its room. Both
 * end the case when they would. */
#ifndef HARNESS_BYTES_H
#define HARNESS_BYTES_H

#include <stddef.h>
#include <stdint.h>

struct jh_reader {
    const unsigned char *at, *end;
};
const void *jh_take(struct jh_reader *r, size_t n);
/* A count of things that take at least `each` bytes in the frame. */
uint32_t jh_take_count(struct jh_reader *r, size_t each);
uint8_t jh_take_u8(struct jh_reader *r);
uint16_t jh_take_u16(struct jh_reader *r);
uint32_t jh_take_u32(struct jh_reader *r);
int32_t jh_take_i32(struct jh_reader *r);

struct jh_writer {
    unsigned char *start, *at, *end;
};
/* Room for n bytes. An answer that does not fit is the solution's doing: jh_refuse. */
unsigned char *jh_room(struct jh_writer *w, size_t n);
void jh_put(struct jh_writer *w, const void *from, size_t n);
void jh_put_u8(struct jh_writer *w, uint8_t v);
void jh_put_u32(struct jh_writer *w, uint32_t v);
void jh_put_i32(struct jh_writer *w, int32_t v);

#endif
