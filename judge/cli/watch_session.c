/* judge practice status --watch: a countdown on one line, until the session is over. */
#include "judge/cli/cmd_practice.h"

#include "judge/cli/countdown.h"
#include "judge/engine/interrupt.h"

#include <time.h>

bool practice_watch(struct context *c, struct err *err)
{
    bool going = true;
    judge_catch_signals();
    while (going && !judge_interrupted()) {
        const struct timespec second = {.tv_sec = 1};
        if (!countdown_tick(c, &going, err))
            return false;
        if (going)
            (void)nanosleep(&second, NULL); /* a signal ends it early */
    }
    return countdown_end(c, err);
}
