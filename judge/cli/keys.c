/* termios(3): ICANON and ECHO off, signals stay; the key that would suspend is off, because a
 * stopped program cannot give the terminal back. */
#include "judge/cli/keys.h"

#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static struct termios before; /* valid while `open` */
static bool open_now, at_exit;

void keys_close(void)
{
    if (open_now)
        (void)tcsetattr(STDIN_FILENO, TCSANOW, &before);
    open_now = false;
}

bool keys_open(void)
{
    struct termios raw;
    if (open_now || isatty(STDIN_FILENO) != 1 || tcgetattr(STDIN_FILENO, &before) != 0)
        return open_now;
    if (!at_exit)
        at_exit = atexit(keys_close) == 0;
    raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    raw.c_cc[VSUSP] = _POSIX_VDISABLE;
    open_now = tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0;
    return open_now;
}

char keys_next(void)
{
    struct pollfd p = {.fd = STDIN_FILENO, .events = POLLIN};
    char key = 0;
    if (!open_now || poll(&p, 1, 0) != 1 || read(STDIN_FILENO, &key, 1) != 1)
        return 0;
    return key;
}
