/* The first signal asks for an orderly end (SA_RESTART off, so that waits return); processes in the
 * sandbox die with their keeper. A second one ends at once by the default action. */
#include "judge/engine/interrupt.h"

#include <signal.h>
#include <string.h>

static volatile sig_atomic_t seen;

static void note(int signal_number)
{
    (void)signal_number;
    seen = 1;
}

void judge_catch_signals(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    action.sa_flags = (int)SA_RESETHAND;
    (void)sigaction(SIGINT, &action, NULL);
    (void)sigaction(SIGTERM, &action, NULL);
    (void)sigaction(SIGHUP, &action, NULL);
    (void)signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of write(2) */
}

bool judge_interrupted(void)
{
    return seen != 0;
}
