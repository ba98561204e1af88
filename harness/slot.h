/* How the harness calls code that is not ours: one array of slots, in both directions.
 *
 * A small adapter at the end of the user's own translation unit unpacks the slots and calls the
 * user's function, so that the compiler checks and converts every argument. For entry e of a
 * function "int *f(int *nums, int nums_size, int target, int *return_size)":
 *     slot 0 the result; slots 1.. the C arguments in order
 * An API's methods get the object as slot 1; its constructor returns it in slot 0.
 */
#ifndef HARNESS_SLOT_H
#define HARNESS_SLOT_H

#include <stdint.h>

union jh_slot {
    int32_t i32;
    int64_t i64;
    double f64;
    _Bool b;
    char c;
    void *p;
    void (*fn)(void);
};

enum { JH_MAX_SLOTS = 40 };

#endif
