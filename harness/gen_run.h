/* Between the case (case.c) and the generator library (gen_run.c): make the inputs of one family. */
#ifndef HARNESS_GEN_RUN_H
#define HARNESS_GEN_RUN_H

#include "harness/slot.h"

#include <stddef.h>

/* Make the inputs that a generator's argument frame asks for (harness/wire.h).
 *
 * frame    the frame, len bytes; hostile only by mistake, but bounds are checked
 * entry    the generator's adapter; called with slot[1].p = struct gen *, once for each input
 * out      room for the answer frame, cap bytes
 * message  gets the reason in words when nothing can be made
 * returns  length of the answer frame, or SIZE_MAX when the generator failed
 */
size_t jh_gen_run(const unsigned char *frame, size_t len, void (*entry)(union jh_slot *),
                  unsigned char *out, size_t cap, char *message, size_t message_size);

#endif
