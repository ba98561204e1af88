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

/* The checked build describes its globals in constructors of the compiler's own. The adapter's
 * entries have them run, sealed and on the solution's stack, before anything else. */
#ifdef JH_CHECKED
extern void (*__init_array_start[])(void);
extern void (*__init_array_end[])(void);
extern void jh_checked_start(void (**from)(void), void (**to)(void));
#define JH_START jh_checked_start(__init_array_start, __init_array_end);
#else
#define JH_START
#endif

#endif
