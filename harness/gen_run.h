/* Running a package's generator: its tables once, then one input for each index asked for. Called
 * by the case (case.c), works on the generator library.
 *
 * The entry of a generator's image makes nothing itself. It only reports where its tables are:
 *
 *     void jh_generate(union jh_slot *s)
 *     {
 *         s[2].p = jh_methods;    // const char *const []: names of an API's methods, NULL-ended;
 *                                 // NULL for a function problem
 *         s[3].p = gen_families;  // const struct gen_family []
 *         s[4].i32 = sizeof gen_families / sizeof *gen_families;
 *     }
 *
 * jh_gen_run() then finds the family by its name and calls its make() with a fresh struct gen for
 * each index. The generator's argument frame and its answer frame: harness/wire.h.
 *
 * A case is a pure function of (family, sizes, seed, index): the judge puts the problem into the
 * seed. Numbers depend on nothing else, so index 7 is the same input whether it is asked for alone
 * or as the eighth of a hundred.
 */
#ifndef HARNESS_GEN_RUN_H
#define HARNESS_GEN_RUN_H

#include "harness/slot.h"

#include <stddef.h>

/* Make the inputs that a generator's argument frame asks for, request by request.
 *
 * frame    len bytes; hostile only by mistake, but bounds are checked
 * entry    entry 0 of the image
 * out      room for the answer frame, cap bytes; written as it is made, never beyond cap
 * message  gets the reason in words, one line: "cannot: WHY" after a gen_fail(), for sizes that a
 *          family cannot make: that request is answered so, and the next one made; anything else is an
 *          error of the package: an unknown family, wrong use of a primitive, an input that is too large
 * returns  length of the answer frame, at least 4; SIZE_MAX after such an error
 */
size_t jh_gen_run(const unsigned char *frame, size_t len, void (*entry)(union jh_slot *),
                  unsigned char *out, size_t cap, char *message, size_t message_size);

#endif
