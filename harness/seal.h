/* Taking rights away, in two steps. */
#ifndef HARNESS_SEAL_H
#define HARNESS_SEAL_H

/* What no case needs and the zygote needs neither: capabilities, new privileges. Once, in the zygote,
 * because forks inherit it. */
void jh_seal_zygote(void);

/* In the case, before the first instruction of the solution and before any byte of the frame is looked
 * at: dies with the keeper, limits, timers, descriptors, the system call filter last. */
void jh_seal_case(void);

#endif
