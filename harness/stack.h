/* The solution's stack: one large reservation, apart from the harness's own stack.
 *
 *     guard          no access; a fault in it is a stack overflow
 *     reserved       no access yet; a fault in it is answered by making more of it usable
 *     usable         from the deepest page that was ever needed to the top
 *
 * Growing on demand tells, at no cost to shallow functions, how deep the stack went: the harness looks
 * for the first non-zero byte only in the part that was made usable last.
 */
#ifndef HARNESS_STACK_H
#define HARNESS_STACK_H

#include "harness/slot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* In the zygote, once. False when there is no memory. */
bool jh_stack_reserve(size_t bytes);

/* Call on the solution's stack and come back. A call inside a call is not possible. */
void jh_stack_call(void (*entry)(union jh_slot *), union jh_slot *slots);

bool jh_stack_owns(uintptr_t address);
uintptr_t jh_stack_top(void);

enum jh_stack_fault { JH_STACK_ELSEWHERE, JH_STACK_GROWN, JH_STACK_OVERFLOW };
/* For the handler of SIGSEGV. */
enum jh_stack_fault jh_stack_fault(uintptr_t address, uintptr_t sp);

/* Deepest use beneath the frame that makes the calls. Fast build: by what was left behind. */
uint64_t jh_stack_peak(void);
/* The counting build reports frames itself; a plain variable because every basic block looks at it. */
extern uintptr_t jh_stack_lowest;

#endif
