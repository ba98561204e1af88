/* Ctrl-C and SIGTERM: a flag that long work looks at between runs. */
#ifndef JUDGE_ENGINE_INTERRUPT_H
#define JUDGE_ENGINE_INTERRUPT_H

#include <stdbool.h>

void judge_catch_signals(void);
bool judge_interrupted(void);

#endif
