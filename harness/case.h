/* One case, from fork to end. */
#ifndef HARNESS_CASE_H
#define HARNESS_CASE_H

_Noreturn void jh_case(void);

#endif
