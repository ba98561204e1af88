/* What a solution costs, counted: operations, stack, changed static data. The heap counts itself
 * (heap.h). Two builds of a solution exist:
 *
 *   fast      compiled as people compile; nothing counts operations
 *   counting  every basic block calls jh_trace_pc, and every library call that is not constant time
 *             charges itself through jh_charge (counted*.c)
 */
#ifndef HARNESS_METER_H
#define HARNESS_METER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct wire_meter;

/* The counter and its second encoding; jh_ops_check is always ~jh_ops, far from it in memory. */
extern uint64_t jh_ops;
extern uint64_t jh_ops_check;
extern uint64_t jh_ops_limit; /* the case ends beyond; UINT64_MAX none */

/* Charge n operations to the code that called the function in which this macro stands. */
#define jh_charge(n) jh_charge_at((uintptr_t)__builtin_return_address(0), (n))
void jh_charge_at(uintptr_t pc, uint64_t n);

/* What gcc's -fsanitize-coverage=trace-pc calls at the start of every basic block. */
void jh_trace_pc(void);

/* Room for the counts by program counter, for the image's code [text, text + len). Before the limits
 * are set. Returns false when there is no memory. */
bool jh_heat_start(uintptr_t text, size_t len);
/* The non-zero counts into the output's heat table, in order of address; the smallest are left out when
 * it does not hold all. */
void jh_heat_write(void);

/* Everything that is known at the end of a case. */
void jh_meter_write(struct wire_meter *out);

#endif
