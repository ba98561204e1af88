/* The solution's image in memory. */
#ifndef HARNESS_IMAGE_H
#define HARNESS_IMAGE_H

#include <stdbool.h>
#include <stdint.h>

/* Map the segments of jh.setup from WIRE_FD_IMAGE. Executes nothing of them. Does not return when the
 * setup makes no sense: a judge error. */
void jh_image_load(void);

/* Code or constants of the image: a literal, a const table. */
bool jh_image_constant(uintptr_t address);

/* Bytes of the writable segments that differ from what the file says (zero beyond the file). Pages of
 * large zero-initialised data cost a fault each to look at, so at most `most` bytes are read. */
uint64_t jh_image_changed(uint64_t most);

#endif
