/* Functions that a problem hands to a solution: comparators, probes, a memory behind a cache. C has no
 * closures, so there is one C function for each kind and parameter; it finds its data by the number of
 * the parameter. Meaning of the kinds: enum wire_callback. Every call is a query. */
#ifndef HARNESS_CALLBACK_H
#define HARNESS_CALLBACK_H

#include "harness/bytes.h"

#include <stdint.h>

/* Set up the callback of parameter `param` and give the function to pass. Ends the case when the data
 * makes no sense.
 *
 * data     count int32_t, unaligned; copied */
void (*jh_callback_make(int param, uint32_t kind, const void *data, uint32_t count))(void);

/* The callback's part of the answer: kind, count, data as the calls left it. */
void jh_callback_encode(int param, struct jh_writer *out);

/* Between calls of one frame. */
void jh_callback_reset(void);

#endif
