/* The solution's image in memory. */
#ifndef HARNESS_IMAGE_H
#define HARNESS_IMAGE_H

#include <stdint.h>

/* Map the segments of jh.setup from WIRE_FD_IMAGE. Executes nothing of them. Does not return when the
 * setup makes no sense: a judge error. */
void jh_image_load(void);

/* Bytes of the writable segments that differ from what the file says (zero beyond the file). Pages of
 * large zero-initialised data cost a fault each to look at, so at most `most` bytes are read. */
uint64_t jh_image_changed(uint64_t most);

#endif
