/* The calls of an argument frame, one after another. Two programs are made of this: a case in the
 * sandbox (case.c) and the program that a debugger runs (debug.c). */
#ifndef HARNESS_CALLS_H
#define HARNESS_CALLS_H

#include "harness/bytes.h"
#include "harness/slot.h"

#include <stdbool.h>

/* For each call: decode the arguments, enter the solution, encode the answer. jh.output says which
 * call and operation is in hand. */
void jh_calls_run(struct jh_reader *in, struct jh_writer *out);

/* Call an entry of the solution: each program's own. operation: it is a function or a method, and
 * neither constructor nor destructor. */
void jh_enter(unsigned entry, union jh_slot *slots, bool operation);

#endif
